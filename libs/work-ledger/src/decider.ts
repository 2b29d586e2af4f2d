import type { Decider } from '@app/eventing/decider.js';
import { refuseIf, refuseUnlessOwn, Rejection } from '@app/eventing/rejection.js';
import type { AssignWork, HandOverWork, NoteWorkLeft, WorkCommand, WorkRow } from './commands.js';
import { WorkAssigned, WorkHandedOver, WorkLeftBehind, type NamedPerson, type WorkEvent } from './events.js';
import { isSame, issuesOf, plainPerson, tasksOf, type Assignment, type WorkFacts, type WorkLedger } from './rules.js';

export const workStream = ({ campaignId, unitId }: { campaignId: string; unitId: string }): string =>
  `work-ledger-${campaignId}-${unitId}`;

/** 工作台账: who leads and who is responsible for each task of a unit, and how work goes from one person to another. */
export const workLedger: Decider<WorkCommand, WorkEvent, WorkLedger> = {
  name: 'work-ledger',
  version: 1,
  initial: { assignments: {} },
  stream: ({ data }) => workStream(data),

  decide(command, state) {
    const { facts, unitId } = command.data;
    refuseUnlessOwn(command.meta, unitId);
    if (!facts) throw new Rejection('work-ledger-not-found');
    if (command.type === 'NoteWorkLeft') return noteLeft(command, state, facts);
    refuseIf(facts.finished, 'work-campaign-finished');
    refuseIf(command.type === 'AssignWork' && (facts.letGo ?? false), 'work-unit-let-go');
    return command.type === 'AssignWork' ? assign(command, state, facts) : handOver(command, state, facts);
  },

  evolve(state, { type, data }): WorkLedger {
    switch (type) {
      case 'WorkAssigned':
        return put(state, data.task, { lead: data.lead, responsible: data.responsible });
      case 'WorkHandedOver':
        return data.tasks.reduce((before, task) => passOn(before, task, data), state);
      case 'WorkLeftBehind':
        return state;
    }
  },
};

function assign({ data }: AssignWork, { assignments }: WorkLedger, facts: WorkFacts): WorkEvent[] {
  const { campaignId, unitId, rows } = data;
  return rows.flatMap(({ task, ...people }, place) => {
    refuseIf(rows.findIndex((row) => row.task === task) < place, 'work-task-twice', { task });
    refuseUnlessApplies(task, facts);
    const named = { lead: plainPerson(people.lead), responsible: plainPerson(people.responsible) };
    refuseStrangers(newcomers(assignments[task], named), facts, { task });
    return says(assignments[task], named) ? [] : [new WorkAssigned({ campaignId, unitId, task, ...named })];
  });
}

function refuseUnlessApplies(task: WorkRow['task'], { tasks }: WorkFacts): void {
  const known = tasks.find(({ number }) => number === task);
  refuseIf(known === undefined, 'work-task-unknown', { task });
  refuseIf(!known?.applies, 'work-task-not-applicable', { task });
}

/** Who stands there already has been looked at when he was entered; his account may have been closed since. */
const newcomers = (before: Assignment | undefined, { lead, responsible }: Assignment): NamedPerson[] => [
  ...(before && sameEntry(before.lead, lead) ? [] : [lead]),
  ...(before && sameEntry(before.responsible, responsible) ? [] : [responsible]),
];

/** Whoever is named by an account has an open one in this unit, under this name. */
function refuseStrangers(people: readonly NamedPerson[], { accounts }: WorkFacts, row: { task?: number }): void {
  for (const { name, accountId } of people) {
    refuseIf(name === '', 'work-person-unnamed', row);
    if (accountId === undefined) continue;
    const account = accounts.find(({ id }) => id === accountId);
    refuseIf(account === undefined, 'work-person-not-of-unit', { name, ...row });
    refuseIf(account?.name !== name, 'work-person-other-name', { name, account: account?.name ?? '', ...row });
  }
}

function handOver({ data }: HandOverWork, state: WorkLedger, facts: WorkFacts): WorkEvent[] {
  const { campaignId, unitId, reason } = data;
  const [from, to] = [plainPerson(data.from), plainPerson(data.to)];
  refuseIf(isSame(from, to), 'work-successor-same', { name: from.name });
  refuseStrangers([to], facts, {});
  const [tasks, issues] = [tasksOf(state, from), issuesOf(facts.issues, from)];
  refuseIf(tasks.length + issues.length === 0, 'work-nothing-to-hand-over', { name: from.name });
  return [new WorkHandedOver({ campaignId, unitId, from, to, tasks, issues, reason })];
}

function noteLeft({ data }: NoteWorkLeft, state: WorkLedger, { finished, issues: open }: WorkFacts): WorkEvent[] {
  const { campaignId, unitId, person } = data;
  const [tasks, issues] = [tasksOf(state, person), issuesOf(open, person)];
  if (finished || tasks.length + issues.length === 0) return [];
  return [new WorkLeftBehind({ campaignId, unitId, person, tasks, issues })];
}

const put = ({ assignments }: WorkLedger, task: number, assignment: Assignment): WorkLedger => ({
  assignments: { ...assignments, [task]: assignment },
});

function passOn(state: WorkLedger, task: number, { from, to }: WorkHandedOver['data']): WorkLedger {
  const before = state.assignments[task];
  if (!before) return state;
  const after = (person: NamedPerson) => (isSame(person, from) ? to : person);
  return put(state, task, { lead: after(before.lead), responsible: after(before.responsible) });
}

const says = (before: Assignment | undefined, { lead, responsible }: Assignment): boolean =>
  before !== undefined && sameEntry(before.lead, lead) && sameEntry(before.responsible, responsible);

const sameEntry = (one: NamedPerson, other: NamedPerson): boolean =>
  one.name === other.name && one.accountId === other.accountId;
