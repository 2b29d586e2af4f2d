import { projection } from '@app/eventing';
import type { AccountEvent } from '@app/identity/events.js';

/** 办理人、参与方账号: what the accounts are called that freeze draws or stand for a party, and what they may. */
export const drawClerks = projection<AccountEvent>('draw_clerk', {
  AccountOpened: ({ data: { accountId, name, roles } }, db) =>
    db.query('insert into draw_clerk (id, name, roles) values ($1, $2, $3)', [accountId, name, roles]),
  RoleGranted: ({ data: { accountId, role } }, db) =>
    db.query('update draw_clerk set roles = array_append(array_remove(roles, $2), $2) where id = $1', [
      accountId,
      role,
    ]),
  RoleWithdrawn: ({ data: { accountId, role } }, db) =>
    db.query('update draw_clerk set roles = array_remove(roles, $2) where id = $1', [accountId, role]),
  AccountClosed: ({ data: { accountId } }, db) =>
    db.query('update draw_clerk set open = false where id = $1', [accountId]),
});
