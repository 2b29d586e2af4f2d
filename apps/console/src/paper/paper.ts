import type { Statuses } from '../shell/things/status';

/** A print, as the server tells of it. */
export interface Print {
  readonly id: string;
  readonly kindWord: string;
  readonly name: string;
  readonly unitName?: string;
  readonly version: number;
  readonly newest: boolean;
  readonly sha256: string;
  readonly printedAt: string;
  readonly printedBy: string;
  readonly asOf?: string;
  readonly check: string;
}

/** What was ordered and is made by a job. */
export interface Order {
  readonly id: string;
  readonly name: string;
  readonly state: 'waiting' | 'failed' | 'ready' | 'cleared';
  /** From 0 to 1. */
  readonly progress: number;
  readonly reason?: string;
  readonly orderedAt: string;
  readonly size?: number;
  readonly keptUntil?: string;
}

export const ORDER_STATES: Statuses = {
  waiting: { word: '正在生成', tone: 'doing' },
  failed: { word: '没有生成', tone: 'refused' },
  ready: { word: '可以下载', tone: 'done' },
  cleared: { word: '已到期清理', tone: 'todo' },
};

/** What of a unit in a campaign can be printed, as official papers are called. */
export const UNIT_KINDS: Readonly<Record<string, string>> = {
  'issue-list': '问题清单',
  'self-inspection-ledger': '自查自纠台账',
  'rectification-plan': '整改方案',
  'rectification-ledger': '整改台账',
  'work-summary': '工作总结',
};

export const ALL_KINDS: Readonly<Record<string, string>> = {
  ...UNIT_KINDS,
  receipt: '收件回执',
  circular: '通报',
  'county-ledger': '全县整改台账',
  'scoring-report': '案卷评查通报',
  'office-notice': '表彰通报',
  'annual-report': '年度报告',
  'assessment-result': '考核结果',
  'training-ledger': '培训台账',
  'training-certificate': '学时证明',
  'demonstration-table': '示范点情况表',
  'appointment-letter': '聘书',
};

export const choicesOfKinds = (kinds: readonly string[]) =>
  kinds.map((value) => ({ value, word: ALL_KINDS[value] ?? value }));

/** 12.3 MB, 45 KB. */
export function sizeWord(bytes: number): string {
  return bytes >= 1_000_000 ? `${(bytes / 1_000_000).toFixed(1)} MB` : `${Math.max(1, Math.round(bytes / 1000))} KB`;
}
