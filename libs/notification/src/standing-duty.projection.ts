import { projection, type Db } from '@app/eventing';
import { isStep } from './chain.rules.js';
import type { DeadlineEvent, UrgeSent } from './events.js';

/** What has become of the day of a duty: paused, moved by the pause, gone up the chain, urged by hand. */
export const standingDutyBook = projection<DeadlineEvent | UrgeSent>(
  'standing_duty',
  {
    DeadlineArmed: ({ data: { key } }, db) => settle(db, key),
    DeadlineMet: ({ data: { key } }, db) => settle(db, key),
    DeadlineDropped: ({ data: { key } }, db) => settle(db, key),
    DeadlinePaused: ({ data: { key, on } }, db) => db.query('update duty set paused_on = $2 where id = $1', [key, on]),
    DeadlineResumed: ({ data: { key, dueOn } }, db) =>
      db.query('update duty set paused_on = null, due_on = $2 where id = $1', [key, dueOn]),
    DeadlineWarned: async ({ data: { key, moment } }, db) => {
      if (isStep(moment)) await db.query('update duty set escalated_to = $2 where id = $1', [key, moment]);
    },
    UrgeSent: ({ data: { key }, at }, db) =>
      db.query('update duty set urged = urged + 1, urged_at = $2 where id = $1', [key, at]),
  },
  ['duty'],
);

/** Urging counts for what is owed now; what was handed in, or is owed anew, begins at none. */
const settle = (db: Db, key: string) =>
  db.query('update duty set paused_on = null, escalated_to = null, urged = 0, urged_at = null where id = $1', [key]);
