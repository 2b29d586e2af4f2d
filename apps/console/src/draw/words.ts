import { choicesOf, type Choice } from '../shell/table/column';
import type { Statuses } from '../shell/things/status';
import type { Draw } from './draw';
import { kindWords } from './kinds';

/** Where a draw stands. Red is for what came to nothing. */
export const STATES: Statuses = {
  frozen: { word: '名单已锁定', tone: 'doing' },
  executed: { word: '已抽取', tone: 'waiting' },
  published: { word: '已公示', tone: 'done' },
  voided: { word: '已作废', tone: 'refused' },
  infeasible: { word: '无法配对', tone: 'refused' },
} satisfies Record<Draw['state'], Statuses[string]>;

export const STATE_CHOICES = choicesOf(STATES);

type Words = Readonly<Record<string, string>>;

const STRATA: Words = { all: '参加互查的单位', key: '重点单位', ordinary: '一般单位', must: '必查单位' };
/** A slot for a whole team, not for one person. */
const TEAM = 'team';
const POOLS: Words = { lead: '组长', member: '组员', team: '检查组', expert: '专家' };

/** Why somebody on the lists takes no part; a unit exempt by the office has its reason in words. */
const LEFT_OUT: Words = { closed: '已注销', 'stood-down': '已停用', 'certificate-expired': '监督证过期' };

const RECUSALS: Words = {
  'own-unit': '是所在单位',
  declared: '本人有利害关系',
  relative: '近亲属有利害关系',
  rotation: '应当轮换',
};

const CHANGES: Words = { 'object-replaced': '更换单位', 'supervisor-replaced': '更换监督人员' };

const SUPERVISOR_REASONS: Words = {
  ill: '因病',
  'on-leave': '请假',
  'left-post': '离岗',
  recused: '应当回避',
  'certificate-expired': '监督证过期',
  other: '其他',
};
const OBJECT_REASONS: Words = { closed: '单位撤销', merged: '单位合并', suspended: '停止执法', other: '其他' };

const choices = (words: Words): Choice[] => Object.entries(words).map(([value, word]) => ({ value, word }));

export const SUPERVISOR_REASON_CHOICES = choices(SUPERVISOR_REASONS);
export const OBJECT_REASON_CHOICES = choices(OBJECT_REASONS);

export const stratumWord = (id: string): string => STRATA[id] ?? id;
/** Case files stand under the name of their unit. */
export const stratumName = ({ id, name }: { readonly id: string; readonly name?: string }): string =>
  name ?? stratumWord(id);
export const poolWord = (pool: string): string => POOLS[pool] ?? pool;
/** 组长1名、组员2名, from one pool name a slot. */
export const slotWords = (slots: readonly string[]): string =>
  [...new Set(slots)]
    .map((pool) => `${poolWord(pool)}${slots.filter((slot) => slot === pool).length}${pool === TEAM ? '个' : '名'}`)
    .join('、');
export const leftOutWord = (reason = ''): string => LEFT_OUT[reason] ?? reason;
export const recusalWord = (why: string): string => RECUSALS[why] ?? why;
export const changeWord = (change: string, draw: Pick<Draw, 'kind'>): string =>
  (CHANGES[change] ?? change).replace('监督人员', kindWords(draw).people).replace('单位', kindWords(draw).object);
export const reasonWord = (reason: string): string => SUPERVISOR_REASONS[reason] ?? OBJECT_REASONS[reason] ?? reason;
