import { code, day, decimal, list, text, whole, type SheetTable, type WrittenSheet } from '@app/documents';
import type { FigureName, Figures } from './events.js';
import { FIGURE_WORDS } from './figures.rules.js';

const MOST_ITEMS = 50;
const LONGEST_ITEM = 60;
const count = (figure: FigureName) => ({ header: FIGURE_WORDS[figure], read: whole(0, 100_000) });
const hours = (figure: FigureName) => ({ header: FIGURE_WORDS[figure], read: decimal(0, 8760) });
const items = (figure: FigureName) => ({ header: FIGURE_WORDS[figure], read: list(MOST_ITEMS, LONGEST_ITEM) });

/** The figures of many units, one row each. A unit is known by its code, or by its name where the code is left out. */
export const figureColumns = {
  unit: { header: '单位', also: ['单位名称', '填报单位'], read: text(100), needed: true, filled: true },
  code: { header: '统一社会信用代码', also: ['信用代码', '单位信用代码'], read: code(18) },
  heldOn: { header: '数据截至日期', also: ['截至日期'], read: day, needed: true },
  officers: { ...count('officers'), also: ['执法人员人数', '执法人员数'] },
  certificates: count('certificates'),
  devices: count('devices'),
  reviewers: count('reviewers'),
  trainingHours: hours('trainingHours'),
  politicalHours: hours('politicalHours'),
  advance: items('advance'),
  window: items('window'),
};

export type FigureTable = SheetTable<typeof figureColumns>;

/** One unit with the figures it has and those its rules ask for. */
export interface FigureLine {
  readonly unitId: string;
  readonly unitName: string;
  readonly figures: Figures;
  /** The latest of their days. */
  readonly heldOn?: string;
}

const NAMES = Object.keys(FIGURE_WORDS) as FigureName[];

const said = (value: Figures[FigureName]): string | number | undefined =>
  value === undefined || typeof value === 'number' ? value : value.join('、');

/** The table as it stands, with the figures anybody is asked for. `published`: the items of the two lists. */
export const figureTemplate = (
  rows: readonly FigureLine[],
  asked: ReadonlySet<FigureName>,
  published: Readonly<Partial<Record<FigureName, readonly string[]>>>,
): WrittenSheet<FigureLine> => ({
  name: '数据填报表',
  columns: [
    { header: figureColumns.unit.header, width: 30, value: ({ unitName }) => unitName },
    { header: figureColumns.code.header, width: 24, value: ({ unitId }) => unitId },
    { header: figureColumns.heldOn.header, kind: 'day', width: 18, value: ({ heldOn }) => heldOn },
    ...NAMES.filter((name) => asked.has(name)).map((name) => ({
      header: FIGURE_WORDS[name],
      width: name in published ? 40 : 14,
      kind: name in published ? ('text' as const) : ('number' as const),
      value: ({ figures }: FigureLine) => said(figures[name]),
    })),
  ],
  rows,
  advice: [
    ['单位、统一社会信用代码', '已经填好，不要改动。一项数据也不填的单位不导入。'],
    [
      '数据截至日期',
      '写今天或者以前的日期，如2022年5月20日。空着的数据保持不变；数值没有变化、截至日期也不晚于已填报的，不重复登记。',
    ],
    ['人数、台数、证件数', '填整数。'],
    ['学时', '填今年学时最少的一名执法人员的学时，可以带0.5；没有政治理论教育和党性教育学时的填0。'],
    ...NAMES.filter((name) => asked.has(name)).flatMap((name): [string, string][] =>
      published[name] ? [[FIGURE_WORDS[name], `填写已经公开的项目，用顿号隔开：${published[name].join('、')}。`]] : [],
    ),
  ],
});
