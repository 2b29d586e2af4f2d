import { addDays } from '@app/calendar';
import { idFrom, type AnyCommand } from '@app/eventing';
import {
  ClaimIssue,
  CloseIssue,
  GrantExtension,
  PlanRectification,
  RefuseExtension,
  ReopenIssue,
  ReportIssue,
  RequestExtension,
  ReturnRectification,
  StartRectification,
  SubmitRectification,
} from '@app/rectification';
import type { Act } from './agenda.js';
import type { CountyUnit } from './county.js';
import type { Moment } from './moment.js';
import type { Stage } from './stage.js';
import type { FindingStory, IssueAct, IssueStory } from './story.js';

export const issueId = (id: string): string => idFrom('demo-issue', id);

/** Everything that is done about what a unit found itself. */
export const issuesOf = (stage: Stage, unit: CountyUnit, issues: readonly IssueStory[]): Act[] =>
  issues.flatMap((issue) =>
    issue.acts.map((act) => ({
      day: act.day,
      thread: unit.key,
      does: `${unit.shortName}的自查问题：${IN_WORDS[act.act]}`,
      perform: (moment: Moment) =>
        act.act === 'report'
          ? report(stage, moment, { unitId: unit.code, issue, by: act.by })
          : actOn(stage, moment, issueId(issue.id), { issue, act }),
    })),
  );

export const IN_WORDS: Readonly<Record<IssueAct['act'], string>> = {
  report: '列入台账',
  claim: '认领',
  plan: '制定整改措施',
  start: '开始整改',
  submit: '提交整改结果',
  return: '退回整改',
  close: '验收销号',
  reopen: '重新列入整改',
  'request-extension': '申请延期',
  'grant-extension': '同意延期',
  'refuse-extension': '不同意延期',
};

interface Reported {
  readonly unitId: string;
  readonly issue: IssueStory;
  readonly by: string;
}

function report({ campaignId, today }: Stage, moment: Moment, { unitId, issue, by }: Reported): Promise<unknown> {
  const { id, check, text, dueDay, responsible } = issue;
  const data = {
    issueId: issueId(id),
    campaignId,
    unitId,
    source: 'self-inspection' as const,
    checkId: check,
    text,
    dueOn: addDays(today, dueDay),
    responsible: moment.cast.of(responsible).name,
  };
  return moment.do(new ReportIssue(data, moment.as(by)));
}

interface Deed {
  readonly issue: Pick<FindingStory, 'text' | 'measures' | 'responsible'>;
  readonly act: IssueAct;
}

/** One step of an issue that is in the ledger already, wherever it came from. */
export async function actOn(stage: Stage, moment: Moment, issueId: string, { issue, act }: Deed): Promise<void> {
  const evidence = act.act === 'submit' ? await keepAll(stage, moment, issue.text, act) : [];
  const command = commandFor(stage, moment, { issueId, issue, act, evidence });
  if (command) await moment.do(command);
}

async function keepAll({ evidence }: Stage, moment: Moment, text: string, act: IssueAct & { act: 'submit' }) {
  const kept: string[] = [];
  for (const { title } of act.evidence) {
    kept.push((await evidence.keep(moment, { by: act.by, title, regarding: `整改“${text}”` })).id);
  }
  return kept;
}

function commandFor(
  { today }: Stage,
  moment: Moment,
  { issueId, issue, act, evidence }: Deed & { issueId: string; evidence: readonly string[] },
): AnyCommand | undefined {
  const meta = moment.as(act.by);
  switch (act.act) {
    case 'report':
      return undefined;
    case 'claim':
      return new ClaimIssue({ issueId }, meta);
    case 'plan': {
      const responsible = moment.cast.of(issue.responsible).name;
      return new PlanRectification({ issueId, measures: issue.measures, responsible }, meta);
    }
    case 'start':
      return new StartRectification({ issueId }, meta);
    case 'submit':
      return new SubmitRectification({ issueId, account: act.account, evidence }, meta);
    case 'return':
      return new ReturnRectification({ issueId, reason: act.reason, dueOn: addDays(today, act.dueDay) }, meta);
    case 'close':
      return new CloseIssue({ issueId, opinion: act.opinion }, meta);
    case 'reopen':
      return new ReopenIssue({ issueId, reason: act.reason, dueOn: addDays(today, act.dueDay) }, meta);
    case 'request-extension':
      return new RequestExtension({ issueId, dueOn: addDays(today, act.dueDay), reason: act.reason }, meta);
    case 'grant-extension':
      return new GrantExtension({ issueId, opinion: act.opinion }, meta);
    case 'refuse-extension':
      return new RefuseExtension({ issueId, reason: act.reason }, meta);
  }
}
