import type { Decider } from '@app/eventing/decider.js';
import { refuseIf, refuseUnlessOwn, Rejection } from '@app/eventing/rejection.js';
import type { ComputedCheckCommand, EnterFigures, ExplainContradiction } from './commands.js';
import {
  ContradictionFound,
  ContradictionSettled,
  FiguresEntered,
  type ComputedCheckEvent,
  type FigureName,
  type RuleName,
} from './events.js';
import { refuseCounted, refuseImpossible } from './figures.rules.js';
import {
  contradictionOf,
  holding,
  INPUTS,
  inputsOf,
  isExplained,
  isSameContradiction,
  isSameFigure,
  type CheckFacts,
  type ComputedChecks,
} from './rules.js';

/** The figures of one unit in one campaign, and where its own answers say otherwise. */
export const computedChecks: Decider<ComputedCheckCommand, ComputedCheckEvent, ComputedChecks> = {
  name: 'computed-checks',
  version: 2,
  initial: { figures: {}, days: {}, open: {}, explained: {} },
  stream: ({ data: { campaignId, unitId } }) => `computed-checks-${campaignId}-${unitId}`,

  decide(command, state) {
    const { facts, campaignId, unitId } = command.data;
    refuseUnlessOwn(command.meta, unitId);
    // A unit that takes part no more has nothing to compare.
    if (!facts && command.type === 'CompareFigures') return [];
    if (!facts) throw new Rejection('computed-checks-not-found');
    switch (command.type) {
      case 'EnterFigures':
        return enter(command, state, facts);
      case 'CompareFigures':
        return facts.finished ? [] : compare({ campaignId, unitId }, state, facts);
      case 'ExplainContradiction':
        return explain(command, state, facts);
    }
  },

  evolve(state, { type, data }): ComputedChecks {
    switch (type) {
      case 'FiguresEntered':
        return entered(state, data);
      case 'ContradictionFound': {
        const { rule, checkId, answer, have, needed } = data;
        return { ...state, open: { ...state.open, [rule]: { checkId, answer, have, needed } } };
      }
      case 'ContradictionSettled': {
        const { [data.rule]: settled, ...open } = state.open;
        if (data.how !== 'explained') return { ...state, open };
        const { figures } = data;
        return { ...state, open, explained: { ...state.explained, [data.rule]: { ...settled, figures } } };
      }
    }
  },
};

/** What was explained of other figures is not explained of these. */
function entered(state: ComputedChecks, { figures, heldOn }: FiguresEntered['data']): ComputedChecks {
  const days = Object.fromEntries(Object.keys(figures).map((name) => [name, heldOn]));
  const explained = Object.fromEntries(
    Object.entries(state.explained).filter(
      ([rule]) =>
        !INPUTS[rule as RuleName].some((name) => name in figures && !isSameFigure(name, state.figures, figures)),
    ),
  );
  return { ...state, explained, figures: { ...state.figures, ...figures }, days: { ...state.days, ...days } };
}

function enter(command: EnterFigures, state: ComputedChecks, facts: CheckFacts): ComputedCheckEvent[] {
  const { campaignId, unitId, heldOn, figures } = command.data;
  refuseIf(facts.finished, 'figures-campaign-finished');
  const set = new FiguresEntered({ campaignId, unitId, heldOn, source: 'reported', figures });
  const next = entered(state, set.data);
  refuseCounted(figures, facts);
  refuseImpossible(command, next.figures, facts);
  if (saysNothingNew(state, set.data)) return [];
  return [set, ...compare({ campaignId, unitId }, next, facts)];
}

const saysNothingNew = ({ figures: before, days }: ComputedChecks, { figures, heldOn }: FiguresEntered['data']) =>
  (Object.keys(figures) as FigureName[]).every((name) => days[name] === heldOn && isSameFigure(name, before, figures));

/** Each rule that speaks to a check: what no longer stands is settled, what stands now is found, once. */
function compare(
  of: { campaignId: string; unitId: string },
  { figures: stated, open, explained }: ComputedChecks,
  facts: CheckFacts,
): ComputedCheckEvent[] {
  const { rules, answers } = facts;
  const figures = holding(stated, facts);
  const spoken = rules.filter(({ checkId }) => checkId !== undefined);
  const dropped = (Object.keys(open) as RuleName[]).filter(
    (rule) => !spoken.some(({ plan, checkId }) => plan.measure === rule && checkId === open[rule]?.checkId),
  );
  const gone = dropped.map(
    (rule) => new ContradictionSettled({ ...of, rule, checkId: open[rule]?.checkId ?? '', how: 'check-dropped' }),
  );
  const moved = spoken.flatMap((applied) => {
    const { measure: rule } = applied.plan;
    const before = dropped.includes(rule) ? undefined : open[rule];
    const now = contradictionOf(applied, figures, answers);
    if (isSameContradiction(before, now)) return [];
    const changed = before && answers[before.checkId] !== before.answer ? 'answer-changed' : 'figures-changed';
    return [
      ...(before ? [new ContradictionSettled({ ...of, rule, checkId: before.checkId, how: changed })] : []),
      ...(now && !isExplained(rule, explained[rule], { now, figures })
        ? [new ContradictionFound({ ...of, rule, ...now })]
        : []),
    ];
  });
  return [...gone, ...moved];
}

/** The office knows why both may be right, of these figures. */
function explain({ data }: ExplainContradiction, state: ComputedChecks, facts: CheckFacts): ComputedCheckEvent[] {
  const { campaignId, unitId, rule, reason } = data;
  const { open } = state;
  const standing = open[rule];
  if (!standing) throw new Rejection('contradiction-not-open');
  const { checkId } = standing;
  const figures = inputsOf(rule, holding(state.figures, facts));
  return [new ContradictionSettled({ campaignId, unitId, rule, checkId, how: 'explained', reason, figures })];
}
