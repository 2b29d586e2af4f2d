import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';

/** One page of a list and the cursor of the next. `total` counts everything the filters leave. */
export interface Page<T> {
  readonly items: T[];
  readonly next?: string;
  readonly total: number;
}

export interface PageRequest {
  readonly cursor?: string;
  readonly limit?: number;
  /** A column of the list, `-` in front for descending. */
  readonly sort?: string;
}

export const LIMIT = 20;

/** Where a page begins. What is no cursor means the first. */
export const offsetOf = (cursor: string | undefined): number => {
  const offset = Number(Buffer.from(cursor ?? '', 'base64url').toString());
  return Number.isInteger(offset) && offset > 0 ? offset : 0;
};

export const cursorAt = (offset: number): string => Buffer.from(String(offset)).toString('base64url');

type Direction = 'ASC' | 'DESC';

/**
 * Sorts, cuts and counts a list. `columns` maps what may be sorted by to the column behind it;
 * `tie` makes the order total. An unknown sort falls back to `tie`.
 */
export async function page<T extends ObjectLiteral>(
  query: SelectQueryBuilder<T>,
  columns: Readonly<Record<string, string>>,
  tie: string,
  { cursor, limit = LIMIT, sort = '' }: PageRequest,
): Promise<Page<T>> {
  const offset = offsetOf(cursor);
  const by = sort.replace(/^-/, '');
  // A name every object inherits, such as __proto__, is no column: it would reach into the prototype of all objects.
  const column = Object.hasOwn(columns, by) ? columns[by] : undefined;
  const total = await query.getCount();
  const end = Math.min(total, offset + limit);
  // The second half of a list is read from its end: its last page is as near as its first.
  const fromEnd = offset > total / 2;
  if (column) order(query, column, sort.startsWith('-') !== fromEnd ? 'DESC' : 'ASC', fromEnd);
  query.addOrderBy(tie, fromEnd ? 'DESC' : 'ASC');
  query.offset(fromEnd ? total - end : offset).limit(fromEnd ? Math.max(0, end - offset) : limit);
  const found = total > offset ? await query.getMany() : [];
  const items = fromEnd ? found.reverse() : found;
  return { items, total, ...(end < total ? { next: cursorAt(end) } : {}) };
}

/** Who has no entry comes last. An index serves a column that always has one only if that is not said. */
function order<T extends ObjectLiteral>(
  query: SelectQueryBuilder<T>,
  column: string,
  direction: Direction,
  fromEnd: boolean,
): void {
  const { mainAlias } = query.expressionMap;
  const [alias, property = ''] = column.split('.');
  const known = mainAlias?.name === alias ? mainAlias?.metadata.findColumnWithPropertyPath(property) : undefined;
  if (known && !known.isNullable) query.orderBy(column, direction);
  else query.orderBy(column, direction, fromEnd ? 'NULLS FIRST' : 'NULLS LAST');
}
