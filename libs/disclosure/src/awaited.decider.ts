import type { Decider } from '@app/eventing/decider.js';
import type {
  AnswerDecisionDisclosure,
  AwaitDecisionDisclosure,
  AwaitedDecisionCommand,
  DateDecisionDisclosure,
} from './commands.js';
import {
  DecisionDisclosureAnswered,
  DecisionDisclosureAwaited,
  DecisionDisclosureDated,
  type AwaitedDecisionEvent,
} from './events.js';
import { dueOf } from './rules.js';

interface Awaited {
  readonly documentNumber: string;
  readonly dueOn?: string;
  readonly answered: boolean;
}

/** 事后公开: a decided case owes the public its decision, from the decision on and not from when somebody enters it. */
export const awaitedDecision: Decider<AwaitedDecisionCommand, AwaitedDecisionEvent, Awaited | null> = {
  name: 'awaited-decision',
  initial: null,
  stream: ({ data }) => `awaited-decision-${data.legalCaseId}`,

  decide(command, state) {
    if (command.type === 'AwaitDecisionDisclosure') return state === null ? begin(command) : [];
    if (state === null || state.answered) return [];
    return command.type === 'DateDecisionDisclosure' ? date(command, state) : answer(command, state);
  },

  evolve(state, event): Awaited | null {
    const { documentNumber } = event.data;
    if (event.type === 'DecisionDisclosureAnswered') return { documentNumber, answered: true };
    const { dueOn } = event.data;
    return { documentNumber, answered: false, ...(dueOn !== undefined && { dueOn }) };
  },
};

function begin({ data }: AwaitDecisionDisclosure): AwaitedDecisionEvent[] {
  const { legalCaseId, unitId, documentNumber, decidedOn, kind, due = {}, answered = false } = data;
  if (answered || kind === undefined) return [];
  return [new DecisionDisclosureAwaited({ legalCaseId, unitId, documentNumber, kind, decidedOn, ...dueOf(due) })];
}

function date(
  { data: { legalCaseId, unitId, due = {} } }: DateDecisionDisclosure,
  of: Awaited,
): AwaitedDecisionEvent[] {
  const { dueOn } = due;
  if (dueOn === undefined || dueOn === of.dueOn) return [];
  return [new DecisionDisclosureDated({ legalCaseId, unitId, documentNumber: of.documentNumber, dueOn })];
}

function answer({ data }: AnswerDecisionDisclosure, { documentNumber, dueOn }: Awaited): AwaitedDecisionEvent[] {
  const { legalCaseId, unitId, code, on } = data;
  const late = dueOn !== undefined && on > dueOn;
  return [new DecisionDisclosureAnswered({ legalCaseId, unitId, documentNumber, code, late })];
}
