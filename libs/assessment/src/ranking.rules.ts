import type { Scheme } from './scheme.rules.js';

/** 部门、乡镇（街道）, where a scheme ranks them apart; otherwise one group. */
export type Group = 'all' | 'department' | 'township';

export interface AssessedUnit {
  readonly unitId: string;
  readonly name: string;
  readonly group: Group;
}

export interface Placed {
  /** The unit's id. */
  readonly unit: string;
  readonly group: Group;
  /** Out of 100, in hundredths. */
  readonly score: number;
  /** Within its group; who has the same score has the same rank, and the next rank is counted on from there. */
  readonly rank: number;
}

export const groupOf = (rankBy: Scheme['rankBy'], kind: string): Group => {
  if (rankBy === 'all') return 'all';
  return kind === 'township' ? 'township' : 'department';
};

const GROUPS: readonly Group[] = ['all', 'department', 'township'];

/** By score within each group, the best first; ties share a rank (1, 1, 3) and stand in the order of their codes. */
export function rankingOf(scored: readonly { readonly unit: string; readonly group: Group; readonly score: number }[]) {
  return GROUPS.flatMap((group) => {
    const own = scored
      .filter((one) => one.group === group)
      .toSorted((one, other) => other.score - one.score || (one.unit < other.unit ? -1 : 1));
    const firstWith = new Map<number, number>();
    own.forEach(({ score }, place) => firstWith.set(score, firstWith.get(score) ?? place + 1));
    return own.map((one): Placed => ({ ...one, rank: firstWith.get(one.score) ?? own.length }));
  });
}

/** 排名规则, as it is published beside the ranking. */
export const ruleOf = (rankBy: Scheme['rankBy']): string =>
  `${rankBy === 'kind' ? '部门、乡镇（街道）分组，组内' : '全部单位'}按总分从高到低排名；总分保留两位小数，总分相同的名次并列，其后的名次按单位数顺延。`;
