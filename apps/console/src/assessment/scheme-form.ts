import type { components } from '../shell/api.generated';
import type { Level, SchemeItem } from './words';

type ItemBody = components['schemas']['SchemeItemRequest'];

/** An item of a scheme while it is typed. */
export interface ItemRow {
  readonly code?: string;
  readonly group?: string;
  readonly name?: string;
  readonly weight?: string;
  readonly how?: string;
  readonly measure?: string;
  readonly ifNothing?: string;
  readonly criterion?: string;
}
export interface LevelRow {
  readonly code?: string;
  readonly name?: string;
  /** Per cent. */
  readonly share?: string;
}

export const FULL = 100;
const PERCENT = 100;
const LETTERS = 'abcdefghij';

export const rowOf = ({ weight, ...item }: SchemeItem): ItemRow => ({ ...item, weight: String(weight) });
export const levelRowOf = ({ code, name, share }: Level): LevelRow => ({
  ...{ code, name, share: String(Math.round(share * PERCENT)) },
});

const said = (row: ItemRow | LevelRow, but: readonly string[] = []): boolean =>
  Object.entries(row).some(([key, value]) => !but.includes(key) && (value as string | undefined)?.trim());
/** An empty line is no item; nor is one of which nothing but its kind was chosen. */
export const filled = (rows: readonly ItemRow[] = []): ItemRow[] =>
  rows.filter((row) => said(row, ['how', 'ifNothing', 'group']));

const numberOf = (text = ''): number => (text.trim() === '' ? Number.NaN : Number(text));

/** Of what is typed so far. */
export const weightSum = (rows: readonly ItemRow[] = []): number =>
  rows.reduce((sum, { weight }) => sum + (numberOf(weight) || 0), 0);

export function weightWord(rows: readonly ItemRow[] = []): string {
  const sum = weightSum(rows);
  const off = Math.round((FULL - sum) * PERCENT) / PERCENT;
  if (off === 0) return `各项分值合计${FULL}分。`;
  return `各项分值合计${sum}分，${off > 0 ? `还差${off}` : `多了${-off}`}分，应当为${FULL}分。`;
}

function mistakeIn(row: ItemRow, rows: readonly ItemRow[]): string | undefined {
  const { code = '', group = '', name = '', weight, how, measure } = row;
  const which = name.trim() || code.trim() || `第${rows.indexOf(row) + 1}项`;
  if (!code.trim() || !group.trim() || !name.trim()) return `“${which}”应当写明编号、类别和考核项目。`;
  if (rows.some((other) => other !== row && other.code?.trim() === code.trim())) return `编号“${code}”有两个。`;
  const points = numberOf(weight);
  if (!(points > 0) || !Number.isInteger(points * 2)) return `“${which}”的分值应当大于0，以0.5分为单位。`;
  if (!how) return `请选择“${which}”的评分方式。`;
  return how === 'computed' && !measure ? `请选择“${which}”按哪一项数据计算。` : undefined;
}

/** What the device can see is wrong: item by item, then the sum. */
export function mistakesIn(typed: readonly ItemRow[] = []): string[] {
  const rows = filled(typed);
  if (rows.length === 0) return ['请填写考核项目。'];
  const mistakes = rows.flatMap((row) => mistakeIn(row, rows) ?? []);
  return weightSum(rows) === FULL ? mistakes : [...mistakes, weightWord(rows)];
}

export const itemsOf = (rows: readonly ItemRow[]): ItemBody[] =>
  filled(rows).map(
    ({ code = '', group = '', name = '', weight, how, measure, ifNothing = 'full', criterion = '' }) => ({
      ...{ code: code.trim(), group: group.trim(), name: name.trim(), weight: numberOf(weight), criterion },
      how: how as ItemBody['how'],
      ...(how === 'computed' && {
        measure: measure as ItemBody['measure'],
        ifNothing: ifNothing as ItemBody['ifNothing'],
      }),
    }),
  );

/** Levels keep their codes, by which answers name them; a new one gets the next letter. */
export function levelsOf(typed: readonly LevelRow[] = []): Level[] {
  const rows = typed.filter((row) => said(row, ['code']));
  const free = [...LETTERS].filter((letter) => !rows.some(({ code }) => code === letter));
  return rows.map(({ code, name = '', share }) => ({
    ...{ code: code ?? free.shift() ?? '', name: name.trim(), share: numberOf(share) / PERCENT },
  }));
}
