import { dayOf } from '@app/calendar';
import { checksFor, tasksFor } from './applicable.js';
import type {
  SheetCheck,
  SheetFormerAnswer,
  SheetMissing,
  SelfInspectionAnswer,
  SelfInspectionListItem,
  SheetTask,
} from './dto.js';
import type { Sheet } from './rules.js';
import type {
  SheetAnswerRow,
  SheetCampaignRow,
  SheetEvidenceRow,
  SheetIssueRow,
  SheetRow,
} from './self-inspection.entity.js';
import { missing } from './sign-off.rules.js';

/** Late is a matter of the day it is asked on until the sheet is signed off. */
export const listItem = (row: SheetRow, at: string): SelfInspectionListItem => ({
  campaignId: row.campaignId,
  unitId: row.unitId,
  unitName: row.unitName,
  state: row.state,
  applicable: row.applicable,
  answered: row.answered,
  issues: row.issues,
  noIssues: row.statement !== null,
  dueOn: row.dueOn,
  late: row.signedOffAt ? row.late : row.dueOn < dayOf(at),
  signedOffAt: row.signedOffAt?.toISOString(),
  version: row.version,
});

/** Everything the unit filled in and reported. */
export interface Filled {
  readonly answers: readonly SheetAnswerRow[];
  readonly evidence: readonly SheetEvidenceRow[];
  readonly issues: readonly SheetIssueRow[];
}

function checkLine(id: string, text: string, kinds: readonly string[], filled: Filled): SheetCheck {
  const answer = filled.answers.find(({ checkId, setAside }) => checkId === id && !setAside);
  const of = <T extends { checkId: string }>(rows: readonly T[]): T[] => rows.filter(({ checkId }) => checkId === id);
  return {
    id,
    text,
    evidenceKinds: [...kinds],
    answer: answer?.answer,
    note: answer?.note,
    reason: answer?.reason ?? undefined,
    answeredAt: answer?.answeredAt.toISOString(),
    answeredBy: answer?.answeredBy,
    evidence: of(filled.evidence).map(({ fileId, name, kind, attachedAt, attachedBy }) => ({
      fileId,
      name,
      kind,
      attachedAt: attachedAt.toISOString(),
      attachedBy,
    })),
    issues: of(filled.issues).map(({ issueId, number }) => ({ issueId, number })),
  };
}

const taskLines = ({ tasks }: SheetCampaignRow, { meets }: SheetRow, filled: Filled): SheetTask[] =>
  tasksFor(tasks, meets).map(({ number, category, title, checks }) => ({
    number,
    category,
    title,
    checks: checks.map(({ id, text, evidence }) => checkLine(id, text, evidence, filled)),
  }));

/** What was answered before the plan asked it no longer. */
const formerAnswers = ({ removed, tasks }: SheetCampaignRow, { answers }: Filled): SheetFormerAnswer[] => {
  const texts = new Map(tasks.flatMap(({ checks }) => checks.map(({ id, text }) => [id, text] as const)));
  return answers
    .filter(({ setAside }) => setAside)
    .map(({ checkId: id, answer, note, reason, answeredAt }) => ({
      ...{ id, text: removed[id] ?? texts.get(id) ?? '', answer, note },
      ...(reason !== null && { reason }),
      answeredAt: answeredAt.toISOString(),
    }));
};

/** By the same rule the sign-off is decided by. */
function missingOf({ tasks }: SheetCampaignRow, row: SheetRow, filled: Filled): SheetMissing {
  const sheet: Sheet = {
    answers: Object.fromEntries(
      filled.answers
        .filter(({ setAside }) => !setAside)
        .map(({ checkId, answer, note, answeredBy: by }) => [checkId, { answer, note, by }]),
    ),
    evidence: Object.fromEntries(filled.evidence.map(({ checkId, fileId }) => [checkId, [fileId]])),
    statement: row.statement ?? undefined,
  };
  const issues = Object.fromEntries(filled.issues.map(({ checkId }) => [checkId, 1]));
  const { statement, ...ids } = missing(sheet, { checks: checksFor(tasks, row.meets), issues });
  return {
    unanswered: [...ids.unanswered],
    withoutEvidence: [...ids.withoutEvidence],
    withoutIssue: [...ids.withoutIssue],
    statement,
  };
}

export const wholeSheet = (
  campaign: SheetCampaignRow,
  row: SheetRow,
  filled: Filled,
  at: string,
): SelfInspectionAnswer =>
  Object.assign(listItem(row, at), {
    open: campaign.open && !row.letGo,
    ...(row.letGo && { letGo: true }),
    statement: row.statement ?? undefined,
    signedOffBy: row.signedOffBy ?? undefined,
    returnReason: row.returnReason ?? undefined,
    tasks: taskLines(campaign, row, filled),
    plan: campaign.plan,
    planReason: campaign.planReason,
    formerAnswers: formerAnswers(campaign, filled),
    missing: missingOf(campaign, row, filled),
  });
