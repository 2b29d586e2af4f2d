import type { RuleName } from './events.js';
import type { ComputedPlan } from './rules.js';

interface RuleWords {
  readonly title: string;
  /** The measure `have` and `needed` are counted in. */
  readonly counted: string;
  /** The law it rests on, beside the task of the plan. */
  readonly source: string;
}

export const RULE_WORDS: Readonly<Record<RuleName, RuleWords>> = {
  'device-ratio': {
    title: '音像记录设备配备',
    counted: '台',
    source: '国办发〔2018〕118号：根据执法需要配备执法记录仪等音像记录设备',
  },
  'training-hours': {
    title: '培训学时',
    counted: '学时',
    source:
      '《法治政府建设实施纲要（2021—2025年）》：在完成政治理论教育和党性教育学时的基础上，确保每人每年接受不少于60学时的业务知识和法律法规培训',
  },
  'reviewer-share': {
    title: '法制审核人员配备',
    counted: '人',
    source: '国办发〔2018〕118号：原则上各级行政执法机关的法制审核人员不少于本单位执法人员总数的5%',
  },
  'advance-disclosure': { title: '事前公开', counted: '项', source: '国办发〔2018〕118号：强化事前公开' },
  'window-disclosure': {
    title: '窗口公示',
    counted: '项',
    source: '国办发〔2018〕118号：规范事中公示，设置岗位信息公示牌',
  },
  certificates: {
    title: '执法证件',
    counted: '个',
    source: '《行政处罚法》第四十二条：行政处罚应当由具有行政执法资格的执法人员实施',
  },
};

/** The rule in one sentence, with the numbers of this plan. */
export function ruleText(plan: ComputedPlan): string {
  switch (plan.measure) {
    case 'device-ratio':
      return `每${plan.officers}名行政执法人员至少配备${plan.devices}台音像记录设备，不足${plan.officers}名的按${plan.officers}名计`;
    case 'training-hours':
      return `每名行政执法人员每年业务知识和法律法规培训不少于${plan.hours}学时，政治理论教育和党性教育学时不计入`;
    case 'reviewer-share':
      return `法制审核人员不少于行政执法人员的${plan.percent}%，不足1人的按1人计`;
    case 'advance-disclosure':
      return `事前公开的${plan.items.length}项内容全部向社会公开`;
    case 'window-disclosure':
      return `政务服务窗口应当公示的${plan.items.length}项内容全部公示`;
    case 'certificates':
      return '每名行政执法人员都持有有效的行政执法证件';
  }
}

/** Where the rule stands: the law, and the plan's own task. */
export const sourceOf = (rule: RuleName, task?: number): string =>
  task === undefined ? RULE_WORDS[rule].source : `活动方案第${task}项目标任务；${RULE_WORDS[rule].source}`;
