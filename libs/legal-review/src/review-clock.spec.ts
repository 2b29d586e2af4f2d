import type { Meta } from '@app/eventing/message.js';
import { specify } from '@app/eventing/specify.js';
import { legalCase } from './case.decider.js';
import {
  ExtendReview,
  MoveReviewDeadline,
  PassReview,
  RequestReviewMaterials,
  SupplyReviewMaterials,
  type KnownReviewer,
} from './commands.js';
import {
  HEADINGS,
  LegalCaseRegistered,
  ReviewDeadlineMoved,
  ReviewExtended,
  ReviewFoundNecessary,
  ReviewMaterialsRequested,
  ReviewMaterialsSupplied,
  ReviewPassed,
  SubmittedForReview,
  TRIGGERS,
  type TriggerAnswers,
} from './events.js';

const { given } = specify(legalCase);
const [legalCaseId, unitId] = ['c1', 'unit-a'];
const of = { legalCaseId, unitId };
/** The year 2022 is one whose working days are known. */
const at = (day: string, actor = 'clerk'): Meta => ({
  ...{ actor, roles: [], at: `${day}T02:00:00.000Z`, commandId: 'c', unit: unitId },
});
const particulars = {
  ...{ caseNumber: '舞城罚立〔2022〕3号', title: '擅自占用道路', kind: 'penalty' as const },
  ...{ handlers: [{ name: '某甲', accountId: 'handler' }], filedOn: '2022-06-01' },
};
const registered = new LegalCaseRegistered({ ...of, ...particulars, year: 2022, number: 7 });
const answers = Object.fromEntries(TRIGGERS.map((trigger) => [trigger, true])) as TriggerAnswers;
const necessary = new ReviewFoundNecessary({ ...of, answers, reason: '逐项对照' });
const materials = [{ name: '案件调查终结报告' }, { name: '听证笔录' }];
/** A Monday, and the Monday after it. */
const days = { submittedOn: '2022-06-06', days: 5, dueOn: '2022-06-13' };
const submitted = new SubmittedForReview({ ...of, round: 1, proposal: '罚款二万元', materials, ...days });
const toReview = [registered, necessary, submitted];
const reviewer: KnownReviewer = {
  ...{ reviewerId: 'r1', unitId, name: '某丙', certificateUntil: '2024-12-31', from: '2020-01-01' },
};
const findings = HEADINGS.map((heading) => ({ heading, problem: false, note: '' }));
const passing = () =>
  new PassReview({ legalCaseId, findings, opinion: '同意', reviewer }, at('2022-06-08', 'reviewer'));
const passed = new ReviewPassed({
  ...{ ...of, round: 1, reviewerId: 'r1', reviewer: { name: '某丙', accountId: 'reviewer' }, late: false },
  ...{ findings, opinion: '同意' },
});

describe('the clock of a review', () => {
  const ask = new RequestReviewMaterials({ legalCaseId, lacking: '听证笔录', reviewer }, at('2022-06-08', 'reviewer'));
  const requested = new ReviewMaterialsRequested({
    ...{ ...of, round: 1, lacking: '听证笔录', on: '2022-06-08', by: { name: '某丙', accountId: 'reviewer' } },
  });
  const supply = (day: string, more: object = {}) =>
    new SupplyReviewMaterials({ legalCaseId, materials, ...more }, at(day));

  it('stands still while materials are lacking, and runs on with the working days it had', () => {
    given(...toReview)
      .when(ask)
      .then(requested);
    given(...toReview, requested)
      .when(supply('2022-06-14'))
      .then(
        new ReviewMaterialsSupplied({
          ...{ ...of, round: 1, materials, on: '2022-06-14', days: 4, from: '2022-06-13', dueOn: '2022-06-17' },
        }),
      );
    given(...toReview, requested)
      .when(passing())
      .thenRefused('review-waits-for-materials');
    given(...toReview, requested)
      .when(supply('2022-06-14', { materials: [] }))
      .thenRefused('review-without-materials');
    given(...toReview)
      .when(supply('2022-06-14'))
      .thenRefused('no-materials-requested');
  });

  it('runs on by the table of working days as it is corrected meanwhile, and by what it stood still before', () => {
    /** The 16th and 17th turned out to be days off, after a working weekend. */
    const table = {
      year: 2022,
      holidays: ['2022-06-16', '2022-06-17'],
      workdays: ['2022-06-11', '2022-06-12'],
    };
    const supplied = (days: number, dueOn: string, from = '2022-06-13') =>
      new ReviewMaterialsSupplied({ ...of, round: 1, materials, on: '2022-06-14', days, from, dueOn });
    // Five days from the 6th and six that it stood still: 7, 8, 9, 10, 11, 12, 13, 14, 15, 20, 21.
    given(...toReview, requested)
      .when(supply('2022-06-14', { years: [table] }))
      .then(supplied(6, '2022-06-21'));
    const stood = new ReviewDeadlineMoved({
      ...{ ...of, round: 1, from: '2022-06-13', dueOn: '2022-06-15', reason: '暂停', days: 2 },
    });
    given(...toReview, stood, requested)
      .when(supply('2022-06-14', { years: [table] }))
      .then(supplied(6, '2022-06-23', '2022-06-15'));
    // Recorded before a move said how many days it was for: counted on from the day it led to.
    given(...toReview, new ReviewDeadlineMoved({ ...stood.data, days: undefined }), requested)
      .when(supply('2022-06-14'))
      .then(supplied(4, '2022-06-21', '2022-06-15'));
  });

  it('does not stand still for lacking materials while the office lets it stand still', () =>
    given(...toReview)
      .when(new RequestReviewMaterials({ ...ask.data, paused: true }, ask.meta))
      .thenRefused('review-paused'));

  it('does not unmiss what had been missed', () => {
    const late = new ReviewMaterialsRequested({ ...requested.data, on: '2022-06-15' });
    given(...toReview, late)
      .when(supply('2022-06-17'))
      .then(
        new ReviewMaterialsSupplied({
          ...{ ...of, round: 1, materials, on: '2022-06-17', days: 2, from: '2022-06-13', dueOn: '2022-06-13' },
          missed: true,
        }),
      );
  });

  it('is extended once, within what the unit allows and before it has run out', () => {
    const extension = (days: number, day = '2022-06-13', more: object = {}) =>
      new ExtendReview({ legalCaseId, days, reason: '案情复杂', ...more }, at(day, 'lead'));
    const extended = new ReviewExtended({
      ...{ ...of, round: 1, days: 5, from: '2022-06-13', dueOn: '2022-06-20', reason: '案情复杂' },
    });
    given(...toReview)
      .when(extension(5))
      .then(extended);
    given(...toReview, extended)
      .when(extension(1))
      .thenRefused('review-extended-already');
    given(...toReview)
      .when(extension(6))
      .thenRefused('review-extension-too-long', { days: 6, most: 5 });
    given(...toReview)
      .when(extension(5, '2022-06-14'))
      .thenRefused('review-overdue-not-extended', { dueOn: '2022-06-13' });
    given(registered, necessary).when(extension(1)).thenRefused('not-under-review');
  });

  it('is moved by the calendar and by a pause of the office, and by neither twice', () => {
    const move = new MoveReviewDeadline(
      { legalCaseId, from: '2022-06-13', dueOn: '2022-06-15', reason: '工作日调整' },
      { actor: 'system', roles: ['system'], at: '2022-06-09T00:00:00.000Z', commandId: 'c' },
    );
    const moved = new ReviewDeadlineMoved({
      ...{ ...of, round: 1, from: '2022-06-13', dueOn: '2022-06-15', reason: '工作日调整' },
    });
    given(...toReview)
      .when(move)
      .then(moved);
    // The pause may have ended a moment before materials were asked for.
    given(...toReview, requested)
      .when(move)
      .then(moved);
    given(...toReview, moved)
      .when(move)
      .thenNothing();
    given(...toReview, passed)
      .when(move)
      .thenNothing();
  });
});
