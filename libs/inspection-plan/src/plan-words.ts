import type { ObjectKind } from './events.js';

type Words = Readonly<Record<string, string>>;

const OBJECTS: Readonly<Record<ObjectKind, string>> = {
  'enforcement-unit': '行政执法单位',
  'case-file': '行政执法案卷',
  'inspected-entity': '行政检查对象',
};
const STRATA: Words = { key: '重点单位', ordinary: '一般单位' };

export const objectWord = (kind: ObjectKind): string => OBJECTS[kind];
export const stratumWord = (id: string): string => STRATA[id] ?? id;
export const methodsWords = (methods: readonly string[]): string => methods.join('、');

/** 百分之三十 as people read it: 30%. */
export const shareWords = (share: string): string => `${Number((Number(share) * 100).toFixed(4))}%`;

/** 抽取40%（不足一个的按一个）, 全部, 3个. */
export function ruleWords(rule: string): string {
  if (rule === 'N') return '全部检查';
  const share = /^ceil\((\d+(?:\.\d+)?)\*N\)$/.exec(rule)?.[1];
  if (share !== undefined) return `抽取${shareWords(share)}，不足一个的按一个计算`;
  const [, of, parts] = /^ceil\((\d+)\/(\d+)\*N\)$/.exec(rule) ?? [];
  if (of && parts) return `抽取${parts}分之${of}，不足一个的按一个计算`;
  const count = /^(?:min\((\d+),N\)|(\d+))$/.exec(rule);
  return count ? `抽取${count[1] ?? count[2]}个` : rule;
}

export const frequencyWords = (months: number): string =>
  months === 0 ? '不限制抽查频次' : `同一单位${months}个月内不重复抽查`;
