import { choice, code, decimal, text, type SheetTable, type WrittenSheet } from '@app/documents';
import { MEASURES, MEASURE_NAMES, type MeasureName } from './measure.rules.js';
import type { How, Scheme, SchemeItem } from './scheme.rules.js';

export const HOW_WORDS: Readonly<Record<How, string>> = {
  computed: '数据计算',
  manual: '人工评分',
  external: '外部评议',
};
const MEASURE_WORDS = Object.fromEntries(MEASURE_NAMES.map((name) => [name, MEASURES[name].word])) as Readonly<
  Record<MeasureName, string>
>;
const IF_NOTHING = { full: '满分', zero: '零分' } as const;
const MOST_WEIGHT = 100;

/** 评分方案, one row per item; the file is the whole of it. */
export const schemeColumns = {
  code: { header: '编号', also: ['项目编号'], read: code(40), needed: true, filled: true },
  group: { header: '类别', read: text(60), needed: true, filled: true },
  name: { header: '考核项目', read: text(200), needed: true, filled: true },
  weight: { header: '分值', read: decimal(0, MOST_WEIGHT), needed: true, filled: true },
  how: { header: '评分方式', read: choice<How>(HOW_WORDS), needed: true, filled: true },
  measure: { header: '计算数据', read: choice<MeasureName>(MEASURE_WORDS), needed: true },
  ifNothing: { header: '没有数据时', read: choice<'full' | 'zero'>(IF_NOTHING), needed: true },
  criterion: { header: '评分标准', read: text(1000), needed: true },
};
export type SchemeTable = SheetTable<typeof schemeColumns>;

const measureOf = (item: SchemeItem): string => (item.how === 'computed' ? MEASURE_WORDS[item.measure] : '');
const nothingOf = (item: SchemeItem): string => (item.how === 'computed' ? IF_NOTHING[item.ifNothing] : '');

export const schemeTemplate = ({ title, items }: Scheme): WrittenSheet<SchemeItem> => ({
  ...{ name: '评分方案', title },
  columns: [
    { header: schemeColumns.code.header, width: 10, value: (item) => item.code },
    { header: schemeColumns.group.header, width: 20, value: ({ group }) => group },
    { header: schemeColumns.name.header, width: 36, value: ({ name }) => name },
    { header: schemeColumns.weight.header, width: 8, kind: 'number', value: ({ weight }) => weight },
    {
      header: schemeColumns.how.header,
      width: 12,
      choices: Object.values(HOW_WORDS),
      value: ({ how }) => HOW_WORDS[how],
    },
    { header: schemeColumns.measure.header, width: 28, choices: Object.values(MEASURE_WORDS), value: measureOf },
    { header: schemeColumns.ifNothing.header, width: 12, choices: Object.values(IF_NOTHING), value: nothingOf },
    { header: schemeColumns.criterion.header, width: 60, value: ({ criterion }) => criterion },
  ],
  rows: items,
  advice: [
    ['分值', '以0.5分为单位，各项合计100分。'],
    [
      '评分方式',
      `${Object.values(HOW_WORDS).join('、')}之一。数据计算的写明按哪一项数据计算，以及没有数据时得满分还是零分。`,
    ],
    ['全部项目', '文件就是整个方案：没有列出的项目从方案中去掉。'],
  ],
});

/** How an item reads in one line, for comparing. */
export const lineOf = (item: SchemeItem): string =>
  [item.group, item.name, `${item.weight}分`, HOW_WORDS[item.how], measureOf(item), nothingOf(item), item.criterion]
    .filter((part) => part !== '')
    .join('；');
