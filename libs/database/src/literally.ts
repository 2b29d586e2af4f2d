/** A pattern for `ilike` that finds the words wherever they stand; what is a sign of patterns elsewhere stands for itself. */
export const literally = (words: string): string => `%${words.replace(/[\\%_]/g, '\\$&')}%`;
