import type { components } from '../shell/api.generated';
import { officialDate } from '../shell/dates';
import type { Field } from '../shell/form/field';
import { Refusal } from '../shell/refusal';
import type { Draw, Rolls, Witness } from './draw';
import { instantOf, momentWords } from './moment';
import { poolWord, stratumWord } from './words';

export type Exemption = components['schemas']['ExemptionRequest'];

/** The form of a freeze as it is typed. Rates are percents, moments the clock on the wall. */
export interface Freeze {
  readonly item?: string;
  readonly planItem?: string;
  readonly batch?: number;
  readonly legalBasis?: string;
  readonly rateKey?: number;
  readonly rateOrdinary?: number;
  readonly cap?: number;
  readonly exemptions?: readonly Partial<Exemption>[];
  readonly observers?: readonly Partial<Witness>[];
  readonly notBefore?: string;
  readonly publishBy?: string;
  readonly dueOn?: string;
}

const USUAL_CAP = 5;
const SLOTS = ['lead', 'member'];

const rate = (key: string, label: string): Field => ({ key, label, kind: 'number', required: true, min: 0, max: 100 });

export const freezeFields = (today: string): Field[] => [
  { key: 'item', label: '抽查事项', required: true, maxLength: 200, help: '照抽查事项清单抄录。' },
  {
    key: 'planItem',
    label: '计划事项编号',
    required: true,
    maxLength: 64,
    help: '年度抽查计划中的编号，如JH-01。同一事项的同一批次只抽取一次。',
  },
  { key: 'batch', label: '批次', kind: 'number', required: true, min: 1, max: 999 },
  {
    key: 'legalBasis',
    label: '抽查依据',
    required: true,
    maxLength: 300,
    help: '法律、法规、规章没有规定的，不得开展检查。',
  },
  { ...rate('rateKey', '重点单位抽查比例（%）'), help: '按比例计算不足一个的，按一个抽取。' },
  rate('rateOrdinary', '一般单位抽查比例（%）'),
  {
    key: 'cap',
    label: '每名监督人员最多检查单位数',
    kind: 'number',
    required: true,
    min: 1,
    max: 200,
    help: '每个单位由组长、组员各一名检查。',
  },
  { key: 'exemptions', label: '不列入本次抽查的单位', help: '理由随抽查一并公示。注销的单位自动排除，不必填写。' },
  { key: 'observers', label: '邀请的见证人', required: true, help: '至少两名，纪检、人大、检察等单位派员。' },
  {
    key: 'notBefore',
    label: '投掷骰子时间',
    kind: 'moment',
    notBefore: today,
    required: true,
    help: '到了约定时间才能投掷，锁定以后不能提前。',
  },
  {
    key: 'publishBy',
    label: '公示期限',
    kind: 'moment',
    notBefore: today,
    required: true,
    help: '超过期限仍可公示，但标明逾期。',
  },
  { key: 'dueOn', label: '检查截止日期', kind: 'date', required: true, notBefore: today },
];

const SHARE = /^ceil\((0(?:\.\d+)?|1)\*N\)$/;

/** What is usually the same as last time; the rest is typed for each draw. */
export function likeLast(last: Draw | undefined): Freeze {
  const percent = (stratum: string): { readonly share?: number } => {
    const share = SHARE.exec(last?.strata.find(({ id }) => id === stratum)?.rule ?? '')?.[1];
    return share === undefined ? {} : { share: Math.round(Number(share) * 10_000) / 100 };
  };
  return {
    batch: 1,
    cap: USUAL_CAP,
    legalBasis: last?.legalBasis,
    rateKey: percent('key').share,
    rateOrdinary: percent('ordinary').share,
    observers: last?.observers ?? [],
  };
}

export interface Quota {
  readonly stratum: string;
  readonly eligible: number;
  readonly drawn: number;
}

/** The same reckoning as the rule that is frozen: ⌈share·N⌉, in whole hundredths of a percent. */
export const quota = (percent: number, eligible: number): number =>
  Math.ceil((Math.round(percent * 100) * eligible) / 10_000);

export function quotas({ rateKey, rateOrdinary, exemptions = [] }: Freeze, rolls: Rolls): Quota[] {
  const out = new Set(exemptions.map(({ unitId }) => unitId));
  return Object.entries({ key: rateKey, ordinary: rateOrdinary }).map(([stratum, percent]) => {
    const fits = rolls.objects.filter((unit) => unit.stratum === stratum && unit.eligible && !out.has(unit.unitId));
    return { stratum, eligible: fits.length, drawn: quota(Number(percent) || 0, fits.length) };
  });
}

export interface Manning {
  readonly pool: string;
  readonly needed: number;
  readonly people: number;
  readonly room: number;
}

/** How many assignments each pool must take, and how many it can before anybody is recused. */
export function manning(values: Freeze, rolls: Rolls): Manning[] {
  const needed = quotas(values, rolls).reduce((sum, { drawn }) => sum + drawn, 0);
  return SLOTS.map((pool) => {
    const people = rolls.pools.find((one) => one.pool === pool)?.available ?? 0;
    return { pool, needed, people, room: people * (Number(values.cap) || 0) };
  });
}

const filled = <T extends object>(rows: readonly T[] = []): T[] =>
  rows.filter((row) => Object.values(row).some((value) => typeof value === 'string' && value.trim() !== ''));

/** 0.4 for 40 percent: the share as a decimal text, without the crumbs of binary fractions. */
const share = (percent: number | undefined): string => String(Math.round(Number(percent) * 100) / 10_000);

export const freezeBody = (values: Freeze, campaignId: string) => {
  const { rateKey, rateOrdinary, exemptions, observers, notBefore, publishBy, batch, cap, ...rest } = values;
  return {
    ...rest,
    campaignId,
    batch: Number(batch),
    cap: Number(cap),
    rates: { key: share(rateKey), ordinary: share(rateOrdinary) },
    exemptions: filled(exemptions),
    observers: filled(observers),
    notBefore: instantOf(notBefore),
    publishBy: instantOf(publishBy),
  };
};

const OF_RATES: Readonly<Record<string, string>> = { 'rates.key': 'rateKey', 'rates.ordinary': 'rateOrdinary' };
const LISTED = /^(observers|exemptions)\.(\d+)\.?(\w*)/;
const COLUMN_WORDS: Readonly<Record<string, string>> = {
  name: '姓名',
  organisation: '单位',
  unitId: '单位',
  reason: '理由',
};

/** The server names fields by their place in the request; a form has them under the names of its own. */
export function onForm(failure: unknown): unknown {
  if (!(failure instanceof Refusal)) return failure;
  const errors = failure.errors.map(({ field, message }) => {
    const [, list, index, column = ''] = LISTED.exec(field) ?? [];
    if (list === undefined) return { field: OF_RATES[field] ?? field, message };
    return { field: list, message: `第${Number(index) + 1}行${COLUMN_WORDS[column] ?? ''}${message}` };
  });
  return new Refusal(failure.status, failure.code, failure.title, errors, failure.facts);
}

/** The sentence of what a freeze puts on record. */
export function frozenWords(values: Freeze, rolls: Rolls): string {
  const shares = quotas(values, rolls);
  const eligible = shares.reduce((sum, one) => sum + one.eligible, 0);
  const drawn = shares.map((one) => `${stratumWord(one.stratum)}${one.eligible}个抽${one.drawn}个`).join('，');
  const people = rolls.supervisors.filter(({ available }) => available).length;
  const { notBefore, publishBy, dueOn } = values;
  return (
    `锁定监督对象${rolls.objects.length}个，其中${eligible}个参加抽取：${drawn}；锁定监督人员${rolls.supervisors.length}人，` +
    `其中${people}人可以安排，每个单位配${SLOTS.map(poolWord).join('、')}各1名。` +
    `${momentWords(notBefore)}以后投掷骰子，${momentWords(publishBy)}前公示，${dueOn ? officialDate(dueOn) : '……'}前检查完毕。` +
    '名单、比例和时间锁定以后不能更改，有错只能作废，作废也永久公示。'
  );
}
