import { projection, type Db, type Recorded } from '@app/eventing';
import type {
  LegalCaseEvent,
  LegalCaseRegistered,
  ReviewMaterialsSupplied,
  ReviewReturned,
} from '@app/legal-review/events.js';
import { defineDuties, endDutiesAbout, finishDuty, LEAD, openDuty, shiftDuty, UNIT, type Duty } from './duties.js';

const REVIEWERS = ['reviewer'];

type Step = 'test' | 'submit' | 'legal-review' | 'supply' | 'discuss' | 'decide';

const dutyOf = (legalCaseId: string, step: Step): string => `${step}-${legalCaseId}`;

/** What a unit does on the way to a decision, each step when the one before is done. */
const define = (event: Recorded<LegalCaseRegistered>, db: Db) => {
  const { legalCaseId, unitId, caseNumber, title } = event.data;
  const duty = (step: Step, what: string, roles: readonly string[], state: Duty['state'] = 'waiting'): Duty => ({
    ...{ id: dutyOf(legalCaseId, step), unitId, roles, matter: what, what, thing: `${caseNumber}：${title}`, state },
    ...{ link: `/legal-cases/${legalCaseId}`, about: { unitId, legalCaseId } },
  });
  return defineDuties(db, event, [
    duty('test', '判定案件是否需要法制审核', UNIT, 'open'),
    duty('submit', '送法制审核', UNIT),
    { ...duty('legal-review', '提出法制审核意见', REVIEWERS), reminds: true, counts: 'working-days' },
    duty('supply', '补充法制审核材料', UNIT),
    duty('discuss', '集体讨论案件', LEAD),
    duty('decide', '登记案件的决定', UNIT),
  ]);
};

async function turn(event: Recorded<LegalCaseEvent>, db: Db, done: Step, next: Step, dueOn?: string): Promise<void> {
  const { legalCaseId } = event.data;
  await finishDuty(db, event, dutyOf(legalCaseId, done));
  await openDuty(db, event, dutyOf(legalCaseId, next), dueOn === undefined ? {} : { dueOn });
}

/** The clock of the review runs again with the days it had. */
const supplied = (event: Recorded<ReviewMaterialsSupplied>, db: Db) =>
  turn(event, db, 'supply', 'legal-review', event.data.dueOn);

async function again(event: Recorded<ReviewReturned>, db: Db): Promise<void> {
  const { legalCaseId } = event.data;
  await finishDuty(db, event, dutyOf(legalCaseId, 'legal-review'));
  await openDuty(db, event, dutyOf(legalCaseId, 'submit'), { verb: '修改后重新' });
}

export const legalReviewDutyBook = projection<LegalCaseEvent>(
  'legal_review_duty',
  {
    LegalCaseRegistered: define,
    LegalCaseCorrected: ({ data: { legalCaseId, caseNumber, title } }, db) =>
      db.query('update duty set thing = $2 where about @> $1::jsonb', [
        ...[JSON.stringify({ legalCaseId }), `${caseNumber}：${title}`],
      ]),
    LegalCaseDropped: (event, db) => endDutiesAbout(db, event, { legalCaseId: event.data.legalCaseId }, 'dropped'),
    ReviewFoundNecessary: async (event, db) => {
      await turn(event, db, 'test', 'submit');
      await finishDuty(db, event, dutyOf(event.data.legalCaseId, 'decide'));
    },
    ReviewFoundUnnecessary: (event, db) => turn(event, db, 'test', 'decide'),
    SubmittedForReview: (event, db) => turn(event, db, 'submit', 'legal-review', event.data.dueOn),
    ReviewMaterialsRequested: (event, db) => turn(event, db, 'legal-review', 'supply'),
    ReviewMaterialsSupplied: supplied,
    ReviewExtended: (event, db) =>
      shiftDuty(db, event, dutyOf(event.data.legalCaseId, 'legal-review'), event.data.dueOn),
    ReviewDeadlineMoved: (event, db) =>
      shiftDuty(db, event, dutyOf(event.data.legalCaseId, 'legal-review'), event.data.dueOn),
    ReviewPassed: (event, db) => turn(event, db, 'legal-review', 'discuss'),
    ReviewReturned: again,
    DiscussionApproved: (event, db) => turn(event, db, 'discuss', 'decide'),
    DiscussionSentBack: async (event, db) => {
      const { legalCaseId } = event.data;
      await finishDuty(db, event, dutyOf(legalCaseId, 'discuss'));
      await openDuty(db, event, dutyOf(legalCaseId, 'submit'), { verb: '修改后重新' });
    },
    CaseDecided: (event, db) => finishDuty(db, event, dutyOf(event.data.legalCaseId, 'decide')),
  },
  ['duty'],
);
