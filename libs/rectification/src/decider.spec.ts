import type { Meta } from '@app/eventing/message.js';
import { specify } from '@app/eventing/specify.js';
import {
  ClaimIssue,
  CloseIssue,
  PlanRectification,
  ReopenIssue,
  ReportIssue,
  ReturnRectification,
  StartRectification,
  SubmitRectification,
} from './commands.js';
import { issue } from './decider.js';
import {
  IssueClaimed,
  IssueClosed,
  IssueReopened,
  IssueReported,
  RectificationPlanned,
  RectificationReturned,
  RectificationStarted,
  RectificationSubmitted,
} from './events.js';
import type { LedgerFacts, Told } from './rules.js';

const { given } = specify(issue);

const issueId = 'issue-1';
const unitId = 'unit-a';
const of = { issueId, unitId };
const DUE = '2022-06-30';
const file = 'f'.repeat(64);

const by = (actor: string, day: string, more: Partial<Meta> = {}): Meta => ({
  actor,
  roles: [],
  at: `${day}T02:00:00.000Z`,
  commandId: 'c',
  ...more,
});
const clerk = (day = '2022-06-10') => by('clerk', day, { roles: ['unit-clerk'], unit: unitId });
const lead = (day = '2022-06-10') => by('lead', day, { roles: ['unit-lead'], unit: unitId });
const staff = (day = '2022-06-20') => by('staff', day, { roles: ['office-staff'] });
const clock = (day: string) => by('system', day, { roles: ['system'] });

/** As the history tells it: with the account behind the event. */
const told = (actor: string, event: Told): Told => Object.assign(event, { actor, unit: unitId });

const entry = {
  ...of,
  campaignId: 'campaign-1',
  source: 'self-inspection' as const,
  checkId: '5.1',
  text: '执法记录仪配备不足',
  dueOn: DUE,
  responsible: '综合股负责人',
};
const ledger: LedgerFacts = {
  number: 7,
  unitTakesPart: true,
  selfInspection: 'open',
  categories: ['recording', 'training'],
  check: { category: 'recording', applies: true },
};
const reported = told('clerk', new IssueReported({ ...entry, category: 'recording', number: 7 }));
const claimed = told('lead', new IssueClaimed(of));
const plan = { measures: '购置设备三台', responsible: '综合股负责人' };
const planned = told('clerk', new RectificationPlanned({ ...of, ...plan }));
const started = told('clerk', new RectificationStarted(of));
const submittedAs = (round: number, dueOn = DUE, late = false) =>
  told('lead', new RectificationSubmitted({ ...of, round, account: '已购置到位', evidence: [file], dueOn, late }));
const underWay = [reported, claimed, planned, started];
const handedIn = [...underWay, submittedAs(1)];
const returned = new RectificationReturned({ ...of, round: 1, reason: '缺少验收单', dueOn: '2022-07-05' });
const closed = new IssueClosed({ ...of, opinion: '同意销号' });
const reopened = new IssueReopened({ ...of, reason: '复查不合格', dueOn: '2022-08-31' });

const report = (more: Partial<ReportIssue['data']> = {}, meta = clerk('2022-05-20')) =>
  new ReportIssue({ ...entry, ledger, ...more }, meta);
const claim = new ClaimIssue({ issueId }, lead());
const planning = new PlanRectification({ issueId, ...plan }, clerk());
const start = new StartRectification({ issueId }, clerk());
const submit = (meta = lead(), evidence = [file]) =>
  new SubmitRectification({ issueId, account: '已购置到位', evidence }, meta);
const close = (meta = staff()) => new CloseIssue({ issueId, opinion: '同意销号' }, meta);
const sendBack = (dueOn = '2022-07-05', meta = staff()) =>
  new ReturnRectification({ issueId, reason: '缺少验收单', dueOn }, meta);
const reopen = (dueOn = '2022-08-31', meta = staff('2022-08-01')) =>
  new ReopenIssue({ issueId, reason: '复查不合格', dueOn }, meta);

describe('reporting an issue', () => {
  it('a unit reports an issue of its self-inspection under the category of the check', () =>
    given()
      .when(report())
      .then(new IssueReported({ ...entry, category: 'recording', number: 7 })));

  it('an issue is reported once', () => given(reported).when(report()).thenRefused('issue-already-reported'));

  it('belongs to a launched campaign', () =>
    given()
      .when(report({ ledger: undefined }))
      .thenRefused('issue-campaign-unknown'));

  it('belongs to a unit of the campaign', () =>
    given()
      .when(report({ ledger: { ...ledger, unitTakesPart: false } }))
      .thenRefused('issue-unit-not-in-campaign'));

  it('a unit reports for itself only', () =>
    given()
      .when(report({ unitId: 'unit-b' }))
      .thenRefused('not-your-unit'));

  it('a unit reports what it found itself, the office what reached it otherwise', () => {
    given()
      .when(report({ source: 'complaint' }))
      .thenRefused('issue-source-not-yours');
    given()
      .when(report({ source: 'double-random' }))
      .thenRefused('issue-source-not-yours');
    given().when(report({}, staff())).thenRefused('issue-source-not-yours');
    const complaint = { ...entry, source: 'complaint' as const, checkId: undefined, category: 'training' };
    given()
      .when(report(complaint, staff()))
      .then(new IssueReported({ ...complaint, number: 7 }));
  });

  it('the office names one of the plan’s categories', () => {
    given()
      .when(report({ source: 'case-review' }, staff()))
      .thenRefused('issue-category-unknown');
    given()
      .when(report({ source: 'case-review', category: 'other' }, staff()))
      .thenRefused('issue-category-unknown');
  });

  it('a self-inspection issue belongs to a check that applies to the unit', () => {
    given()
      .when(report({ checkId: undefined }))
      .thenRefused('issue-check-missing');
    given()
      .when(report({ ledger: { ...ledger, check: { category: 'recording', applies: false } } }))
      .thenRefused('issue-check-not-applicable');
    given()
      .when(report({ ledger: { ...ledger, check: undefined } }))
      .thenRefused('issue-check-not-applicable');
  });

  it('a self-inspection issue is reported while the self-inspection is open', () => {
    given()
      .when(report({ ledger: { ...ledger, selfInspection: 'not-open' } }))
      .thenRefused('issue-before-self-inspection');
    given()
      .when(report({ ledger: { ...ledger, selfInspection: 'signed-off' } }))
      .thenRefused('issue-after-sign-off');
  });

  it('is due on the day of the report at the earliest', () => {
    given()
      .when(report({ dueOn: '2022-05-20' }))
      .then(new IssueReported({ ...entry, dueOn: '2022-05-20', category: 'recording', number: 7 }));
    given()
      .when(report({ dueOn: '2022-05-19' }))
      .thenRefused('issue-due-day-past');
  });

  it('a finding of a draw enters the ledger as it was recorded, once, however late it arrives', () => {
    const finding = {
      ...entry,
      source: 'double-random' as const,
      checkId: undefined,
      category: 'training',
      findingId: 'f1',
    };
    const command = report({ ...finding, ledger: { ...ledger, unitTakesPart: false } }, clock('2022-09-01'));
    const entered = new IssueReported({ ...finding, number: 7 });
    given().when(command).then(entered);
    given(entered).when(command).thenNothing();
  });
});

describe('the way of an issue', () => {
  it('is claimed, planned, started, submitted with evidence and closed', () => {
    given(reported).when(claim).then(new IssueClaimed(of));
    given(reported, claimed)
      .when(planning)
      .then(new RectificationPlanned({ ...of, ...plan }));
    given(reported, claimed, planned).when(start).then(new RectificationStarted(of));
    given(...underWay)
      .when(submit())
      .then(submittedAs(1));
    given(...handedIn)
      .when(close())
      .then(closed);
  });

  it('nothing is done to an issue that does not exist', () => given().when(claim).thenRefused('issue-not-found'));

  it('a unit touches its own issues only', () =>
    given(reported)
      .when(new ClaimIssue({ issueId }, by('clerk-b', '2022-06-01', { unit: 'unit-b' })))
      .thenRefused('not-your-unit'));

  it('is claimed once', () => given(reported, claimed).when(claim).thenRefused('issue-already-claimed'));

  it('every step waits for the one before', () => {
    given(reported).when(planning).thenRefused('issue-not-claimed');
    given(reported).when(start).thenRefused('issue-not-claimed');
    given(reported, claimed).when(start).thenRefused('rectification-not-planned');
    given(reported, claimed).when(submit()).thenRefused('rectification-not-planned');
    given(reported, claimed, planned).when(submit()).thenRefused('rectification-not-started');
    given(...underWay)
      .when(start)
      .thenRefused('rectification-already-started');
    given(...underWay)
      .when(close())
      .thenRefused('rectification-not-submitted');
    given(...underWay)
      .when(sendBack())
      .thenRefused('rectification-not-submitted');
    given(...handedIn)
      .when(reopen())
      .thenRefused('issue-not-closed');
  });

  it('a recheck that is told late reopens no closure but the one it was of', () => {
    const failed = (closure: string) =>
      new ReopenIssue({ ...reopen().data, closure, lastClosure: 'second' }, reopen().meta);
    given(...handedIn, closed, reopened, started, submittedAs(2), closed)
      .when(failed('first'))
      .thenNothing();
    given(...handedIn, closed)
      .when(failed('second'))
      .then(reopened);
  });

  it('the plan may be revised until the result is submitted, and the issue stays where it stands', () => {
    given(...underWay)
      .when(planning)
      .then(planned);
    given(...underWay, planned)
      .when(submit())
      .then(submittedAs(1));
    given(...handedIn)
      .when(planning)
      .thenRefused('rectification-under-verification');
  });

  it('nothing changes while the result is being verified', () => {
    given(...handedIn)
      .when(submit())
      .thenRefused('rectification-under-verification');
    given(...handedIn)
      .when(start)
      .thenRefused('rectification-under-verification');
  });

  it('a result needs evidence', () =>
    given(...underWay)
      .when(submit(lead(), []))
      .thenRefused('rectification-without-evidence'));

  it('a late result is accepted and marked late', () => {
    given(...underWay)
      .when(submit(lead(DUE)))
      .then(submittedAs(1));
    given(...underWay)
      .when(submit(lead('2022-07-01')))
      .then(submittedAs(1, DUE, true));
  });

  it('a returned result is due anew and counted as the next round', () => {
    given(...handedIn)
      .when(sendBack())
      .then(returned);
    given(...handedIn, returned)
      .when(submit(lead('2022-07-05')))
      .then(submittedAs(2, '2022-07-05'));
    given(...handedIn, returned)
      .when(close())
      .thenRefused('rectification-not-submitted');
    given(...handedIn, returned)
      .when(sendBack())
      .thenRefused('rectification-not-submitted');
  });

  it('is returned to a day that is not past', () =>
    given(...handedIn)
      .when(sendBack('2022-06-19'))
      .thenRefused('issue-due-day-past'));

  it('a closed issue moves only when it is reopened', () => {
    const done = [...handedIn, closed];
    for (const act of [claim, planning, start, submit(), close(), sendBack()])
      given(...done)
        .when(act)
        .thenRefused('issue-closed');
    given(...done)
      .when(reopen())
      .then(reopened);
    given(...done)
      .when(reopen('2022-07-31'))
      .thenRefused('issue-due-day-past');
  });

  it('a reopened issue is started again before it is submitted again', () => {
    const again = [...handedIn, closed, reopened];
    given(...again)
      .when(submit())
      .thenRefused('rectification-not-started');
    given(...again, started)
      .when(submit(lead('2022-08-31')))
      .then(submittedAs(2, '2022-08-31'));
  });
});

describe('separation of duty', () => {
  it('who reported, claimed, planned, started or submitted for the unit never verifies', () => {
    for (const actor of ['clerk', 'lead']) {
      const now = by(actor, '2022-06-20', { roles: ['office-staff'] });
      given(...handedIn)
        .when(close(now))
        .thenRefused('verifier-took-part');
      given(...handedIn)
        .when(sendBack('2022-07-05', now))
        .thenRefused('verifier-took-part');
      given(...handedIn, closed)
        .when(reopen('2022-08-31', now))
        .thenRefused('verifier-took-part');
    }
  });

  it('nobody verifies on behalf of a unit', () =>
    given(...handedIn)
      .when(close(by('other', '2022-06-20', { unit: unitId })))
      .thenRefused('verifier-acts-for-unit'));

  it('who reported on behalf of the office may verify', () => {
    const found = Object.assign(new IssueReported({ ...entry, source: 'complaint', category: 'training', number: 8 }), {
      actor: 'staff',
    });
    given(found, claimed, planned, started, submittedAs(1)).when(close()).then(closed);
  });
});
