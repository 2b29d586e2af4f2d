import { projection, type Db } from '@app/eventing';
import type { IssueEscalated } from '@app/rectification/events.js';
import { issueDuty } from './issue-duty.projection.js';
import type { DeadlineEvent } from './events.js';

const SINCE_A_CHAIN = { 'unit-lead': 'lead', office: 'office', director: 'director' } as const;

/**
 * Which arming of each deadline holds and what it has warned of: what is still to come can be asked for again. Before
 * deadlines had a chain, issues escalated by themselves: what was taken then is not taken again.
 */
export const deadlines = projection<DeadlineEvent | IssueEscalated>('deadline', {
  DeadlineArmed: ({ data: { key, arm, dueOn }, at }, db) =>
    db.query(
      `insert into deadline (key, arm, due_on, armed_at, open, warned) values ($1, $2, $3, $4, true, '{}')
       on conflict (key) do update set arm = excluded.arm, due_on = excluded.due_on, armed_at = excluded.armed_at,
         open = true, warned = '{}', taken = '{}', paused_on = null, paused_until = null`,
      [key, arm, dueOn, at],
    ),
  DeadlineMet: ({ data: { key } }, db) => close(db, key),
  DeadlineDropped: ({ data: { key } }, db) => close(db, key),
  DeadlineWarned: ({ data: { key, moment } }, db) =>
    db.query('update deadline set warned = array_append(warned, $2) where key = $1', [key, moment]),
  DeadlinePaused: ({ data: { key, on, until } }, db) =>
    db.query('update deadline set paused_on = $2, paused_until = $3 where key = $1', [key, on, until ?? null]),
  DeadlineResumed: ({ data: { key, dueOn } }, db) =>
    db.query('update deadline set paused_on = null, paused_until = null, due_on = $2 where key = $1', [key, dueOn]),
  IssueEscalated: ({ data: { issueId, level } }, db) =>
    db.query('update deadline set taken = array_append(taken, $2) where key = $1', [
      issueDuty(issueId),
      SINCE_A_CHAIN[level],
    ]),
});

const close = (db: Db, key: string) =>
  db.query('update deadline set open = false, paused_on = null, paused_until = null where key = $1', [key]);
