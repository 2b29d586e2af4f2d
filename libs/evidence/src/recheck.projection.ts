import { projection } from '@app/eventing';
import type { RecheckAssigned, RecheckCalledOff, RecheckReassigned } from '@app/recheck/events.js';
import type { IssueMerged } from '@app/rectification/events.js';
import type { SupervisorRegistered } from '@app/registry/events.js';

type Told = RecheckAssigned | RecheckReassigned | RecheckCalledOff | IssueMerged | SupervisorRegistered;

/** Who is drawn to recheck which issue, and since when: the evidence of it is open to him. */
export const recheckSight = projection<Told>(
  'evidence_recheck',
  {
    SupervisorRegistered: ({ data: { supervisorId, accountId } }, db) =>
      accountId === undefined
        ? Promise.resolve()
        : db.query('insert into evidence_rechecker (id, account_id) values ($1, $2)', [supervisorId, accountId]),
    RecheckAssigned: ({ seq, data: { recheckId, issueId, supervisors } }, db) =>
      db.query(
        `insert into evidence_recheck (id, issue_id, supervisors, seq) values ($1, $2, $3, $4)
         on conflict (id) do update set supervisors = excluded.supervisors, seq = excluded.seq`,
        [recheckId, issueId, supervisors, seq],
      ),
    RecheckReassigned: ({ data: { recheckId, supervisors } }, db) =>
      db.query('update evidence_recheck set supervisors = $2 where id = $1', [recheckId, supervisors]),
    RecheckCalledOff: ({ data: { recheckId } }, db) =>
      db.query('delete from evidence_recheck where id = $1', [recheckId]),
    // However many mergers in a row, each names the issue that is left.
    IssueMerged: async ({ data: { issueId, into } }, db) => {
      await db.query('update evidence_merger set into_id = $2 where into_id = $1', [issueId, into]);
      await db.query('insert into evidence_merger (issue_id, into_id) values ($1, $2)', [issueId, into]);
    },
  },
  ['evidence_recheck', 'evidence_rechecker', 'evidence_merger'],
);
