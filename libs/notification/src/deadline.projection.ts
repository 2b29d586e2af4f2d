import { projection } from '@app/eventing';
import type { DeadlineEvent } from './events.js';

/** Which arming of each deadline holds and what it has warned of: what is still to come can be asked for again. */
export const deadlines = projection<DeadlineEvent>('deadline', {
  DeadlineArmed: ({ data: { key, arm, dueOn }, at }, db) =>
    db.query(
      `insert into deadline (key, arm, due_on, armed_at, open, warned) values ($1, $2, $3, $4, true, '{}')
       on conflict (key) do update set arm = excluded.arm, due_on = excluded.due_on, armed_at = excluded.armed_at,
         open = true, warned = '{}'`,
      [key, arm, dueOn, at],
    ),
  DeadlineMet: ({ data: { key } }, db) => db.query('update deadline set open = false where key = $1', [key]),
  DeadlineDropped: ({ data: { key } }, db) => db.query('update deadline set open = false where key = $1', [key]),
  DeadlineWarned: ({ data: { key, moment } }, db) =>
    db.query('update deadline set warned = array_append(warned, $2) where key = $1', [key, moment]),
});
