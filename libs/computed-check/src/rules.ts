import type { Answer } from '@app/self-inspection/events.js';
import type { Claim, FigureName, Figures, RuleName } from './events.js';

/** By which numbers a check is worked out. */
export type ComputedPlan =
  | { readonly measure: 'device-ratio'; readonly devices: number; readonly officers: number }
  | { readonly measure: 'training-hours'; readonly hours: number }
  | { readonly measure: 'reviewer-share'; readonly percent: number }
  | { readonly measure: 'advance-disclosure' | 'window-disclosure'; readonly items: readonly string[] }
  | { readonly measure: 'certificates' };

/** A rule as it binds one unit: with its numbers, and the check of the sheet it speaks to, where there is one. */
export interface AppliedRule {
  readonly plan: ComputedPlan;
  readonly checkId?: string;
}

/** What is known beside the figures: looked up inside the transaction of the command. */
export interface CheckFacts {
  readonly finished: boolean;
  readonly rules: readonly AppliedRule[];
  /** The unit's own answers, per check. */
  readonly answers: Readonly<Record<string, Answer>>;
  /** What the registers count today; it goes before what was stated. */
  readonly registered?: Figures;
}

/** The figures that hold: counted where there is a register, else as they were stated. */
export const holding = (stated: Figures, { registered = {} }: Pick<CheckFacts, 'registered'>): Figures => ({
  ...stated,
  ...registered,
});

/** 达标、不达标、未填报. */
export type Verdict = 'met' | 'short' | 'missing';

/** What a number says; `have` and `needed` are absent while a figure is missing. */
export interface Measured {
  readonly verdict: Verdict;
  readonly have?: number;
  readonly needed?: number;
  /** Items that should be public and are not. */
  readonly lacking: readonly string[];
}

/** A contradiction as it stands. */
export interface Contradiction {
  readonly checkId: string;
  readonly answer: Claim;
  readonly have: number;
  readonly needed: number;
}

export interface ComputedChecks {
  readonly figures: Figures;
  /** The day each figure holds for. */
  readonly days: Readonly<Partial<Record<FigureName, string>>>;
  readonly open: Readonly<Partial<Record<RuleName, Contradiction>>>;
  /** What the office has explained; the same again is no news. */
  readonly explained: Readonly<Partial<Record<RuleName, ExplainedContradiction>>>;
}

/** `figures` are those it was explained of; absent in what was explained before they were kept. */
export interface ExplainedContradiction extends Contradiction {
  readonly figures?: Figures;
}

/** The figures each rule is worked out from. */
export const INPUTS: Readonly<Record<RuleName, readonly FigureName[]>> = {
  'device-ratio': ['officers', 'devices'],
  'training-hours': ['trainingHours', 'politicalHours'],
  'reviewer-share': ['officers', 'reviewers'],
  'advance-disclosure': ['advance'],
  'window-disclosure': ['window'],
  certificates: ['officers', 'certificates'],
};

const UNFILLED: Measured = { verdict: 'missing', lacking: [] };

const against = (have: number, needed: number, lacking: readonly string[] = []): Measured => ({
  ...{ verdict: have >= needed ? 'met' : 'short', have, needed, lacking },
});

/** Up to the next whole one, in whole numbers all the way. */
const upward = (part: number, whole: number): number => Math.floor((part + whole - 1) / whole);

function ofItems(items: readonly string[], published: readonly string[] | undefined): Measured {
  if (published === undefined) return UNFILLED;
  const lacking = items.filter((item) => !published.includes(item));
  return against(items.length - lacking.length, items.length, lacking);
}

/** Where nobody enforces, a number says nothing, and least of all that it is met. */
function ofHours(least: number, { officers, trainingHours, politicalHours }: Figures): Measured {
  if (officers === 0 || trainingHours === undefined || politicalHours === undefined) return UNFILLED;
  return against((2 * trainingHours - 2 * politicalHours) / 2, least);
}

/** How many of something the officers of a unit call for. */
function ofOfficers(officers: number | undefined, have: number | undefined, needed: (of: number) => number): Measured {
  return !officers || have === undefined ? UNFILLED : against(have, needed(officers));
}

/** What the figures say to a rule. */
export function measure(plan: ComputedPlan, figures: Figures): Measured {
  const { officers, devices, reviewers, certificates } = figures;
  switch (plan.measure) {
    case 'device-ratio':
      return ofOfficers(officers, devices, (of) => upward(of * plan.devices, plan.officers));
    case 'reviewer-share':
      return ofOfficers(officers, reviewers, (of) => upward(of * plan.percent, 100));
    case 'certificates':
      return ofOfficers(officers, certificates, (of) => of);
    case 'training-hours':
      return ofHours(plan.hours, figures);
    case 'advance-disclosure':
      return ofItems(plan.items, figures.advance);
    case 'window-disclosure':
      return ofItems(plan.items, figures.window);
  }
}

/** 符合 against a number that falls short, 不符合 against one that is met. 部分符合 may have other grounds than the number. */
export function contradictionOf({ plan, checkId }: AppliedRule, figures: Figures, answers: CheckFacts['answers']) {
  const answer = checkId === undefined ? undefined : answers[checkId];
  const { verdict, have = 0, needed = 0 } = measure(plan, figures);
  const claimed = answer === 'conforming' || answer === 'nonconforming' ? answer : undefined;
  const contrary = claimed === 'conforming' ? verdict === 'short' : verdict === 'met';
  if (checkId === undefined || claimed === undefined || !contrary) return undefined;
  return { checkId, answer: claimed, have, needed } satisfies Contradiction;
}

export const isSameContradiction = (one: Contradiction | undefined, other: Contradiction | undefined): boolean =>
  one?.checkId === other?.checkId &&
  one?.answer === other?.answer &&
  one?.have === other?.have &&
  one?.needed === other?.needed;

export const isSameFigure = (name: FigureName, before: Figures, now: Figures): boolean =>
  JSON.stringify(before[name]) === JSON.stringify(now[name]);

/** The figures that a rule is worked out from. */
export const inputsOf = (rule: RuleName, figures: Figures): Figures =>
  Object.fromEntries(INPUTS[rule].flatMap((name) => (figures[name] === undefined ? [] : [[name, figures[name]]])));

/** Three officers more and one device fewer may leave the same two numbers: what was explained was not this. */
export const isExplained = (
  rule: RuleName,
  explained: ExplainedContradiction | undefined,
  { now, figures }: { readonly now: Contradiction; readonly figures: Figures },
): boolean => {
  const { figures: of = figures } = explained ?? {};
  return isSameContradiction(explained, now) && INPUTS[rule].every((name) => isSameFigure(name, of, figures));
};
