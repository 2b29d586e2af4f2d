import type { Meta } from '@app/eventing/message.js';
import { specify } from '@app/eventing/specify.js';
import {
  AnswerCheck,
  AttachEvidence,
  FollowMigration,
  ReturnSelfInspection,
  SignNoIssues,
  SignOffSelfInspection,
  WithdrawEvidence,
} from './commands.js';
import { selfInspection } from './decider.js';
import {
  AnswersSetAside,
  CheckAnswered,
  EvidenceAttached,
  EvidenceWithdrawn,
  NoIssuesSigned,
  SelfInspectionReturned,
  SelfInspectionSignedOff,
  type Answer,
} from './events.js';
import type { Told, UnitFacts } from './rules.js';

const { given } = specify(selfInspection);

const campaignId = 'campaign-1';
const unitId = 'unit-a';
const of = { campaignId, unitId };
const DUE = '2022-05-31';
const file = 'f'.repeat(64);

const by = (actor: string, day: string, more: Partial<Meta> = {}): Meta => ({
  actor,
  roles: [],
  at: `${day}T02:00:00.000Z`,
  commandId: 'c',
  ...more,
});
const clerk = (day = '2022-05-20') => by('clerk', day, { roles: ['unit-clerk'], unit: unitId });
const lead = (day = '2022-05-25') => by('lead', day, { roles: ['unit-lead'], unit: unitId });
const staff = (day = '2022-06-02') => by('staff', day, { roles: ['office-staff'] });

/** Three checks: two ask for evidence, 3.1 asks for none. */
const facts: UnitFacts = {
  open: true,
  dueOn: DUE,
  checks: [
    { id: '1.1', evidence: ['red-header-document'] },
    { id: '1.2', evidence: ['publication'] },
    { id: '3.1', evidence: [] },
  ],
  issues: {},
  plan: { number: 1, reason: '' },
};
const withIssues = (issues: Record<string, number>): UnitFacts => ({ ...facts, issues });

const answer = (checkId: string, given: Answer, note = '', more: Partial<AnswerCheck['data']> = {}) =>
  new AnswerCheck({ ...of, checkId, answer: given, note, facts, ...more }, clerk());
const answered = (checkId: string, given: Answer, note = '', reason?: string): Told =>
  Object.assign(new CheckAnswered({ ...of, checkId, answer: given, note, ...(reason && { reason }) }), {
    actor: 'clerk',
  });
const attach = (checkId: string) =>
  new AttachEvidence({ ...of, checkId, fileId: file, name: '制度.pdf', kind: 'red-header-document', facts }, clerk());
const attached = (checkId: string) =>
  new EvidenceAttached({ ...of, checkId, fileId: file, name: '制度.pdf', kind: 'red-header-document' });
const withdraw = new WithdrawEvidence({ ...of, checkId: '1.1', fileId: file, reason: '传错文件', facts }, clerk());
const withdrawn = new EvidenceWithdrawn({ ...of, checkId: '1.1', fileId: file, reason: '传错文件' });
const sign = (known = facts, statement = '经自查未发现问题') =>
  new SignNoIssues({ ...of, statement, facts: known }, lead());
const signed = new NoIssuesSigned({ ...of, statement: '经自查未发现问题' });
const signOff = (known = facts, meta = lead()) => new SignOffSelfInspection({ ...of, facts: known }, meta);
const signedOff = (issues = 0, late = false) => new SelfInspectionSignedOff({ ...of, issues, late });
const sendBack = (dueOn = '2022-06-10') =>
  new ReturnSelfInspection({ ...of, reason: '第1.2项材料看不清', dueOn, facts }, staff());
const returned = new SelfInspectionReturned({ ...of, reason: '第1.2项材料看不清', dueOn: '2022-06-10' });

const conforming = [
  answered('1.1', 'conforming'),
  attached('1.1'),
  answered('1.2', 'conforming'),
  attached('1.2'),
  answered('3.1', 'conforming'),
];
const done = [...conforming, signed];

describe('answering', () => {
  it('a check is answered 符合, 部分符合 or 不符合 with a note, or 不适用 with a reason', () => {
    given().when(answer('1.1', 'conforming')).then(answered('1.1', 'conforming'));
    given()
      .when(answer('1.1', 'partly', '缺一项'))
      .then(answered('1.1', 'partly', '缺一项'));
    given().when(answer('1.1', 'nonconforming')).thenRefused('answer-needs-note');
    given().when(answer('1.1', 'partly')).thenRefused('answer-needs-note');
    given().when(answer('1.1', 'not-applicable')).thenRefused('answer-needs-reason');
    given()
      .when(answer('1.1', 'not-applicable', '', { reason: '未办理案件' }))
      .then(answered('1.1', 'not-applicable', '', '未办理案件'));
  });

  it('the same answer again changes nothing, another one replaces it', () => {
    given(answered('1.1', 'conforming')).when(answer('1.1', 'conforming')).thenNothing();
    given(answered('1.1', 'conforming'))
      .when(answer('1.1', 'nonconforming', '没有'))
      .then(answered('1.1', 'nonconforming', '没有'));
  });

  it('a check that does not apply to the unit is not answered and takes no evidence', () => {
    given().when(answer('17.1', 'conforming')).thenRefused('check-not-applicable', { checkId: '17.1' });
    given().when(attach('17.1')).thenRefused('check-not-applicable');
  });

  it('a unit answers for itself only', () =>
    given()
      .when(
        new AnswerCheck({ ...of, unitId: 'unit-b', checkId: '1.1', answer: 'conforming', note: '', facts }, clerk()),
      )
      .thenRefused('not-your-unit'));

  it('a unit outside the campaign has no self-inspection', () =>
    given()
      .when(answer('1.1', 'conforming', '', { facts: undefined }))
      .thenRefused('self-inspection-not-found'));

  it('nothing is filled in before the phase has been opened', () => {
    const shut = { ...facts, open: false };
    given()
      .when(answer('1.1', 'conforming', '', { facts: shut }))
      .thenRefused('self-inspection-not-open');
    given(...done)
      .when(signOff(shut))
      .thenRefused('self-inspection-not-open');
  });
});

describe('evidence', () => {
  it('is attached once and withdrawn with a reason', () => {
    given().when(attach('1.1')).then(attached('1.1'));
    given(attached('1.1')).when(attach('1.1')).thenNothing();
    given(attached('1.1')).when(withdraw).then(withdrawn);
    given(attached('1.1'), withdrawn).when(attach('1.1')).then(attached('1.1'));
  });

  it.each(['9.9', 'constructor', '__proto__'])('of check %s, which the sheet does not have, is refused', (checkId) => {
    const ofNone = new WithdrawEvidence({ ...withdraw.data, checkId }, clerk());
    given(attached('1.1')).when(ofNone).thenRefused('check-not-applicable');
  });

  it('that is not attached cannot be withdrawn', () => {
    given().when(withdraw).thenRefused('evidence-not-attached');
    given(attached('1.2')).when(withdraw).thenRefused('evidence-not-attached');
  });
});

describe('the statement of no issues', () => {
  it('is signed while no issue was reported and no answer tells of a problem', () => {
    given(...conforming)
      .when(sign())
      .then(signed);
    given(...conforming)
      .when(sign(withIssues({ '1.1': 1 })))
      .thenRefused('issues-already-reported', { issues: 1 });
    given(answered('1.1', 'partly', '缺'))
      .when(sign())
      .thenRefused('answers-show-problems', { checks: ['1.1'] });
    given(answered('1.1', 'nonconforming', '缺'))
      .when(sign())
      .thenRefused('answers-show-problems');
  });

  it('signed again in the same words changes nothing', () => {
    given(...done)
      .when(sign())
      .thenNothing();
    given(...done)
      .when(sign(facts, '未发现问题'))
      .then(new NoIssuesSigned({ ...of, statement: '未发现问题' }));
  });

  it('falls with an answer that tells of a problem', () =>
    given(...done, answered('3.1', 'partly', '缺'), answered('3.1', 'conforming'))
      .when(signOff())
      .thenRefused('no-issues-not-signed'));
});

describe('signing off', () => {
  it('needs an answer to every applicable check', () => {
    given()
      .when(signOff())
      .thenRefused('checks-unanswered', { checks: ['1.1', '1.2', '3.1'] });
    given(...done)
      .when(signOff())
      .then(signedOff());
  });

  it('needs a file for every 符合 where the check asks for evidence', () => {
    given(...done, withdrawn)
      .when(signOff())
      .thenRefused('evidence-missing', { checks: ['1.1'] });
    given(...done, withdrawn, answered('1.1', 'not-applicable', '', '无此事项'))
      .when(signOff())
      .then(signedOff());
  });

  it('needs a reported issue for every 部分符合 and 不符合', () => {
    const sheet = [...conforming, answered('1.1', 'partly', '缺'), answered('3.1', 'nonconforming', '无')];
    given(...sheet)
      .when(signOff(withIssues({ '1.1': 2 })))
      .thenRefused('issues-missing', { checks: ['3.1'] });
    given(...sheet)
      .when(signOff(withIssues({ '1.1': 2, '3.1': 1 })))
      .then(signedOff(3));
  });

  it('without any issue needs the signed statement', () => {
    given(...conforming)
      .when(signOff())
      .thenRefused('no-issues-not-signed');
    given(...conforming)
      .when(signOff(withIssues({ '1.1': 1 })))
      .then(signedOff(1));
  });

  it('is not done by who answered', () =>
    given(...done)
      .when(signOff(facts, by('clerk', '2022-05-25', { roles: ['unit-lead'], unit: unitId })))
      .thenRefused('signer-answered'));

  it('late is accepted and marked late against the deadline in force', () => {
    given(...done)
      .when(signOff(facts, lead(DUE)))
      .then(signedOff());
    given(...done)
      .when(signOff(facts, lead('2022-06-01')))
      .then(signedOff(0, true));
    given(...done)
      .when(signOff({ ...facts, dueOn: '2022-06-05' }, lead('2022-06-01')))
      .then(signedOff());
    given(...done, signedOff(), returned, signed)
      .when(signOff({ ...facts, dueOn: '2022-06-20' }, lead('2022-06-15')))
      .then(signedOff());
  });

  it('nothing changes afterwards', () => {
    for (const act of [answer('1.1', 'partly', '缺'), attach('3.1'), withdraw, sign(facts, '无'), signOff()])
      given(...done, signedOff())
        .when(act)
        .thenRefused('self-inspection-signed-off');
  });
});

describe('returning', () => {
  it('opens what was signed off, with a reason and a day that is not past', () => {
    given(...done, signedOff())
      .when(sendBack())
      .then(returned);
    given(...done, signedOff())
      .when(sendBack('2022-06-01'))
      .thenRefused('self-inspection-due-day-past');
    given(...done)
      .when(sendBack())
      .thenRefused('self-inspection-not-signed-off');
    given(...done, signedOff(), returned)
      .when(sendBack())
      .thenRefused('self-inspection-not-signed-off');
    given(...done, signedOff(), returned)
      .when(answer('1.1', 'partly', '缺'))
      .then(answered('1.1', 'partly', '缺'));
  });

  it('takes the statement back and sets a day of its own', () => {
    const again = [...done, signedOff(), returned];
    given(...again)
      .when(signOff(facts, lead('2022-06-05')))
      .thenRefused('no-issues-not-signed');
    given(...again, signed)
      .when(signOff(facts, lead('2022-06-10')))
      .then(signedOff());
    given(...again, signed)
      .when(signOff(facts, lead('2022-06-11')))
      .then(signedOff(0, true));
  });
});

describe('a changed plan', () => {
  const system = (day: string) => by('system', day, { roles: ['system'] });
  const changed = (...ids: string[]): UnitFacts => ({
    ...facts,
    checks: ids.map((id) => ({ id, evidence: [] })),
    plan: { number: 2, reason: '上级有新要求。', answerBy: '2022-06-20' },
  });
  const follow = (ids: string[], day = '2022-06-01') =>
    new FollowMigration({ ...of, facts: changed(...ids) }, system(day));
  const aside = new AnswersSetAside({ ...of, plan: 2, checks: ['1.2'], reason: '上级有新要求。' });
  const all: Told[] = [
    ...[answered('1.1', 'not-applicable', '', '无'), answered('1.2', 'not-applicable', '', '无')],
    answered('3.1', 'not-applicable', '', '无'),
  ];
  const signed = new SelfInspectionSignedOff({ ...of, issues: 0, late: false });

  it('sets answers aside that it asks no longer, once', () => {
    given(...all)
      .when(follow(['1.1', '3.1']))
      .then(aside);
    given(...all, aside)
      .when(follow(['1.1', '3.1']))
      .thenNothing();
    given(...all, signed)
      .when(follow(['1.1', '3.1']))
      .then(aside);
  });

  it('leaves the sheet of a unit that takes part no more as it was, and open to nobody', () => {
    const gone: UnitFacts = { ...facts, letGo: true };
    given(...all, signed)
      .when(new FollowMigration({ ...of, facts: { ...gone, checks: [] } }, clerk()))
      .thenNothing();
    given(...all)
      .when(new AnswerCheck({ ...of, checkId: '1.2', answer: 'conforming', note: '改', facts: gone }, clerk()))
      .thenRefused('self-inspection-let-go');
  });

  it('asks again what comes back', () => {
    given(...all, aside)
      .when(new AnswerCheck({ ...of, checkId: '1.2', answer: 'conforming', note: '', facts }, clerk()))
      .then(new CheckAnswered({ ...of, checkId: '1.2', answer: 'conforming', note: '' }));
  });

  it('sends back a sheet that was signed off and has more to answer, by a day that is not past', () => {
    const returned = (dueOn: string) =>
      new SelfInspectionReturned({
        ...of,
        reason: '活动方案调整，新增第4.1项应当作答。上级有新要求。',
        dueOn,
      });
    given(...all, signed)
      .when(follow(['1.1', '1.2', '3.1', '4.1']))
      .then(returned('2022-06-20'));
    given(...all, signed)
      .when(follow(['1.1', '1.2', '3.1', '4.1'], '2022-06-25'))
      .then(returned('2022-06-25'));
    given(...all)
      .when(follow(['1.1', '1.2', '3.1', '4.1']))
      .thenNothing();
  });
});
