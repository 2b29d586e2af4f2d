import { projection } from '@app/eventing';
import type { AccountEvent } from '@app/identity/events.js';
import type { SupervisorEvent, UnitEvent } from '@app/registry/events.js';

/** Who can be told anything: accounts with their roles and units, and the accounts of supervisors. */
export const addressees = projection<AccountEvent | SupervisorEvent | UnitEvent>(
  'addressee',
  {
    AccountOpened: ({ data: { accountId, roles, unitId } }, db) =>
      db.query('insert into addressee (account_id, roles, unit_id, open) values ($1, $2, $3, true)', [
        accountId,
        roles,
        unitId ?? null,
      ]),
    RoleGranted: ({ data: { accountId, role } }, db) =>
      db.query('update addressee set roles = array_append(array_remove(roles, $2), $2) where account_id = $1', [
        accountId,
        role,
      ]),
    RoleWithdrawn: ({ data: { accountId, role } }, db) =>
      db.query('update addressee set roles = array_remove(roles, $2) where account_id = $1', [accountId, role]),
    AccountClosed: ({ data: { accountId } }, db) =>
      db.query('update addressee set open = false where account_id = $1', [accountId]),
    SupervisorRegistered: async ({ data: { supervisorId, accountId } }, db) => {
      if (accountId === undefined) return;
      await db.query('insert into addressed_supervisor (supervisor_id, account_id) values ($1, $2)', [
        supervisorId,
        accountId,
      ]);
    },
    UnitRegistered: ({ data: { unitId, name } }, db) =>
      db.query('insert into addressed_unit (unit_id, name) values ($1, $2)', [unitId, name]),
    UnitParticularsCorrected: ({ data: { unitId, name } }, db) =>
      db.query('update addressed_unit set name = $2 where unit_id = $1', [unitId, name]),
  },
  ['addressee', 'addressed_supervisor', 'addressed_unit'],
);
