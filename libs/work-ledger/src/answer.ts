import type { WorkLedgerListItem, WorkPersonAnswer, WorkTaskAnswer } from './dto.js';
import type { NamedPerson } from './events.js';
import { isSame, type UnitAccount } from './rules.js';
import type { WorkAssignmentRow, WorkIssueRow, WorkTask, WorkUnitRow } from './work-ledger.entity.js';

const person = (name: string, accountId: string | null): NamedPerson => ({ name, ...(accountId && { accountId }) });

export const leadOf = ({ leadName, leadAccount }: WorkAssignmentRow): NamedPerson => person(leadName, leadAccount);
export const responsibleOf = ({ responsibleName, responsibleAccount }: WorkAssignmentRow): NamedPerson =>
  person(responsibleName, responsibleAccount);
export const answerableFor = ({ responsible, responsibleAccount }: WorkIssueRow): NamedPerson =>
  person(responsible, responsibleAccount);

export const listItem = (row: WorkUnitRow): WorkLedgerListItem => ({
  ...{ campaignId: row.campaignId, unitId: row.unitId, unitName: row.unitName, version: row.version },
  ...{ applicable: row.tasks.length, assigned: row.assigned, missing: row.missing },
  ...(row.changedAt && { changedAt: row.changedAt.toISOString() }),
});

export function taskLines(
  tasks: readonly WorkTask[],
  own: readonly number[],
  rows: readonly WorkAssignmentRow[],
): WorkTaskAnswer[] {
  return tasks
    .filter(({ number }) => own.includes(number))
    .map(({ number: task, category, title }) => {
      const row = rows.find((one) => one.task === task);
      return { task, category, title, ...(row && { lead: leadOf(row), responsible: responsibleOf(row) }) };
    });
}

/** Everybody with a task or an open issue, in the order they first appear, with all that is theirs. */
export function peopleOf(
  rows: readonly WorkAssignmentRow[],
  issues: readonly WorkIssueRow[],
  accounts: readonly UnitAccount[],
): WorkPersonAnswer[] {
  const named = [...rows.flatMap((row) => [leadOf(row), responsibleOf(row)]), ...issues.map(answerableFor)];
  const people = named.reduce<NamedPerson[]>((known, one) => {
    const at = known.findIndex((other) => isSame(one, other));
    if (at < 0) return [...known, one];
    return one.accountId && !known[at]?.accountId ? known.with(at, one) : known;
  }, []);
  return people.map((one) => ({
    ...one,
    left: one.accountId !== undefined && !accounts.some(({ id }) => id === one.accountId),
    tasks: rows.filter((row) => isSame(leadOf(row), one) || isSame(responsibleOf(row), one)).map(({ task }) => task),
    issues: issues
      .filter((row) => isSame(answerableFor(row), one))
      .map(({ issueId, number, text }) => ({ issueId, number, text })),
  }));
}
