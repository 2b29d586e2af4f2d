import { cursorAt, LIMIT, offsetOf, type Page, type PageRequest } from '@app/database';

type Row = object;

/** Columns without a value are left out, as answers have it; moments are UTC text. */
export const told = <T extends Row>(row: T): T =>
  Object.fromEntries(
    Object.entries(row).flatMap(([key, value]: [string, unknown]) =>
      value === null ? [] : [[key, value instanceof Date ? value.toISOString() : value]],
    ),
  ) as T;

/** A row of a list, beside how many there are in all. */
export const filled = <T extends Row>(row: T & { full: number }): { readonly row: T; readonly full: number } => {
  const { full, ...rest } = told(row);
  return { row: rest as unknown as T, full };
};

/** Where a page begins, and how it is cut from the rows that the database gave. */
export function cutting({ cursor, limit = LIMIT }: PageRequest) {
  const from = offsetOf(cursor);
  const cut = <T>(rows: readonly { readonly row: T; readonly full: number }[]): Page<T> => {
    const total = rows[0]?.full ?? 0;
    const end = from + limit;
    return { items: rows.map(({ row }) => row), total, ...(end < total && { next: cursorAt(end) }) };
  };
  return { from, limit, cut };
}
