import { dayOf, daysBetween } from '@app/calendar';
import type { BarRow } from './bar.entity.js';
import type { BarAnswer, HandlingReportAnswer, LetterAnswer, OpinionAnswer, OpinionListItem } from './dto.js';
import type { LetterReportRow, LetterRow } from './letter.entity.js';
import { actsOpenTo, ranOut } from './letter.rules.js';

const instant = (at: Date | null): string | undefined => at?.toISOString();

/** An opinion rests once a decision on it has been issued. */
const issued = (decision: LetterRow | undefined): boolean =>
  decision !== undefined && decision.issuedOn !== null && decision.state !== 'withdrawn';

/** Overdue is a matter of the day it is asked on, whether the clock's job has run or not. */
function standing({ letter, state, dueOn }: LetterRow, at: string, resting = false) {
  const overdue = !resting && ranOut(letter, { is: state, dueOn: dueOn ?? undefined }, at);
  return { overdue, overdueDays: overdue && dueOn ? daysBetween(dueOn, dayOf(at)) : 0 };
}

const wording = ({ title, problems, demands, basis, days, dayKind, measure }: LetterRow) => ({
  ...{ title, problems, demands, basis, days, dayKind },
  measure: measure ?? undefined,
});

const way = (row: LetterRow) => ({
  returnReason: row.returnReason ?? undefined,
  documentNumber: row.documentNumber ?? undefined,
  issuedOn: row.issuedOn ?? undefined,
  issuedBy: row.issuedBy ?? undefined,
  deliveredOn: row.deliveredOn ?? undefined,
  means: row.means ?? undefined,
  receivedBy: row.receivedBy ?? undefined,
  dueOn: row.dueOn ?? undefined,
});

const ending = (row: LetterRow) => ({
  closingWords: row.closingWords ?? undefined,
  closedAt: instant(row.closedAt),
  criticismNumber: row.criticismNumber ?? undefined,
  criticismText: row.criticismText ?? undefined,
  criticisedOn: row.criticisedOn ?? undefined,
});

const letterAnswer = (row: LetterRow, at: string, resting = false): LetterAnswer => ({
  letter: row.letter,
  ...wording(row),
  state: row.state,
  draftedBy: row.draftedBy,
  draftedAt: row.draftedAt.toISOString(),
  ...way(row),
  ...standing(row, at, resting),
  fellOverdue: row.fellOverdue,
  rounds: row.rounds,
  ...ending(row),
  acts: actsOpenTo(row.state),
});

const reportAnswer = ({ outcome, answer, answeredAt, answeredBy, ...row }: LetterReportRow): HandlingReportAnswer => ({
  ...{ letter: row.letter, round: row.round, account: row.account, evidence: row.evidence },
  ...{ dueOn: row.dueOn, late: row.late, reportedAt: row.reportedAt.toISOString(), reportedBy: row.reportedBy },
  ...{ outcome: outcome ?? undefined, answer: answer ?? undefined },
  ...{ answeredAt: instant(answeredAt), answeredBy: answeredBy ?? undefined },
});

const head = ({ opinionId, unitId, unitName, sourceKind, sourceId, version }: LetterRow) => ({
  ...{ id: opinionId, unitId, unitName, version },
  ...{ sourceKind: sourceKind ?? 'inspection', sourceId: sourceId ?? '' },
});

export function listItem(row: LetterRow, decision: LetterRow | undefined, at: string): OpinionListItem {
  const { title, state, documentNumber, dueOn, issuedOn, draftedAt } = row;
  const listed = {
    ...head(row),
    title,
    state,
    ...standing(row, at, issued(decision)),
    draftedAt: draftedAt.toISOString(),
  };
  const dated = {
    documentNumber: documentNumber ?? undefined,
    dueOn: dueOn ?? undefined,
    issuedOn: issuedOn ?? undefined,
  };
  if (!decision) return { ...listed, ...dated };
  const decided = {
    ...{ decisionNumber: decision.documentNumber ?? undefined, decisionState: decision.state },
    decisionDueOn: decision.dueOn ?? undefined,
  };
  return { ...listed, ...dated, ...decided, decisionOverdue: standing(decision, at).overdue };
}

/** What a unit may see of a matter: letters once they are delivered to it. */
export const delivered = ({ deliveredOn }: LetterRow): boolean => deliveredOn !== null;

export function wholeMatter(
  letters: readonly LetterRow[],
  reports: readonly LetterReportRow[],
  at: string,
): Omit<OpinionAnswer, 'issuer'> | undefined {
  const opinion = letters.find(({ letter }) => letter === 'opinion');
  if (!opinion) return undefined;
  const decision = letters.find(({ letter }) => letter === 'decision');
  return {
    ...head(opinion),
    opinion: letterAnswer(opinion, at, issued(decision)),
    decision: decision && letterAnswer(decision, at),
    reports: reports.map(reportAnswer),
    decisionDue: !decision && (opinion.state === 'insufficient' || standing(opinion, at).overdue),
    criticismDue: decision !== undefined && criticismDue(decision),
  };
}

const criticismDue = ({ fellOverdue, state, criticismNumber }: LetterRow): boolean =>
  fellOverdue && criticismNumber === null && state !== 'accepted' && state !== 'withdrawn';

export const barAnswer = ({ barredAt, liftedAt, liftedBy, reason, ...row }: BarRow): BarAnswer => ({
  ...row,
  barredAt: barredAt.toISOString(),
  reason: reason ?? undefined,
  liftedAt: instant(liftedAt),
  liftedBy: liftedBy ?? undefined,
});
