import type { Field } from '../shell/form/field';
import { KIND_CHOICES } from './words';

export const REASON: readonly Field[] = [
  { key: 'reason', label: '理由', kind: 'long', required: true, maxLength: 1000 },
];

export const SESSION: readonly Field[] = [
  { key: 'title', label: '培训内容', required: true, maxLength: 200 },
  {
    ...{ key: 'kind', label: '类别', kind: 'radio', required: true, choices: KIND_CHOICES },
    help: '政治理论的学时单独登记，不计入每人每年60学时。',
  },
  { key: 'day', label: '培训日期', kind: 'date', required: true, help: '一次培训登记一天，连续几天的分别登记。' },
  { key: 'place', label: '地点', required: true, maxLength: 100 },
  {
    key: 'hours',
    label: '学时',
    kind: 'number',
    required: true,
    min: 0.5,
    max: 24,
    help: '以半个学时为单位，例如2、2.5。',
  },
  { key: 'teacher', label: '授课人', required: true, maxLength: 100 },
];
export const REARRANGED: readonly Field[] = [
  ...SESSION,
  { key: 'reason', label: '变更理由', kind: 'long', required: true, maxLength: 1000 },
];

export const PICTURES: readonly Field[] = [
  {
    key: 'pictures',
    label: '培训图片',
    kind: 'files',
    picturesOnly: true,
    required: true,
    source: '活动方案第13、14项目标任务',
  },
];

export const EXAM: readonly Field[] = [
  { key: 'title', label: '试卷名称', required: true, maxLength: 200 },
  { key: 'fullMark', label: '满分', kind: 'number', required: true, min: 0.5, max: 1000 },
  { key: 'passMark', label: '合格分', kind: 'number', required: true, min: 0, max: 1000 },
  { key: 'file', label: '试卷', kind: 'files', required: true, max: 1 },
];

export const reduction = (most: number): Field[] => [
  { key: 'hours', label: '核减为（学时）', kind: 'number', required: true, min: 0, max: most, help: '填0的不再计算。' },
  { key: 'reason', label: '理由', kind: 'long', required: true, maxLength: 1000, help: '迟到、中途离开、误签等。' },
];

export const scoring = (again: boolean): Field[] => [
  { key: 'score', label: '成绩', kind: 'number', required: true, min: 0, max: 1000 },
  ...(again ? [{ key: 'reason', label: '变更理由', kind: 'long' as const, required: true, maxLength: 1000 }] : []),
];
