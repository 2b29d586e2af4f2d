import type { Meta } from '@app/eventing/message.js';
import { specify } from '@app/eventing/specify.js';
import {
  FindOverdue,
  GrantExtension,
  MoveIssueDeadline,
  RefuseExtension,
  RequestExtension,
  SubmitRectification,
} from './commands.js';
import { issue } from './decider.js';
import {
  ExtensionGranted,
  ExtensionRefused,
  ExtensionRequested,
  IssueClaimed,
  IssueClosed,
  IssueDeadlineMoved,
  IssueFellOverdue,
  IssueReopened,
  IssueReported,
  RectificationPlanned,
  RectificationReturned,
  RectificationStarted,
  RectificationSubmitted,
} from './events.js';
import type { Told } from './rules.js';

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
const lead = (day = '2022-06-10') => by('lead', day, { roles: ['unit-lead'], unit: unitId });
const director = (day = '2022-06-20') => by('director', day, { roles: ['office-director'] });
const clock = (day: string) => by('system', day, { roles: ['system'] });

/** As the history tells it: with the account behind the event. */
const told = (actor: string, event: Told): Told => Object.assign(event, { actor, unit: unitId });

const entry = { ...of, campaignId: 'campaign-1', number: 7, text: '执法记录仪配备不足', responsible: '综合股负责人' };
const reported = told('clerk', new IssueReported({ ...entry, source: 'self-inspection', checkId: '5.1', dueOn: DUE }));
const underWay = [
  reported,
  told('lead', new IssueClaimed(of)),
  told('clerk', new RectificationPlanned({ ...of, measures: '购置设备三台', responsible: '综合股负责人' })),
  told('clerk', new RectificationStarted(of)),
];
const submittedAs = (round: number, dueOn = DUE, late = false) =>
  told('lead', new RectificationSubmitted({ ...of, round, account: '已购置到位', evidence: [file], dueOn, late }));
const handedIn = [...underWay, submittedAs(1)];
const returned = new RectificationReturned({ ...of, round: 1, reason: '缺少验收单', dueOn: '2022-07-05' });
const closed = new IssueClosed({ ...of, opinion: '同意销号' });
const submit = (meta = lead()) => new SubmitRectification({ issueId, account: '已购置到位', evidence: [file] }, meta);

describe('extension', () => {
  const ask = (dueOn: string, meta = lead()) => new RequestExtension({ issueId, dueOn, reason: '设备尚未到货' }, meta);
  const asked = (dueOn = '2022-07-31') =>
    told('lead', new ExtensionRequested({ ...of, dueOn, reason: '设备尚未到货' }));
  const grant = (meta = director()) => new GrantExtension({ issueId, opinion: '同意' }, meta);
  const granted = (dueOn = '2022-07-31') => new ExtensionGranted({ ...of, dueOn, originalDueOn: DUE, opinion: '同意' });
  const refuse = (meta = director()) => new RefuseExtension({ issueId, reason: '理由不充分' }, meta);

  it('is requested before and after the deadline until the result is submitted', () => {
    given(reported).when(ask('2022-07-31')).then(asked());
    given(...underWay)
      .when(ask('2022-07-31', lead('2022-07-10')))
      .then(asked());
    given(...handedIn)
      .when(ask('2022-07-31'))
      .thenRefused('rectification-under-verification');
    given(...handedIn, closed)
      .when(ask('2022-07-31'))
      .thenRefused('issue-closed');
  });

  it('one request at a time', () =>
    given(...underWay, asked())
      .when(ask('2022-07-31'))
      .thenRefused('issue-extension-already-requested'));

  it('leads to a later deadline, at most 60 days later and not past', () => {
    given(...underWay)
      .when(ask(DUE))
      .thenRefused('issue-extension-not-later', { dueOn: DUE });
    given(...underWay)
      .when(ask('2022-08-29'))
      .then(asked('2022-08-29'));
    given(...underWay)
      .when(ask('2022-08-30'))
      .thenRefused('issue-extension-too-long', { longest: 60, dueOn: DUE });
    given(...underWay)
      .when(ask('2022-07-09', lead('2022-07-10')))
      .thenRefused('issue-due-day-past');
  });

  it('is granted within the same bounds, where the deadline has moved since it was asked for', () => {
    const moved = (dueOn: string) => new IssueDeadlineMoved({ ...of, from: DUE, dueOn, reason: '并入或者暂停计时' });
    given(...underWay, asked('2022-08-29'), moved('2022-06-25'))
      .when(grant())
      .thenRefused('issue-extension-too-long', { longest: 60, dueOn: '2022-06-25' });
    given(...underWay, asked(), moved('2022-07-31'))
      .when(grant())
      .thenRefused('issue-extension-not-later', { dueOn: '2022-07-31' });
  });

  it('is granted twice at most', () => {
    const twice = [asked(), granted(), asked('2022-08-31'), granted('2022-08-31')];
    given(...underWay, ...twice)
      .when(ask('2022-09-10'))
      .thenRefused('issue-extensions-exhausted', { most: 2 });
  });

  it('granted moves the deadline and keeps the original one', () => {
    given(...underWay, asked())
      .when(grant())
      .then(granted());
    given(...underWay, asked(), granted())
      .when(submit(lead('2022-07-31')))
      .then(submittedAs(1, '2022-07-31'));
    given(...underWay, asked(), granted(), asked('2022-08-31'))
      .when(grant())
      .then(granted('2022-08-31'));
  });

  it('refused leaves the deadline as it was', () => {
    const refused = new ExtensionRefused({ ...of, reason: '理由不充分' });
    given(...underWay, asked())
      .when(refuse())
      .then(refused);
    given(...underWay, asked(), refused)
      .when(submit(lead('2022-07-01')))
      .then(submittedAs(1, DUE, true));
    given(...underWay, asked(), refused)
      .when(ask('2022-07-31'))
      .then(asked());
  });

  it('nobody decides on his own request', () => {
    const now = by('lead', '2022-06-20', { roles: ['office-director'] });
    given(...underWay, asked())
      .when(grant(now))
      .thenRefused('issue-extension-approver-requested');
    given(...underWay, asked())
      .when(refuse(now))
      .thenRefused('issue-extension-approver-requested');
  });

  it('is decided only while requested', () => {
    given(...underWay)
      .when(grant())
      .thenRefused('issue-extension-not-requested');
    given(...underWay)
      .when(refuse())
      .thenRefused('issue-extension-not-requested');
    given(...underWay, asked(), granted())
      .when(grant())
      .thenRefused('issue-extension-not-requested');
  });

  it('lapses when the result is submitted', () => {
    const lapsed = [...underWay, asked(), submittedAs(1)];
    given(...lapsed)
      .when(grant())
      .thenRefused('issue-extension-not-requested');
    given(...lapsed, returned)
      .when(grant())
      .thenRefused('issue-extension-not-requested');
  });

  it('is not granted to a day that is past', () =>
    given(...underWay, asked())
      .when(grant(director('2022-08-01')))
      .thenRefused('issue-extension-expired'));
});

describe('the deadline', () => {
  const find = (day: string, dueOn = DUE) => new FindOverdue({ issueId, dueOn }, clock(day));
  const overdue = new IssueFellOverdue({ ...of, dueOn: DUE });

  it('is found passed once, after the end of its day', () => {
    given(...underWay)
      .when(find(DUE))
      .thenNothing();
    given(...underWay)
      .when(find('2022-07-01'))
      .then(overdue);
    given(reported).when(find('2022-07-05')).then(overdue);
    given(...underWay, overdue)
      .when(find('2022-07-01'))
      .thenNothing();
  });

  it('is not found passed when it was met or moved', () => {
    const granted = new ExtensionGranted({ ...of, dueOn: '2022-07-31', originalDueOn: DUE, opinion: '同意' });
    given(...handedIn)
      .when(find('2022-07-01'))
      .thenNothing();
    given(...handedIn, closed)
      .when(find('2022-07-01'))
      .thenNothing();
    given(...underWay, granted)
      .when(find('2022-07-01'))
      .thenNothing();
    given(...handedIn, returned)
      .when(find('2022-07-06'))
      .thenNothing();
    given(...handedIn, returned)
      .when(find('2022-07-06', '2022-07-05'))
      .then(new IssueFellOverdue({ ...of, dueOn: '2022-07-05' }));
  });

  it('set anew is found passed anew', () => {
    const missed = [...underWay, overdue, submittedAs(1, DUE, true)];
    const found = (dueOn: string) => new IssueFellOverdue({ ...of, dueOn });
    given(...missed, returned)
      .when(find('2022-07-06', '2022-07-05'))
      .then(found('2022-07-05'));
    const reopened = new IssueReopened({ ...of, reason: '复查不合格', dueOn: '2022-08-31' });
    given(...missed, closed, reopened)
      .when(find('2022-09-01', '2022-08-31'))
      .then(found('2022-08-31'));
    const granted = new ExtensionGranted({ ...of, dueOn: '2022-07-31', originalDueOn: DUE, opinion: '同意' });
    given(...underWay, overdue, granted)
      .when(find('2022-08-01', '2022-07-31'))
      .then(found('2022-07-31'));
  });

  it('stands still while it is paused, and moves by what did not count', () => {
    given(...underWay)
      .when(new FindOverdue({ issueId, dueOn: DUE, paused: true }, clock('2022-07-05')))
      .thenNothing();
    const moved = { from: DUE, dueOn: '2022-07-12', reason: '汛期停工' };
    const move = new MoveIssueDeadline({ issueId, ...moved }, clock('2022-07-05'));
    given(...underWay)
      .when(move)
      .then(new IssueDeadlineMoved({ ...of, ...moved }));
    given(...underWay, new IssueDeadlineMoved({ ...of, ...moved }))
      .when(move)
      .thenNothing();
    given(...handedIn)
      .when(move)
      .thenNothing();
  });
});
