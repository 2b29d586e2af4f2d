import { projection, type Db, type Recorded } from '@app/eventing';
import type { DeadlinePaused, DeadlineResumed } from '@app/notification/events.js';
import type { UnitParticularsCorrected } from '@app/registry/events.js';
import type {
  DiscussionApproved,
  DiscussionSentBack,
  LegalCaseCorrected,
  LegalCaseEvent,
  LegalCaseRegistered,
  ReviewFoundNecessary,
  ReviewFoundUnnecessary,
  ReviewPassed,
  ReviewReturned,
} from './events.js';

const ENTER = `
  insert into legal_case (id, unit_id, unit_name, year, number, case_number, title, kind, handlers, filed_on,
                          registered_at, registered_by, state, words, version)
  select $1, $2, coalesce(u.name, $2), $3, $4, $5, $6, $7, $8, $9, $10, $11, 'registered', '', $12
    from (select) as one left join legal_unit u on u.id = $2`;

/** In small letters, so that looking for a word has nothing to turn. */
const WORDS = `update legal_case set words = lower(concat_ws(' ', case_number, decision_number, title, unit_name,
  (select string_agg(h ->> 'name', ' ') from jsonb_array_elements(handlers) h))) where `;

const found = ({ data: { legalCaseId } }: { data: { legalCaseId: string } }, db: Db) =>
  db.query(`${WORDS} id = $1`, [legalCaseId]);

async function entered(event: Recorded<LegalCaseRegistered>, db: Db): Promise<void> {
  const { legalCaseId, unitId, year, number, caseNumber, title, kind, handlers, filedOn } = event.data;
  await db.query(ENTER, [
    ...[legalCaseId, unitId, year, number, caseNumber, title, kind, JSON.stringify(handlers), filedOn],
    ...[event.at, event.actor, event.version],
  ]);
  await found(event, db);
}

/** `set` names columns of the case and their values from $3 on. */
const change = ({ data, version }: Recorded<LegalCaseEvent>, db: Db, set: string, values: readonly unknown[] = []) =>
  db.query(`update legal_case set version = $2, ${set} where id = $1`, [data.legalCaseId, version, ...values]);

/** A number under which a review was found necessary is remembered when it is given up. */
const RENUMBER = `earlier_numbers = case when necessary and case_number <> $3
  then earlier_numbers || case_number else earlier_numbers end`;

async function corrected(event: Recorded<LegalCaseCorrected>, db: Db): Promise<void> {
  const { caseNumber, title, kind, handlers, filedOn } = event.data;
  await change(event, db, `${RENUMBER}, case_number = $3, title = $4, kind = $5, handlers = $6, filed_on = $7`, [
    ...[caseNumber, title, kind, JSON.stringify(handlers), filedOn],
  ]);
  await found(event, db);
}

const tested = (event: Recorded<ReviewFoundNecessary | ReviewFoundUnnecessary>, db: Db) => {
  const { answers, item, reason } = event.data;
  const necessary = event.type === 'ReviewFoundNecessary';
  const set = `state = $3, necessary = $4, answers = $5, item = $6, test_reason = $7, tested_at = $8, tested_by = $9`;
  return change(event, db, set, [
    ...[necessary ? 'necessary' : 'unnecessary', necessary, JSON.stringify(answers)],
    ...[item ? JSON.stringify(item) : null, reason, event.at, event.actor],
  ]);
};

const discussed = (event: Recorded<DiscussionApproved | DiscussionSentBack>, db: Db) => {
  const { round, heldOn, chair, participants, minutes, files, conclusion } = event.data;
  const held = { round, heldOn, chair, participants, minutes, files, conclusion };
  const approved = event.type === 'DiscussionApproved';
  return change(event, db, 'state = $3, discussions = discussions || $4::jsonb', [
    approved ? 'approved' : 'sent-back',
    JSON.stringify([{ ...held, approved, at: event.at }]),
  ]);
};

const ended = (event: Recorded<LegalCaseEvent>, db: Db, state: string) =>
  change(event, db, `state = $3, due_on = null, paused_on = null, clock_paused = false`, [state]);

const halted = ({ data }: Recorded<DeadlinePaused | DeadlineResumed>, db: Db, paused: boolean): Promise<unknown> =>
  data.legalCaseId === undefined
    ? Promise.resolve()
    : db.query('update legal_case set clock_paused = $2 where id = $1', [data.legalCaseId, paused]);

/** 案件登记: one line per case, as the list shows it. */
export const legalCases = projection<LegalCaseEvent | DeadlinePaused | DeadlineResumed | UnitParticularsCorrected>(
  'legal_case',
  {
    LegalCaseRegistered: entered,
    LegalCaseCorrected: corrected,
    LegalCaseDropped: async (event, db) => {
      await ended(event, db, 'dropped');
      await change(event, db, 'drop_reason = $3', [event.data.reason]);
    },
    ReviewFoundNecessary: tested,
    ReviewFoundUnnecessary: tested,
    SubmittedForReview: (event, db) =>
      change(event, db, `state = 'in-review', rounds = $3, due_on = $4`, [event.data.round, event.data.dueOn]),
    ReviewMaterialsRequested: (event, db) =>
      change(event, db, `state = 'supplementing', paused_on = $3, clock_paused = false`, [event.data.on]),
    ReviewMaterialsSupplied: (event, db) =>
      change(event, db, `state = 'in-review', paused_on = null, due_on = $3`, [event.data.dueOn]),
    ReviewExtended: (event, db) => change(event, db, 'due_on = $3', [event.data.dueOn]),
    ReviewDeadlineMoved: (event, db) => change(event, db, 'due_on = $3', [event.data.dueOn]),
    ReviewPassed: (event, db) => ended(event, db, 'passed'),
    ReviewReturned: (event, db) => ended(event, db, 'returned'),
    DiscussionApproved: discussed,
    DiscussionSentBack: discussed,
    CaseDecided: async (event, db) => {
      const { decisionNumber, decidedOn, decision } = event.data;
      await ended(event, db, 'decided');
      await change(event, db, 'decision_number = $3, decided_on = $4, decision = $5', [
        ...[decisionNumber, decidedOn, decision],
      ]);
      await found(event, db);
    },
    DeadlinePaused: (event, db) => halted(event, db, true),
    DeadlineResumed: (event, db) => halted(event, db, false),
    UnitParticularsCorrected: async ({ data: { unitId, name } }, db) => {
      await db.query('update legal_case set unit_name = $2 where unit_id = $1 and unit_name <> $2', [unitId, name]);
      await db.query(`${WORDS} unit_id = $1`, [unitId]);
    },
  },
  ['legal_case'],
  ['legal_unit'],
);

interface OfRound {
  readonly data: { readonly legalCaseId: string; readonly round: number };
}

const ofRound = ({ data }: OfRound) => [data.legalCaseId, data.round] as const;

const turn = (event: OfRound, db: Db, set: string, values: unknown[]) =>
  db.query(`update legal_review_round set ${set} where case_id = $1 and round = $2`, [...ofRound(event), ...values]);

const concluded = (event: Recorded<ReviewPassed | ReviewReturned>, db: Db) => {
  const { findings, opinion, reviewer, late } = event.data;
  const set = 'outcome = $3, findings = $4, opinion = $5, reviewer = $6, late = $7, concluded_at = $8';
  const outcome = event.type === 'ReviewPassed' ? 'passed' : 'returned';
  return turn(event, db, set, [outcome, JSON.stringify(findings), opinion, reviewer.name, late, event.at]);
};

/** 送审 and 审核意见, round by round. */
export const reviewRounds = projection<LegalCaseEvent>('legal_review_round', {
  SubmittedForReview: (event, db) => {
    const { proposal, materials, days, dueOn } = event.data;
    return db.query(
      `insert into legal_review_round (case_id, round, submitted_at, submitted_by, proposal, materials, days,
                                       original_due_on, due_on) values ($1, $2, $3, $4, $5, $6, $7, $8, $8)`,
      [...ofRound(event), event.at, event.actor, proposal, JSON.stringify(materials), days, dueOn],
    );
  },
  ReviewMaterialsRequested: (event, db) => {
    const { lacking, on: from, by } = event.data;
    return turn(event, db, 'pauses = pauses || $3::jsonb', [JSON.stringify([{ lacking, from, by: by.name }])]);
  },
  ReviewMaterialsSupplied: (event, db) => {
    const { materials, on: to, days, dueOn } = event.data;
    const last = '(jsonb_array_length(pauses) - 1)::text';
    const set = `due_on = $3, materials = materials || $4::jsonb,
      pauses = jsonb_set(pauses, array[${last}], (pauses -> -1) || $5::jsonb)`;
    return turn(event, db, set, [dueOn, JSON.stringify(materials), JSON.stringify({ to, days })]);
  },
  ReviewExtended: (event, db) => {
    const { dueOn, days, reason } = event.data;
    const extension = JSON.stringify({ days, reason, by: event.actor });
    return turn(event, db, 'due_on = $3, extension = $4', [dueOn, extension]);
  },
  ReviewDeadlineMoved: (event, db) => turn(event, db, 'due_on = $3', [event.data.dueOn]),
  ReviewPassed: concluded,
  ReviewReturned: concluded,
});
