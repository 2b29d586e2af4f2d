import type { Recorded } from '@app/eventing';
import type { Answer } from '@app/self-inspection/events.js';
import type { CheckedFigureRow, ContradictionRow } from './computed-check.entity.js';
import type { ComputedInput, ComputedResult, ContradictionAnswer, FiguresEntry, FigureValue } from './dto.js';
import type { ComputedCheckEvent, FigureName, Figures } from './events.js';
import { FIGURE_WORDS } from './figures.rules.js';
import type { PlannedRule } from './plan.rules.js';
import { countedFigures, type Registered } from './register.rules.js';
import { contradictionOf, holding, INPUTS, isSameContradiction, measure } from './rules.js';
import { RULE_WORDS, ruleText, sourceOf } from './words.rules.js';

export const figuresOf = (rows: readonly CheckedFigureRow[]): Figures =>
  Object.fromEntries(rows.map(({ figure, value }) => [figure, value]));

const valueOf = (figure: FigureName, value: number | readonly string[]): FigureValue => ({
  ...{ figure, word: FIGURE_WORDS[figure] },
  ...(typeof value === 'number' ? { value } : { value: value.length, items: [...value] }),
});

function inputOf(figure: FigureName, known: Known): ComputedInput {
  const { figures: rows, registered, today: heldOn } = known;
  const [counted, value] = [registered[figure], countedFigures(registered)[figure]];
  if (counted !== undefined && value !== undefined)
    return {
      ...valueOf(figure, value),
      heldOn,
      source: 'register',
      rows: counted.map(({ id, name, note }) => ({ id, name, note })),
    };
  const row = rows.find((one) => one.figure === figure);
  if (!row) return { figure, word: FIGURE_WORDS[figure] };
  return { ...valueOf(figure, row.value), heldOn: row.heldOn, source: row.source };
}

const told = ({ answer, have, needed, foundAt, how, reason, settledAt }: ContradictionRow): ContradictionAnswer => ({
  ...{ answer, have, needed, foundAt: foundAt.toISOString() },
  ...(how && { how }),
  ...(reason && { reason }),
  ...(settledAt && { settledAt: settledAt.toISOString() }),
});

interface Known {
  readonly figures: readonly CheckedFigureRow[];
  readonly answers: Readonly<Record<string, Answer>>;
  /** The latest first. */
  readonly contradictions: readonly ContradictionRow[];
  /** Of this day. */
  readonly registered: Registered;
  readonly today: string;
}

/** Counted where there is a register, else as it was stated. */
const standing = ({ figures, registered }: Known): Figures =>
  holding(figuresOf(figures), { registered: countedFigures(registered) });

/** The latest, as long as answer and number still differ in just that way. */
function contradictionAbout(rule: PlannedRule, known: Known) {
  const { answers, contradictions } = known;
  const last = contradictions.find((row) => row.rule === rule.plan.measure);
  if (!last || (last.how !== null && last.how !== 'explained')) return undefined;
  const now = contradictionOf(rule, standing(known), answers);
  return last.how === null || isSameContradiction(last, now) ? told(last) : undefined;
}

export function resultOf(rule: PlannedRule, known: Known): ComputedResult {
  const { plan, checkId, task } = rule;
  const { lacking, ...measured } = measure(plan, standing(known));
  const answer = checkId === undefined ? undefined : known.answers[checkId];
  const contradiction = contradictionAbout(rule, known);
  const { title, counted } = RULE_WORDS[plan.measure];
  return {
    ...{ rule: plan.measure, title, text: ruleText(plan), source: sourceOf(plan.measure, task), counted },
    ...(checkId !== undefined && { task, checkId }),
    ...measured,
    items: 'items' in plan ? [...plan.items] : [],
    lacking: [...lacking],
    inputs: INPUTS[plan.measure].map((figure) => inputOf(figure, known)),
    ...(answer && { answer }),
    ...(contradiction && { contradiction }),
  };
}

/** Every entry of figures, the latest first. */
export const entriesOf = (events: readonly Recorded<ComputedCheckEvent>[]): FiguresEntry[] =>
  events
    .flatMap((event): FiguresEntry[] => {
      if (event.type !== 'FiguresEntered') return [];
      const { heldOn, source, figures } = event.data;
      const values = Object.entries(figures) as [FigureName, number | readonly string[]][];
      return [
        { at: event.at, by: event.actor, heldOn, source, figures: values.map(([name, value]) => valueOf(name, value)) },
      ];
    })
    .reverse();
