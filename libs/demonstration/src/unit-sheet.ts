import { day, text, type SheetTable, type WrittenSheet } from '@app/documents';

/** 候选单位 or, in an earlier batch, 已命名单位: a unit is known by its code or its name in the register. */
export const unitColumns = {
  unit: { header: '单位', also: ['单位名称', '统一社会信用代码'], read: text(100), needed: true, filled: true },
  ground: { header: '推荐理由', also: ['理由'], read: text(500) },
  documentNumber: { header: '命名文号', also: ['文号'], read: text(80) },
  namedOn: { header: '命名日期', also: ['日期'], read: day },
};
export type DemonstrationTable = SheetTable<typeof unitColumns>;

const empty = () => undefined;

export const unitTemplate: WrittenSheet<never> = {
  name: '示范点名单模板',
  columns: [
    { header: unitColumns.unit.header, width: 32, value: empty },
    { header: unitColumns.ground.header, width: 40, value: empty },
    { header: unitColumns.documentNumber.header, width: 24, value: empty },
    { header: unitColumns.namedOn.header, width: 18, kind: 'day', value: empty },
  ],
  rows: [],
  advice: [
    ['单位', '单位名录中的名称或者统一社会信用代码。'],
    ['推荐理由', '确定候选单位时填写。'],
    ['命名文号、命名日期', '补录以前批次已经命名的单位时填写。'],
  ],
};
