import type { Db } from '@app/eventing';
import type { PartyAccount } from './commands.js';

interface Batch {
  readonly planItem: string;
  readonly batch: number;
}

/** Whether the batch has a draw already that is neither voided nor failed. */
export async function openBatch(db: Db, { planItem, batch }: Batch): Promise<boolean> {
  const { rows } = await db.query(
    `select from draw where plan_item = $1 and batch = $2 and state not in ('voided', 'infeasible')`,
    [planItem, batch],
  );
  return rows.length > 0;
}

/** Whether a draw of the batch came to no result. */
export async function failedBatch(db: Db, { planItem, batch }: Batch): Promise<boolean> {
  const { rows } = await db.query(
    `select from draw where plan_item = $1 and batch = $2 and state = 'infeasible' limit 1`,
    [planItem, batch],
  );
  return rows.length > 0;
}

/** Another draw of the batch for which outside parties are being asked. */
export async function openPreparation(
  db: Db,
  { drawId, planItem, batch }: Batch & { drawId: string },
): Promise<string | undefined> {
  const { rows } = await db.query<{ id: string }>(
    `select id from draw_preparation where plan_item = $1 and batch = $2 and state = 'preparing' and id <> $3`,
    [planItem, batch, drawId],
  );
  return rows[0]?.id;
}

/** Open accounts of observers: one of them may stand for a party. */
export async function partyAccounts(db: Db): Promise<PartyAccount[]> {
  const { rows } = await db.query<PartyAccount>(
    `select id, name from draw_clerk where open and 'observer' = any(roles) order by name, id`,
  );
  return rows;
}
