import { code, decimal, text, type SheetTable, type WrittenSheet } from '@app/documents';

const MOST_POINTS = 100;

/** 人工评分表: one row per unit and item; a row without points is passed over. */
export const givenColumns = {
  unitId: { header: '统一社会信用代码', also: ['信用代码'], read: code(40), needed: true, filled: true },
  unit: { header: '单位', also: ['单位名称'], read: text(100) },
  code: { header: '项目编号', also: ['编号'], read: code(40), needed: true, filled: true },
  name: { header: '考核项目', read: text(300) },
  weight: { header: '分值', read: text(20) },
  points: { header: '得分', also: ['评分'], read: decimal(0, MOST_POINTS), needed: true },
  reason: { header: '评分理由', also: ['理由'], read: text(500), needed: true },
};
export type GivenTable = SheetTable<typeof givenColumns>;

export interface GivenLine {
  readonly unitId: string;
  readonly unit: string;
  readonly code: string;
  readonly name: string;
  readonly weight: number;
  readonly points: number | null;
  readonly reason: string | null;
}

export const givenTemplate = (title: string, rows: readonly GivenLine[]): WrittenSheet<GivenLine> => ({
  name: '人工评分表',
  title: `${title}人工评分表`,
  columns: [
    { header: givenColumns.unitId.header, width: 22, value: (line) => line.unitId },
    { header: givenColumns.unit.header, width: 30, value: (line) => line.unit },
    { header: givenColumns.code.header, width: 10, value: (line) => line.code },
    { header: givenColumns.name.header, width: 36, value: (line) => line.name },
    { header: givenColumns.weight.header, width: 8, value: ({ weight }) => String(weight) },
    { header: givenColumns.points.header, width: 10, kind: 'number', value: ({ points }) => points },
    { header: givenColumns.reason.header, width: 44, value: ({ reason }) => reason },
  ],
  rows,
  advice: [
    ['得分', '以0.5分为单位，不超过这一项的分值；不评的留空。'],
    ['评分理由', '有得分的都应当写明理由，扣分的写明扣在哪里。'],
  ],
});
