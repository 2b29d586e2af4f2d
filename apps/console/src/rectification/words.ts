import type { Choice } from '../shell/table/column';
import { choicesOf } from '../shell/table/column';
import type { Statuses } from '../shell/things/status';

/** 整改台账 states, in the order an issue passes through them. */
export const STATES: Statuses = {
  reported: { word: '待认领', tone: 'todo' },
  claimed: { word: '已认领', tone: 'todo' },
  planned: { word: '已定措施', tone: 'todo' },
  'in-progress': { word: '整改中', tone: 'doing' },
  submitted: { word: '待验收', tone: 'waiting' },
  returned: { word: '已退回', tone: 'refused' },
  reopened: { word: '重新整改', tone: 'todo' },
  closed: { word: '已销号', tone: 'done' },
  merged: { word: '已合并', tone: 'refused' },
};

export const STATE_CHOICES: readonly Choice[] = choicesOf(STATES);

const SOURCES: Readonly<Record<string, string>> = {
  'self-inspection': '自查',
  'mutual-inspection': '互查',
  'case-review': '案卷评查',
  'double-random': '双随机抽查',
  demonstration: '示范点自查',
  complaint: '投诉',
};

export const sourceWord = (source: string): string => SOURCES[source] ?? source;

export const sourceWords = (sources: readonly string[]): string => sources.map(sourceWord).join('、');

/** Why two lines of the ledger may be one. */
export const GROUNDS: Readonly<Record<string, string>> = {
  text: '问题表述相近',
  check: '对应同一项具体内容',
  category: '同一类别、来源不同',
};

const choiceOf = (source: string): Choice => ({ value: source, word: sourceWord(source) });
export const SOURCE_CHOICES: readonly Choice[] = Object.keys(SOURCES).map(choiceOf);
/** What the office enters itself; the others come from the units and from the draw. */
export const OFFICE_SOURCES: readonly Choice[] = ['mutual-inspection', 'case-review', 'complaint'].map(choiceOf);

/** What the ledger's category filter calls issues that name none. */
export const NO_CATEGORY = '未分类';

/** The plan's six main tasks are whole sentences; a column of the ledger has room for their subject. */
const SHORT_CATEGORIES: Readonly<Record<string, string>> = {
  提升行政执法信息公示效能: '信息公示',
  全面落实行政执法全过程记录制度: '全过程记录',
  严格落实重大执法决定法制审核制度: '法制审核',
  强化行政执法人员培训: '人员培训',
  '深入开展“行政执法责任制”示范点创建活动': '示范点创建',
  探索建立行政执法监督体系: '监督体系',
};

export const shortCategory = (category: string | undefined): string =>
  category === undefined ? '' : (SHORT_CATEGORIES[category] ?? category);

const ESCALATED_TO: Readonly<Record<string, string>> = {
  'unit-lead': '单位分管领导',
  office: '办公室',
  director: '办公室负责人',
};

export const ESCALATION_CHOICES: readonly Choice[] = Object.entries(ESCALATED_TO).map(([value, word]) => ({
  value,
  word,
}));
export const escalationWord = (level: string): string => ESCALATED_TO[level] ?? level;

/** What the office said to a result that was handed in. */
export const OUTCOMES: Statuses = {
  waiting: { word: '等待验收', tone: 'waiting' },
  returned: { word: '已退回', tone: 'refused' },
  accepted: { word: '验收通过', tone: 'done' },
};

export const EXTENSION_OUTCOMES: Statuses = {
  pending: { word: '等待审批', tone: 'waiting' },
  granted: { word: '同意延期', tone: 'done' },
  refused: { word: '不同意延期', tone: 'refused' },
  lapsed: { word: '已失效', tone: 'todo' },
};
