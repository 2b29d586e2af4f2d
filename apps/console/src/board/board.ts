import type { components } from '../shell/api.generated';
import { officialDate } from '../shell/dates';
import type { Point } from './options';

type Schemas = components['schemas'];
export type Summary = Schemas['IssueSummaryAnswer'];
export type Count = Schemas['IssueCount'];
export type Trend = Schemas['IssueTrendAnswer'];
export type Week = Schemas['IssueWeekAnswer'];
export type RateLine = Schemas['IssueRates'];

const DAY_MS = 86_400_000;

export const stateOf = ({ states }: Count, state: string): number =>
  states.find((one) => one.state === state)?.total ?? 0;

/** The line with the most of something; the first of equals. None has any: none. */
export function most<T>(lines: readonly T[], of: (line: T) => number): T | undefined {
  const [first] = [...lines].sort((one, other) => of(other) - of(one));
  return first !== undefined && of(first) > 0 ? first : undefined;
}

const unsettled = ({ total, closed }: Pick<Count, 'total' | 'closed'>): number => total - closed;

/** 台账: how much is left and where most of it lies. */
export function ledgerConclusion(
  lines: readonly Count[],
  of: Pick<Count, 'total' | 'closed' | 'overdue'>,
  word: (line: Count) => string,
): string {
  const [left, worst] = [unsettled(of), most(lines, unsettled)];
  if (of.total === 0) return '台账中还没有问题';
  if (left === 0 || !worst) return `列入台账的${of.total}个问题已经全部销号`;
  const late = of.overdue > 0 ? `，其中逾期${of.overdue}个` : '';
  return `${of.total}个问题中${left}个未销号${late}，最多的是${word(worst)}（${unsettled(worst)}个）`;
}

const weekWords = ({ from, to }: Week): string => `${officialDate(from)}至${officialDate(to)}`;

/** 走势: whether the last week brought more than it settled. */
export function weeklyConclusion(weeks: readonly Week[]): string {
  const last = weeks.at(-1);
  if (!last) return '台账中还没有问题';
  const { reported, closed, overdue } = last;
  const which =
    reported > closed ? '新列入的多于销号的' : reported < closed ? '销号的多于新列入的' : '新列入和销号的一样多';
  return `${weekWords(last)}，新列入${reported}个、销号${closed}个，${which}，现有逾期${overdue}个`;
}

/** An even pace from the week in which most was left to the day by which nothing may be left. */
export function paceTo(dueOn: string | undefined, weeks: readonly Week[]): Point[] {
  const peak = most(weeks, ({ open }) => open);
  if (!dueOn || !peak || peak.to >= dueOn) return [];
  return [
    [peak.to, peak.open],
    [dueOn, 0],
  ];
}

/** What the pace allows to be left on a day. */
export function allowed(pace: readonly Point[], day: string): number | undefined {
  const [start, end] = pace;
  if (!start || !end || day < start[0]) return undefined;
  const [from, to, now] = [start[0], end[0], day].map((on) => Date.parse(on) / DAY_MS) as [number, number, number];
  return Math.max(0, Math.ceil(start[1] * (1 - (now - from) / (to - from))));
}

/** 走势: ahead of the pace or behind it. */
export function burnDownConclusion(weeks: readonly Week[], pace: readonly Point[], phase?: string): string {
  const last = weeks.at(-1);
  if (!last) return '台账中还没有问题';
  const may = allowed(pace, last.to);
  const still = `未销号${last.open}个`;
  if (last.open === 0) return '列入台账的问题已经全部销号';
  if (may === undefined || !phase) return `${still}，比${weeks.length}周以来最多时少${peakLess(weeks)}个`;
  if (last.open > may) return `${still}，比${phase}按时完成的进度多${last.open - may}个，进度偏慢`;
  return `${still}，没有落后于${phase}按时完成的进度`;
}

const peakLess = (weeks: readonly Week[]): number =>
  Math.max(...weeks.map(({ open }) => open)) - (weeks.at(-1)?.open ?? 0);

/** The best share first; units of which nothing was due come last and have no place. Equal shares share the place. */
export function ranked(lines: readonly RateLine[]): readonly (RateLine & { place?: number })[] {
  const share = ({ rates }: RateLine): number => rates.onTime ?? -1;
  const sorted = [...lines].sort(
    (one, other) => share(other) - share(one) || other.due - one.due || one.name.localeCompare(other.name, 'zh-CN'),
  );
  return sorted.map((line) =>
    line.rates.onTime === undefined
      ? line
      : { ...line, place: 1 + lines.filter((other) => share(other) > share(line)).length },
  );
}

export function rankingConclusion(lines: readonly RateLine[]): string {
  const placed = lines.filter(({ rates }) => rates.onTime !== undefined);
  if (placed.length === 0) return '还没有应办结的问题，暂不排名';
  const full = placed.filter(({ rates }) => rates.onTime === 1).length;
  const worst = ranked(placed).at(-1)!;
  if (full === placed.length) return `${placed.length}个单位应办结的问题全部按期办结`;
  return `${placed.length}个单位中${full}个全部按期办结，最低的是${worst.name}（${worst.onTime}/${worst.due}）`;
}
