import type { Projection } from './projection.js';

/** Projections that write or read tables of one another, directly or through others: replayed only all together. */
export interface ProjectionGroup {
  /** The name of its first projection. */
  readonly name: string;
  /** In the order in which they are given an event. */
  readonly projections: readonly Projection[];
  /** Every table one of them writes. */
  readonly tables: readonly string[];
}

const touched = ({ tables, reads }: Projection): readonly string[] => [...tables, ...reads];

/** Throws when somebody reads a table nobody writes: a replay could not know what stood in it. */
export function groupsOf(projections: readonly Projection[]): ProjectionGroup[] {
  const groups = projections.reduce<Projection[][]>((found, next) => {
    const meets = (group: Projection[]) =>
      group.some((other) => touched(other).some((table) => touched(next).includes(table)));
    return [...found.filter((group) => !meets(group)), [...found.filter(meets).flat(), next]];
  }, []);
  return inOrder(groups, projections).map(grouped);
}

function inOrder(groups: readonly Projection[][], projections: readonly Projection[]): Projection[][] {
  const place = (of: Projection | undefined): number => (of ? projections.indexOf(of) : -1);
  return groups
    .map((group) => group.toSorted((a, b) => place(a) - place(b)))
    .toSorted(([a], [b]) => place(a) - place(b));
}

function grouped(projections: readonly Projection[]): ProjectionGroup {
  const name = projections.map((projection) => projection.name)[0] ?? '';
  const tables = [...new Set(projections.flatMap((projection) => projection.tables))];
  const unknown = projections.flatMap(({ reads }) => reads).find((table) => !tables.includes(table));
  if (unknown !== undefined) throw new Error(`Table ${unknown} is read by a projection, but none declares to write it`);
  return { name, projections, tables };
}
