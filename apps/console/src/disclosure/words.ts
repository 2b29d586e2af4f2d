import type { Choice } from '../shell/table/column';
import type { Statuses } from '../shell/things/status';

export const ENTRY_STATES: Statuses = {
  collected: { word: '待审核', tone: 'waiting' },
  returned: { word: '已退回', tone: 'refused' },
  approved: { word: '待发布', tone: 'doing' },
  published: { word: '已公示', tone: 'done' },
  withheld: { word: '不予公开', tone: 'done' },
  withdrawn: { word: '已撤销', tone: 'refused' },
};

type Words = Readonly<Record<string, string>>;
const choices = (words: Words): Choice[] => Object.entries(words).map(([value, word]) => ({ value, word }));

const KINDS: Words = { standing: '事前公开和窗口公示', decision: '执法决定', statistics: '年度数据' };
const DECISIONS: Words = {
  ...{ penalty: '行政处罚', licence: '行政许可', coercion: '行政强制' },
  ...{ inspection: '行政检查', levy: '行政征收', other: '其他执法决定' },
};
const WITHHOLDING: Words = {
  minors: '涉及未成年人',
  secrets: '涉及国家秘密、商业秘密或者个人隐私',
  safety: '可能危及国家安全、公共安全、经济安全、社会稳定',
  'other-case': '可能影响其他案件的查处',
  criminal: '涉嫌犯罪，已经移送司法机关',
  otherwise: '法律、法规、规章规定不予公开的其他情形',
};
const WITHDRAWAL: Words = {
  revoked: '决定依法被撤销、确认违法或者确认无效',
  altered: '决定依法被变更',
  confidential: '涉及国家秘密、商业秘密或者个人隐私',
  mistaken: '公示对象或者事项有误',
  expired: '公示期限届满',
  other: '其他',
};

const wordIn = (words: Words, code: string | undefined): string => (code === undefined ? '' : (words[code] ?? code));
export const kindWord = (kind: string): string => wordIn(KINDS, kind);
export const decisionWord = (kind: string | undefined): string => wordIn(DECISIONS, kind);
export const withholdingWord = (ground: string | undefined): string => wordIn(WITHHOLDING, ground);
export const withdrawalWord = (ground: string | undefined): string => wordIn(WITHDRAWAL, ground);
export const KIND_CHOICES = choices(KINDS);
export const DECISION_CHOICES = choices(DECISIONS);
export const WITHHOLDING_CHOICES = choices(WITHHOLDING);
export const WITHDRAWAL_CHOICES = choices(WITHDRAWAL);

/** 88.8% of it; — where there is nothing to be counted. */
export const percentOf = (rate: number | undefined): string => (rate === undefined ? '—' : `${rate}%`);
export const yuan = (amount: number): string => `${amount.toLocaleString('zh-CN')}元`;
