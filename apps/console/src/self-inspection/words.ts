import type { Choice } from '../shell/table/column';
import type { Statuses } from '../shell/things/status';

export const STATES: Statuses = {
  'not-started': { word: '未开始', tone: 'todo' },
  'under-way': { word: '自查中', tone: 'doing' },
  returned: { word: '已退回', tone: 'refused' },
  'signed-off': { word: '已签字上报', tone: 'done' },
};

/** In the order of the keys 1 to 4. */
export const ANSWERS: readonly Choice[] = [
  { value: 'conforming', word: '符合' },
  { value: 'partly', word: '部分符合' },
  { value: 'nonconforming', word: '不符合' },
  { value: 'not-applicable', word: '不适用' },
];

export const answerWord = (answer: string): string => ANSWERS.find(({ value }) => value === answer)?.word ?? answer;

const KINDS: Readonly<Record<string, string>> = {
  'red-header-document': '红头文件',
  picture: '图片',
  'name-list': '名单',
  ledger: '台账',
  minutes: '会议记录',
  'case-file': '案卷',
  publication: '公示情况',
  plan: '计划',
  other: '其他材料',
};

export const kindWord = (kind: string): string => KINDS[kind] ?? kind;

/** What the check asks to see comes first. */
export const kindChoices = (asked: readonly string[]): Choice[] =>
  [...new Set([...asked, ...Object.keys(KINDS)])].map((kind) => ({ value: kind, word: kindWord(kind) }));
