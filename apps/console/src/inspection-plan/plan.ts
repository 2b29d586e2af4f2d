import type { components } from '../shell/api.generated';
import { officialDate } from '../shell/dates';
import type { Field } from '../shell/form/field';
import { Refusal } from '../shell/refusal';
import { percentWords, ruleFrom, ruleWords } from './rule';

type Schemas = components['schemas'];
export type Item = Schemas['InspectionItemAnswer'];
export type ItemDetail = Schemas['InspectionItemDetailAnswer'];
export type PlanLine = Schemas['PlanListItem'];
export type Plan = Schemas['PlanAnswer'];
export type Content = Schemas['PlanContentAnswer'];
export type PlanItem = Schemas['PlanItemAnswer'];
export type Coverage = Schemas['CoverageAnswer'];
export type Batch = Schemas['CoverageBatchAnswer'];

/** The two risk classes of the register, each drawn by itself. */
export const STRATA = ['key', 'ordinary'] as const;

/** A batch as it is typed: shares as 40%, 3个, 全部. */
export interface TypedBatch {
  readonly number?: string;
  readonly from?: string;
  readonly to?: string;
  readonly key?: string;
  readonly ordinary?: string;
}

export interface TypedItem {
  readonly planItem?: string;
  readonly name?: string;
  readonly items?: readonly string[];
  readonly leads?: string;
  readonly members?: string;
  readonly months?: string;
  readonly batches?: readonly TypedBatch[];
}

/** The form of a plan. The coverage is a percent. */
export interface Typed {
  readonly year?: number;
  readonly title?: string;
  readonly coverage?: number;
  readonly items?: readonly TypedItem[];
  readonly reason?: string;
}

const MOST_SLOTS = 6;
const whole = (text: string | undefined, otherwise: number): number => {
  const number = Number((text ?? '').trim());
  return (text ?? '').trim() !== '' && Number.isInteger(number) && number >= 0 ? number : otherwise;
};

export const newItem = (year: number | undefined, index: number): TypedItem => ({
  planItem: `JH${year ?? ''}-${String(index + 1).padStart(2, '0')}`,
  ...{ items: [], leads: '1', members: '1', months: '12' },
  batches: [{ number: '1', key: '40%', ordinary: '20%' }],
});

export const nextBatch = (batches: readonly TypedBatch[]): TypedBatch => {
  const { key, ordinary } = batches.at(-1) ?? {};
  return { number: String(Math.max(0, ...batches.map(({ number }) => whole(number, 0))) + 1), key, ordinary };
};

export function typedOf({ title, coverage, items }: Content): Typed {
  return {
    title,
    coverage: coverage === '' ? undefined : Math.round(Number(coverage) * 1_000_000) / 10_000,
    items: items.map(({ slots, frequencyMonths, batches, ...item }) => ({
      ...item,
      leads: String(slots.filter((slot) => slot === 'lead').length),
      members: String(slots.filter((slot) => slot === 'member').length),
      months: String(frequencyMonths),
      batches: batches.map(({ number, from, to, strata }) => ({
        ...{ number: String(number), from: from || undefined, to: to || undefined },
        ...Object.fromEntries(strata.map(({ id, rule }) => [id, ruleWords(rule)])),
      })),
    })),
  };
}

export const contentOf = ({ title = '', coverage, items = [] }: Typed): Content => ({
  title,
  coverage: coverage === undefined ? '' : String(Math.round(Number(coverage) * 10_000) / 1_000_000),
  items: items.map(({ planItem = '', name = '', items: codes = [], leads, members, months, batches = [] }) => ({
    ...{ planItem: planItem.trim(), name: name.trim(), items: [...codes] },
    slots: [
      ...Array<string>(Math.min(whole(leads, 1), MOST_SLOTS / 2)).fill('lead'),
      ...Array<string>(Math.min(whole(members, 1), MOST_SLOTS / 2)).fill('member'),
    ],
    frequencyMonths: whole(months, 0),
    batches: batches.map((batch, index) => ({
      ...{ number: whole(batch.number, index + 1), from: batch.from ?? '', to: batch.to ?? '' },
      strata: STRATA.map((id) => ({ id, rule: ruleFrom(batch[id] ?? '') })),
    })),
  })),
});

/** A draft may leave days open; an empty text is no day to the server. */
export const bodyOf = (typed: Typed) => {
  const { items, ...content } = contentOf(typed);
  return {
    ...content,
    items: items.map((item) => ({
      ...item,
      batches: item.batches.map(({ from, to, ...batch }) => ({
        ...batch,
        ...(from && { from }),
        ...(to && { to }),
      })),
    })),
  };
};

export const planFields = (mode: 'new' | 'revise' | 'amend'): Field[] => [
  ...(mode === 'amend'
    ? [
        {
          ...{ key: 'reason', label: '调整理由', kind: 'long' as const, required: true, maxLength: 500 },
          help: '调整后的计划重新报批，批准以前仍按原计划执行。',
        },
      ]
    : []),
  ...(mode === 'new'
    ? [{ key: 'year', label: '年度', kind: 'number' as const, required: true, min: 2000, max: 2199 }]
    : []),
  { key: 'title', label: '计划名称', required: true, maxLength: 200 },
  {
    ...{ key: 'coverage', label: '年度覆盖面（%）', kind: 'number', min: 0, max: 100 },
    help: '全年至少检查监督对象名录库中百分之多少的单位；一个单位检查几次都只算一次。',
  },
  {
    ...{ key: 'items', label: '抽查事项和批次' },
    help: '比例可以写40%、3个、全部或者不抽；按比例不足一个的按一个抽取。没有填完也可以先保存，报送时再核对。',
  },
];

const NESTED = /^items\.(\d+)(?:\.batches\.(\d+))?/;

/** The server names fields by their place in the request; here they stand in one editor. */
export function onForm(failure: unknown): unknown {
  if (!(failure instanceof Refusal)) return failure;
  const errors = failure.errors.map(({ field, message }) => {
    const [, item, batch] = NESTED.exec(field) ?? [];
    if (item === undefined) return { field, message };
    const where = `第${Number(item) + 1}项${batch === undefined ? '' : `第${Number(batch) + 1}行批次`}`;
    return { field: 'items', message: `${where}：${message}` };
  });
  return new Refusal(failure.status, failure.code, failure.title, errors, failure.facts);
}

const batchCount = ({ items }: Content): number => items.reduce((sum, { batches }) => sum + batches.length, 0);

/** The sentence of what is put on record. */
export function writtenWords(typed: Typed, mode: 'new' | 'revise' | 'amend'): string {
  const content = contentOf(typed);
  const what = `${content.title || '……'}，计划事项${content.items.length}项、${batchCount(content)}个批次，年度覆盖面${percentWords(content.coverage) || '……'}`;
  if (mode === 'amend') return `提出调整：${what}。原计划在调整批准以前继续执行，各稿永久保留。`;
  return `${mode === 'new' ? '拟定' : '修改'}${what}。保存后还需报送办公室负责人审批。`;
}

export const periodWords = ({ from, to }: { from: string; to: string }): string =>
  `${from ? officialDate(from) : '……'}至${to ? officialDate(to) : '……'}`;

/** What an amendment does to the plan in force, item by item: 新增, 变更, 删除. */
export function changesOf(content: Content, inForce: readonly PlanItem[]): Map<string, string> {
  const same = (one: PlanItem, other: PlanItem) => JSON.stringify(bare(one)) === JSON.stringify(bare(other));
  const changed = content.items.flatMap((item): [string, string][] => {
    const before = inForce.find(({ planItem }) => planItem === item.planItem);
    if (!before) return [[item.planItem, '新增']];
    return same(item, before) ? [] : [[item.planItem, '变更']];
  });
  const dropped = inForce
    .filter(({ planItem }) => !content.items.some((item) => item.planItem === planItem))
    .map(({ planItem }): [string, string] => [planItem, '删除']);
  return new Map([...changed, ...dropped]);
}

const bare = ({ planItem, name, items, slots, frequencyMonths, batches }: PlanItem) => [
  ...[planItem, name, items, slots, frequencyMonths],
  batches.map(({ number, from, to, strata }) => [number, from, to, strata.map(({ id, rule }) => [id, rule])]),
];
