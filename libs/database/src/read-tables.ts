import { withClient } from './databases.js';

const NEWEST = 'select name from public.migrations order by id desc limit 1';

/** Whether a migration may have left read tables without what the history says: one has run since they were last found whole. */
export const readTablesMayLack = (url: string): Promise<boolean> =>
  withClient(url, async (client) => {
    const { rows } = await client.query<{ lack: boolean }>(
      `select obj_description('public.migrations'::regclass) is distinct from (${NEWEST}) as lack`,
    );
    return rows[0]?.lack ?? true;
  });

/** Kept as a comment on the ledger of migrations: the newest with which the read tables were found whole. */
export const markReadTablesWhole = (url: string): Promise<void> =>
  withClient(url, async (client) => {
    const { rows } = await client.query<{ name: string }>(NEWEST);
    await client.query(`comment on table public.migrations is ${client.escapeLiteral(rows[0]?.name ?? '')}`);
  });

export const hasHistory = (url: string): Promise<boolean> =>
  withClient(url, async (client) => {
    const { rows } = await client.query<{ has: boolean }>('select exists (select from public.event) as has');
    return rows[0]?.has ?? false;
  });
