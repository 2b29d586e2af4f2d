import type { Meta } from '@app/eventing/message.js';
import { specify } from '@app/eventing/specify.js';
import {
  AddIssueEvidence,
  AddSource,
  AnalyseCause,
  ClaimIssue,
  CloseIssue,
  DismissDuplicate,
  FindOverdue,
  MergeIssue,
  PlanRectification,
  ProposeDuplicates,
  ReceiveMerge,
  ReplaceResponsible,
  ReportIssue,
  RequestExtension,
  StartRectification,
} from './commands.js';
import { issue } from './decider.js';
import { duplicates } from './duplicate.decider.js';
import { groundsOf } from './duplicate.rules.js';
import * as told from './events.js';
import type { LedgerFacts, Told } from './rules.js';

const { given } = specify(issue);

const issueId = 'issue-1';
const unitId = 'unit-a';
const of = { issueId, unitId };
const [photo, invoice] = ['a'.repeat(64), 'b'.repeat(64)];

const by = (actor: string, roles: string[], unit?: string): Meta => ({
  ...{ actor, roles, at: '2022-06-10T02:00:00.000Z', commandId: 'c' },
  ...(unit !== undefined && { unit }),
});
const clerk = by('clerk', ['unit-clerk'], unitId);
const staff = by('staff', ['office-staff']);
const system = by('system', ['system']);

const as = (actor: string, event: Told, unit?: string): Told => Object.assign(event, { actor, unit });
const entry = {
  ...{ ...of, campaignId: 'campaign-1', source: 'self-inspection' as const, checkId: '5.1', dueOn: '2022-06-30' },
  ...{ text: '执法记录仪配备不足', responsible: '韩知远' },
};
const reported = as('clerk', new told.IssueReported({ ...entry, category: 'recording', number: 7 }), unitId);
const claimed = as('clerk', new told.IssueClaimed(of), unitId);
const planned = as('clerk', new told.RectificationPlanned({ ...of, measures: '购置', responsible: '韩知远' }), unitId);
const started = as('clerk', new told.RectificationStarted(of), unitId);
const submitted = as(
  'clerk',
  new told.RectificationSubmitted({
    ...{ ...of, round: 1, account: '已购置', evidence: [invoice], dueOn: '2022-06-30', late: false },
  }),
  unitId,
);
const underWay = [reported, claimed, planned, started];
const closed = as('staff', new told.IssueClosed({ ...of, opinion: '同意' }));
const merged = as('staff', new told.IssueMerged({ ...of, number: 7, into: 'issue-2', intoNumber: 3, reason: '重复' }));

const ledger: LedgerFacts = {
  ...{ number: 7, unitTakesPart: true, selfInspection: 'open', categories: ['recording'] },
  check: { category: 'recording', applies: true },
};
const report = (more: Partial<ReportIssue['data']>) => new ReportIssue({ ...entry, ledger, ...more }, clerk);

describe('the sources of an issue', () => {
  const letter = { source: 'complaint' as const, note: '群众来信第12号' };
  const add = new AddSource({ issueId, ...letter }, staff);

  it('an issue has as many sources as it reached the office by', () =>
    given(...underWay)
      .when(add)
      .then(new told.SourceAdded({ ...of, ...letter })));

  it('the same source in the same words is the same source', () =>
    given(...underWay, new told.SourceAdded({ ...of, ...letter }))
      .when(add)
      .thenNothing());

  it('a source is added while the issue is open', () => {
    given(...underWay, submitted)
      .when(add)
      .then(new told.SourceAdded({ ...of, ...letter }));
    given(...underWay, submitted, closed)
      .when(add)
      .thenRefused('issue-closed');
  });
});

describe('why it came about', () => {
  const analyse = new AnalyseCause({ issueId, cause: '没有列入预算' }, clerk);

  it('the unit analyses the cause once it has claimed the issue, and says it anew until the result is submitted', () => {
    given(reported).when(analyse).thenRefused('issue-not-claimed');
    const analysed = new told.CauseAnalysed({ ...of, cause: '没有列入预算' });
    given(reported, claimed).when(analyse).then(analysed);
    given(...underWay, analysed)
      .when(analyse)
      .then(analysed);
    given(...underWay, submitted)
      .when(analyse)
      .thenRefused('rectification-under-verification');
  });
});

describe('who is responsible', () => {
  const account = { name: '庞润野', unitId, closed: false };
  const named = { responsible: '庞某', responsibleId: 'account-1' };
  const own = { responsible: '庞润野', responsibleId: 'account-1' };
  const replace = (more: object, meta = clerk) =>
    new ReplaceResponsible({ issueId, ...named, reason: '调岗', ...more }, meta);

  it('is a name on paper, or an account of the unit, which gives him his name', () => {
    const plan = { issueId, measures: '购置' };
    given(reported, claimed)
      .when(new PlanRectification({ ...plan, ...named, account }, clerk))
      .then(new told.RectificationPlanned({ ...of, measures: '购置', ...own }));
    given()
      .when(report({ ...named, ledger: { ...ledger, account } }))
      .then(new told.IssueReported({ ...entry, ...own, category: 'recording', number: 7 }));
    for (const wrong of [{ ...account, unitId: 'unit-b' }, { ...account, closed: true }, undefined]) {
      given(reported, claimed)
        .when(new PlanRectification({ ...plan, ...named, ...(wrong && { account: wrong }) }, clerk))
        .thenRefused('issue-responsible-not-of-unit');
    }
  });

  it('is replaced with a reason while the issue is open, and keeps his account when he is named again', () => {
    const replaced = new told.ResponsibleReplaced({ ...of, ...own, reason: '调岗' });
    given(...underWay, submitted)
      .when(replace({ account }))
      .then(replaced);
    given(...underWay, replaced)
      .when(replace({ account }))
      .thenNothing();
    given(...underWay, replaced)
      .when(new PlanRectification({ issueId, measures: '购置', responsible: '庞润野' }, clerk))
      .then(new told.RectificationPlanned({ ...of, measures: '购置', ...own }));
    given(...underWay, submitted, closed)
      .when(replace({ account }))
      .thenRefused('issue-closed');
  });

  it('a work that is handed over passes the open issues on, though the account be closed by then', () => {
    given(...underWay)
      .when(replace({ account: { ...account, closed: true } }, system))
      .then(new told.ResponsibleReplaced({ ...of, responsible: '庞某', reason: '调岗' }));
    given(...underWay, submitted, closed)
      .when(replace({ account }, system))
      .thenNothing();
  });
});

describe('evidence before and after', () => {
  const file = { fileId: photo, name: '现场照片.jpg' };
  const add = (side: told.EvidenceSide, meta = clerk) => new AddIssueEvidence({ issueId, files: [file], side }, meta);
  const before = new told.IssueEvidenceAdded({ ...of, ...file, side: 'before' });

  it('what it looked like before comes with the report or is added until the result is submitted', () => {
    given()
      .when(report({ before: [file] }))
      .then(new told.IssueReported({ ...entry, category: 'recording', number: 7 }), before);
    given(reported).when(add('before', staff)).then(before);
    given(reported, before).when(add('before')).thenNothing();
    given(...underWay, submitted)
      .when(add('before'))
      .thenRefused('rectification-under-verification');
  });

  it('what it looks like after shows the unit while it rectifies', () => {
    given(reported, claimed).when(add('after')).thenRefused('rectification-not-planned');
    given(...underWay)
      .when(add('after', staff))
      .thenRefused('issue-after-evidence-not-yours');
    given(...underWay)
      .when(add('after'))
      .then(new told.IssueEvidenceAdded({ ...of, ...file, side: 'after' }));
  });
});

describe('an issue of last year', () => {
  it('is named by the one that repeats it', () =>
    given()
      .when(report({ ledger: { ...ledger, repeatOf: ['old'] } }))
      .then(new told.IssueReported({ ...entry, category: 'recording', number: 7, repeatOf: ['old'] })));
});

describe('merging two issues', () => {
  const survivor = { unitId, campaignId: 'campaign-1', number: 3 };
  const merge = (more: object = {}, meta = staff) =>
    new MergeIssue({ issueId, into: 'issue-2', reason: '重复', survivor, ...more }, meta);
  const takenOver = {
    ...{ from: 'issue-2', fromNumber: 3, reason: '重复', repeatOf: [], unitSide: ['neighbour'] },
    sources: [{ source: 'double-random' as const, findingId: 'f' }],
    evidence: [{ fileId: photo, side: 'before' as const }],
  };
  const receiveDue = (dueOn: string, extensions = 0) =>
    new ReceiveMerge({ issueId, ...takenOver, dueOn, extensions }, staff);
  const receive = receiveDue('2022-06-30');

  it('one ends merged into the other, which takes over its sources, evidence and whoever worked on it', () => {
    given(...underWay)
      .when(merge())
      .then(new told.IssueMerged({ ...of, number: 7, into: 'issue-2', intoNumber: 3, reason: '重复' }));
    const received = new told.MergeReceived({ ...of, ...takenOver });
    given(...underWay, submitted)
      .when(receive)
      .then(received);
    given(...underWay, received, submitted)
      .when(new CloseIssue({ issueId, opinion: '同意' }, by('neighbour', ['office-staff'])))
      .thenRefused('verifier-took-part');
  });

  it('the one that stays is due on the earlier day of the two', () => {
    const received = new told.MergeReceived({ ...of, ...takenOver, dueOn: '2022-06-01' });
    const reason = '第3号问题并入，其整改时限较早';
    const moved = new told.IssueDeadlineMoved({ ...of, from: '2022-06-30', dueOn: '2022-06-01', reason });
    given(reported).when(receiveDue('2022-06-01')).then(received, moved);
    given(reported)
      .when(receiveDue('2022-09-30'))
      .then(new told.MergeReceived({ ...of, ...takenOver }));
    given(reported, received, moved)
      .when(new FindOverdue({ issueId, dueOn: '2022-06-01' }, system))
      .then(new told.IssueFellOverdue({ ...of, dueOn: '2022-06-01' }));
  });

  it('the one that stays counts as extended as often as the oftener extended of the two', () => {
    const granted = new told.ExtensionGranted({ ...of, dueOn: '2022-06-30', originalDueOn: '2022-06-30', opinion: '' });
    const twice = new told.MergeReceived({ ...of, ...takenOver, extensions: 2 });
    given(reported, granted).when(receiveDue('2022-06-30', 2)).then(twice);
    given(reported, granted, twice)
      .when(new RequestExtension({ issueId, dueOn: '2022-08-01', reason: '采购延误' }, clerk))
      .thenRefused('issue-extensions-exhausted');
    given(reported, granted)
      .when(receiveDue('2022-06-30', 1))
      .then(new told.MergeReceived({ ...of, ...takenOver }));
  });

  it('nothing due earlier is merged into what is being verified', () =>
    given(...underWay, submitted)
      .when(receiveDue('2022-06-01'))
      .thenRefused('issue-merge-into-submitted', { number: 7, dueOn: '2022-06-01' }));

  it('both are of the same unit and campaign, and two', () => {
    for (const other of [{ unitId: 'unit-b' }, { campaignId: 'campaign-2' }]) {
      given(reported)
        .when(merge({ survivor: { ...survivor, ...other } }))
        .thenRefused('issue-merge-elsewhere', { number: 3 });
    }
    given(reported)
      .when(merge({ into: issueId }))
      .thenRefused('issue-merge-itself');
    given(reported)
      .when(merge({ survivor: undefined }))
      .thenRefused('issue-merge-into-unknown');
  });

  it('nothing is merged into what is closed or merged, which is said', () => {
    given(...underWay, submitted, closed)
      .when(receive)
      .thenRefused('issue-merge-into-closed', { number: 7 });
    given(reported, merged).when(receive).thenRefused('issue-merge-into-merged', { number: 7, into: 3 });
  });

  it('nothing that is closed or being verified is merged', () => {
    given(...underWay, submitted)
      .when(merge())
      .thenRefused('rectification-under-verification');
    given(...underWay, submitted, closed)
      .when(merge())
      .thenRefused('issue-closed');
  });

  it('nothing that is listed or proposed for oversight is merged away', () =>
    given(reported)
      .when(merge({ underOversight: true }))
      .thenRefused('issue-under-oversight', { number: 7 }));

  it('nothing whose clock stands still is merged away or merged into', () =>
    given(reported)
      .when(merge({ paused: 3 }))
      .thenRefused('issue-merge-paused', { number: 3 }));

  it('the office merges, and nobody who worked on either for the unit', () => {
    given(reported).when(merge({}, clerk)).thenRefused('verifier-acts-for-unit');
    given(reported)
      .when(merge({}, by('clerk', ['office-staff'])))
      .thenRefused('verifier-took-part');
  });

  it('a merged issue accepts nothing more, and says which one goes on', () => {
    for (const command of [merge(), new ClaimIssue({ issueId }, clerk), new StartRectification({ issueId }, clerk)]) {
      given(reported, merged).when(command).thenRefused('issue-merged', { into: 3 });
    }
    given(reported, merged)
      .when(new FindOverdue({ issueId, dueOn: '2022-06-30' }, by('system', ['system'])))
      .thenNothing();
  });
});

describe('issues that look alike', () => {
  const pairs = specify(duplicates);
  const other = { issueId: 'issue-2', number: 3, similarity: 0.4, grounds: ['text' as const] };
  const propose = new ProposeDuplicates({ ...of, campaignId: 'campaign-1', similar: [other] }, system);
  const proposed = new told.DuplicatesProposed({ ...of, campaignId: 'campaign-1', others: [other], numbers: [3] });
  const apart = new DismissDuplicate({ issueId, other: 'issue-2', reason: '两处场所' }, staff);
  const dismissed = new told.DuplicateDismissed({ ...of, other: 'issue-2', otherNumber: 3, reason: '两处场所' });

  it('are proposed once', () => {
    pairs.given().when(propose).then(proposed);
    pairs.given(proposed).when(propose).thenNothing();
    pairs.given(proposed, dismissed).when(propose).thenNothing();
  });

  it('are kept apart by the office, and only what was proposed', () => {
    pairs.given(proposed).when(apart).then(dismissed);
    pairs.given(proposed, dismissed).when(apart).thenNothing();
    pairs.given().when(apart).thenRefused('duplicate-not-proposed');
    const inherited = new DismissDuplicate({ ...apart.data, other: 'constructor' }, staff);
    pairs.given(proposed).when(inherited).thenRefused('duplicate-not-proposed');
  });

  it('have words in common, or the same check, or come by different ways under one category with a few words', () => {
    expect(groundsOf({ similarity: 0.3, check: false, category: false })).toEqual(['text']);
    expect(groundsOf({ similarity: 0, check: true, category: false })).toEqual(['check']);
    expect(groundsOf({ similarity: 0.15, check: false, category: true })).toEqual(['category']);
    expect(groundsOf({ similarity: 0.14, check: false, category: true })).toEqual([]);
  });
});
