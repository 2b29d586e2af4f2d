import { projection } from '@app/eventing';
import type { UnitEvent } from '@app/registry/events.js';
import type { AccountEvent } from './events.js';

export const accounts = projection<AccountEvent>(
  'account',
  {
    AccountOpened: ({ data: { accountId, login, name, roles, unitId } }, db) =>
      db.query(
        `insert into account (id, login, name, roles, unit_id, unit_name, open)
       values ($1, $2, $3, $4, $5, (select name from account_unit where id = $5), true)`,
        [accountId, login, name, roles, unitId ?? null],
      ),
    RoleGranted: ({ data: { accountId, role } }, db) =>
      db.query('update account set roles = array_append(roles, $2) where id = $1', [accountId, role]),
    RoleWithdrawn: ({ data: { accountId, role } }, db) =>
      db.query('update account set roles = array_remove(roles, $2) where id = $1', [accountId, role]),
    AccountClosed: ({ data: { accountId } }, db) =>
      db.query('update account set open = false where id = $1', [accountId]),
    AccountLocked: ({ data: { accountId, until } }, db) =>
      db.query('update account set locked_until = $2 where id = $1', [accountId, until]),
    PasswordReset: ({ data: { accountId } }, db) =>
      db.query('update account set locked_until = null where id = $1', [accountId]),
  },
  ['account'],
  ['account_unit'],
);

const NAME_UNIT =
  'insert into account_unit (id, name) values ($1, $2) on conflict (id) do update set name = excluded.name';

/** What a unit is called beside the people who act for it. */
export const accountUnits = projection<UnitEvent>(
  'account_unit',
  {
    UnitRegistered: ({ data }, db) => db.query(NAME_UNIT, [data.unitId, data.name]),
    UnitParticularsCorrected: async ({ data }, db) => {
      await db.query(NAME_UNIT, [data.unitId, data.name]);
      await db.query('update account set unit_name = $2 where unit_id = $1', [data.unitId, data.name]);
    },
  },
  ['account_unit', 'account'],
);
