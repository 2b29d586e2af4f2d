import type { Field } from '../shell/form/field';
import type { Inspection } from './inspection';
import { GROUND_CHOICES } from './words';

export interface LetterValues {
  legalBasis?: string;
  from?: string;
  until?: string;
  announced?: 'yes' | 'no';
  contact?: string;
  checklist?: string;
}

/** One entry of the checklist per line. */
export const entriesOf = (text: string | undefined): string[] =>
  (text ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

export const letterOf = ({ announced, checklist, ...letter }: LetterValues) => ({
  ...letter,
  announced: announced === 'yes',
  checklist: entriesOf(checklist),
});

export const letterFields = ({ visits }: Inspection, today: string): Field[] => [
  {
    key: 'legalBasis',
    label: '检查依据',
    kind: 'long',
    required: true,
    maxLength: 500,
    help: '没有法律、法规、规章依据的，不得开展检查。',
  },
  { key: 'from', label: '检查开始日期', kind: 'date', required: true },
  { key: 'until', label: '检查结束日期', kind: 'date', required: true, notBefore: today },
  {
    key: 'announced',
    label: '通知方式',
    kind: 'radio',
    required: true,
    choices: [
      { value: 'yes', word: '事先通知单位' },
      { value: 'no', word: '不事先通知（暗访），到场当面送达' },
    ],
  },
  { key: 'contact', label: '联系人和电话', required: true, maxLength: 100 },
  {
    key: 'checklist',
    label: '检查内容',
    kind: 'long',
    required: true,
    maxLength: 10_000,
    help: '每行一项，监督人员逐项填写“是”“否”“不适用”。',
    when: () => visits.length === 0,
  },
];

export interface RecusalValues {
  supervisorId?: string;
  ground?: string;
  explanation?: string;
}

export const RECUSAL_FIELDS: Field[] = [
  {
    key: 'ground',
    label: '回避的情形',
    kind: 'radio',
    required: true,
    choices: GROUND_CHOICES,
    source: '《河南省行政执法条例》第二十三条',
  },
  { key: 'explanation', label: '具体情况', kind: 'long', required: true, maxLength: 500 },
];

export const recusalOfFields = ({ supervisors }: Inspection): Field[] => [
  {
    key: 'supervisorId',
    label: '监督人员',
    kind: 'radio',
    required: true,
    choices: supervisors
      .filter(({ recused }) => !recused)
      .map(({ supervisorId, name, organisation }) => ({ value: supervisorId, word: `${name}（${organisation}）` })),
  },
  ...RECUSAL_FIELDS,
];
