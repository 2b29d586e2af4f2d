import type { Recorded } from '@app/eventing';

interface Item {
  readonly code: string;
  readonly how: string;
  readonly weight: number;
}

/** One assessment, as the history tells it. */
interface Kept {
  readonly items: readonly Item[];
  readonly units: readonly string[];
  readonly least: number;
  readonly links: Set<string>;
  received: number;
  /** Answers that are still to be read out of the box. */
  unread: number;
  opened: boolean;
  published: boolean;
  /** Points by unit and item. */
  readonly counted: Map<string, ReadonlyMap<string, number>>;
  readonly given: Map<string, Map<string, number>>;
}

export type Assessments = Map<string, Kept>;

interface Told {
  readonly assessmentId: string;
  /** Of the published result, which names no other id. */
  readonly assessment?: string;
  readonly unitId: string;
  readonly scheme: { readonly items: readonly Item[] };
  readonly units: readonly { readonly unitId: string }[];
  readonly leastBallots: number;
  readonly links: readonly string[];
  readonly used: readonly string[];
  readonly ballots: number;
  readonly code: string;
  readonly points: number;
  readonly reason: string;
  readonly items: readonly { readonly code: string; readonly points: number; readonly ballots?: number }[];
  readonly ranking: readonly {
    readonly unit: string;
    readonly group: string;
    readonly score: number;
    readonly rank: number;
  }[];
}

const weightSum = (items: readonly Item[]): number => items.reduce((sum, { weight }) => sum + weight, 0);
const weightOf = ({ items }: Kept, code: string): number => items.find((item) => item.code === code)?.weight ?? 0;

function pointsOf({ counted, given }: Kept, unitId: string): ReadonlyMap<string, number> {
  return new Map([...(counted.get(unitId) ?? []), ...(given.get(unitId) ?? [])]);
}

type Hear = (kept: Kept, event: Recorded, told: Told) => string[];

const received: Hear = (kept, { data }) => {
  kept.received += 1;
  const said = Object.keys(data).filter((name) => name !== 'assessmentId' && name !== 'category');
  return [
    ...(kept.received > kept.links.size ? ['more answers came than links were handed out'] : []),
    ...said.map((name) => `the fact of an answer tells ${name}`),
  ];
};

const boxOpened: Hear = (kept, _, { ballots, used }) => {
  const strange = used.filter((link) => !kept.links.has(link));
  const agree = ballots === kept.received && used.length === ballots && new Set(used).size === ballots;
  const again = kept.opened;
  kept.opened = true;
  kept.unread = ballots;
  return [
    ...(again ? ['the box is opened twice'] : []),
    ...(agree ? [] : [`${kept.received} answers came, ${used.length} links were used, the box held ${ballots}`]),
    ...(strange.length > 0 ? ['an answer came by a link that nobody handed out'] : []),
    ...(ballots < kept.least ? ['the box is opened with too few answers'] : []),
  ];
};

const scored: Hear = (kept, _, { unitId, items }) => {
  kept.counted.set(unitId, new Map(items.map(({ code, points }) => [code, points])));
  return items.flatMap(({ code, points, ballots }) => [
    ...(points >= 0 && points <= weightOf(kept, code) ? [] : [`${code} is given ${points} points`]),
    ...(ballots !== undefined && (!kept.opened || ballots < kept.least) ? [`${code} counts answers it may not`] : []),
  ]);
};

const gave: Hear = (kept, { actor }, { unitId, code, points, reason }) => {
  const own = kept.given.get(unitId) ?? new Map<string, number>();
  kept.given.set(unitId, own.set(code, points));
  const item = kept.items.find((one) => one.code === code);
  return [
    ...(item?.how === 'manual' ? [] : [`${code} is scored by ${actor} and not by hand`]),
    ...(points <= (item?.weight ?? 0) ? [] : [`${code} is given ${points} points`]),
    ...(reason.trim() === '' ? ['a score has no reason'] : []),
  ];
};

const published: Hear = (kept, _, { ranking }) => {
  kept.published = true;
  const rankOf = (group: string, score: number): number =>
    1 + ranking.filter((other) => other.group === group && other.score > score).length;
  return [
    ...(ranking.length === kept.units.length ? [] : ['the ranking lacks a unit']),
    ...ranking.flatMap(({ unit, group, score, rank }) => {
      const points = pointsOf(kept, unit);
      const sum = [...points.values()].reduce((all, one) => all + one, 0);
      return [
        ...(points.size === kept.items.length ? [] : [`${unit} is published without every item`]),
        ...(Math.abs(sum - score) < 0.005 ? [] : [`${unit} has ${sum} points and is published with ${score}`]),
        ...(rank === rankOf(group, score) ? [] : [`${unit} has rank ${rank}`]),
      ];
    }),
  ];
};

const HEARD: Readonly<Record<string, Hear>> = {
  RatersInvited: ({ links }, _, { links: more }) => {
    const twice = more.some((link) => links.has(link));
    for (const link of more) links.add(link);
    return twice ? ['a link is handed out twice'] : [];
  },
  BallotReceived: received,
  BallotsOpened: boxOpened,
  BallotRead: (kept) => ((kept.unread -= 1) < 0 ? ['an answer is read that was not in the box'] : []),
  UnitScored: scored,
  ScoreGiven: gave,
  AssessmentPublished: published,
};

function begin(all: Assessments, { assessmentId, scheme, units, leastBallots }: Told): string[] {
  const none = { links: new Set<string>(), received: 0, unread: 0, opened: false, published: false };
  all.set(assessmentId, {
    ...{ items: scheme.items, units: units.map(({ unitId }) => unitId), least: leastBallots },
    ...{ ...none, counted: new Map(), given: new Map() },
  });
  return weightSum(scheme.items) === 100 ? [] : ['the weights of the scheme do not sum up to 100'];
}

/** A score without reason or above its weight, an answer more than links, a ranking that does not add up. */
export function assessmentFaults(all: Assessments, event: Recorded): string[] {
  const told = event.data as Told;
  if (event.type === 'AssessmentOpened') return begin(all, told);
  const hear = HEARD[event.type];
  const kept = all.get(told.assessment ?? told.assessmentId);
  if (!hear || !kept) return [];
  const late = kept.published ? ['happens after the result was published'] : [];
  return [...late, ...hear(kept, event, told)];
}
