/** SQL that groups the issues `i`, in one pass, by each of several columns by itself. */
export interface Grouping<By extends string> {
  /** Which column a row is of. */
  readonly by: string;
  /** Its value; empty where an issue has none. */
  readonly key: string;
  readonly sets: string;
  readonly columns: readonly By[];
}

/** `within` is told apart in every group. */
export function groupedBy<By extends string>(columns: readonly By[], within: readonly string[] = []): Grouping<By> {
  const named = columns.map((column) => `i.${column}`);
  const all = 2 ** columns.length - 1;
  const cases = columns.map((column, place) => `when ${all - 2 ** (columns.length - 1 - place)} then '${column}'`);
  return {
    columns,
    by: `case grouping(${named.join(', ')}) ${cases.join(' ')} end`,
    key: `coalesce(${named.join(', ')}, '')`,
    sets: `grouping sets (${named.map((name) => `(${[...within, name].join(', ')})`).join(', ')})`,
  };
}
