import type { components } from '../shell/api.generated';
import { choicesOf } from '../shell/table/column';
import type { Statuses } from '../shell/things/status';

type Schemas = components['schemas'];
export type SessionLine = Schemas['TrainingSessionItem'];
export type TrainingSession = Schemas['TrainingSessionAnswer'];
export type AttendanceLine = Schemas['AttendanceItem'];
export type SignInCode = Schemas['SignInCodeAnswer'];
export type HoursLine = Schemas['OfficerHoursItem'];
export type OfficerTraining = Schemas['OfficerTrainingAnswer'];
export type CoverageLine = Schemas['TrainingCoverageItem'];
export type PlanLine = Schemas['TrainingPlanItem'];
export type TrainingPlan = Schemas['TrainingPlanAnswer'];
export type AccountLine = Schemas['OfficerAccountItem'];

const KINDS: Readonly<Record<string, string>> = {
  business: '业务知识和法律法规',
  political: '政治理论',
  records: '文字与音像记录专项',
};
export const KIND_CHOICES = Object.entries(KINDS).map(([value, word]) => ({ value, word }));
export const kindWord = (kind: string): string => KINDS[kind] ?? kind;
/** 政治理论 is on the ledger and does not count. */
export const counts = (kind: string): boolean => kind !== 'political';

export const SESSION_STATES: Statuses = {
  arranged: { word: '待签字', tone: 'todo' },
  signed: { word: '待另一人签字', tone: 'waiting' },
  closed: { word: '已办结', tone: 'done' },
  cancelled: { word: '已取消', tone: 'todo' },
  voided: { word: '已作废', tone: 'refused' },
};
export const SESSION_CHOICES = choicesOf(SESSION_STATES);

export const HOURS_STATES: Statuses = {
  met: { word: '已达到', tone: 'done' },
  coming: { word: '按安排可以达到', tone: 'doing' },
  missing: { word: '预计达不到', tone: 'late' },
};

export const PLAN_STATES: Statuses = {
  submitted: { word: '已报送', tone: 'done' },
  late: { word: '逾期报送', tone: 'late' },
  awaited: { word: '未报送', tone: 'todo' },
  overdue: { word: '逾期未报送', tone: 'late' },
};

export const howWord = (how: string): string => (how === 'code' ? '扫码' : '纸质签到表');

/** Years that may be asked for: the next one down to ten before. */
export const yearChoices = (today: string) => {
  const now = Number(today.slice(0, 4));
  return Array.from({ length: 12 }, (_, back) => String(now + 1 - back)).map((value) => ({
    value,
    word: `${value}年`,
  }));
};
