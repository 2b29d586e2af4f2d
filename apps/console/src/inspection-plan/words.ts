import { choicesOf, type Choice } from '../shell/table/column';
import type { Statuses } from '../shell/things/status';
import type { Batch, Item, PlanLine } from './plan';

export const PLAN_STATES: Statuses = {
  draft: { word: '拟定中', tone: 'doing' },
  submitted: { word: '待审批', tone: 'waiting' },
  returned: { word: '已退回', tone: 'refused' },
  approved: { word: '已批准', tone: 'done' },
} satisfies Record<PlanLine['state'], Statuses[string]>;

export const PLAN_STATE_CHOICES = choicesOf(PLAN_STATES);

export const BATCH_STATES: Statuses = {
  planned: { word: '待抽取', tone: 'todo' },
  frozen: { word: '名单已锁定', tone: 'doing' },
  executed: { word: '待公示', tone: 'waiting' },
  published: { word: '检查中', tone: 'doing' },
  inspected: { word: '已完成', tone: 'done' },
  infeasible: { word: '人员不足', tone: 'refused' },
} satisfies Record<Batch['state'], Statuses[string]>;

type Words = Readonly<Record<string, string>>;

const OBJECTS = {
  'enforcement-unit': '行政执法单位',
  'case-file': '行政执法案卷',
  'inspected-entity': '行政检查对象',
} satisfies Record<Item['objectKind'], string>;
const STRATA: Words = { key: '重点单位', ordinary: '一般单位' };
const KINDS: Words = {
  department: '政府部门',
  township: '乡镇',
  'directly-affiliated': '直属单位',
  stationed: '驻县单位',
};
const POOLS: Words = { lead: '组长', member: '组员', expert: '专家' };

/** The ways an office usually inspects; it may write another. */
const METHODS = ['现场检查', '书面检查', '查阅资料', '查阅案卷', '网络监测', '询问执法人员', '现场核对证件'];

export const OBJECT_CHOICES: Choice[] = Object.entries(OBJECTS).map(([value, word]) => ({ value, word }));
export const POOL_CHOICES: Choice[] = Object.entries(POOLS).map(([value, word]) => ({ value, word }));
export const METHOD_CHOICES: Choice[] = METHODS.map((word) => ({ value: word, word }));

export const objectWord = (kind: Item['objectKind']): string => OBJECTS[kind];
export const stratumWord = (id: string): string => STRATA[id] ?? id;
export const kindWord = (kind: string): string => KINDS[kind] ?? kind;
export const poolWord = (pool: string): string => POOLS[pool] ?? pool;

/** 组长1名、组员2名. */
export const slotsWords = (slots: readonly string[]): string =>
  [...new Set(slots)].map((pool) => `${poolWord(pool)}${slots.filter((slot) => slot === pool).length}名`).join('、');

export const frequencyWords = (months: number): string => (months === 0 ? '不限' : `${months}个月内不重复`);
