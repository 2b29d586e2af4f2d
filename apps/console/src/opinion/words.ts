import { choicesOf, type Choice } from '../shell/table/column';
import type { Statuses } from '../shell/things/status';

/** States of a letter, in the order it passes through them. */
export const STATES: Statuses = {
  drafted: { word: '待签发', tone: 'waiting' },
  returned: { word: '退回修改', tone: 'refused' },
  issued: { word: '待送达', tone: 'waiting' },
  delivered: { word: '办理中', tone: 'doing' },
  reported: { word: '待审查', tone: 'waiting' },
  insufficient: { word: '办理不到位', tone: 'refused' },
  accepted: { word: '已办结', tone: 'done' },
  withdrawn: { word: '已撤回', tone: 'todo' },
};

export const STATE_CHOICES = choicesOf(STATES);

export type LetterKind = 'opinion' | 'decision';

const LETTERS: Readonly<Record<LetterKind, string>> = { opinion: '监督意见书', decision: '监督决定书' };

export const letterWord = (letter: LetterKind): string => LETTERS[letter];

const DAY_KINDS: Readonly<Record<string, string>> = { working: '个工作日', calendar: '日' };

export const DAY_KIND_CHOICES: readonly Choice[] = [
  { value: 'working', word: '工作日' },
  { value: 'calendar', word: '自然日' },
];

/** 10个工作日; 30日. */
export const periodWords = (days: number | undefined, dayKind: string | undefined): string =>
  `${days ?? '……'}${DAY_KINDS[dayKind ?? ''] ?? '日'}`;

const MEASURES: Readonly<Record<string, string>> = {
  'order-correction': '责令限期改正',
  correct: '纠正',
  revoke: '撤销',
};

export const MEASURE_CHOICES: readonly Choice[] = Object.entries(MEASURES).map(([value, word]) => ({ value, word }));

export const measureWord = (measure: string | undefined): string => MEASURES[measure ?? ''] ?? '';

const MEANS: Readonly<Record<string, string>> = {
  direct: '直接送达',
  'by-mail': '邮寄送达',
  'by-system': '通过本系统送达',
};

export const MEANS_CHOICES: readonly Choice[] = Object.entries(MEANS).map(([value, word]) => ({ value, word }));

export const meansWord = (means: string | undefined): string => MEANS[means ?? ''] ?? '';

/** What the office said to a report. */
export const OUTCOMES: Statuses = {
  waiting: { word: '等待审查', tone: 'waiting' },
  insufficient: { word: '办理不到位', tone: 'refused' },
  accepted: { word: '审查通过', tone: 'done' },
};
