import { choice, day, list, text, type SheetTable, type WrittenSheet } from '@app/documents';
import type { CaseParticulars, LegalCaseKind } from './events.js';

export const KIND_WORDS = {
  penalty: '行政处罚',
  licence: '行政许可',
  coercion: '行政强制',
  inspection: '行政检查',
  levy: '行政征收',
  other: '其他',
} satisfies Record<LegalCaseKind, string>;

const SHORT: Readonly<Record<string, LegalCaseKind>> = {
  ...{ 处罚: 'penalty', 许可: 'licence', 强制: 'coercion', 检查: 'inspection', 征收: 'levy' },
};

/** 案件登记表. A case is known by its number within the unit. */
export const legalCaseColumns = {
  caseNumber: { header: '案号', also: ['立案号', '立案文号'], read: text(80), needed: true, filled: true },
  title: { header: '案由', also: ['案件名称'], read: text(200), needed: true, filled: true },
  kind: {
    header: '种类',
    also: ['案件种类', '类别'],
    read: choice<LegalCaseKind>(KIND_WORDS, SHORT),
    needed: true,
    filled: true,
  },
  handlers: { header: '承办人', also: ['办案人员'], read: list(10, 50), needed: true, filled: true },
  filedOn: { header: '立案日期', also: ['立案时间'], read: day, needed: true, filled: true },
};

export type LegalCaseTable = SheetTable<typeof legalCaseColumns>;

export const kindWord = (kind: LegalCaseKind): string => KIND_WORDS[kind];

export const legalCaseTemplate: WrittenSheet<CaseParticulars> = {
  name: '法制审核案件登记模板',
  columns: [
    { header: legalCaseColumns.caseNumber.header, width: 30, value: ({ caseNumber }) => caseNumber },
    { header: legalCaseColumns.title.header, width: 40, value: ({ title }) => title },
    {
      header: legalCaseColumns.kind.header,
      width: 14,
      choices: Object.values(KIND_WORDS),
      value: ({ kind }) => KIND_WORDS[kind],
    },
    {
      header: legalCaseColumns.handlers.header,
      width: 24,
      value: ({ handlers }) => handlers.map(({ name }) => name).join('、'),
    },
    { header: legalCaseColumns.filedOn.header, width: 18, kind: 'day', value: ({ filedOn }) => filedOn },
  ],
  rows: [],
  advice: [
    ['案号', '不超过80个字，同一单位同一案号只登记一次。'],
    ['案由', '不填写当事人姓名。'],
    ['种类', `${Object.values(KIND_WORDS).join('、')}之一。`],
    ['承办人', '至少一人，多人用顿号隔开；与本单位在用账号同名的，视为该账号。'],
    ['立案日期', '不晚于今天，如2026年3月5日。'],
  ],
};
