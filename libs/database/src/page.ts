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
  if (column) query.orderBy(column, sort.startsWith('-') ? 'DESC' : 'ASC', 'NULLS LAST');
  const [items, total] = await query.addOrderBy(tie, 'ASC').offset(offset).limit(limit).getManyAndCount();
  const end = offset + items.length;
  return { items, total, ...(end < total ? { next: cursorAt(end) } : {}) };
}
