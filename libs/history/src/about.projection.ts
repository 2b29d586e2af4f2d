import { EVERY_EVENT, projection, type Db, type Projection } from '@app/eventing';
import type { AccountEvent } from '@app/identity/events.js';
import type { SupervisorParticularsCorrected, SupervisorRegistered, UnitEvent } from '@app/registry/events.js';
import { IssueMerged } from '@app/rectification/events.js';
import { subjectsOf } from './subject.rules.js';

/** What is said of a merged issue is said of the one that stays, too. */
const NOTE = `
  insert into history_about (subject, seq)
  select subject, $2::bigint from unnest($1::text[]) as subject
   union
  select 'issue:' || m.into_id, $2::bigint from history_merger m where 'issue:' || m.issue_id = any($1::text[])`;

/** Every event under everything it is about. */
export const about: Projection = {
  name: 'history_about',
  on: [EVERY_EVENT],
  tables: ['history_about', 'history_merger'],
  reads: [],
  apply: async (event, db) => {
    await db.query(NOTE, [subjectsOf(event), event.seq]);
    if (event.type === IssueMerged.type) await join(event.data as IssueMerged['data'], db);
  },
};

/** A merged issue's history goes on in that of the one that stays, with all that was said about it. */
async function join({ issueId, into }: IssueMerged['data'], db: Db): Promise<void> {
  // However many mergers in a row, each names the issue that is left.
  await db.query('update history_merger set into_id = $2 where into_id = $1', [issueId, into]);
  await db.query('insert into history_merger (issue_id, into_id) values ($1, $2)', [issueId, into]);
  await db.query(
    `insert into history_about (subject, seq) select $2, seq from history_about where subject = $1
     on conflict do nothing`,
    [`issue:${issueId}`, `issue:${into}`],
  );
}

/** Names of the people and units that appear in the history. */
export const names = projection<AccountEvent | UnitEvent | SupervisorRegistered | SupervisorParticularsCorrected>(
  'history_names',
  {
    AccountOpened: ({ data: { accountId, name, roles } }, db) =>
      db.query('insert into history_account (id, name, roles) values ($1, $2, $3)', [accountId, name, roles]),
    RoleGranted: ({ data: { accountId, role } }, db) =>
      db.query('update history_account set roles = array_append(array_remove(roles, $2), $2) where id = $1', [
        accountId,
        role,
      ]),
    RoleWithdrawn: ({ data: { accountId, role } }, db) =>
      db.query('update history_account set roles = array_remove(roles, $2) where id = $1', [accountId, role]),
    UnitRegistered: ({ data: { unitId, name } }, db) =>
      db.query('insert into history_unit (id, name) values ($1, $2)', [unitId, name]),
    UnitParticularsCorrected: ({ data: { unitId, name } }, db) =>
      db.query('update history_unit set name = $2 where id = $1', [unitId, name]),
    SupervisorRegistered: ({ data: { supervisorId, name, accountId } }, db) =>
      db.query('insert into history_supervisor (id, name, account_id) values ($1, $2, $3)', [
        supervisorId,
        name,
        accountId ?? null,
      ]),
    SupervisorParticularsCorrected: ({ data: { supervisorId, name } }, db) =>
      db.query('update history_supervisor set name = $2 where id = $1', [supervisorId, name]),
  },
  ['history_account', 'history_unit', 'history_supervisor'],
);
