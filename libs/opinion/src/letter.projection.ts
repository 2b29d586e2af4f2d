import { projection, type Db, type Recorded } from '@app/eventing';
import type { DeadlinePaused, DeadlineResumed } from '@app/notification/events.js';
import type { LetterEvent, LetterText } from './events.js';
import type { Situation } from './letter.rules.js';

type OfLetter = Exclude<LetterEvent, { type: 'CriticismCirculated' }>;

/** Every event leaves its version on both letters of the matter; `columns` are what else it changes of its own. */
async function change({ data, version }: Recorded<OfLetter>, db: Db, columns: Record<string, unknown>) {
  const { opinionId, letter } = data;
  await db.query('update letter set version = $2 where opinion_id = $1', [opinionId, version]);
  const names = Object.keys(columns).map((name, index) => `${name} = $${index + 3}`);
  if (names.length === 0) return;
  await db.query(`update letter set ${names.join(', ')} where opinion_id = $1 and letter = $2`, [
    ...[opinionId, letter, ...Object.values(columns)],
  ]);
}

const becomes = (state: Situation, event: Recorded<OfLetter>, db: Db, columns: Record<string, unknown> = {}) =>
  change(event, db, { state, ...columns });

const wording = ({ title, problems, demands, basis, days, dayKind, measure }: LetterText) => ({
  ...{ title, problems, demands, basis, days, day_kind: dayKind, measure: measure ?? null },
});

const RUNNING = { paused_on: null, due_after_pause: null };

type OfPause = DeadlinePaused['data'] | DeadlineResumed['data'];

async function setClock({ opinionId, letter }: OfPause, db: Db, clock: Record<string, string | null>) {
  if (opinionId === undefined) return;
  const columns = Object.keys(clock).map((name, index) => `${name} = $${index + 3}`);
  await db.query(`update letter set ${columns.join(', ')} where opinion_id = $1 and letter = $2`, [
    ...[opinionId, letter, ...Object.values(clock)],
  ]);
}

export const letters = projection<LetterEvent | DeadlinePaused | DeadlineResumed>(
  'letter',
  {
    LetterDrafted: async (event, db) => {
      const { opinionId, letter, unitId, source } = event.data;
      await db.query(
        `insert into letter (opinion_id, letter, unit_id, unit_name, source_kind, source_id, title, problems, demands,
                             basis, days, day_kind, state, drafted_by, drafted_at, version)
         values ($1, $2, $3, coalesce((select name from opinion_unit where id = $3), $3), $4, $5, '', '', '', '', 0, '',
                 'drafted', $6, $7, $8)`,
        [opinionId, letter, unitId, source?.kind ?? null, source?.id ?? null, event.actor, event.at, event.version],
      );
      await change(event, db, wording(event.data));
    },
    LetterRevised: (event, db) => becomes('drafted', event, db, { ...wording(event.data), return_reason: null }),
    LetterReturned: (event, db) => becomes('returned', event, db, { return_reason: event.data.reason }),
    LetterIssued: (event, db) => {
      const { year, number, documentNumber, issuedOn } = event.data;
      const numbered = { year, number, document_number: documentNumber };
      return becomes('issued', event, db, { ...numbered, issued_on: issuedOn, issued_by: event.actor });
    },
    LetterDelivered: (event, db) => {
      const { deliveredOn, means, receivedBy, dueOn } = event.data;
      const delivery = { delivered_on: deliveredOn, means, received_by: receivedBy, due_on: dueOn };
      return becomes('delivered', event, db, delivery);
    },
    LetterDeadlineMoved: (event, db) => change(event, db, { due_on: event.data.dueOn, ...RUNNING }),
    DeadlinePaused: ({ data }, db) =>
      setClock(data, db, { paused_on: data.on, due_after_pause: data.dueAtLatest ?? null }),
    /** Where the day moves it still stands until the letter has taken the new one over. */
    DeadlineResumed: ({ data }, db) =>
      setClock(data, db, data.from === data.dueOn ? RUNNING : { due_after_pause: data.dueOn }),
    HandlingReported: (event, db) => becomes('reported', event, db, { rounds: event.data.round, ...RUNNING }),
    HandlingAccepted: (event, db) =>
      becomes('accepted', event, db, { closing_words: event.data.opinion, closed_at: event.at }),
    HandlingFoundInsufficient: (event, db) => becomes('insufficient', event, db),
    LetterFellOverdue: (event, db) => change(event, db, { fell_overdue: true }),
    LetterWithdrawn: (event, db) =>
      becomes('withdrawn', event, db, { closing_words: event.data.reason, closed_at: event.at }),
    CriticismCirculated: ({ data, version }, db) =>
      db.query(
        `update letter set version = $2, criticism_number = case letter when 'decision' then $3 end,
                criticism_text = case letter when 'decision' then $4 end,
                criticised_on = case letter when 'decision' then $5::date end where opinion_id = $1`,
        [data.opinionId, version, data.documentNumber, data.text, data.circulatedOn],
      ),
  },
  ['letter'],
  ['opinion_unit'],
);

const ANSWER = `update letter_report set outcome = $4, answer = $5, answered_at = $6, answered_by = $7
  where opinion_id = $1 and letter = $2 and round = $3`;

/** What the unit reported on each letter, round by round. */
export const reports = projection<LetterEvent>('letter_report', {
  HandlingReported: ({ data, at, actor }, db) =>
    db.query(
      `insert into letter_report (opinion_id, letter, round, account, evidence, due_on, late, reported_at, reported_by)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [data.opinionId, data.letter, data.round, data.account, data.evidence, data.dueOn, data.late, at, actor],
    ),
  HandlingAccepted: ({ data: { opinionId, letter, round, opinion }, at, actor }, db) =>
    db.query(ANSWER, [opinionId, letter, round, 'accepted', opinion, at, actor]),
  HandlingFoundInsufficient: ({ data: { opinionId, letter, round, reason }, at, actor }, db) =>
    db.query(ANSWER, [opinionId, letter, round, 'insufficient', reason, at, actor]),
});
