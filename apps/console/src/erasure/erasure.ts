import type { components } from '../shell/api.generated';
import { officialDate } from '../shell/dates';
import type { Field } from '../shell/form/field';
import type { FileRef } from '../shell/form/evidence';
import type { Statuses } from '../shell/things/status';

type Schemas = components['schemas'];

export type Erasure = Schemas['ErasureAnswer'];
export type ErasureLine = Schemas['ErasureListItem'];
export type Found = Schemas['ErasureSearchAnswer'];
export type FoundEvent = Schemas['ErasableEventAnswer'];

export const STATES: Statuses = {
  proposed: { word: '待批准', tone: 'todo' },
  declined: { word: '未批准', tone: 'refused' },
  erased: { word: '已删除，台账更新中', tone: 'doing' },
  cleared: { word: '已删除', tone: 'done' },
};

export interface ProposalValues {
  documentNumber?: string;
  orderedOn?: string;
  issuedBy?: string;
  basis?: string;
  evidence?: readonly FileRef[];
}

/** One text a line; blank lines and repetitions say nothing. */
export const textsIn = (lines: string): string[] => [
  ...new Set(
    lines
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
  ),
];

export const mayBeErased = ({ refused }: FoundEvent): boolean => refused === undefined;

export const proposalFields = (today: string): Field[] => [
  {
    key: 'documentNumber',
    label: '文号',
    required: true,
    maxLength: 100,
    help: '作出删除决定的文书。其中不要写被删除人的姓名。',
  },
  { key: 'orderedOn', label: '文书日期', kind: 'date', required: true, notAfter: today },
  { key: 'issuedBy', label: '作出机关', required: true, maxLength: 100 },
  {
    key: 'basis',
    label: '法律依据',
    kind: 'long',
    required: true,
    maxLength: 500,
    help: '写明法律和条款，如《中华人民共和国个人信息保护法》第四十七条。',
  },
  { key: 'evidence', label: '文书', kind: 'files', required: true, max: 1, help: '上传文书的扫描件，一份。' },
];

export const proposed = ({ documentNumber, orderedOn, issuedBy }: ProposalValues, count: number): string =>
  `提出依法删除${count}条记录中的个人信息，依据${issuedBy ?? '……'}${orderedOn ? officialDate(orderedOn) : ''}${documentNumber ?? '……'}。由办公室另一位负责人批准后执行。`;

export const ordered = ({ count, documentNumber }: Erasure): string =>
  `批准并执行依法删除：依据${documentNumber}，删除${count}条记录中的个人信息。删除后不能恢复；删除的时间、依据和批准人永久留痕。`;
