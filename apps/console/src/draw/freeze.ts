import type { components } from '../shell/api.generated';
import { officialDate } from '../shell/dates';
import type { Field } from '../shell/form/field';
import { Refusal } from '../shell/refusal';
import type { Draw, Rolls, Witness } from './draw';
import { instantOf, momentWords } from './moment';
import type { PlannedBatch } from './planned';
import type { Preparation } from './preparation';
import { planFrom, quotaOf, ruleOf, type StratumPlan } from './strata';
import { poolWord, slotWords, stratumWord } from './words';

export type Exemption = components['schemas']['ExemptionRequest'];

/** The form of a freeze as it is typed. Shares are percents, moments the clock on the wall. */
export interface Freeze {
  readonly item?: string;
  readonly planItem?: string;
  readonly batch?: number;
  readonly legalBasis?: string;
  readonly strata?: readonly StratumPlan[];
  readonly mustInspect?: readonly { readonly unitId?: string }[];
  readonly exemptions?: readonly Partial<Exemption>[];
  readonly frequencyMonths?: number;
  readonly slots?: readonly { readonly pool?: string }[];
  readonly cap?: number;
  readonly sources?: readonly string[];
  readonly game?: string;
  readonly issue?: string;
  readonly observers?: readonly Partial<Witness>[];
  readonly revealBy?: string;
  readonly notBefore?: string;
  readonly publishBy?: string;
  readonly dueOn?: string;
}

const USUAL_CAP = 5;
const USUAL_SLOTS = ['lead', 'member'];
const MUST = 'must';

export const SOURCE_CHOICES = [
  { value: 'drand', word: '国际公开随机数信标' },
  { value: 'lottery', word: '福利彩票开奖号码' },
  { value: 'dice', word: '当众掷骰子' },
];

const has = (kind: string) => (values: object) => (values as Freeze).sources?.includes(kind) ?? false;

/** `prepared`: outside parties have committed, and must be given the time to reveal. */
export const freezeFields = (today: string, prepared: boolean): Field[] => [
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
  {
    key: 'strata',
    label: '抽取规则',
    required: true,
    help: '按比例计算不足一个的，按一个抽取。按风险分值的，分值高的单位抽中的机会按比例增加。',
  },
  { key: 'mustInspect', label: '必查单位', help: '不抽签，直接检查；检查人员同样随机抽取。' },
  { key: 'exemptions', label: '不列入本次抽查的单位', help: '理由随抽查一并公示。注销的单位自动排除，不必填写。' },
  {
    key: 'frequencyMonths',
    label: '几个月内检查过的不再抽取',
    kind: 'number',
    required: true,
    min: 0,
    max: 60,
    help: '避免重复检查，填0表示不限。',
  },
  { key: 'slots', label: '每个单位的检查人员', required: true, help: '至少两名，每一席从对应的组中抽取。' },
  { key: 'cap', label: '每名监督人员最多检查单位数', kind: 'number', required: true, min: 1, max: 200 },
  {
    key: 'sources',
    label: '随机数来源',
    kind: 'checks',
    required: true,
    choices: SOURCE_CHOICES,
    help: '办公室保密数总是其中一项。至少另选一项锁定名单以后才产生、谁也不能预知的数。',
  },
  { key: 'game', label: '彩票名称', required: true, maxLength: 64, when: has('lottery'), help: '如福彩双色球。' },
  {
    key: 'issue',
    label: '期号',
    required: true,
    maxLength: 64,
    when: has('lottery'),
    help: '应当在产生随机数时间以后开奖；同时选用公共信标的，应当在锁定名单截止以后、信标产生以前开奖。',
  },
  { key: 'observers', label: '邀请的见证人', required: true, help: '至少两名，纪检、人大、检察等单位派员。' },
  ...(prepared
    ? [
        {
          key: 'revealBy',
          label: '外部单位公开随机数截止',
          kind: 'moment',
          notBefore: today,
          required: true,
          help: '应当早于产生随机数时间；逾期没有公开的，点名记录，抽查照常进行。',
        } satisfies Field,
      ]
    : []),
  {
    key: 'notBefore',
    label: '产生随机数时间',
    kind: 'moment',
    notBefore: today,
    required: true,
    help: '信标、开奖号码、骰子都在这一时间以后产生，锁定以后不能提前。选用公共信标的，骰子和开奖号码改在信标产生以前录入，过时不能补录。',
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

const slotLines = (slots: readonly string[]) => slots.map((pool) => ({ pool }));

/** What is known beforehand: from the approved plan and the preparation, and what was usual last time. */
export function startingWith(
  rolls: Rolls,
  known: { last?: Draw; planned?: PlannedBatch; prepared?: Preparation },
): Freeze {
  const { last, planned, prepared } = known;
  const rules = planned?.strata ?? last?.strata ?? [];
  const strata = rolls.strata.map(({ id }) => {
    const rule = rules.find((one) => one.id === id);
    return rule ? planFrom(rule) : ({ id, method: 'srs', kind: planned ? 'none' : 'share', value: '' } as const);
  });
  const slots = planned?.slots ?? USUAL_SLOTS;
  return {
    item: prepared?.item ?? planned?.name,
    planItem: prepared?.planItem ?? planned?.planItem,
    batch: prepared?.batch ?? planned?.batch ?? 1,
    legalBasis: planned?.legalBasis ?? last?.legalBasis,
    strata,
    frequencyMonths: planned?.frequencyMonths ?? 0,
    slots: slotLines(slots),
    cap: USUAL_CAP,
    sources: ['dice'],
    observers: last?.observers ?? [],
  };
}

const filled = <T extends object>(rows: readonly T[] = []): T[] =>
  rows.filter((row) => Object.values(row).some((value) => typeof value === 'string' && value.trim() !== ''));

const idsOf = (rows: readonly { readonly unitId?: string }[] = []): string[] =>
  rows.flatMap(({ unitId }) => (unitId ? [unitId] : []));
export const slotsOf = ({ slots = [] }: Freeze): string[] => slots.flatMap(({ pool }) => (pool ? [pool] : []));

/** How many units of each risk class take part: without the closed, the exempt and those inspected in any case. */
export function eligibleOf({ exemptions, mustInspect }: Freeze, rolls: Rolls): Map<string, number> {
  const out = new Set([...idsOf(exemptions), ...idsOf(mustInspect)]);
  const counts = new Map<string, number>(rolls.strata.map(({ id }) => [id, 0]));
  for (const { unitId, stratum, eligible } of rolls.objects)
    if (eligible && !out.has(unitId)) counts.set(stratum, (counts.get(stratum) ?? 0) + 1);
  return counts;
}

export interface Quota {
  readonly stratum: string;
  readonly eligible: number;
  readonly drawn: number;
}

export function quotas(values: Freeze, rolls: Rolls): Quota[] {
  const counts = eligibleOf(values, rolls);
  const must = new Set(idsOf(values.mustInspect)).size;
  const drawn = (values.strata ?? [])
    .filter(({ kind }) => kind !== 'none')
    .map((plan) => {
      const eligible = counts.get(plan.id) ?? 0;
      return { stratum: plan.id, eligible, drawn: quotaOf(plan, eligible) };
    });
  return must === 0 ? drawn : [...drawn, { stratum: MUST, eligible: must, drawn: must }];
}

export interface Manning {
  readonly pool: string;
  readonly needed: number;
  readonly people: number;
  readonly room: number;
}

/** How many assignments each pool must take, and how many it can before anybody is recused. */
export function manning(values: Freeze, rolls: Rolls): Manning[] {
  const units = quotas(values, rolls).reduce((sum, { drawn }) => sum + drawn, 0);
  const slots = slotsOf(values);
  return [...new Set(slots)].map((pool) => {
    const people = rolls.pools.find((one) => one.pool === pool)?.available ?? 0;
    const needed = units * slots.filter((slot) => slot === pool).length;
    return { pool, needed, people, room: people * Math.min(Number(values.cap) || 0, units) };
  });
}

export function freezeBody(values: Freeze, known: { campaignId: string; preparation?: string; chain?: string }) {
  const { strata = [], sources = [], exemptions, observers, mustInspect, game, issue, ...rest } = values;
  const { notBefore, revealBy, publishBy, batch, cap, frequencyMonths, ...plain } = rest;
  const until = instantOf(revealBy);
  return {
    ...plain,
    campaignId: known.campaignId,
    ...(known.preparation ? { preparation: known.preparation } : {}),
    batch: Number(batch),
    cap: Number(cap),
    frequencyMonths: Number(frequencyMonths),
    strata: strata
      .filter(({ kind }) => kind !== 'none')
      .map((plan) => ({ id: plan.id, method: plan.method, rule: ruleOf(plan) ?? '' })),
    mustInspect: idsOf(mustInspect),
    slots: slotsOf(values),
    sources: SOURCE_CHOICES.filter(({ value }) => sources.includes(value)).map(({ value: kind }) => ({
      kind,
      ...(kind === 'drand' ? { chain: known.chain } : {}),
      ...(kind === 'lottery' ? { game, issue } : {}),
    })),
    exemptions: filled(exemptions),
    observers: filled(observers),
    ...(until ? { revealBy: until } : {}),
    notBefore: instantOf(notBefore),
    publishBy: instantOf(publishBy),
  };
}

const LISTED = /^(observers|exemptions|strata|sources|slots|mustInspect|witnesses|parties)\.(\d+)\.?(\w*)/;
const COLUMN_WORDS: Readonly<Record<string, string>> = {
  name: '姓名',
  organisation: '单位',
  unitId: '单位',
  reason: '理由',
  rule: '抽取规则',
};

/** The server names fields by their place in the request; a form has them under the names of its own. */
export function onForm(failure: unknown): unknown {
  if (!(failure instanceof Refusal)) return failure;
  const errors = failure.errors.map(({ field, message }) => {
    const [, list, index, column = ''] = LISTED.exec(field) ?? [];
    if (list === undefined) return { field, message };
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
  const { notBefore, publishBy, dueOn, sources = [], revealBy } = values;
  const words = SOURCE_CHOICES.filter(({ value }) => sources.includes(value)).map(({ word }) => word);
  return (
    `锁定监督对象${rolls.objects.length}个，其中${eligible}个参加抽取：${drawn || '……'}；锁定监督人员${rolls.supervisors.length}人，` +
    `其中${people}人可以安排，每个单位配${slotWords(slotsOf(values)) || '……'}。` +
    (revealBy ? `外部单位${momentWords(revealBy)}前公开随机数，` : '') +
    `${momentWords(notBefore)}以后产生随机数（${words.join('、') || '……'}），${momentWords(publishBy)}前公示，${dueOn ? officialDate(dueOn) : '……'}前检查完毕。` +
    '名单、规则和时间锁定以后不能更改，有错只能作废，作废也永久公示。'
  );
}

export const poolChoices = (rolls: Rolls) => rolls.pools.map(({ pool }) => ({ value: pool, word: poolWord(pool) }));
