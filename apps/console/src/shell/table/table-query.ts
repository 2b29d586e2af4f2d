import type { Query } from '../api';

/** What of a list goes into its file: these columns in this order; these rows alone, where some are chosen. */
export interface Chosen {
  readonly columns: readonly { readonly key: string }[];
  readonly rows: readonly { readonly id?: string }[];
}

/** The list's own question, which it answers as a table where it is asked for one. */
export function tableQuery({ cursor: _, limit: __, ...asked }: Query, { columns, rows }: Chosen): Query {
  const only = rows.map(({ id }) => id).join(',');
  return { ...asked, columns: columns.map(({ key }) => key).join(','), ...(only && { only }) };
}
