import { dayOf, daysBetween } from '@app/calendar';
import type { ExtensionRequestAnswer, IssueAnswer, IssueListItem, RectificationSubmissionAnswer } from './dto.js';
import type { IssueRow } from './issue.entity.js';
import type { IssueEvidenceAnswer, IssueSourceAnswer, RelatedIssueAnswer } from './issue-parts.dto.js';
import { isOverdue } from './overdue.rules.js';
import type { IssueEvidenceRow, IssueSourceRow } from './particulars.entity.js';
import type { IssueExtensionRow, IssueSubmissionRow } from './round.entity.js';
import { actsOpenTo } from './rules.js';

const instant = (at: Date | null): string | undefined => at?.toISOString();

/** Overdue is a matter of the day it is asked on, whether the clock's job has run or not. */
export function listItem(row: IssueRow, at: string): IssueListItem {
  const today = dayOf(at);
  const overdue = row.pausedOn === null && isOverdue(row.state, row.dueOn, today);
  return {
    id: row.id,
    campaignId: row.campaignId,
    number: row.number,
    unitId: row.unitId,
    unitName: row.unitName,
    source: row.source,
    sources: row.sources,
    checkId: row.checkId ?? undefined,
    category: row.category ?? undefined,
    text: row.text,
    responsible: row.responsible,
    responsibleId: row.responsibleId ?? undefined,
    state: row.state,
    repeated: row.repeatOf.length > 0,
    mergedInto: row.mergedInto ?? undefined,
    mergedIntoNumber: row.mergedIntoNumber ?? undefined,
    dueOn: row.dueOn,
    originalDueOn: row.originalDueOn,
    overdue,
    overdueDays: overdue ? daysBetween(row.dueOn, today) : 0,
    escalatedTo: row.escalatedTo ?? undefined,
    oversight: row.oversight ?? undefined,
    extensionRequested: row.extensionRequested,
    extensions: row.extensions,
    rounds: row.rounds,
    reportedAt: row.reportedAt.toISOString(),
    closedAt: instant(row.closedAt),
    version: row.version,
  };
}

const submission = (row: IssueSubmissionRow): RectificationSubmissionAnswer => ({
  round: row.round,
  account: row.account,
  evidence: row.evidence,
  dueOn: row.dueOn,
  late: row.late,
  submittedAt: row.submittedAt.toISOString(),
  submittedBy: row.submittedBy,
  outcome: row.outcome ?? undefined,
  answer: row.answer ?? undefined,
  answeredAt: instant(row.answeredAt),
  answeredBy: row.answeredBy ?? undefined,
});

const extension = (row: IssueExtensionRow): ExtensionRequestAnswer => ({
  dueOn: row.dueOn,
  reason: row.reason,
  requestedAt: row.requestedAt.toISOString(),
  requestedBy: row.requestedBy,
  outcome: row.outcome,
  answer: row.answer ?? undefined,
  answeredAt: instant(row.answeredAt),
  answeredBy: row.answeredBy ?? undefined,
});

const source = (row: IssueSourceRow): IssueSourceAnswer => ({
  source: row.source,
  note: row.note ?? undefined,
  inspectionId: row.inspectionId ?? undefined,
  findingId: row.findingId ?? undefined,
  fromNumber: row.fromNumber ?? undefined,
  addedAt: row.addedAt.toISOString(),
  addedBy: row.addedBy,
});

const evidence = (row: IssueEvidenceRow): IssueEvidenceAnswer => ({
  fileId: row.fileId,
  side: row.side,
  name: row.name ?? undefined,
  round: row.round ?? undefined,
  fromNumber: row.fromNumber ?? undefined,
  addedAt: row.addedAt.toISOString(),
  addedBy: row.addedBy,
});

export const related = ({ id, number, text, state, reportedAt }: IssueRow): RelatedIssueAnswer => ({
  ...{ id, number, text, state, reportedAt: reportedAt.toISOString() },
});

/** Everything an issue's page shows. */
export interface WholeIssue {
  readonly row: IssueRow;
  readonly rounds: readonly IssueSubmissionRow[];
  readonly requests: readonly IssueExtensionRow[];
  readonly sources: readonly IssueSourceRow[];
  readonly evidence: readonly IssueEvidenceRow[];
  readonly repeatOf: readonly IssueRow[];
  readonly mergedFrom: readonly IssueRow[];
}

export const wholeIssue = ({ row, ...more }: WholeIssue, at: string): IssueAnswer =>
  Object.assign(listItem(row, at), {
    measures: row.measures ?? undefined,
    cause: row.cause ?? undefined,
    reportedBy: row.reportedBy,
    opinion: row.opinion ?? undefined,
    closedBy: row.closedBy ?? undefined,
    inspectionId: row.inspectionId ?? undefined,
    findingId: row.findingId ?? undefined,
    submissions: more.rounds.map(submission),
    extensionRequests: more.requests.map(extension),
    sourcesInDetail: more.sources.map(source),
    evidence: more.evidence.map(evidence),
    repeatOf: more.repeatOf.map(related),
    mergedFrom: more.mergedFrom.map(related),
    acts: actsOpenTo(row.state, row.extensionRequested),
  });
