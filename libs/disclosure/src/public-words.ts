import type { DecisionKind } from './events.js';

type Words = Readonly<Record<string, string>>;

const WITHHOLDING: Words = {
  minors: '涉及未成年人',
  secrets: '涉及国家秘密、商业秘密或者个人隐私',
  safety: '公开后可能危及国家安全、公共安全、经济安全、社会稳定',
  'other-case': '公开后可能影响其他案件的查处',
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
const DECISIONS: Readonly<Record<DecisionKind, string>> = {
  penalty: '行政处罚',
  licence: '行政许可',
  coercion: '行政强制',
  inspection: '行政检查',
  levy: '行政征收',
  other: '其他执法决定',
};

const wordIn = (words: Words, code: string | undefined): string => words[code ?? ''] ?? '其他';

/** What grounds and kinds are called before the public. */
export const withheldWord = (ground: string | undefined): string => wordIn(WITHHOLDING, ground);
export const withdrawnWord = (ground: string | undefined): string => wordIn(WITHDRAWAL, ground);
export const decisionWord = (kind: DecisionKind): string => DECISIONS[kind];
export const DECISION_WORDS = Object.entries(DECISIONS) as [DecisionKind, string][];
