import { dayOf } from '@app/calendar/dates.js';
import type { Decider } from '@app/eventing/decider.js';
import { refuseIf, refuseUnlessOwn } from '@app/eventing/rejection.js';
import type { MoveTrainingPlanDue, RequestTrainingPlans, SubmitTrainingPlan, TrainingYearCommand } from './commands.js';
import {
  TrainingPlanDueMoved,
  TrainingPlansRequested,
  TrainingPlanSubmitted,
  type PlanItem,
  type TrainingYearEvent,
} from './events.js';
import { HOURS_A_YEAR, isHalves } from './hours.rules.js';

/** The latest revision of a unit's plan of a year. */
interface TrainingPlan {
  readonly revision: number;
  readonly documentNumber: string;
  readonly items: readonly PlanItem[];
}
/** More is a slip of the finger. */
const MOST_HOURS = 8 * HOURS_A_YEAR;

/** 年度培训计划 of a unit: handed in, and revised with a reason. */
export const trainingPlan: Decider<SubmitTrainingPlan, TrainingPlanSubmitted, TrainingPlan> = {
  name: 'training-plan',
  initial: { revision: 0, documentNumber: '', items: [] },
  stream: ({ data: { unitId, year } }) => `training-plan-${unitId}-${year}`,

  decide({ data, meta }, before) {
    const { unitId, year, documentNumber, items, reason, facts } = data;
    refuseUnlessOwn(meta, unitId);
    refuseIf(!facts?.unitKnown, 'training-unit-unknown');
    const today = dayOf(meta.at);
    const now = Number(today.slice(0, 4));
    refuseIf(year < now || year > now + 1, 'training-plan-of-another-year', { year });
    refuseUnfit(items);
    if (isSame(before, { documentNumber, items })) return [];
    refuseIf(before.revision > 0 && reason === undefined, 'training-plan-revised-without-reason');
    const late = before.revision === 0 && today > (facts?.dueOn ?? today);
    const next = { unitId, year, revision: before.revision + 1, documentNumber, items, late };
    return [new TrainingPlanSubmitted({ ...next, ...(reason !== undefined && { reason }) })];
  },

  evolve: (_, { data: { revision, documentNumber, items } }) => ({ revision, documentNumber, items }),
};

function refuseUnfit(items: readonly PlanItem[]): void {
  refuseIf(items.length === 0, 'training-plan-empty');
  for (const { title, hours } of items) {
    refuseIf(!isHalves(hours), 'planned-hours-not-halves', { title, hours });
    refuseIf(hours <= 0 || hours > MOST_HOURS, 'planned-hours-unlikely', { title, hours, most: MOST_HOURS });
  }
}

const isSame = (before: TrainingPlan, { documentNumber, items }: Omit<TrainingPlan, 'revision'>): boolean =>
  before.revision > 0 &&
  before.documentNumber === documentNumber &&
  JSON.stringify(before.items.map(inOrder)) === JSON.stringify(items.map(inOrder));
const inOrder = ({ title, kind, month, hours, audience }: PlanItem) => [title, kind, month, hours, audience];

interface Year {
  readonly dueOn?: string;
  /** Every unit has been told that it owes one. */
  readonly requested: boolean;
}

/** By which day the plans of a year are owed, where it is not the end of March; and that they are. */
export const trainingYear: Decider<TrainingYearCommand, TrainingYearEvent, Year> = {
  name: 'training-year',
  version: 2,
  initial: { requested: false },
  stream: ({ data }) => `training-year-${data.year}`,

  decide(command, state) {
    return command.type === 'RequestTrainingPlans' ? request(command, state) : move(command, state);
  },

  evolve: (state, event) =>
    event.type === 'TrainingPlansRequested' ? { ...state, requested: true } : { ...state, dueOn: event.data.dueOn },
};

/** Once a year; after the day it is too late to ask for anything by it. */
function request({ data: { year, facts }, meta }: RequestTrainingPlans, { requested }: Year): TrainingYearEvent[] {
  const { dueOn = usualDue(year), units = [] } = facts ?? {};
  if (requested || units.length === 0 || dayOf(meta.at) > dueOn) return [];
  return [new TrainingPlansRequested({ year, dueOn, units })];
}

function move({ data: { year, dueOn, reason } }: MoveTrainingPlanDue, { dueOn: before }: Year): TrainingYearEvent[] {
  refuseIf(Number(dueOn.slice(0, 4)) !== year, 'training-plan-due-in-another-year', { year, dueOn });
  return dueOn === (before ?? usualDue(year)) ? [] : [new TrainingPlanDueMoved({ year, dueOn, reason })];
}

/** The end of March. */
export const usualDue = (year: number): string => `${year}-03-31`;
