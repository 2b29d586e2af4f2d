import type { StratumAnswer } from './dto.js';

type Words = Readonly<Record<string, string>>;

const STATES: Words = {
  frozen: '名单已锁定，等待抽取',
  executed: '已抽取，等待公示',
  infeasible: '监督人员不足，无法配对',
  published: '已公示',
  voided: '已作废',
};
const STRATA: Words = { all: '参加互查的单位', key: '重点单位', ordinary: '一般单位', must: '必查单位' };
const CHANGES: Words = { 'object-replaced': '更换单位', 'supervisor-replaced': '更换监督人员' };
const REASONS: Words = {
  ill: '因病',
  'on-leave': '请假',
  'left-post': '离岗',
  recused: '应当回避',
  'certificate-expired': '监督证过期',
  closed: '单位撤销',
  merged: '单位合并',
  suspended: '停止执法',
  other: '其他',
};

export const stateWord = (state: string): string => STATES[state] ?? state;
export const stratumWord = (id: string): string => STRATA[id] ?? id;
export const changeWord = (kind: string): string => CHANGES[kind] ?? kind;
export const reasonWord = (reason: string): string => REASONS[reason] ?? reason;

export const quotaWords = ({ id, name, eligible, drawn }: StratumAnswer): string =>
  `${name ?? stratumWord(id)}${eligible}个，抽取${drawn}个`;

/** Nobody is named in public: a supervisor goes by the beginning of his id. */
export const shortId = (supervisorId: string): string =>
  supervisorId.startsWith('team:') ? supervisorId : supervisorId.slice(0, 8);
