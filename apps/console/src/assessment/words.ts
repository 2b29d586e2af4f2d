import type { components } from '../shell/api.generated';
import { choicesOf } from '../shell/table/column';
import type { Statuses } from '../shell/things/status';

type Schemas = components['schemas'];
export type AssessmentLine = Schemas['AssessmentListItem'];
export type Assessment = Schemas['AssessmentAnswer'];
export type AssessedUnits = Schemas['AssessedUnitListAnswer'];
export type AssessedUnit = Schemas['AssessedUnitAnswer'];
export type UnitScore = Schemas['UnitScoreAnswer'];
export type ScoredItem = Schemas['ScoredItemAnswer'];
export type Facts = Schemas['FactListAnswer'];
export type Ballots = Schemas['BallotSummaryAnswer'];
export type SchemePage = Schemas['AssessmentSchemePageAnswer'];
export type SchemeLine = Schemas['AssessmentSchemeListItem'];
export type SchemeLines = Schemas['AssessmentSchemeListAnswer'];
export type Level = Schemas['LevelAnswer'];
export type SchemeItem = Schemas['SchemeItemAnswer'];
export type Invited = Schemas['InvitedAnswer'];

export const STATES: Statuses = {
  open: { word: '考核中', tone: 'doing' },
  published: { word: '已公布', tone: 'done' },
};
export const STATE_CHOICES = choicesOf(STATES);
export const GROUP_WORDS: Readonly<Record<string, string>> = {
  all: '全部单位',
  department: '部门',
  township: '乡镇（街道）',
};
export const RANKINGS = [
  { value: 'kind', word: '部门、乡镇（街道）分组排名' },
  { value: 'all', word: '全部单位一起排名' },
];
export const HOW_WORDS: Readonly<Record<string, string>> = {
  computed: '数据计算',
  manual: '人工评分',
  external: '外部评议',
};
export const CATEGORY_WORDS: Readonly<Record<string, string>> = {
  deputy: '人大代表',
  consultative: '政协委员',
  enterprise: '企业',
  citizen: '群众',
};
export const CATEGORY_CHOICES = Object.entries(CATEGORY_WORDS).map(([value, word]) => ({ value, word }));

export const asksPublic = ({ scheme }: Assessment): boolean => scheme.items.some(({ how }) => how === 'external');

/** What the points of an item are made of, in one line. */
export function basisOf({ how, need, have, facts, ballots, points }: ScoredItem): string {
  if (points === undefined) return how === 'manual' ? '尚未评分' : '尚无得分';
  if (how === 'external') return `${ballots ?? 0}份评议的平均`;
  if (how === 'manual') return '';
  return facts ? `应有${need ?? 0}，已有${have ?? 0}` : '没有这类事项';
}
