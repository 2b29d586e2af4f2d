import { bareName } from '@app/documents';
import type { Db } from '@app/eventing';
import type { KnownOwners, OwnAccount } from './commands.js';
import type { NamedPerson } from './events.js';

/** The accounts of those who answer for an item, where they have one that is still open. */
export async function ownersOf(db: Db, { unitId, code }: { unitId: string; code: string }): Promise<KnownOwners> {
  const { rows } = await db.query<{ lead: string | null; manager: string | null }>(
    `select (select id from disclosure_account where id = o.lead ->> 'accountId' and not closed) as lead,
            (select id from disclosure_account where id = o.manager ->> 'accountId' and not closed) as manager
       from disclosure_owner o where o.unit_id = $1 and o.code = $2`,
    [unitId, code],
  );
  const { lead, manager } = rows[0] ?? {};
  return { ...(lead && { lead }), ...(manager && { manager }) };
}

/** Open accounts of the unit that are called like one of these. */
export async function accountsNamed(db: Db, unitId: string, people: readonly NamedPerson[]): Promise<OwnAccount[]> {
  const { rows } = await db.query<OwnAccount>(
    `select id as "accountId", name from disclosure_account
      where unit_id = $1 and public.bare_name(name) = any($2) and not closed order by id`,
    [unitId, people.map(({ name }) => bareName(name))],
  );
  return rows;
}
