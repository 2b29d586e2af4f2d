import type { Statuses } from '../shell/things/status';

/** One place where a file serves. */
export interface EvidenceLine {
  readonly fileId: string;
  readonly name: string;
  readonly size: number;
  readonly unitId: string;
  readonly unitName: string;
  readonly ownerUnit: string;
  readonly thing: string;
  readonly link?: string;
  readonly number: number;
  readonly versions: number;
  readonly retention: string;
  readonly usedAt: string;
}

export const THINGS: Readonly<Record<string, string>> = {
  'self-inspection': '自查',
  material: '上报材料',
  issue: '问题整改',
  inspection: '抽查检查',
  'mutual-visit': '互查',
  opinion: '监督意见',
  result: '结果公示',
  scoring: '案卷评查异议',
  other: '其他',
};

export interface ReusePlace {
  readonly fileId: string;
  readonly name: string;
  readonly unitName: string;
  readonly on: string;
  readonly thing: string;
  readonly link?: string;
}

/** A picture that serves a second unit or a second year. */
export interface Reuse {
  readonly id: string;
  readonly same: 'bytes' | 'picture';
  readonly distance: number;
  readonly later: ReusePlace;
  readonly earlier: ReusePlace;
  readonly state: 'open' | 'confirmed' | 'excused';
  readonly note?: string;
  readonly version: number;
}

export const REUSE_STATES: Statuses = {
  open: { word: '待核实', tone: 'waiting' },
  confirmed: { word: '属实', tone: 'late' },
  excused: { word: '有理由', tone: 'done' },
};

export const sameWords = ({ same, distance }: Reuse): string =>
  same === 'bytes' ? '两个文件完全相同' : `画面相同（64处比对，${distance}处不同）`;
