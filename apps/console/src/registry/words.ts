import type { Choice } from '../shell/table/column';
import type { Status } from '../shell/things/status';
import type { Conflict, Supervisor } from './supervisor';
import type { Unit } from './unit';

const choices = (words: Readonly<Record<string, string>>): Choice[] =>
  Object.entries(words).map(([value, word]) => ({ value, word }));

export const KINDS: Readonly<Record<Unit['kind'], string>> = {
  department: '政府部门',
  township: '乡镇',
  'directly-affiliated': '直属单位',
  stationed: '驻县单位',
};

/** 行政执法责任制示范点. */
export const DEMONSTRATIONS: Readonly<Record<Unit['demonstration'], string>> = {
  named: '已命名',
  candidate: '争创',
  unnamed: '未命名',
};

/** The strata of a draw. */
export const RISK_CLASSES: Readonly<Record<Unit['riskClass'], string>> = { key: '重点', ordinary: '一般' };

export const POOLS: Readonly<Record<string, string>> = { lead: '组长', member: '组员', expert: '专家' };

export const CONFLICT_WHY: Readonly<Record<Conflict['why'], string>> = {
  declared: '本人有利害关系',
  relative: '近亲属有利害关系',
};

export const KIND_CHOICES = choices(KINDS);
export const DEMONSTRATION_CHOICES = choices(DEMONSTRATIONS);
export const RISK_CHOICES = choices(RISK_CLASSES);
export const POOL_CHOICES = choices(POOLS);
export const CONFLICT_CHOICES = choices(CONFLICT_WHY);

/** A pool the office made up is called what the office calls it. */
export const poolWord = ({ pool }: Pick<Supervisor, 'pool'>): string => POOLS[pool] ?? pool;

export const CERTIFICATE: Readonly<Record<'good' | 'soon' | 'expired', Status>> = {
  good: { word: '有效', tone: 'done' },
  soon: { word: '即将到期', tone: 'todo' },
  expired: { word: '已过期', tone: 'late' },
};

export const AVAILABILITY: Readonly<Record<'available' | 'stood-down' | 'expired' | 'away', Status>> = {
  available: { word: '可参加', tone: 'done' },
  'stood-down': { word: '已停用', tone: 'todo' },
  expired: { word: '证件过期', tone: 'late' },
  away: { word: '不可安排', tone: 'todo' },
};
