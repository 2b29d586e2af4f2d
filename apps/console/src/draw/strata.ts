/** How many units of a risk class a draw takes, as the office fills it in. */
export type RuleKind = 'share' | 'fixed' | 'all' | 'none';
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
  all: '全部检查',
  none: '不抽取',
};

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
  if (kind === 'fixed') return whole(value)?.toString();
  const share = kind === 'share' ? hundredths(value) : undefined;
  return share === undefined ? undefined : `ceil(${share / 10_000}*N)`;
}

/** The same reckoning as the rule that is frozen: ⌈share·N⌉, in whole hundredths of a percent. */
export function quotaOf(plan: StratumPlan, eligible: number): number {
  if (plan.kind === 'all') return eligible;
  if (plan.kind === 'fixed') return whole(plan.value) ?? 0;
  return plan.kind === 'share' ? Math.ceil(((hundredths(plan.value) ?? 0) * eligible) / 10_000) : 0;
}

const SHARE = /^ceil\((\d(?:\.\d+)?)\*N\)$/;
const FIXED = /^(?:min\()?(\d+)(?:,N\))?$/;

/** A rule frozen or planned before, as the office filled it in. */
export function planFrom({ id, rule, method = 'srs' }: { id: string; rule: string; method?: Method }): StratumPlan {
  if (rule === 'N') return { id, method, kind: 'all' };
  const share = SHARE.exec(rule)?.[1];
  if (share !== undefined)
    return { id, method, kind: 'share', value: String(Math.round(Number(share) * 10_000) / 100) };
  return { id, method, kind: 'fixed', value: FIXED.exec(rule)?.[1] ?? '' };
}
