import type { components } from '../shell/api.generated';
import { isEmpty } from '../shell/form/field';
import type { Statuses } from '../shell/things/status';

type Schemas = components['schemas'];

export type Catalogue = Schemas['CaseCatalogueAnswer'];
export type CatalogueLine = Schemas['CaseCatalogueListItem'];
export type CaseEntry = Schemas['CaseEntryRequest'];

const KINDS: Readonly<Record<string, CaseEntry['kind']>> = {
  行政处罚: 'penalty',
  行政许可: 'licence',
  行政强制: 'coercion',
  行政检查: 'inspection',
  行政征收: 'levy',
  其他: 'other',
};

export const KIND_CHOICES = Object.entries(KINDS).map(([word, value]) => ({ value, word }));
export const kindWord = (kind: string): string => KIND_CHOICES.find(({ value }) => value === kind)?.word ?? kind;

/** 已确认, 登记以后还没有确认, 还没有登记. */
export const CATALOGUE_STATES: Statuses = {
  signed: { word: '已确认', tone: 'done' },
  listed: { word: '未确认', tone: 'waiting' },
  empty: { word: '未登记', tone: 'todo' },
};
export const standingOf = ({ signedOffOn, fileCount }: Pick<CatalogueLine, 'signedOffOn' | 'fileCount'>): string =>
  signedOffOn ? 'signed' : fileCount > 0 ? 'listed' : 'empty';

export interface Pasted {
  readonly files: readonly CaseEntry[];
  /** What is wrong, row by row, counted from 1. */
  readonly mistakes: readonly string[];
}

/** 2026-3-5, 2026/03/05, 2026年3月5日 and 2026.3.5 are the same day. */
function dayOf(text: string): string | undefined {
  const [, year, month, day] = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text) ?? [];
  return year && month && day ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : undefined;
}

const kindOf = (word: string): CaseEntry['kind'] | undefined => KINDS[word] ?? KINDS[`行政${word}`];

/** Rows as they come from a spreadsheet: 文号, 种类, 结案日期, parted by tabs; a row of headings is passed over. */
export function parsePasted(text: string): Pasted {
  const rows = text
    .split(/\r?\n/)
    .map((line) => line.split(/\t|，|,/).map((cell) => cell.trim()))
    .filter((cells) => cells.some((cell) => cell !== '') && cells[0] !== '文号');
  const files: CaseEntry[] = [];
  const mistakes: string[] = [];
  for (const [index, [caseNumber = '', word = '', closed = '']] of rows.entries()) {
    const [kind, closedOn] = [kindOf(word), dayOf(closed)];
    if (isEmpty(caseNumber)) mistakes.push(`第${index + 1}行没有文号。`);
    if (!kind)
      mistakes.push(`第${index + 1}行种类“${word}”不在行政处罚、行政许可、行政强制、行政检查、行政征收、其他之中。`);
    if (!closedOn) mistakes.push(`第${index + 1}行结案日期“${closed}”不是日期，应当写成2026-03-05的样式。`);
    if (kind && closedOn) files.push({ caseNumber, kind, closedOn });
  }
  return { files, mistakes };
}
