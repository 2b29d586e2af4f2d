import type { Field } from '../shell/form/field';
import type { Witness } from './draw';
import { instantOf } from './moment';

/** What a draw of units that inspect each other, or of case files, has to say beside its lists. */
export interface Terms {
  readonly item?: string;
  readonly planItem?: string;
  readonly batch?: number;
  readonly legalBasis?: string;
  readonly observers?: readonly Partial<Witness>[];
  readonly notBefore?: string;
  readonly publishBy?: string;
  readonly dueOn?: string;
}

export const termsFields = (today: string, dueOn: string): Field[] => [
  { key: 'item', label: '名称', required: true, maxLength: 200 },
  { key: 'planItem', label: '编号', required: true, maxLength: 64, help: '同一编号的同一批次只抽取一次。' },
  { key: 'batch', label: '批次', kind: 'number', required: true, min: 1, max: 999 },
  { key: 'legalBasis', label: '依据', required: true, maxLength: 300, help: '活动方案或者法律、法规、规章的条款。' },
  { key: 'observers', label: '邀请的见证人', required: true, help: '至少两名，纪检、人大、检察等单位派员。' },
  {
    key: 'notBefore',
    label: '投掷骰子时间',
    kind: 'moment',
    notBefore: today,
    required: true,
    help: '到了约定时间才能投掷，锁定以后不能提前。',
  },
  { key: 'publishBy', label: '公示期限', kind: 'moment', notBefore: today, required: true },
  { key: 'dueOn', label: dueOn, kind: 'date', required: true, notBefore: today },
];

const filled = (rows: readonly Partial<Witness>[] = []): Partial<Witness>[] =>
  rows.filter(({ name, organisation }) => Boolean(name?.trim()) || Boolean(organisation?.trim()));

export const termsBody = ({ observers, notBefore, publishBy, batch, ...rest }: Terms) => ({
  ...rest,
  batch: Number(batch),
  observers: filled(observers),
  notBefore: instantOf(notBefore),
  publishBy: instantOf(publishBy),
});
