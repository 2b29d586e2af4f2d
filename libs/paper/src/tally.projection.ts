import { dayOf } from '@app/calendar';
import type { DisclosurePublished, DisclosureWithdrawn } from '@app/disclosure/events.js';
import type { DrawPublished } from '@app/draw/events.js';
import { projection, type Db, type Recorded } from '@app/eventing';
import type { ResultPublished } from '@app/inspection-result/events.js';
import type {
  InvestigationOpened,
  LeadAccepted,
  LeadDeclined,
  LeadFiled,
  LeadFindingRaised,
  SenderAnswered,
} from '@app/leads/events.js';
import type { CaseDecided, ReviewPassed, ReviewReturned } from '@app/legal-review/events.js';
import type { MutualFindingsSubmitted } from '@app/mutual-inspection/events.js';
import type { CriticismCirculated, LetterFellOverdue, LetterIssued } from '@app/opinion/events.js';
import type { IssueListedForOversight, TalkHeld } from '@app/oversight/events.js';
import type { RecordStored } from '@app/recording/events.js';
import type { InspectionConcluded } from '@app/supervision/events.js';

/** What is counted of the contexts, by the year in which it was recorded. */
export const TALLIED = [
  ...['disclosure-published', 'disclosure-withdrawn', 'review-passed', 'review-returned', 'case-decided'],
  ...['record-stored', 'draw-published', 'inspected', 'inspected-with-problems', 'result-published', 'result-late'],
  ...['mutually-inspected', 'opinion-issued', 'decision-issued', 'letter-overdue', 'criticised'],
  ...['listed-for-oversight', 'talk-held'],
  ...['lead-filed', 'lead-accepted', 'lead-declined', 'investigation-opened', 'lead-answered', 'lead-finding'],
] as const;
export type Tallied = (typeof TALLIED)[number];

/** One more, of a unit; of the county alone where no unit is named. */
const one = ({ data, at }: Recorded, db: Db, what: Tallied) =>
  db.query(
    `insert into paper_tally (year, unit_id, what, count) values ($1, $2, $3, 1)
     on conflict (year, unit_id, what) do update set count = paper_tally.count + 1`,
    [Number(dayOf(at).slice(0, 4)), (data as { readonly unitId?: string }).unitId ?? '', what],
  );

const each = (what: Tallied) => (event: Recorded, db: Db) => one(event, db, what);

type Counted =
  | DisclosurePublished
  | DisclosureWithdrawn
  | ReviewPassed
  | ReviewReturned
  | CaseDecided
  | RecordStored
  | DrawPublished
  | InspectionConcluded
  | ResultPublished
  | MutualFindingsSubmitted
  | LetterIssued
  | LetterFellOverdue
  | CriticismCirculated
  | IssueListedForOversight
  | TalkHeld
  | LeadFiled
  | LeadAccepted
  | LeadDeclined
  | InvestigationOpened
  | SenderAnswered
  | LeadFindingRaised;

/** What a year's report tells of every context is counted as it happens. */
export const paperTallies = projection<Counted>('paper_tally', {
  DisclosurePublished: each('disclosure-published'),
  DisclosureWithdrawn: each('disclosure-withdrawn'),
  ReviewPassed: each('review-passed'),
  ReviewReturned: each('review-returned'),
  CaseDecided: each('case-decided'),
  RecordStored: each('record-stored'),
  DrawPublished: each('draw-published'),
  InspectionConcluded: async (event, db) => {
    await one(event, db, 'inspected');
    if (event.data.result === 'problems-found') await one(event, db, 'inspected-with-problems');
  },
  ResultPublished: async (event, db) => {
    await one(event, db, 'result-published');
    if (event.data.late) await one(event, db, 'result-late');
  },
  MutualFindingsSubmitted: each('mutually-inspected'),
  LetterIssued: (event, db) => one(event, db, event.data.letter === 'opinion' ? 'opinion-issued' : 'decision-issued'),
  LetterFellOverdue: each('letter-overdue'),
  CriticismCirculated: each('criticised'),
  IssueListedForOversight: each('listed-for-oversight'),
  TalkHeld: each('talk-held'),
  LeadFiled: each('lead-filed'),
  LeadAccepted: each('lead-accepted'),
  LeadDeclined: each('lead-declined'),
  InvestigationOpened: each('investigation-opened'),
  SenderAnswered: each('lead-answered'),
  LeadFindingRaised: each('lead-finding'),
});
