import { officialDate } from '../shell/dates';
import type { components } from '../shell/api.generated';
import type { Field } from '../shell/form/field';
import { OFFICE, UNIT, type Role } from '../shell/roles';
import type { IssueLine } from './issue';

export type BatchAnswer = components['schemas']['IssueBatchAnswer'];

export interface BatchValues {
  readonly reason?: string;
  readonly dueOn?: string;
  readonly opinion?: string;
}

/** One act on the rows that are selected: its button, and the sentence of what will be on record. */
export interface BatchAct {
  readonly path: 'claims' | 'returns' | 'closures';
  readonly verb: string;
  readonly roles: readonly Role[];
  /** The state a row is in when the act is open to it. */
  readonly from: IssueLine['state'];
  readonly danger?: boolean;
  readonly fields: (today: string) => Field[];
  readonly records: (count: number, values: BatchValues, who: string) => string;
}

const day = (value: string | undefined): string => (value ? officialDate(value) : '……');
const text = (value: string | undefined): string => value?.trim() || '……';

export const BATCH_ACTS: readonly BatchAct[] = [
  {
    ...{ path: 'claims', verb: '批量认领', roles: UNIT, from: 'reported' },
    fields: () => [],
    records: (count, _, who) => `${who}代表本单位认领所选的${count}个问题，每个问题分别记录。`,
  },
  {
    ...{ path: 'closures', verb: '批量销号', roles: OFFICE, from: 'submitted' },
    fields: () => [
      {
        ...{ key: 'opinion', label: '验收意见', kind: 'long', required: true, maxLength: 1000 },
        help: '同一意见记入每个问题。材料没有逐一查看的，不要批量销号。',
      },
    ],
    records: (count, { opinion }, who) =>
      `办公室${who}验收所选的${count}个问题，予以销号，每个问题分别记录。验收意见：${text(opinion)}`,
  },
  {
    ...{ path: 'returns', verb: '批量退回', roles: OFFICE, from: 'submitted', danger: true },
    fields: (today) => [
      {
        key: 'reason',
        label: '退回理由',
        kind: 'long',
        required: true,
        maxLength: 1000,
        help: '同一理由记入每个问题。',
      },
      { key: 'dueOn', label: '重新提交时限', kind: 'date', required: true, notBefore: today },
    ],
    records: (count, { reason, dueOn }, who) =>
      `办公室${who}将所选的${count}个问题退回继续整改，应于${day(dueOn)}前重新提交，每个问题分别记录。退回理由：${text(reason)}`,
  },
];

/** How many of the rows the act is not open to: they will be refused, each with its rule. */
export const unfit = ({ from }: BatchAct, rows: readonly IssueLine[]): number =>
  rows.filter(({ state }) => state !== from).length;

export const unfitWords = (act: BatchAct, rows: readonly IssueLine[]): string => {
  const count = unfit(act, rows);
  return count === 0 ? '' : `其中${count}个现在不能办理，将逐个列出原因，其余照常办理。`;
};
