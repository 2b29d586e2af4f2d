import { dayOf } from '@app/calendar';
import type { PrintSource, SourceIssue, SourceMaterial } from './source.js';

const SOURCES: Readonly<Record<string, string>> = {
  'self-inspection': '自查',
  'mutual-inspection': '互查',
  'case-review': '案卷评查',
  'double-random': '双随机抽查',
  demonstration: '示范点自查',
  complaint: '投诉',
};
export const sourceWord = (source: string): string => SOURCES[source] ?? source;

const STATES: Readonly<Record<string, string>> = {
  reported: '待认领',
  claimed: '已认领',
  planned: '已定措施',
  'in-progress': '整改中',
  submitted: '待验收',
  returned: '已退回',
  reopened: '重新整改',
  closed: '已销号',
};
export const stateWord = (state: string): string => STATES[state] ?? state;

export const isClosed = ({ state }: SourceIssue): boolean => state === 'closed';

/** Neither handed in nor closed when its day had passed, unless the clock stands still. */
export const isOverdue = ({ state, dueOn, paused }: SourceIssue, today: string): boolean =>
  !paused && state !== 'closed' && state !== 'submitted' && dueOn < dayOf(today);

/** 75%, 66.7%; nothing of nothing is not reckoned. */
export const percent = (part: number, whole: number): string =>
  whole === 0 ? '—' : `${Number(((part * 100) / whole).toFixed(1))}%`;

export interface IssueFigures {
  readonly all: number;
  readonly closed: number;
  readonly open: number;
  readonly overdue: number;
  readonly rate: string;
}

export function issueFigures(issues: readonly SourceIssue[], today: string): IssueFigures {
  const closed = issues.filter(isClosed).length;
  const overdue = issues.filter((issue) => isOverdue(issue, today)).length;
  return { all: issues.length, closed, open: issues.length - closed, overdue, rate: percent(closed, issues.length) };
}

export interface MaterialFigures {
  readonly onTime: readonly SourceMaterial[];
  readonly late: readonly SourceMaterial[];
  readonly missing: readonly SourceMaterial[];
  /** Not handed in, and not yet due. */
  readonly awaited: readonly SourceMaterial[];
}

export function materialFigures(materials: readonly SourceMaterial[], today: string): MaterialFigures {
  const [given, owed] = [materials.filter(({ latest }) => latest), materials.filter(({ latest }) => !latest)];
  return {
    onTime: given.filter(({ latest }) => latest?.late === false),
    late: given.filter(({ latest }) => latest?.late === true),
    missing: owed.filter(({ dueOn }) => dueOn < dayOf(today)),
    awaited: owed.filter(({ dueOn }) => dueOn >= dayOf(today)),
  };
}

/** How many of each, in the order in which they first appear. */
export function countBy<T>(items: readonly T[], word: (item: T) => string): [string, number][] {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(word(item), (counts.get(word(item)) ?? 0) + 1);
  return [...counts];
}

/** The checks that apply to a unit, with the task each belongs to. */
export function applicableChecks({ campaign, units }: PrintSource, unitId: string) {
  const meets = units.find((of) => of.unitId === unitId)?.meets ?? [];
  return campaign.tasks
    .filter(({ appliesTo }) => (meets as readonly string[]).includes(appliesTo))
    .flatMap((task) => task.checks.map((check) => ({ task, check })));
}

const DIGITS = '零一二三四五六七八九';

/** 一、十、十二、二十三: up to 99; figures beyond. */
export function inChinese(number: number): string {
  if (number > 99) return String(number);
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  const before = tens === 0 ? '' : `${tens === 1 ? '' : DIGITS[tens]}十`;
  return `${before}${ones === 0 && tens > 0 ? '' : DIGITS[ones]}`;
}
