import {
  ClaimIssue,
  CloseIssue,
  GrantExtension,
  MergeIssue,
  PlanRectification,
  RequestExtension,
  ReturnRectification,
  StartRectification,
  SubmitRectification,
} from '@app/rectification';
import { personOf } from './cast.js';
import { deed, type Deed } from './deed.js';
import { ISSUES, type Issue } from './ledger.js';
import { reports } from './self-inspections.js';

interface Days {
  readonly claim?: string;
  readonly plan?: string;
  readonly start?: string;
  readonly submit: string;
  readonly close: string;
}

/** Claimed, planned, begun, handed in and closed; the office's verifier closes what staff did not touch. */
function rectified(issue: Issue, days: Days): Deed[] {
  const { claim = '2022-05-23', plan = '2022-06-02', start = '2022-06-06', submit, close } = days;
  const { issueId, unit, measures, responsible, login } = issue;
  const who = login === undefined ? {} : { responsibleId: personOf(login).accountId };
  return [
    deed(claim, `${unit}.clerk`, (_, meta) => new ClaimIssue({ issueId }, meta)),
    deed(plan, `${unit}.clerk`, (_, meta) => new PlanRectification({ issueId, measures, responsible, ...who }, meta)),
    deed(start, `${unit}.clerk`, (_, meta) => new StartRectification({ issueId }, meta)),
    handedIn(issue, submit),
    closed(issue, close),
  ];
}

export function handedIn({ issueId, unit, account }: Issue, on: string, said = account): Deed {
  const by = `${unit}.lead`;
  return deed(on, by, async (year, meta) => {
    const evidence = [await year.paper(by, '整改佐证')];
    return new SubmitRectification({ issueId, account: said, evidence }, meta);
  });
}

export const closed = ({ issueId }: Issue, on: string): Deed =>
  deed(on, 'verifier', (_, meta) => new CloseIssue({ issueId, opinion: '同意销号' }, meta), '16:00');

const { devices, systems, reviewers, files, discussion, publication, window, again, complaint } = ISSUES;

/** Handed in without what it takes, sent back, and handed in again before the new day. */
const sentBack: readonly Deed[] = [
  ...rectified(systems, { submit: '2022-07-06', close: '2022-07-08' }),
  handedIn(systems, '2022-06-24', '制度已上墙'),
  deed(
    '2022-06-27',
    'verifier',
    (_, meta) => new ReturnRectification({ issueId: systems.issueId, reason: '没有照片', dueOn: '2022-07-08' }, meta),
  ),
];

const extended: readonly Deed[] = [
  ...rectified(reviewers, { submit: '2022-09-10', close: '2022-09-13' }),
  deed(
    '2022-07-25',
    'farm.lead',
    (_, meta) =>
      new RequestExtension({ issueId: reviewers.issueId, dueOn: '2022-09-15', reason: '法律职业资格考试推迟' }, meta),
  ),
  deed(
    '2022-07-27',
    'director',
    (_, meta) => new GrantExtension({ issueId: reviewers.issueId, opinion: '同意延期' }, meta),
  ),
];

/** The mutual inspection finds once more what the unit had found itself; the office merges the two. */
const merged: readonly Deed[] = [
  ...rectified(publication, { submit: '2022-08-10', close: '2022-08-12' }),
  deed('2022-07-05', 'staff', reports(again)),
  deed(
    '2022-07-07',
    'staff',
    (_, meta) =>
      new MergeIssue({ issueId: again.issueId, into: publication.issueId, reason: '与自查问题是同一件事' }, meta),
  ),
];

/** 整改提升阶段. The issue of the city's administration is left lying until the director was told. */
export const rectifications: readonly Deed[] = [
  ...rectified(devices, { submit: '2022-07-08', close: '2022-07-11' }),
  ...sentBack,
  ...extended,
  ...rectified(files, { submit: '2022-09-26', close: '2022-09-28' }),
  ...rectified(discussion, { submit: '2022-07-12', close: '2022-07-15' }),
  ...merged,
  ...rectified(window, { submit: '2022-07-20', close: '2022-08-18' }),
  deed('2022-09-13', 'staff', reports(complaint)),
  ...rectified(complaint, {
    ...{ claim: '2022-09-14', plan: '2022-09-16', start: '2022-09-19' },
    ...{ submit: '2022-10-28', close: '2022-11-03' },
  }),
];
