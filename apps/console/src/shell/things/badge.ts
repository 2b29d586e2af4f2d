const MOST = 99;

/** A count as a badge shows it: beyond 99 the exact number helps nobody. */
export const badge = (count: number): string => (count > MOST ? `${MOST}+` : String(count));
