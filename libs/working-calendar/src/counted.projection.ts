import type { FileScoringEvent, ScoreObjected, ScoreTold } from '@app/case-scoring/events.js';
import { dayOf } from '@app/calendar';
import { projection, type Db, type Recorded } from '@app/eventing';
import type { DisclosureEvent, Due } from '@app/disclosure/events.js';
import type { ResultEvent } from '@app/inspection-result/events.js';
import type { DeadlinePaused, DeadlineResumed } from '@app/notification/events.js';
import type { LegalCaseEvent } from '@app/legal-review/events.js';
import type { OfficeNoticeDelivered, OfficeNoticeDeadlineMoved, OfficeNoticeReceived } from '@app/notice/events.js';
import type { LetterEvent } from '@app/opinion/events.js';
import type { UnitClosed } from '@app/registry/events.js';

interface OfLetter {
  readonly opinionId: string;
  readonly letter: string;
}

const ofResult = (inspectionId: string): string => `publish-result-${inspectionId}`;
const ofReview = ({ legalCaseId }: { readonly legalCaseId: string }): string => `legal-review-${legalCaseId}`;
const ofLetter = ({ opinionId, letter }: OfLetter): string => `handle-${letter}-${opinionId}`;

const define = (db: Db, key: string, about: object, days: number) =>
  db.query(
    `insert into counted_deadline (key, about, days, open) values ($1, $2, $3, false)
     on conflict (key) do update set about = excluded.about, days = excluded.days`,
    [key, JSON.stringify(about), days],
  );

const run = (db: Db, key: string, from: string, dueOn: string | null, unarranged: string | null = null) =>
  db.query('update counted_deadline set counted_from = $2, due_on = $3, unarranged = $4, open = true where key = $1', [
    ...[key, from, dueOn, unarranged],
  ]);

const move = (db: Db, key: string, dueOn: string) =>
  db.query('update counted_deadline set due_on = $2, unarranged = null where key = $1', [key, dueOn]);

const end = (db: Db, key: string) => db.query('update counted_deadline set open = false where key = $1', [key]);

/** So many more days are counted once it runs again. */
const still = (db: Db, key: string, paused: boolean, days: number) =>
  db.query('update counted_deadline set paused = $2, days = days + $3 where key = $1', [key, paused, days]);

/** 延长 takes nothing of a pause. */
const longer = (db: Db, key: string, days: number) =>
  db.query('update counted_deadline set days = days + $2 where key = $1', [key, days]);

type Text = Extract<LetterEvent, { type: 'LetterDrafted' | 'LetterRevised' }>['data'];

/** A letter whose period is in calendar days is none of the calendar's business. */
async function word(db: Db, { opinionId, unitId, letter, days, dayKind }: Text): Promise<void> {
  const of = { opinionId, letter };
  if (dayKind === 'working') await define(db, ofLetter(of), { unitId, ...of }, days);
  else await db.query('delete from counted_deadline where key = $1', [ofLetter(of)]);
}

interface OfDisclosure {
  readonly entryId: string;
  readonly unitId: string;
  readonly code: string;
}
type Which = 'publication' | 'withdrawal';

const ofDisclosure = ({ entryId }: OfDisclosure, of: Which): string => `disclosure-${of}-${entryId}`;

/** 公示 of a decision, and taking down what was withdrawn; what goes by the calendar is none of this. */
async function showUntil(db: Db, data: OfDisclosure & Due, of: Which, from: string | undefined): Promise<void> {
  const { unitId, code, dueOn, unarranged, workingDays } = data;
  const key = ofDisclosure(data, of);
  if (workingDays === undefined || from === undefined) return;
  await define(db, key, { unitId, disclosure: { code, of } }, workingDays);
  await run(db, key, from, dueOn ?? null, unarranged ?? null);
}

/** What was answered for in public owes nothing more: a later wording is an update. */
async function showOnce(db: Db, data: OfDisclosure & Due, from: string | undefined): Promise<void> {
  const key = ofDisclosure(data, 'publication');
  const { rowCount } = await db.query('select from counted_deadline where key = $1 and not open', [key]);
  if (rowCount === 0) await showUntil(db, data, 'publication', from);
}

interface OfScoring {
  readonly scoringId: string;
  readonly unitId: string;
}

const ofScoring = ({ scoringId }: OfScoring, of: 'objection' | 'ruling'): string => `score-${of}-${scoringId}`;

/** How many days a round gives is said once, when the file is taken into it. */
async function scoreUntil({ data, at }: Recorded<ScoreTold | ScoreObjected>, db: Db): Promise<void> {
  const [of, dueOn] =
    'objectBy' in data ? (['objection', data.objectBy] as const) : (['ruling', data.rulingBy] as const);
  await run(db, ofScoring(data, of), dayOf(at), dueOn);
}

async function endScoring(db: Db, of: OfScoring): Promise<void> {
  await end(db, ofScoring(of, 'objection'));
  await end(db, ofScoring(of, 'ruling'));
}

const ofNotice = (officeNoticeId: string, unitId: string): string =>
  `receive-office-notice-${officeNoticeId}-${unitId}`;

/** 签收, by each addressee for itself. */
async function signedFor(
  { officeNoticeId, units, receiptDays, deliveredOn, dueOn }: OfficeNoticeDelivered['data'],
  db: Db,
): Promise<void> {
  if (receiptDays === undefined) return;
  for (const unitId of units) {
    const key = ofNotice(officeNoticeId, unitId);
    await define(db, key, { unitId, officeNoticeId }, receiptDays);
    await run(db, key, deliveredOn, dueOn);
  }
}

/** What is counted in working days, from when, and whether it still runs: a corrected table moves it. */
export const countedDeadlines = projection<
  | ResultEvent
  | LetterEvent
  | LegalCaseEvent
  | DisclosureEvent
  | FileScoringEvent
  | OfficeNoticeDelivered
  | OfficeNoticeDeadlineMoved
  | OfficeNoticeReceived
  | DeadlinePaused
  | DeadlineResumed
  | UnitClosed
>('counted_deadline', {
  ResultAwaited: async ({ data }, db) => {
    const { inspectionId, unitId, endedOn, workingDays, dueOn, unarranged } = data;
    await define(db, ofResult(inspectionId), { unitId, inspectionId }, workingDays);
    await run(db, ofResult(inspectionId), endedOn, dueOn ?? null, unarranged ?? null);
  },
  ResultDeadlineFixed: ({ data }, db) => move(db, ofResult(data.inspectionId), data.dueOn),
  ResultDeadlineMoved: ({ data }, db) => move(db, ofResult(data.inspectionId), data.dueOn),
  ResultPublished: ({ data }, db) => end(db, ofResult(data.inspectionId)),
  LetterDrafted: ({ data }, db) => word(db, data),
  LetterRevised: ({ data }, db) => word(db, data),
  LetterDelivered: ({ data }, db) => run(db, ofLetter(data), data.deliveredOn, data.dueOn),
  LetterDeadlineMoved: ({ data }, db) => move(db, ofLetter(data), data.dueOn),
  HandlingReported: ({ data }, db) => end(db, ofLetter(data)),
  LetterWithdrawn: ({ data }, db) => end(db, ofLetter(data)),
  SubmittedForReview: async ({ data }, db) => {
    const { legalCaseId, unitId, days, submittedOn, dueOn } = data;
    await define(db, ofReview(data), { unitId, legalCaseId }, days);
    await run(db, ofReview(data), submittedOn, dueOn);
  },
  ReviewMaterialsRequested: ({ data }, db) => still(db, ofReview(data), true, 0),
  ReviewMaterialsSupplied: async ({ data }, db) => {
    // What had been missed before gets no day back, now or by a later table.
    await still(db, ofReview(data), false, data.missed ? 0 : data.days);
    await move(db, ofReview(data), data.dueOn);
  },
  ReviewExtended: async ({ data }, db) => {
    await longer(db, ofReview(data), data.days);
    await move(db, ofReview(data), data.dueOn);
  },
  ReviewDeadlineMoved: ({ data }, db) => move(db, ofReview(data), data.dueOn),
  ReviewPassed: ({ data }, db) => end(db, ofReview(data)),
  ReviewReturned: ({ data }, db) => end(db, ofReview(data)),
  LegalCaseDropped: ({ data }, db) => end(db, ofReview(data)),
  DisclosureCollected: ({ data }, db) => showOnce(db, data, data.decision?.decidedOn),
  NonDisclosureProposed: ({ data }, db) => showOnce(db, data, data.decision?.decidedOn),
  DisclosureDeadlineFixed: ({ data }, db) => move(db, ofDisclosure(data, data.of), data.dueOn),
  DisclosureDeadlineMoved: ({ data }, db) => move(db, ofDisclosure(data, data.of), data.dueOn),
  DisclosurePublished: ({ data }, db) => end(db, ofDisclosure(data, 'publication')),
  DisclosureWithheld: ({ data }, db) => end(db, ofDisclosure(data, 'publication')),
  DisclosureWithdrawalRequested: ({ data }, db) => showUntil(db, data, 'withdrawal', data.knownOn),
  DisclosureWithdrawn: ({ data }, db) => end(db, ofDisclosure(data, 'withdrawal')),
  FileScoringOpened: async ({ data }, db) => {
    const { scoringId, unitId } = data;
    const about = (of: 'objection' | 'ruling') => ({ unitId, scoring: { scoringId, of } });
    await define(db, ofScoring(data, 'objection'), about('objection'), data.objectionDays);
    await define(db, ofScoring(data, 'ruling'), about('ruling'), data.rulingDays);
  },
  ScoreTold: scoreUntil,
  ScoreObjected: async (event, db) => {
    await end(db, ofScoring(event.data, 'objection'));
    await scoreUntil(event, db);
  },
  ScoringDeadlineMoved: ({ data }, db) => move(db, ofScoring(data, data.of), data.dueOn),
  ScoreSettled: ({ data }, db) => endScoring(db, data),
  FileScoringClosed: ({ data }, db) => endScoring(db, data),
  OfficeNoticeDelivered: ({ data }, db) => signedFor(data, db),
  OfficeNoticeDeadlineMoved: async ({ data: { officeNoticeId, units, dueOn } }, db) => {
    for (const unitId of units) await move(db, ofNotice(officeNoticeId, unitId), dueOn);
  },
  OfficeNoticeReceived: ({ data: { officeNoticeId, unitId } }, db) => end(db, ofNotice(officeNoticeId, unitId)),
  // What is not there any more owes nothing, so no table moves a day of it.
  UnitClosed: ({ data: { unitId } }, db) =>
    db.query(`update counted_deadline set open = false where about ->> 'unitId' = $1`, [unitId]),
  DeadlinePaused: ({ data: { key } }, db) => still(db, key, true, 0),
  DeadlineResumed: ({ data: { key, days } }, db) => still(db, key, false, days),
});
