import { choice, code, list, text, type CellReader, type SheetTable, type WrittenColumn } from '@app/documents';
import type { ItemContent, ObjectKind } from './events.js';
import type { InspectionItemAnswer } from './item.dto.js';
import { objectWord } from './plan-words.js';

const MOST_CONTENTS = 60;
const LONGEST_ENTRY = 300;

const OBJECTS = {
  'enforcement-unit': objectWord('enforcement-unit'),
  'case-file': objectWord('case-file'),
  'inspected-entity': objectWord('inspected-entity'),
} satisfies Record<ObjectKind, string>;

/** Numbers before a line are the list's own business. */
const NUMBERS = /^[ \t]*[（(]?\d{1,2}[）)．.、][ \t]*/gm;

/** One entry to a line. */
const entries: CellReader<string[]> = (cell) =>
  list(MOST_CONTENTS, LONGEST_ENTRY, /\n/)(typeof cell === 'string' ? cell.replace(NUMBERS, '') : cell);

/** 抽查事项清单 as a table. An item is known by its number. */
export const itemColumns = {
  code: { header: '编号', also: ['事项编号', '序号'], read: code(32), needed: true, filled: true },
  name: { header: '抽查事项', also: ['事项名称', '抽查事项名称'], read: text(100), needed: true, filled: true },
  legalBasis: { header: '抽查依据', also: ['依据', '法律依据'], read: text(500), needed: true },
  inspectingBody: { header: '抽查主体', also: ['主体', '检查主体'], read: text(100), needed: true, filled: true },
  contents: { header: '抽查内容', also: ['内容', '检查内容'], read: entries, needed: true },
  methods: { header: '抽查方式', also: ['方式', '检查方式'], read: list(10, 40), needed: true },
  objectKind: { header: '抽查对象', also: ['对象', '检查对象'], read: choice<ObjectKind>(OBJECTS) },
};

export type ItemTable = SheetTable<typeof itemColumns>;

const numbered = (contents: readonly string[]): string =>
  contents.map((entry, index) => `${index + 1}. ${entry}`).join('\n');

/** What a preview compares, in words. */
export const itemTraits: readonly { readonly header: string; readonly say: (of: ItemContent) => string }[] = [
  { header: itemColumns.name.header, say: ({ name }) => name },
  { header: itemColumns.legalBasis.header, say: ({ legalBasis }) => legalBasis },
  { header: itemColumns.inspectingBody.header, say: ({ inspectingBody }) => inspectingBody },
  { header: itemColumns.contents.header, say: ({ contents }) => contents.join('；') },
  { header: itemColumns.methods.header, say: ({ methods }) => methods.join('、') },
  { header: itemColumns.objectKind.header, say: ({ objectKind }) => objectWord(objectKind) },
];

export const itemTemplate: readonly WrittenColumn<InspectionItemAnswer>[] = [
  { header: itemColumns.code.header, width: 10, value: ({ code: number }) => number },
  { header: itemColumns.name.header, width: 28, value: ({ name }) => name },
  { header: itemColumns.legalBasis.header, width: 36, value: ({ legalBasis }) => legalBasis },
  { header: itemColumns.inspectingBody.header, width: 28, value: ({ inspectingBody }) => inspectingBody },
  { header: itemColumns.contents.header, width: 48, value: ({ contents }) => numbered(contents) },
  { header: itemColumns.methods.header, width: 20, value: ({ methods }) => methods.join('、') },
  { header: itemColumns.objectKind.header, width: 16, value: ({ objectKind }) => objectWord(objectKind) },
];

export const itemExport: readonly WrittenColumn<InspectionItemAnswer>[] = [
  ...itemTemplate,
  { header: '状态', width: 10, value: ({ retiredAt }) => (retiredAt ? '已退出' : '现行') },
  { header: '退出原因', width: 28, value: ({ retiredBecause }) => retiredBecause },
];
