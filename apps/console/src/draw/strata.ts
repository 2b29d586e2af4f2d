/** How many units of a risk class a draw takes, as the office fills it in. */
export type RuleKind = 'share' | 'fixed' | 'most' | 'all' | 'none' | 'other';
export type Method = 'srs' | 'comb';

export interface StratumPlan {
  readonly id: string;
  readonly method: Method;
  readonly kind: RuleKind;
  /** Percent of a share, number of a fixed count, as it was typed. */
  readonly value?: string;
}

export const RULE_WORDS: Readonly<Record<RuleKind, string>> = {
  share: '按比例（%）',
  fixed: '定数（个）',
  most: '至多（个）',
  all: '全部检查',
  none: '不抽取',
  other: '照计划的规则',
};

/** A rule of the plan that the form has no words for can be kept, not chosen. */
export const kindsFor = ({ kind }: StratumPlan): RuleKind[] =>
  (Object.keys(RULE_WORDS) as RuleKind[]).filter((one) => one !== 'other' || kind === 'other');

export const takesNumber = ({ kind }: StratumPlan): boolean => kind === 'share' || kind === 'fixed' || kind === 'most';

export const METHOD_WORDS: Readonly<Record<Method, string>> = { srs: '简单随机', comb: '按风险分值' };

/** 40.5 → hundredths of a percent; undefined for what is no percentage or has a finer fraction. */
const hundredths = (percent: string | undefined): number | undefined => {
  const typed = percent?.trim() ?? '';
  if (!/^\d{1,3}(\.\d{1,2})?$/.test(typed) || Number(typed) > 100) return undefined;
  return Math.round(Number(typed) * 100);
};

const whole = (typed: string | undefined): number | undefined =>
  /^\d{1,6}$/.test(typed?.trim() ?? '') ? Number(typed) : undefined;

/** The printed rule that is frozen: ceil(0.405*N), 3, N; undefined where nothing fit is filled in. */
export function ruleOf({ kind, value }: StratumPlan): string | undefined {
  if (kind === 'all') return 'N';
  if (kind === 'other') return value;
  if (kind === 'fixed') return whole(value)?.toString();
  if (kind === 'most') return whole(value) === undefined ? undefined : `min(${whole(value)},N)`;
  const share = kind === 'share' ? hundredths(value) : undefined;
  return share === undefined ? undefined : `ceil(${share / 10_000}*N)`;
}

/** The same reckoning as the rule that is frozen: ⌈share·N⌉, in whole hundredths of a percent. */
export function quotaOf(plan: StratumPlan, eligible: number): number {
  if (plan.kind === 'all') return eligible;
  if (plan.kind === 'fixed') return whole(plan.value) ?? 0;
  if (plan.kind === 'most') return Math.min(whole(plan.value) ?? 0, eligible);
  if (plan.kind === 'other') return fraction(plan.value ?? '', eligible);
  return plan.kind === 'share' ? Math.ceil(((hundredths(plan.value) ?? 0) * eligible) / 10_000) : 0;
}

/** ceil(1/3*N). */
function fraction(rule: string, eligible: number): number {
  const [, of = '0', within = '1'] = /^ceil\((\d+)\/(\d+)\*N\)$/.exec(rule) ?? [];
  return Math.ceil((Number(of) * eligible) / Number(within));
}

const SHARE = /^ceil\((\d(?:\.\d{1,4})?)\*N\)$/;
const FIXED = /^(\d+)$/;
const MOST = /^min\((\d+),N\)$/;

/** A rule frozen or planned before, as the office filled it in. */
export function planFrom({ id, rule, method = 'srs' }: { id: string; rule: string; method?: Method }): StratumPlan {
  if (rule === 'N') return { id, method, kind: 'all' };
  const share = SHARE.exec(rule)?.[1];
  if (share !== undefined)
    return { id, method, kind: 'share', value: String(Math.round(Number(share) * 10_000) / 100) };
  const fixed = FIXED.exec(rule)?.[1];
  if (fixed !== undefined) return { id, method, kind: 'fixed', value: fixed };
  const most = MOST.exec(rule)?.[1];
  return most === undefined ? { id, method, kind: 'other', value: rule } : { id, method, kind: 'most', value: most };
}
