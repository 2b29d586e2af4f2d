import type { Field } from '../shell/form/field';
import type { Choice } from '../shell/table/column';
import type { Letter } from './opinion';
import { DAY_KIND_CHOICES, letterWord, MEASURE_CHOICES, measureWord, periodWords, type LetterKind } from './words';

/** What is written when a letter is drafted or revised. */
export interface LetterValues {
  readonly sourceKind?: string;
  readonly inspectionId?: string;
  readonly issueId?: string;
  readonly title?: string;
  readonly problems?: string;
  readonly demands?: string;
  readonly basis?: string;
  readonly measure?: string;
  readonly days?: number;
  readonly dayKind?: string;
}

const BASIS: Readonly<Record<LetterKind, string>> = {
  opinion: '《河南省行政执法条例》第四十三条',
  decision: '《河南省行政执法条例》第四十三条、第四十四条',
};

const longText = (key: string, label: string, help: string): Field => ({
  ...{ key, label, kind: 'long', required: true, maxLength: 4000, help },
});

/** What an opinion rests on; one of the two lists is shown. */
export const sourceFields = (inspections: readonly Choice[], issues: readonly Choice[]): Field[] => [
  {
    ...{ key: 'sourceKind', label: '问题来源', kind: 'radio', required: true },
    choices: [
      { value: 'inspection', word: '检查结论' },
      { value: 'issue', word: '整改台账中的问题' },
    ],
    help: '监督意见书应当依据已经查明的问题制发。',
  },
  {
    ...{ key: 'inspectionId', label: '检查任务', kind: 'choice', required: true, choices: inspections },
    help: '只列出结论为发现问题的检查。',
    when: ({ sourceKind }) => sourceKind === 'inspection',
  },
  {
    ...{ key: 'issueId', label: '台账问题', kind: 'choice', required: true, choices: issues },
    when: ({ sourceKind }) => sourceKind === 'issue',
  },
];

export const letterFields = (letter: LetterKind): Field[] => [
  { key: 'title', label: '标题', required: true, maxLength: 100, help: '如：关于行政执法公示不及时的监督意见。' },
  longText('problems', '查明的问题', '写明事实、时间和证据，逐条列出。'),
  ...(letter === 'decision'
    ? [{ key: 'measure', label: '决定', kind: 'radio', required: true, choices: MEASURE_CHOICES } as const]
    : []),
  longText('demands', letter === 'opinion' ? '监督意见' : '决定事项', '写明要做什么、做到什么程度，逐条列出。'),
  { key: 'basis', label: '依据', required: true, maxLength: 1000 },
  {
    ...{ key: 'days', label: '办理期限（天数）', kind: 'number', required: true, min: 1, max: 365 },
    help: '自送达之次日起算，计算到最后一日的终了。',
  },
  { key: 'dayKind', label: '期限的计算', kind: 'radio', required: true, choices: DAY_KIND_CHOICES },
];

/** A draft begins with what such letters usually say. */
export const freshValues = (letter: LetterKind): LetterValues => ({
  ...{ basis: BASIS[letter], days: letter === 'opinion' ? 15 : 10, dayKind: 'working' },
});

export const valuesOf = ({ title, problems, demands, basis, measure, days, dayKind }: Letter): LetterValues => ({
  ...{ title, problems, demands, basis, measure, days, dayKind },
});

/** What an inspection found, one finding after the other, to be gone over by whoever drafts. */
export const problemsOf = (findings: readonly { readonly text: string }[]): string | undefined =>
  findings.length === 0 ? undefined : findings.map(({ text }, index) => `${index + 1}. ${text}`).join('\n');

/** A decision takes over what the opinion found. */
export const followingValues = ({ problems, title }: Letter): LetterValues => ({
  ...freshValues('decision'),
  ...{ problems, title: title.replace('监督意见', '监督决定'), measure: 'order-correction' },
});

export function bodyOf({ sourceKind, inspectionId, issueId, days, ...text }: LetterValues): object {
  const source = sourceKind === undefined ? {} : { sourceKind, sourceId: inspectionId ?? issueId };
  return { ...source, ...text, days: Number(days) };
}

export function recorded(verb: string, letter: LetterKind, unit: string, values: LetterValues): string {
  const title = values.title?.trim() || '……';
  const measure = letter === 'decision' && values.measure ? `，决定${measureWord(values.measure)}` : '';
  const period = periodWords(values.days, values.dayKind);
  return `${verb}给${unit}的${letterWord(letter)}《${title}》${measure}，办理期限为送达之次日起${period}，报办公室负责人签发。`;
}
