import { choice, day, text, type SheetTable, type WrittenSheet } from '@app/documents';
import type { CaseEntry } from './commands.js';
import type { CaseKind } from './events.js';

const KINDS = {
  penalty: '行政处罚',
  licence: '行政许可',
  coercion: '行政强制',
  inspection: '行政检查',
  levy: '行政征收',
  other: '其他',
} satisfies Record<CaseKind, string>;

const SHORT: Readonly<Record<string, CaseKind>> = {
  ...{ 处罚: 'penalty', 许可: 'licence', 强制: 'coercion', 检查: 'inspection', 征收: 'levy' },
};

/** 案卷目录 as a table. A file is known by its number. */
export const caseColumns = {
  caseNumber: { header: '文号', also: ['案号', '决定书文号'], read: text(80), needed: true, filled: true },
  kind: {
    header: '种类',
    also: ['案卷种类', '类别'],
    read: choice<CaseKind>(KINDS, SHORT),
    needed: true,
    filled: true,
  },
  closedOn: { header: '结案日期', also: ['结案时间'], read: day, needed: true, filled: true },
};

export type CaseTable = SheetTable<typeof caseColumns>;

export const kindWord = (kind: CaseKind): string => KINDS[kind];

export const caseTemplate = (year: number): WrittenSheet<CaseEntry> => ({
  name: `${year}年案卷目录模板`,
  columns: [
    { header: caseColumns.caseNumber.header, width: 30, value: ({ caseNumber }) => caseNumber },
    { header: caseColumns.kind.header, width: 14, choices: Object.values(KINDS), value: ({ kind }) => KINDS[kind] },
    { header: caseColumns.closedOn.header, width: 18, kind: 'day', value: ({ closedOn }) => closedOn },
  ],
  rows: [],
  advice: [
    ['文号', '写成“舞城罚〔2026〕12号”的样式，不超过80个字，同一文号只登记一次。不要填写当事人姓名。'],
    ['种类', `${Object.values(KINDS).join('、')}之一。`],
    ['结案日期', `在${year}年以内，不晚于今天，如${year}年3月5日。`],
  ],
});
