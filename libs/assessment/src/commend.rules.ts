import type { Group, Placed } from './ranking.rules.js';

/** 名额: of each group the first tenth begun, and whoever has the score of the last of them. */
const SHARE = 10;
export const COMMEND_RULE =
  '按公布的名次，每组取前十分之一（不足一个的取一个），与末位同分的一并列入；取消评比先进资格的单位不列入，名次在后的依次递补。';

export interface Commendable {
  readonly named: readonly Placed[];
  /** Barred, and good enough but for that. */
  readonly passedOver: readonly Placed[];
}

function inGroup(placed: readonly Placed[], barred: ReadonlySet<string>): Commendable {
  const eligible = placed.filter(({ unit }) => !barred.has(unit));
  const last = eligible[Math.ceil(placed.length / SHARE) - 1] ?? eligible.at(-1);
  const reaches = ({ score }: Placed): boolean => last !== undefined && score >= last.score;
  return {
    named: eligible.filter(reaches),
    passedOver: placed.filter((one) => barred.has(one.unit) && (last === undefined || reaches(one))),
  };
}

/** Who may be put forward as 先进集体 by a published ranking, which stands in order within each group. */
export function commendable(ranking: readonly Placed[], barred: ReadonlySet<string>): Commendable {
  const groups = [...new Set(ranking.map(({ group }) => group))];
  const each = groups.map((group: Group) =>
    inGroup(
      ranking.filter((one) => one.group === group),
      barred,
    ),
  );
  return { named: each.flatMap(({ named }) => named), passedOver: each.flatMap(({ passedOver }) => passedOver) };
}
