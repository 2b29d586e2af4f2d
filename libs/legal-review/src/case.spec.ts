import type { Meta } from '@app/eventing/message.js';
import { specify } from '@app/eventing/specify.js';
import { legalCase } from './case.decider.js';
import { CorrectLegalCase, DropLegalCase, RegisterLegalCase, TestTriggers } from './commands.js';
import {
  CaseDecided,
  HEADINGS,
  LegalCaseCorrected,
  LegalCaseDropped,
  LegalCaseRegistered,
  ReviewFoundNecessary,
  ReviewFoundUnnecessary,
  ReviewPassed,
  ReviewReturned,
  SubmittedForReview,
  TRIGGERS,
  type TriggerAnswers,
} from './events.js';

const { given } = specify(legalCase);
const [legalCaseId, unitId] = ['c1', 'unit-a'];
const of = { legalCaseId, unitId };
const by = (actor: string, at = '2022-06-06T02:00:00.000Z', unit = unitId): Meta => ({
  ...{ actor, roles: [], at, commandId: 'c', unit },
});
const particulars = {
  ...{ caseNumber: '舞城罚立〔2022〕3号', title: '擅自占用道路', kind: 'penalty' as const },
  ...{ handlers: [{ name: '某甲', accountId: 'handler' }, { name: '某乙' }], filedOn: '2022-06-01' },
};
const facts = { unitKnown: true, numberTaken: false, accounts: { handler: '某甲', reviewer: '某丙' } };
const registration = (more: object = {}, meta = by('clerk')) =>
  new RegisterLegalCase({ ...of, ...particulars, facts, number: 7, ...more }, meta);
const registered = new LegalCaseRegistered({ ...of, ...particulars, year: 2022, number: 7 });
const again = new LegalCaseRegistered({ ...registered.data, foundNecessaryBefore: true });
const no = Object.fromEntries(TRIGGERS.map((trigger) => [trigger, false])) as TriggerAnswers;
const reason = '逐项对照';
const test = (more: object = {}) => new TestTriggers({ legalCaseId, answers: no, reason, ...more }, by('clerk'));
const hearing = { ...no, hearing: true };
const necessary = new ReviewFoundNecessary({ ...of, answers: hearing, reason });
const unnecessary = new ReviewFoundUnnecessary({ ...of, answers: no, reason });
const submission = { proposal: '罚款', materials: [{ name: '报告' }], submittedOn: '2022-06-06', days: 5 };
const toReview = [
  ...[registered, necessary],
  new SubmittedForReview({ ...of, round: 1, ...submission, dueOn: '2022-06-13' }),
];
const opinion = {
  ...{ ...of, round: 1, reviewerId: 'r1', reviewer: { name: '某丙', accountId: 'reviewer' }, opinion: '意见' },
  ...{ findings: HEADINGS.map((heading) => ({ heading, problem: false, note: '' })), late: false },
};
const passed = new ReviewPassed(opinion);
const returned = new ReviewReturned(opinion);
const ruling = { decisionNumber: '舞城罚〔2022〕3号', decidedOn: '2022-06-10', decision: '罚款二万元' };

describe('the register of cases', () => {
  it('takes a case of the own unit with a number of its own, its handlers and a day not to come', () => {
    given().when(registration()).then(registered);
    given(registered).when(registration()).thenRefused('legal-case-already-registered');
    given()
      .when(registration({}, by('clerk', undefined, 'unit-b')))
      .thenRefused('not-your-unit');
    given()
      .when(registration({ facts: undefined }))
      .thenRefused('legal-unit-unknown');
    given()
      .when(registration({ facts: { ...facts, numberTaken: true } }))
      .thenRefused('legal-case-number-taken');
    given()
      .when(registration({ filedOn: '2022-06-07' }))
      .thenRefused('legal-case-filed-in-future');
    given()
      .when(registration({ handlers: [] }))
      .thenRefused('legal-case-without-handler');
    given()
      .when(registration({ handlers: [{ name: '某丁', accountId: 'handler' }] }))
      .thenRefused('legal-handler-not-of-unit', { name: '某丁' });
  });

  it('is corrected with a reason while nobody is reviewing, and makes no reviewer of the case its handler', () => {
    const correction = (more: object = {}) =>
      new CorrectLegalCase({ legalCaseId, ...particulars, title: '占道', reason: '笔误', facts, ...more }, by('clerk'));
    const corrected = new LegalCaseCorrected({ ...of, ...particulars, title: '占道', reason: '笔误' });
    given(registered).when(correction()).then(corrected);
    given(...toReview, returned)
      .when(correction())
      .then(corrected);
    for (const history of [toReview, [...toReview, passed]])
      given(...history)
        .when(correction())
        .thenRefused('legal-case-being-reviewed');
    given(...toReview, returned)
      .when(correction({ handlers: [{ name: '某丙' }] }))
      .thenRefused('handler-reviewed-the-case', { name: '某丙' });
  });

  it('drops a case with a reason, and nothing follows; one that needs a review is dropped by the lead alone', () => {
    const drop = new DropLegalCase({ legalCaseId, reason: '撤案' }, by('clerk'));
    const dropped = new LegalCaseDropped({ ...of, reason: '撤案' });
    given(registered).when(drop).then(dropped);
    given().when(drop).thenRefused('legal-case-not-found');
    given(registered, dropped).when(test()).thenRefused('legal-case-dropped');
    const byLead = new DropLegalCase({ legalCaseId, reason: '撤案' }, { ...by('lead'), roles: ['unit-lead'] });
    for (const history of [[registered, necessary], [...toReview, returned], [again]]) {
      given(...history)
        .when(drop)
        .thenRefused('necessary-case-dropped-by-lead');
      given(...history)
        .when(byLead)
        .then(dropped);
    }
    given(registered, unnecessary, new CaseDecided({ ...of, round: 0, ...ruling }))
      .when(drop)
      .thenRefused('legal-case-decided');
  });
});

describe('the trigger test', () => {
  it('is recorded with every answer, also when all are no', () => {
    given(registered).when(test()).then(unnecessary);
    given(registered)
      .when(test({ answers: hearing }))
      .then(necessary);
  });

  it('names the item of the 目录清单 in force where it says yes to that, and only there', () => {
    const answers = { ...no, catalogue: true };
    const catalogue = { edition: 2, items: [{ code: 'A1', name: '较大数额罚款' }] };
    const item = { edition: 2, code: 'A1', name: '较大数额罚款' };
    given(registered)
      .when(test({ answers, itemCode: 'A1', catalogue }))
      .then(new ReviewFoundNecessary({ ...of, answers, item, reason }));
    given(registered)
      .when(test({ answers, itemCode: 'A2', catalogue }))
      .thenRefused('catalogue-item-unknown');
    given(registered)
      .when(test({ answers, itemCode: 'A1' }))
      .thenRefused('catalogue-item-unknown');
    given(registered)
      .when(test({ itemCode: 'A1', catalogue }))
      .thenRefused('catalogue-item-without-answer');
  });

  it('may find later what it did not find before, and never the other way round', () => {
    given(registered, unnecessary)
      .when(test({ answers: hearing }))
      .then(necessary);
    given(registered, necessary).when(test()).thenRefused('review-found-necessary-already');
    given(...toReview, returned)
      .when(test())
      .thenRefused('review-found-necessary-already');
  });

  it('finds nothing else where a case under its number was found to need a review before', () => {
    const anew = { facts: { ...facts, foundNecessaryBefore: true } };
    given().when(registration(anew)).then(again);
    given(again).when(test()).thenRefused('review-found-necessary-already');
    given(again)
      .when(test({ answers: hearing }))
      .then(necessary);
    const renumber = new CorrectLegalCase({ legalCaseId, ...particulars, reason: '笔误', ...anew }, by('clerk'));
    const renumbered = new LegalCaseCorrected({ ...of, ...particulars, reason: '笔误', foundNecessaryBefore: true });
    given(registered).when(renumber).then(renumbered);
    given(registered, renumbered).when(test()).thenRefused('review-found-necessary-already');
    given(registered, unnecessary).when(renumber).thenRefused('review-found-necessary-already');
  });
});
