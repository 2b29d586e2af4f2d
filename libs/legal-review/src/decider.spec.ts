import { specify } from '@app/eventing/specify.js';
import type { Meta } from '@app/eventing/message.js';
import { legalCase } from './case.decider.js';
import {
  DecideCase,
  PassReview,
  RecordDiscussion,
  ReturnFromReview,
  SubmitForReview,
  type KnownReviewer,
} from './commands.js';
import {
  CaseDecided,
  DiscussionApproved,
  DiscussionSentBack,
  HEADINGS,
  LegalCaseCorrected,
  LegalCaseRegistered,
  ReviewFoundNecessary,
  ReviewFoundUnnecessary,
  ReviewMaterialsRequested,
  ReviewMaterialsSupplied,
  ReviewPassed,
  ReviewReturned,
  SubmittedForReview,
  TRIGGERS,
  type LegalCaseEvent,
  type TriggerAnswers,
} from './events.js';

const { given } = specify(legalCase);
const [legalCaseId, unitId] = ['c1', 'unit-a'];
const of = { legalCaseId, unitId };
/** A Monday; the year 2022 is one whose working days are known. */
const by = (actor: string, at = '2022-06-06T02:00:00.000Z', unit = unitId): Meta => ({
  ...{ actor, roles: [], at, commandId: 'c', unit },
});
const at = (day: string, actor = 'clerk') => by(actor, `${day}T02:00:00.000Z`);
/** As it stands in the history: with who recorded it and when. */
const told = <E extends LegalCaseEvent>(event: E, day = '2022-06-06', actor = 'clerk') =>
  Object.assign(event, { actor, at: `${day}T02:00:00.000Z` });

const particulars = {
  ...{ caseNumber: '舞城罚立〔2022〕3号', title: '擅自占用道路', kind: 'penalty' as const },
  ...{ handlers: [{ name: '某甲', accountId: 'handler' }, { name: '某乙' }], filedOn: '2022-06-01' },
};
const registered = told(new LegalCaseRegistered({ ...of, ...particulars, year: 2022, number: 7 }));

const no = Object.fromEntries(TRIGGERS.map((trigger) => [trigger, false])) as TriggerAnswers;
const reason = '逐项对照';
const hearing = { ...no, hearing: true };
const necessary = told(new ReviewFoundNecessary({ ...of, answers: hearing, reason }));
const unnecessary = told(new ReviewFoundUnnecessary({ ...of, answers: no, reason }));

const materials = [{ name: '案件调查终结报告', fileId: 'f'.repeat(64) }, { name: '听证笔录' }];
const proposal = '罚款二万元';
const submission = (meta = by('clerk'), more: object = {}) =>
  new SubmitForReview({ legalCaseId, proposal, materials, ...more }, meta);
const submittedIn = (round: number, dueOn = '2022-06-13') =>
  told(new SubmittedForReview({ ...of, round, proposal, materials, submittedOn: '2022-06-06', days: 5, dueOn }));
const submitted = submittedIn(1);
const toReview = [registered, necessary, submitted];

const reviewer: KnownReviewer = {
  ...{ reviewerId: 'r1', unitId, name: '某丙', certificateUntil: '2024-12-31', from: '2020-01-01' },
};
const findings = HEADINGS.map((heading) => ({ heading, problem: false, note: '' }));
const faulty = findings.map((finding) =>
  finding.heading === 'procedure' ? { ...finding, problem: true, note: '没有告知听证权利' } : finding,
);
const opinion = '同意';
const passing = (meta = at('2022-06-08', 'reviewer'), more: object = {}) =>
  new PassReview({ legalCaseId, findings, opinion, reviewer, ...more }, meta);
const returning = (more: object = {}) =>
  new ReturnFromReview(
    { legalCaseId, findings: faulty, opinion: '补正程序', reviewer, ...more },
    at('2022-06-08', 'reviewer'),
  );
const gaveIn = (round: number, late = false) => ({
  ...{ ...of, round, reviewerId: 'r1', reviewer: { name: '某丙', accountId: 'reviewer' }, late },
});
const passed = told(new ReviewPassed({ ...gaveIn(1), findings, opinion }), '2022-06-08', 'reviewer');
const returned = told(
  new ReviewReturned({ ...gaveIn(1), findings: faulty, opinion: '补正程序' }),
  '2022-06-08',
  'reviewer',
);

const minutes = {
  ...{ heldOn: '2022-06-09', chair: { name: '局长' }, participants: [{ name: '副局长' }, { name: '某丁' }] },
  ...{ minutes: '一致同意', files: [] as string[], conclusion: '同意处罚' },
};
const discussion = (approved: boolean, more: object = {}) =>
  new RecordDiscussion({ legalCaseId, approved, ...minutes, ...more }, at('2022-06-10'));
const approved = told(new DiscussionApproved({ ...of, round: 1, ...minutes }), '2022-06-10');
const sentBack = told(new DiscussionSentBack({ ...of, round: 1, ...minutes }), '2022-06-10');
const ruling = { decisionNumber: '舞城罚〔2022〕3号', decidedOn: '2022-06-10', decision: '罚款二万元' };
const decision = (more: object = {}) => new DecideCase({ legalCaseId, ...ruling, ...more }, at('2022-06-10'));
const decided = told(new CaseDecided({ ...of, round: 1, ...ruling }), '2022-06-10');

describe('the submission', () => {
  it('lists its materials and is due after the working days of the unit', () => {
    given(registered, necessary).when(submission()).then(submitted);
    given(registered, necessary)
      .when(submission(by('clerk'), { term: { days: 10, extension: 0 } }))
      .then(
        new SubmittedForReview({
          ...{ ...of, round: 1, proposal, materials, submittedOn: '2022-06-06', days: 10, dueOn: '2022-06-20' },
        }),
      );
    given(registered, necessary)
      .when(submission(by('clerk'), { materials: [] }))
      .thenRefused('review-without-materials');
    given(registered, necessary)
      .when(submission(at('2098-01-02')))
      .thenRefused('year-of-review-not-arranged');
  });

  it('comes after a test that found it necessary, and once at a time', () => {
    given(registered).when(submission()).thenRefused('triggers-not-tested');
    given(registered, unnecessary).when(submission()).thenRefused('review-not-necessary');
    for (const more of [[], [passed], [passed, approved]])
      given(...toReview, ...more)
        .when(submission())
        .thenRefused('already-submitted-for-review');
  });

  it('is made anew after a return or a discussion that did not agree, as the next round', () => {
    given(...toReview, returned)
      .when(submission())
      .then(submittedIn(2));
    given(...toReview, passed, sentBack)
      .when(submission())
      .then(submittedIn(2));
  });
});

describe('the opinion', () => {
  it('speaks to all seven headings, passes without a problem and returns with one that is said in words', () => {
    given(...toReview)
      .when(passing())
      .then(passed);
    given(...toReview)
      .when(returning())
      .then(returned);
    given(...toReview)
      .when(passing(undefined, { findings: findings.slice(1) }))
      .thenRefused('review-heading-missing', { heading: 'subject' });
    given(...toReview)
      .when(passing(undefined, { findings: [...findings, findings[0]] }))
      .thenRefused('review-heading-missing');
    given(...toReview)
      .when(returning({ findings: faulty.map((finding) => ({ ...finding, note: ' ' })) }))
      .thenRefused('review-problem-without-words');
    given(...toReview)
      .when(passing(undefined, { findings: faulty }))
      .thenRefused('review-passed-with-problems');
    given(...toReview)
      .when(returning({ findings }))
      .thenRefused('review-returned-without-problem');
    given(registered, necessary).when(passing()).thenRefused('not-under-review');
  });

  it('is late after its day, and not while the office lets the clock stand still', () => {
    const after = at('2022-06-14', 'reviewer');
    given(...toReview)
      .when(passing(after))
      .then(new ReviewPassed({ ...gaveIn(1, true), findings, opinion }));
    given(...toReview)
      .when(passing(after, { paused: true }))
      .then(new ReviewPassed({ ...gaveIn(1), findings, opinion }));
  });

  it('is given by a reviewer in the register of the unit, on that day, with a certificate in force', () => {
    for (const wrong of [
      undefined,
      { ...reviewer, unitId: 'unit-b' },
      { ...reviewer, from: '2022-06-09' },
      { ...reviewer, until: '2022-06-07' },
    ])
      given(...toReview)
        .when(passing(undefined, { reviewer: wrong }))
        .thenRefused('reviewer-not-in-register');
    given(...toReview)
      .when(returning({ reviewer: { ...reviewer, certificateUntil: '2022-06-07' } }))
      .thenRefused('reviewer-certificate-expired');
  });

  it('is never given by who handles the case or handed it in', () => {
    given(...toReview)
      .when(passing(at('2022-06-08', 'handler')))
      .thenRefused('reviewer-handles-the-case');
    for (const name of ['某乙', '某 乙', '某\u3000乙', '某\u200b乙'])
      given(...toReview)
        .when(passing(undefined, { reviewer: { ...reviewer, name } }))
        .thenRefused('reviewer-handles-the-case', { name });
    given(...toReview)
      .when(passing(at('2022-06-08', 'clerk')))
      .thenRefused('reviewer-submitted-the-case');
  });

  it('nor by who ever handled it since it was tested', () => {
    const struck = told(
      new LegalCaseCorrected({ ...of, ...particulars, handlers: [{ name: '某丁' }], reason: '换人' }),
    );
    given(registered, necessary, struck, submitted)
      .when(passing(at('2022-06-08', 'handler')))
      .thenRefused('reviewer-handles-the-case');
    given(registered, struck, necessary, submitted)
      .when(passing(at('2022-06-08', 'handler')))
      .then(new ReviewPassed({ ...passed.data, reviewer: { name: '某丙', accountId: 'handler' } }));
  });

  it('nor by who handed in anything for it, in any round', () => {
    given(...toReview, returned, told(new SubmittedForReview({ ...submitted.data, round: 2 }), '2022-06-08', 'other'))
      .when(passing(at('2022-06-08', 'clerk')))
      .thenRefused('reviewer-submitted-the-case');
    const [asked, answered] = [
      { lacking: '听证笔录', on: '2022-06-08', by: { name: '某丙', accountId: 'reviewer' } },
      { materials, on: '2022-06-08', days: 0, from: '2022-06-13', dueOn: '2022-06-13' },
    ];
    given(
      ...toReview,
      told(new ReviewMaterialsRequested({ ...of, round: 1, ...asked }), '2022-06-08', 'reviewer'),
      told(new ReviewMaterialsSupplied({ ...of, round: 1, ...answered }), '2022-06-08', 'second'),
    )
      .when(passing(at('2022-06-08', 'second')))
      .thenRefused('reviewer-submitted-the-case');
  });
});

describe('the discussion', () => {
  it('comes after the pass, of several people, with minutes', () => {
    given(...toReview, passed)
      .when(discussion(true))
      .then(approved);
    given(...toReview, passed)
      .when(discussion(false))
      .then(sentBack);
    for (const history of [toReview, [...toReview, returned], [registered, unnecessary]])
      given(...history)
        .when(discussion(true))
        .thenRefused('discussion-before-review');
    const refused = (more: object, code: string) =>
      given(...toReview, passed)
        .when(discussion(true, more))
        .thenRefused(code);
    refused({ heldOn: '2022-06-11' }, 'discussion-in-future');
    refused({ heldOn: '2022-06-07' }, 'discussion-before-the-pass');
    refused({ participants: [{ name: '局长' }] }, 'discussion-of-one');
    refused({ minutes: ' ' }, 'discussion-without-minutes');
  });
});

describe('the decision', () => {
  it('is made after both gates, once', () => {
    given(...toReview, passed, approved)
      .when(decision())
      .then(decided);
    given(...toReview, passed, approved, decided)
      .when(decision())
      .thenRefused('legal-case-decided');
  });

  it.each([
    ['without a test', [registered], 'triggers-not-tested'],
    ['without a submission', [registered, necessary], 'decision-before-review'],
    ['while it is being reviewed', toReview, 'decision-before-review'],
    ['after a return', [...toReview, returned], 'decision-after-return'],
    ['without a discussion', [...toReview, passed], 'decision-before-discussion'],
    ['after a discussion that did not agree', [...toReview, passed, sentBack], 'decision-after-sent-back'],
    ['on the gates of an earlier round', [...toReview, passed, sentBack, submittedIn(2)], 'decision-before-review'],
    ['after a test that found otherwise later', [registered, unnecessary, necessary], 'decision-before-review'],
  ] as [string, LegalCaseEvent[], string][])('is impossible %s', (_, history, code) =>
    given(...history)
      .when(decision())
      .thenRefused(code),
  );

  it('is dated neither before its last gate nor in the future', () => {
    given(...toReview, passed, approved)
      .when(decision({ decidedOn: '2022-06-08' }))
      .thenRefused('decision-day-before-discussion');
    given(...toReview, passed, approved)
      .when(decision({ decidedOn: '2022-06-11' }))
      .thenRefused('decision-in-future');
  });

  it('needs no review where the test found none necessary', () => {
    given(registered, unnecessary)
      .when(decision())
      .then(new CaseDecided({ ...of, round: 0, ...ruling }));
    given(registered, unnecessary)
      .when(decision({ decidedOn: '2022-06-05' }))
      .thenRefused('decision-day-before-test');
  });
});
