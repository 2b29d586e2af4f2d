import { dayOf } from '@app/calendar';
import { projection, type Db, type Recorded } from '@app/eventing';
import type {
  DisclosureCollected,
  DisclosureDeadlineFixed,
  DisclosureDeadlineMoved,
  DisclosureEvent,
  NonDisclosureProposed,
} from './events.js';

type Proposal = Recorded<DisclosureCollected | NonDisclosureProposed>;

const PUT = `
  insert into disclosure_entry (id, unit_id, code, kind, title, state, round, original, masked, kept, non_disclosure,
         decision, statistics, entered_by, entered_at, decision_kind, decided_on, working_days, due_on, unarranged, version)
  values ($1, $2, $3, $4, $5, 'collected', $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)
  on conflict (id) do update set title = excluded.title, state = excluded.state, round = excluded.round,
         original = excluded.original, masked = excluded.masked, kept = excluded.kept,
         non_disclosure = excluded.non_disclosure, decision = excluded.decision, statistics = excluded.statistics,
         entered_by = excluded.entered_by, entered_at = excluded.entered_at, approved_by = null,
         returned_because = null, decision_kind = excluded.decision_kind, decided_on = excluded.decided_on,
         working_days = excluded.working_days, due_on = excluded.due_on, unarranged = excluded.unarranged,
         version = excluded.version`;

const json = (value: unknown): string | null => (value === undefined ? null : JSON.stringify(value));

/** What a wording says, or why there is none. */
function saidIn(data: Proposal['data']): unknown[] {
  if ('ground' in data) {
    const { ground, explanation } = data;
    return [null, null, '[]', JSON.stringify({ ground, explanation }), json(data.decision), null];
  }
  const { original, masked, kept, decision, statistics } = data;
  return [original, masked, JSON.stringify(kept), null, json(decision), json(statistics)];
}

function put({ data, version, at }: Proposal, db: Db) {
  const { entryId, unitId, code, kind, title, round, enteredBy, decision, workingDays, dueOn, unarranged } = data;
  return db.query(PUT, [
    ...[entryId, unitId, code, kind, title, round, ...saidIn(data), enteredBy, at],
    ...[decision?.kind, decision?.decidedOn, workingDays, dueOn, unarranged, version],
  ]);
}

const DATE = {
  publication: 'update disclosure_entry set due_on = $2, unarranged = null, version = $3 where id = $1',
  withdrawal: `update disclosure_entry set withdrawal_due_on = $2, withdrawal_unarranged = null, version = $3 where id = $1`,
};
const date = ({ data, version }: Recorded<DisclosureDeadlineFixed | DisclosureDeadlineMoved>, db: Db) =>
  db.query(DATE[data.of], [data.entryId, data.dueOn, version]);

/** 公示 as those who enter and review see it. */
export const disclosureEntries = projection<DisclosureEvent>('disclosure_entry', {
  DisclosureCollected: put,
  NonDisclosureProposed: put,
  DisclosureReturned: ({ data: { entryId, reason }, version }, db) =>
    db.query(`update disclosure_entry set state = 'returned', returned_because = $2, version = $3 where id = $1`, [
      ...[entryId, reason, version],
    ]),
  DisclosureApproved: ({ data: { entryId, approvedBy }, version }, db) =>
    db.query(`update disclosure_entry set state = 'approved', approved_by = $2, version = $3 where id = $1`, [
      ...[entryId, approvedBy, version],
    ]),
  DisclosurePublished: ({ data: { entryId, edition, late, freshUntil }, version, at }, db) =>
    db.query(
      `update disclosure_entry set state = 'published', shown = true, withheld = null, edition = $2, late = late or $3,
              fresh_until = $4, settled_on = coalesce(settled_on, $5), version = $6 where id = $1`,
      [entryId, edition, late, freshUntil ?? null, dayOf(at), version],
    ),
  DisclosureWithheld: ({ data: { entryId, ground, late }, version, at }, db) =>
    db.query(
      `update disclosure_entry set state = 'withheld', shown = false, withheld = $2, late = late or $3,
              settled_on = coalesce(settled_on, $4), version = $5 where id = $1`,
      [entryId, ground, late, dayOf(at), version],
    ),
  DisclosureConfirmed: ({ data: { entryId, freshUntil }, version }, db) =>
    db.query('update disclosure_entry set fresh_until = $2, version = $3 where id = $1', [
      ...[entryId, freshUntil, version],
    ]),
  DisclosureWithdrawalRequested: ({ data, version }, db) => {
    const { entryId, ground, explanation, knownOn, requestedBy, dueOn, unarranged } = data;
    return db.query(
      `update disclosure_entry set withdrawal = $2, withdrawal_due_on = $3, withdrawal_unarranged = $4, version = $5
        where id = $1`,
      [
        ...[entryId, JSON.stringify({ ground, explanation, knownOn, requestedBy })],
        ...[dueOn ?? null, unarranged ?? null, version],
      ],
    );
  },
  DisclosureWithdrawn: ({ data: { entryId, late }, version }, db) =>
    db.query(
      `update disclosure_entry set state = case when state = 'published' then 'withdrawn' else state end, shown = false,
              withdrawal = null, withdrawal_due_on = null, withdrawal_unarranged = null, fresh_until = null,
              withdrawn_late = withdrawn_late or $2, version = $3 where id = $1`,
      [entryId, late, version],
    ),
  DisclosureDeadlineFixed: date,
  DisclosureDeadlineMoved: date,
});
