import type { components } from '../shell/api.generated';
import type { Field } from '../shell/form/field';
import { choicesOf, type Column, type Filter } from '../shell/table/column';
import type { Statuses } from '../shell/things/status';

type Schemas = components['schemas'];
export type Duty = Schemas['DutyItem'];
export type Urges = Schemas['UrgesAnswer'];

export const STANDINGS: Statuses = {
  overdue: { word: '已逾期', tone: 'late' },
  paused: { word: '暂停计时', tone: 'waiting' },
  urged: { word: '已催办', tone: 'doing' },
  escalated: { word: '已升级', tone: 'late' },
};

const LEVELS: Readonly<Record<string, string>> = {
  lead: '单位分管领导',
  office: '办公室',
  director: '办公室负责人',
};
export const levelWord = (level: string): string => LEVELS[level] ?? level;

/** 已催办2次，已升级到办公室 */
export function standingWords({ urged, escalatedTo }: Pick<Duty, 'urged' | 'escalatedTo'>): string {
  const parts = [
    ...(urged > 0 ? [`已催办${urged}次`] : []),
    ...(escalatedTo ? [`已升级到${levelWord(escalatedTo)}`] : []),
  ];
  return parts.join('，');
}

const unitColumn: Column<Duty> = {
  ...{ key: 'unit', label: '单位', width: 176 },
  text: ({ unitName }) => unitName ?? '办公室、监督人员',
};
/** A lead reads what his own unit owes, so its name would stand in every line. */
export const columnsFor = (ofUnit: boolean): Column<Duty>[] => [
  ...(ofUnit ? [] : [unitColumn]),
  { key: 'what', label: '事项', minWidth: 200, sortable: true, link: ({ link }) => link },
  { key: 'thing', label: '内容', minWidth: 104 },
  {
    key: 'dueOn',
    label: '期限',
    kind: 'deadline',
    width: 208,
    sortable: true,
    done: ({ pausedOn }) => pausedOn !== undefined,
  },
  { key: 'urged', label: '催办与升级', width: 256, sortable: true, text: standingWords },
  { key: 'clock', label: '计时', width: 168, text: ({ pausedOn }) => (pausedOn ? '暂停计时' : '') },
];

export const filters: Filter[] = [
  { key: 'q', label: '搜单位、事项', kind: 'search' },
  { key: 'standing', label: '状态', kind: 'choice', choices: choicesOf(STANDINGS) },
];

export const URGE: Field[] = [
  {
    key: 'text',
    label: '催办内容',
    kind: 'long',
    required: true,
    maxLength: 300,
    help: '随催办通知发给办理人和单位分管领导。',
  },
];
export const CLOCK: Field[] = [
  { key: 'reason', label: '理由', kind: 'long', required: true, maxLength: 300, help: '如汛期停工、正在补充材料。' },
];
