/**
 * What of a unit's work can be counted. `of`: facts of the assessed campaign, those that fell into the assessed period,
 * or what stands on the day of scoring. `per`: one is needed for each so many begun.
 */
export interface Measure {
  readonly word: string;
  readonly of: 'campaign' | 'period' | 'standing';
  readonly per: number;
  /** What is called for and what is there, as the columns of a list are named; absent: 应有, 已有. */
  readonly columns?: readonly [need: string, have: string];
  /** What is counted, in a sentence of the product's own words. */
  readonly rule: string;
}

export const MEASURES = {
  'materials-on-time': {
    ...{ word: '上报材料按时报送率', of: 'campaign', per: 1 },
    rule: '按时报送的材料份数占到期应报份数的比例。',
  },
  'issues-closed': {
    ...{ word: '整改销号率', of: 'campaign', per: 1 },
    rule: '已销号的问题数占整改台账问题总数的比例。',
  },
  'issues-on-time': {
    ...{ word: '按期整改率', of: 'campaign', per: 1 },
    rule: '按期报送整改情况的问题数占到期问题数的比例。',
  },
  'case-review': {
    ...{ word: '案卷评查得分率', of: 'campaign', per: 1 },
    rule: '已定卷案卷的平均得分率。',
  },
  'items-disclosed': {
    ...{ word: '公示率', of: 'standing', per: 1 },
    rule: '已公示的事前公开、窗口公示项目占应公示项目的比例，依法不予公开的视为已公示。',
  },
  'decisions-on-time': {
    ...{ word: '执法决定按期公开率', of: 'period', per: 1 },
    rule: '按期公开的执法决定占到期应公开执法决定的比例。',
  },
  'legal-review': {
    ...{ word: '法制审核按期完成率', of: 'period', per: 1 },
    rule: '按期完成的法制审核占到期法制审核的比例。',
  },
  'letters-on-time': {
    ...{ word: '监督意见书按期办理率', of: 'period', per: 1 },
    rule: '没有逾期的监督意见书、决定书占送达份数的比例。',
  },
  'device-ratio': {
    ...{ word: '音像设备配备（1:2）', of: 'standing', per: 2, columns: ['执法人员', '设备'] },
    rule: '在用的移动音像记录设备台数，每两名行政执法人员需要一台。',
  },
  'reviewer-share': {
    ...{ word: '法制审核人员比例（5%）', of: 'standing', per: 20, columns: ['执法人员', '法制审核人员'] },
    rule: '法制审核人员人数，每二十名行政执法人员需要一名。',
  },
  'training-hours': {
    ...{ word: '执法人员学时完成率（60学时）', of: 'standing', per: 1, columns: ['应有学时', '计入学时'] },
    rule: '在岗执法人员本年计入的学时占应有学时的比例，每人最多计到本人应有学时；政治理论教育和党性教育不计入，年内新增人员按月折算。',
  },
  'rooms-and-systems': {
    ...{ word: '功能室和管理制度齐备率', of: 'standing', per: 1 },
    rule: '办案室、询问室、听证室和三项管理制度中已有的项数占六项的比例。',
  },
  'demonstration-on-time': {
    ...{ word: '示范点任务按期完成率', of: 'period', per: 1 },
    rule: '按期完成的示范点申报、迎检和整改占到期任务的比例，被撤销命名的计为一项没有完成。',
  },
  'investigations-on-time': {
    ...{ word: '投诉线索调查按期办结率', of: 'period', per: 1 },
    rule: '由本单位调查的投诉线索中按期提交调查结果的比例。',
  },
  'notices-signed': {
    ...{ word: '公文按期签收率', of: 'period', per: 1 },
    rule: '按期签收的表彰、通报等公文占到期应签收公文的比例。',
  },
  uncriticised: {
    ...{ word: '没有被通报批评', of: 'period', per: 1 },
    rule: '考核期内被通报批评的不得分，没有被通报批评的按“没有数据时”的规定得分。',
  },
} as const satisfies Readonly<Record<string, Measure>>;

export type MeasureName = keyof typeof MEASURES;
export const MEASURE_NAMES = Object.keys(MEASURES) as MeasureName[];

/** What was counted of one unit under one measure: how much was needed and there, over so many facts. */
export interface Counted {
  readonly need: number;
  readonly have: number;
  readonly facts: number;
}

const HUNDREDTHS = 100;
const rounded = (points: number): number => Math.round(points * HUNDREDTHS) / HUNDREDTHS;

/** How many are called for, up to the next whole one where one serves several. */
export const needed = (need: number, per: number): number => (per === 1 ? need : Math.ceil(need / per));

export interface Computed extends Counted {
  /** From 0 to the item's weight, in hundredths. */
  readonly points: number;
}

/** The share of the weight that was reached. Where nothing is called for, what the scheme says. */
export function computedPoints(
  { measure, weight, ifNothing }: { measure: MeasureName; weight: number; ifNothing: 'full' | 'zero' },
  { need, have, facts }: Counted,
): Computed {
  const wanted = needed(need, MEASURES[measure].per);
  const nothing = ifNothing === 'full' ? weight : 0;
  const points = wanted === 0 ? nothing : weight * Math.min(1, have / wanted);
  return { points: rounded(points), need: wanted, have, facts };
}

/** The mean of the levels chosen, as a share of the weight; nothing while there are fewer answers than asked for. */
export const externalPoints = (
  weight: number,
  { answers, mean }: { answers: number; mean: number },
  least: number,
): number | undefined => (answers < Math.max(1, least) ? undefined : rounded(weight * mean));

/** What a list of facts comes to, in words: 执法人员7，每2名应有1，应有4，已有3. */
export function tallyWord(measure: MeasureName, { need, have }: Pick<Counted, 'need' | 'have'>): string {
  const { per, columns = ['应有', '已有'] }: Measure = MEASURES[measure];
  const [wanted, there] = columns;
  if (per === 1) return `${wanted}${need}，${there}${have}`;
  return `${wanted}${need}名，每${per}名应有1，应有${needed(need, per)}，已有${there}${have}`;
}
