import type { components } from '../shell/api.generated';
import type { Role } from '../shell/roles';
import { choicesOf } from '../shell/table/column';
import type { Status, Statuses } from '../shell/things/status';
import type { Marking, Sheet } from './marking';

type Schemas = components['schemas'];
export type RoundLine = Schemas['ScoringRoundListItem'];
export type Round = Schemas['ScoringRoundAnswer'];
export type Report = Schemas['ScoringReportAnswer'];
export type FileLine = Schemas['FileScoringListItem'];
export type ScoredFile = Schemas['FileScoringAnswer'];
export type Scorer = Schemas['ScorerAnswer'];
export type Candidate = Schemas['ScorerCandidate'];
export type HandedIn = Schemas['HandedInSheetAnswer'];
export type DrawToScore = Schemas['ScoringDrawItem'];

/** Whose accounts may score. */
export const SCORERS: readonly Role[] = ['supervisor', 'reviewer'];

export const FILE_STATES: Statuses = {
  scoring: { word: '评分中', tone: 'doing' },
  differing: { word: '分差待定', tone: 'waiting' },
  scored: { word: '待告知', tone: 'todo' },
  told: { word: '已告知', tone: 'waiting' },
  objected: { word: '有异议', tone: 'doing' },
  settled: { word: '已定卷', tone: 'done' },
  closed: { word: '已终止', tone: 'todo' },
};
export const FILE_CHOICES = choicesOf(FILE_STATES);
export const ROUND_STATES: Statuses = {
  open: { word: '评查中', tone: 'doing' },
  reported: { word: '已通报', tone: 'done' },
  closed: { word: '已终止', tone: 'todo' },
};

export const SETTLED_WORDS: Readonly<Record<string, string>> = {
  accepted: '单位没有异议',
  unopposed: '期限届满，单位没有提出异议',
  ruled: '经裁定',
};

export const DIFFER_WORDS: Readonly<Record<string, string>> = {
  points: '两人得分相差超过评查标准允许的分数',
  veto: '两人对基础要点是否符合的判断不一致',
};

const UNFIT_WORDS: Readonly<Record<string, string>> = {
  'scorer-of-own-unit': '案卷所属单位的人员，应当回避',
  'scorer-recused': '已经回避',
  'scorer-on-file': '已经评查本卷',
  'scorer-same-person': '与本卷另一账号是同一人',
};
export const unfitWord = (code: string): string => UNFIT_WORDS[code] ?? code;

const UNAVAILABLE_WORDS: Readonly<Record<NonNullable<Scorer['unavailable']>, string>> = {
  'account-closed': '账号已停用',
  'role-withdrawn': '已不是评查人员',
  'stood-down': '已不担任监督人员',
  recused: '已申报对案卷所属单位回避',
  'own-unit': '已登记为案卷所属单位的人员',
};
export const unavailableWord = ({ unavailable }: Scorer): string =>
  unavailable === undefined ? '' : UNAVAILABLE_WORDS[unavailable];
/** 已评定N份，平均N分: of the files whose result is final, on every page and paper the same. */
export const averageWord = ({ settled, average }: { settled: number; average?: number }): string =>
  average === undefined ? '还没有案卷定卷，暂无平均分' : `已评定${settled}份，平均${average}分`;

export const standingOf = ({ handedIn, late }: Scorer): Status =>
  handedIn
    ? { word: late ? '已交卷（逾期）' : '已交卷', tone: late ? 'late' : 'done' }
    : { word: '未交卷', tone: 'waiting' };

export const placeWord = (place: number): string => `评查人员${['一', '二', '三'][place - 1] ?? place}`;
/** Of one file there are two places, and a third where they differ. */
export const vacantPlaces = ({ state, scorers = [] }: Pick<FileLine, 'state' | 'scorers'>): number[] => {
  const places = state === 'scoring' ? [1, 2] : state === 'differing' ? [3] : [];
  return places.filter((place) => !scorers.some((scorer) => scorer.place === place));
};

export interface Held {
  readonly code: string;
  readonly group: string;
  readonly text: string;
  readonly reason: string;
  /** Absent: a basic criterion that is not met. */
  readonly points?: number;
  readonly marks?: number;
}

/** What is held against the file, in the order of the sheet. */
export const heldOf = (sheet: Sheet, { vetoes, deductions }: Marking): Held[] => [
  ...sheet.vetoes.flatMap(({ code, group, text }) => {
    const one = vetoes.find((veto) => veto.code === code);
    return one ? [{ code, group, text, reason: one.reason }] : [];
  }),
  ...sheet.items.flatMap(({ code, group, text, marks }) => {
    const one = deductions.find((item) => item.code === code);
    return one ? [{ code, group, text, marks, reason: one.reason, points: one.points }] : [];
  }),
];
export const heldWord = ({ points }: Held): string => (points === undefined ? '不符合' : `扣${points}分`);
export const gradesWord = ({ grades }: Sheet): string =>
  grades.map(({ name, from }, place) => (place === grades.length - 1 ? name : `${name}${from}分以上`)).join('，');
export const vetoWord = ({ vetoMeans, vetoes }: Sheet): string =>
  vetoMeans === 'zero'
    ? `基础标准${vetoes.length}个要点，有一个不符合的记0分`
    : `有${vetoes.length}种情形之一的直接评为最低等次`;
export const gradeTone = (grade: string | undefined, sheet: Sheet): Status['tone'] =>
  grade === sheet.grades.at(-1)?.name ? 'late' : 'done';
