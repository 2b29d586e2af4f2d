import { choicesOf, type Choice } from '../shell/table/column';
import type { Statuses } from '../shell/things/status';

/** Where a material of a unit stands. */
export const STANDINGS: Statuses = {
  'not-due': { word: '未到期', tone: 'todo' },
  'due-soon': { word: '即将到期', tone: 'doing' },
  'missing-late': { word: '逾期未报', tone: 'late' },
  submitted: { word: '待审核', tone: 'waiting' },
  returned: { word: '已退回', tone: 'refused' },
  accepted: { word: '已接收', tone: 'done' },
};

export const STANDING_CHOICES = choicesOf(STANDINGS);

export const PHASE_STATES: Statuses = {
  planned: { word: '未开始', tone: 'todo' },
  open: { word: '进行中', tone: 'doing' },
  closed: { word: '已结束', tone: 'done' },
};

/** Which units a task or a material is for. */
export const APPLIES: readonly Choice[] = [
  { value: 'all', word: '全部单位' },
  { value: 'service-window', word: '设有政务服务窗口的单位' },
  { value: 'demonstration-unnamed', word: '未命名示范点的单位' },
  { value: 'demonstration-named', word: '已命名示范点的单位' },
  { value: 'township', word: '乡镇（街道）' },
  { value: 'pilot', word: '综合行政执法试点乡镇' },
];

export const appliesWord = (to: string | undefined): string =>
  APPLIES.find(({ value }) => value === (to ?? 'all'))?.word ?? '';
