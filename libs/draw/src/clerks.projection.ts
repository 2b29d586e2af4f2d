import { projection } from '@app/eventing';
import type { AccountOpened } from '@app/identity/events.js';

/** 办理人: what the accounts are called that freeze draws. */
export const drawClerks = projection<AccountOpened>('draw_clerk', {
  AccountOpened: ({ data: { accountId, name } }, db) =>
    db.query('insert into draw_clerk (id, name) values ($1, $2)', [accountId, name]),
});
