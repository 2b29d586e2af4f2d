import { choice, day, text, type SheetRow, type SheetTable, type WrittenSheet } from '@app/documents';
import type { IssueSource } from './events.js';
import type { LedgerCheck } from './ledger.projection.js';

const SOURCES = {
  'self-inspection': '自查',
  'mutual-inspection': '互查',
  'case-review': '案卷评查',
  'double-random': '双随机抽查',
  demonstration: '示范点自查',
  complaint: '投诉',
} satisfies Record<IssueSource, string>;

/** What the office registers by hand; the others stand in the ledger already where an export is read again. */
const REGISTERED: readonly IssueSource[] = ['mutual-inspection', 'case-review', 'complaint'];

/** The plan's six columns, which a unit fills in: 自查自纠台账. */
export const unitColumns = {
  category: { header: '类别', read: text(200) },
  task: { header: '目标任务', read: text(1000) },
  check: { header: '具体内容', read: text(1000), needed: true },
  text: { header: '自查问题', also: ['问题', '存在问题'], read: text(1000), needed: true },
  dueOn: { header: '整改时限', also: ['时限'], read: day, needed: true },
  responsible: { header: '整改责任人', also: ['责任人'], read: text(50), needed: true },
};

/** A row for every issue, of any unit: what reached the office. */
export const officeColumns = {
  unit: { header: '单位', also: ['责任单位', '单位名称'], read: text(200), needed: true, filled: true },
  source: {
    ...{ header: '问题来源', also: ['来源'], read: choice<IssueSource>(SOURCES, { 双随机: 'double-random' }) },
    ...{ needed: true, filled: true },
  },
  category: { header: '类别', also: ['问题类别'], read: text(200), needed: true, filled: true },
  text: { header: '问题', also: ['存在问题', '自查问题'], read: text(1000), needed: true, filled: true },
  dueOn: { header: '整改时限', also: ['时限'], read: day, needed: true, filled: true },
  responsible: { header: '整改责任人', also: ['责任人'], read: text(50), needed: true, filled: true },
};

export type UnitLedgerTable = SheetTable<typeof unitColumns>;
export type OfficeLedgerTable = SheetTable<typeof officeColumns>;
export type UnitLedgerRow = SheetRow<typeof unitColumns>;
export type OfficeLedgerRow = SheetRow<typeof officeColumns>;

/** 一、 and 1． before what is numbered are the plan's own business, and so are the marks between its words. */
const NUMBER = /^\s*[（(【]*\s*(?:\d{1,2}(?:\.\d{1,2})?|[一二三四五六七八九十]{1,3})[）)]?[、．.\s]\s*/u;
/** What words of the plan are recognised by, however they are numbered and pointed. */
export const coreOf = (words: string): string => words.replace(NUMBER, '').replace(/[\s\p{P}\p{S}]/gu, '');

/** What the product itself prints where a check has no issue. */
const NONE = /^(?:无|没有|未发现问题|尚未自查|不适用(?:[：:].*)?)$/su;
export const saysNone = (words: string | undefined): boolean => !words || NONE.test(words);

const DUE: readonly [string, string] = ['整改时限', '日期，如2022年5月31日，不早于导入当天。'];
const PERSON: readonly [string, string] = [
  '整改责任人',
  '责任单位人员的姓名。与该单位一个在用账号的姓名相同的，提醒直接发给本人。',
];

const CHINESE = [...'零一二三四五六七八九十'];
const numbered = (checks: readonly LedgerCheck[], { category }: LedgerCheck): string => {
  const at = [...new Set(checks.map((check) => check.category))].indexOf(category) + 1;
  return `${CHINESE[at] ?? at}、${category}`;
};

/** The ledger of a unit before anything is filled in: a row for every check that applies. */
export const unitTemplate = (
  unitName: string,
  checks: readonly LedgerCheck[],
  applicable: readonly LedgerCheck[],
): WrittenSheet<LedgerCheck> => ({
  name: '自查自纠台账',
  title: '自查自纠台账',
  under: `填报单位：${unitName}`,
  merged: 2,
  columns: [
    { header: unitColumns.category.header, width: 22, value: (check) => numbered(checks, check) },
    { header: unitColumns.task.header, width: 36, value: ({ task, title }) => `${task}．${title}` },
    { header: unitColumns.check.header, width: 36, value: ({ text: words }) => words },
    { header: unitColumns.text.header, width: 36, value: () => undefined },
    { header: unitColumns.dueOn.header, width: 18, value: () => undefined },
    { header: unitColumns.responsible.header, width: 14, value: () => undefined },
  ],
  rows: applicable,
  advice: [
    ['类别、目标任务、具体内容', '已经填好，不要改动。一项具体内容有几个问题的，在下面插入一行，前三列可以空着。'],
    ['自查问题', '没有问题的空着，这一行不导入。每个问题不超过1000个字。'],
    DUE,
    PERSON,
  ],
});

/** `units` and `categories` are those of the campaign. */
export const officeTemplate = (units: readonly string[], categories: readonly string[]): WrittenSheet<LedgerCheck> => ({
  name: '整改台账模板',
  columns: [
    { header: officeColumns.unit.header, width: 30, choices: units, value: () => undefined },
    {
      header: officeColumns.source.header,
      width: 14,
      choices: REGISTERED.map((source) => SOURCES[source]),
      value: () => undefined,
    },
    { header: officeColumns.category.header, width: 36, choices: categories, value: () => undefined },
    { header: officeColumns.text.header, width: 48, value: () => undefined },
    { header: officeColumns.dueOn.header, width: 18, value: () => undefined },
    { header: officeColumns.responsible.header, width: 14, value: () => undefined },
  ],
  rows: [],
  advice: [
    ['单位', `参加本次活动的单位，写全称：${units.join('、')}。`],
    [
      '问题来源',
      `${REGISTERED.map((source) => SOURCES[source]).join('、')}之一。自查问题由单位上报，双随机抽查的问题自动列入。`,
    ],
    ['类别', `本次活动的主要任务之一：${categories.join('、')}。`],
    ['问题', '每行一个问题，不超过1000个字。'],
    DUE,
    PERSON,
  ],
});
