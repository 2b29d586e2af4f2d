import { choice, day, text, type SheetTable, type WrittenSheet } from '@app/documents';
import type { DecisionKind } from './events.js';

const KINDS = {
  penalty: '行政处罚',
  licence: '行政许可',
  coercion: '行政强制',
  inspection: '行政检查',
  levy: '行政征收',
  other: '其他',
} satisfies Record<DecisionKind, string>;

const SHORT: Readonly<Record<string, DecisionKind>> = {
  ...{ 处罚: 'penalty', 许可: 'licence', 强制: 'coercion', 检查: 'inspection', 征收: 'levy' },
};

type PartyKind = 'natural' | 'organisation';
const PARTIES = { natural: '自然人', organisation: '单位' } satisfies Record<PartyKind, string>;
const PARTY_SHORT: Readonly<Record<string, PartyKind>> = {
  ...{ 个人: 'natural', 公民: 'natural', 法人: 'organisation', 组织: 'organisation', 企业: 'organisation' },
};

const LONGEST = 20_000;

/** 执法决定 as a table. A decision is known by its number. */
export const decisionColumns = {
  documentNumber: {
    header: '文号',
    also: ['决定书文号', '案号'],
    read: text(80),
    needed: true,
    filled: true,
  },
  kind: {
    header: '种类',
    also: ['执法类别', '类别'],
    read: choice<DecisionKind>(KINDS, SHORT),
    needed: true,
    filled: true,
  },
  decidedOn: { header: '决定日期', also: ['作出日期'], read: day, needed: true, filled: true },
  party: { header: '执法对象', also: ['当事人', '相对人'], read: text(100), needed: true, filled: true },
  partyKind: {
    header: '对象类别',
    also: ['对象性质'],
    read: choice<PartyKind>(PARTIES, PARTY_SHORT),
    needed: true,
    filled: true,
  },
  original: { header: '执法结论', also: ['决定内容', '结论'], read: text(LONGEST), needed: true, filled: true },
};

export type DecisionTable = SheetTable<typeof decisionColumns>;

const EXAMPLE_WIDTH = 60;

export const decisionTemplate: WrittenSheet<never> = {
  name: '执法决定公示模板',
  columns: [
    { header: decisionColumns.documentNumber.header, width: 30, value: () => '' },
    { header: decisionColumns.kind.header, width: 14, choices: Object.values(KINDS), value: () => '' },
    { header: decisionColumns.decidedOn.header, width: 18, kind: 'day', value: () => undefined },
    { header: decisionColumns.party.header, width: 30, value: () => '' },
    { header: decisionColumns.partyKind.header, width: 12, choices: Object.values(PARTIES), value: () => '' },
    { header: decisionColumns.original.header, width: EXAMPLE_WIDTH, value: () => '' },
  ],
  rows: [],
  advice: [
    ['文号', '不超过80个字，同一文号只录入一次。'],
    ['种类', `${Object.values(KINDS).join('、')}之一。`],
    ['决定日期', '不晚于今天，如2026年3月5日。行政处罚、行政许可在7个工作日内公开，其他在20个工作日内公开。'],
    ['执法对象', '自然人公开时只显示姓氏。'],
    ['对象类别', '自然人或者单位。'],
    ['执法结论', '写明主要事实、依据和决定。身份证件号码、电话、住址、银行账号公开时自动隐去，审核时请逐件核对。'],
  ],
};
