import { officialDate } from '../shell/dates';
import type { FileRef } from '../shell/form/evidence';
import type { Field } from '../shell/form/field';
import type { Choice } from '../shell/table/column';
import { responsibleFields } from './responsible';
import { OFFICE_SOURCES, sourceWord } from './words';

/** What is known when an issue is entered in the ledger. */
export interface Report {
  readonly unitId?: string;
  readonly source?: string;
  readonly checkId?: string;
  readonly category?: string;
  readonly text?: string;
  readonly dueOn?: string;
  readonly responsible?: string;
  readonly responsibleId?: string;
  /** What it looked like when it was found. */
  readonly before?: readonly FileRef[];
}

const ledgerFields = (today: string, problem: string, people: readonly Choice[] = []): Field[] => [
  {
    key: 'text',
    label: problem,
    kind: 'long',
    required: true,
    maxLength: 1000,
    help: '一事一条，写明差在哪里、差多少。',
  },
  {
    key: 'dueOn',
    label: '整改时限',
    kind: 'date',
    required: true,
    notBefore: today,
    help: '整改到位并提交结果的最后一天。',
  },
  ...responsibleFields(people, '整改责任人', '责任单位中负责整改这一问题的人。'),
  {
    key: 'before',
    label: '整改前材料',
    kind: 'files',
    help: '能看出问题原状的照片或者文件，销号时与整改后的对照。没有的可以不传。',
  },
];

/** A unit reports what it found itself, against one item of its 自查自纠台账. */
export const unitFields = (
  today: string,
  checks: readonly Choice[],
  given: boolean,
  people: readonly Choice[],
): Field[] => [
  ...(given ? [] : [choice('checkId', '对应的具体内容', checks)]),
  ...ledgerFields(today, '自查问题', people),
];

/** The office enters what reached it otherwise, under one of the plan's main tasks. */
export const officeFields = (today: string, units: readonly Choice[], categories: readonly Choice[]): Field[] => [
  choice('unitId', '责任单位', units),
  {
    key: 'source',
    label: '来源',
    kind: 'radio',
    required: true,
    choices: OFFICE_SOURCES,
    help: '自查问题由单位自己上报；双随机抽查发现的问题由检查记录自动列入。',
  },
  choice('category', '类别', categories),
  ...ledgerFields(today, '问题'),
];

const choice = (key: string, label: string, choices: readonly Choice[]): Field => ({
  key,
  label,
  kind: 'choice',
  required: true,
  choices,
});

const text = (value: string | undefined): string => value?.trim().replace(/。$/, '') || '……';

export function recorded(
  { source, checkId, text: problem, dueOn, responsible, before = [] }: Report,
  unitName: string,
): string {
  const from =
    source === 'self-inspection'
      ? `就自查自纠台账第${checkId ?? '……'}项上报自查问题`
      : `因${source ? sourceWord(source) : '……'}列入问题`;
  const due = dueOn ? officialDate(dueOn) : '……';
  const pictures = before.length > 0 ? `，附整改前材料${before.length}份` : '';
  return `${unitName}${from}“${text(problem)}”，整改时限${due}，整改责任人${text(responsible)}${pictures}。列入整改台账后不能删除。`;
}
