import type { ComputedMeasure, Task } from '@app/campaign/events.js';
import type { RuleName } from './events.js';
import type { AppliedRule, ComputedPlan } from './rules.js';

/** A rule of a campaign's plan, the task it belongs to, and whom it binds. */
export interface PlannedRule extends AppliedRule {
  readonly task?: number;
  readonly appliesTo: string;
}

/** The numbers a rule goes by where the plan names the rule without them. */
const USUAL: Readonly<Record<RuleName, ComputedPlan>> = {
  'advance-disclosure': {
    measure: 'advance-disclosure',
    items: [
      ...['行政执法主体清单', '行政执法人员信息', '行政执法权责清单', '随机抽查事项清单', '行政裁量标准'],
      ...['服务指南', '执法流程图', '监督方式', '委托执法'],
    ],
  },
  'window-disclosure': {
    measure: 'window-disclosure',
    items: ['工作岗位职责', '申请材料示范文本', '办理进度查询', '咨询服务', '投诉举报'],
  },
  'device-ratio': { measure: 'device-ratio', devices: 1, officers: 2 },
  'reviewer-share': { measure: 'reviewer-share', percent: 5 },
  'training-hours': { measure: 'training-hours', hours: 60 },
  certificates: { measure: 'certificates' },
};

/** Of campaigns launched before plans said it themselves: which check of the 2022 plan is worked out by which rule. */
export const BY_CHECK: Readonly<Record<string, ComputedMeasure>> = {
  '1.2': { measure: 'advance-disclosure' },
  '2.1': { measure: 'window-disclosure' },
  '5.1': { measure: 'device-ratio' },
  '10.1': { measure: 'reviewer-share' },
  '14.1': { measure: 'training-hours' },
  '17.1': { measure: 'certificates' },
};

const isFit = (value: unknown): boolean => (Array.isArray(value) ? value.length > 0 : Number(value) > 0);

/** What a check says of itself, where anybody knows the rule; a number that makes no sense gives way to the usual one. */
function planned(computed: ComputedMeasure | undefined): ComputedPlan | undefined {
  const usual = Object.entries(USUAL).find(([rule]) => rule === computed?.measure)?.[1];
  if (!computed || !usual) return undefined;
  const own = Object.entries(computed).filter(([key, value]) => key in usual && key !== 'measure' && isFit(value));
  return { ...usual, ...Object.fromEntries(own) };
}

/** Every enforcer needs a certificate, whether or not a check of the sheet asks to see it. */
const OF_ALL: PlannedRule = { plan: { measure: 'certificates' }, appliesTo: 'all' };

/** The rules of a plan: what its checks say of themselves, else what is known of the 2022 plan's. */
export function rulesOf(tasks: readonly Task[]): PlannedRule[] {
  const checks = tasks.flatMap(({ number, appliesTo, checks: own }) =>
    own.map(({ id, computed }) => ({ id, computed, task: number, appliesTo })),
  );
  const outspoken = checks.some(({ computed }) => computed !== undefined);
  const own = checks.flatMap(({ id, computed, task, appliesTo }) => {
    const plan = planned(outspoken ? computed : BY_CHECK[id]);
    return plan ? [{ plan, checkId: id, task, appliesTo }] : [];
  });
  return [...own, OF_ALL];
}

/** Those that bind a unit, each once: a check of its own sheet goes before the rule that binds all. */
export function rulesFor(rules: readonly PlannedRule[], meets: readonly string[]): PlannedRule[] {
  const binding = rules.filter(({ appliesTo }) => meets.includes(appliesTo));
  return binding.filter(
    ({ plan }, place) => binding.findIndex((other) => other.plan.measure === plan.measure) === place,
  );
}
