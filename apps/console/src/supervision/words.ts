import { choicesOf, type Choice } from '../shell/table/column';
import type { Statuses } from '../shell/things/status';

/** How far an inspection has come. */
export const STATES: Statuses = {
  assigned: { word: '待检查', tone: 'todo' },
  visited: { word: '待签字', tone: 'doing' },
  signed: { word: '待出结论', tone: 'waiting' },
  concluded: { word: '已结束', tone: 'done' },
  'called-off': { word: '已取消', tone: 'refused' },
};

export const STATE_CHOICES = choicesOf(STATES);

type Words = Readonly<Record<string, string>>;

const wordIn =
  (words: Words) =>
  (code: string | undefined): string =>
    code === undefined ? '' : (words[code] ?? code);
const choicesIn = (words: Words): readonly Choice[] => Object.entries(words).map(([value, word]) => ({ value, word }));

const RESULTS: Words = {
  'no-problem-found': '未发现问题',
  'problems-found': '发现问题',
  obstructed: '不配合检查',
  unable: '无法检查（无法联系、已停业等）',
};
export const RESULT_CHOICES = choicesIn(RESULTS);
export const resultWord = wordIn(RESULTS);

const HINDRANCES: Words = { obstructed: '单位不配合检查', unable: '无法联系单位，或者单位已停业' };
export const HINDRANCE_CHOICES = choicesIn({ none: '正常开展检查', ...HINDRANCES });
export const hindranceWord = wordIn(HINDRANCES);

const ANSWERS: Words = { yes: '是', no: '否', 'not-applicable': '不适用' };
export const ANSWER_CHOICES = choicesIn(ANSWERS);
export const answerWord = wordIn(ANSWERS);

const GROUNDS: Words = {
  'party-or-relative': '是当事人或者当事人的近亲属',
  interest: '本人或者近亲属有利害关系',
  other: '有其他可能影响公正的情形',
};
export const GROUND_CHOICES = choicesIn(GROUNDS);
export const groundWord = wordIn(GROUNDS);

export const askedByWord = wordIn({ self: '本人申请', unit: '被检查单位申请', office: '办公室提出' });

export const RECUSAL_STATES: Statuses = {
  asked: { word: '待决定', tone: 'todo' },
  approved: { word: '已决定回避，待递补', tone: 'doing' },
  refused: { word: '决定不回避', tone: 'refused' },
  replaced: { word: '已递补', tone: 'done' },
};
