import type { PlanBatch, PlanItem } from './events.js';
import { batchKey } from './plan.rules.js';
import { planned } from './share.rules.js';

export interface CoveredUnit {
  readonly id: string;
  readonly kind: string;
  readonly riskClass: string;
  /** 所在乡镇, as far as the register says. */
  readonly township?: string;
}

/** A draw of a batch. `drawn` are the units it gave to supervisors: known from its publication on. */
export interface BatchDraw {
  readonly id: string;
  readonly label: string;
  readonly key: string;
  readonly state: 'frozen' | 'executed' | 'infeasible' | 'published' | 'voided';
  readonly strata: readonly { readonly id: string; readonly n: number }[];
  readonly drawn: readonly { readonly unitId: string; readonly inspected: boolean }[];
}

/** 待抽取、名单已锁定、待公示、检查中、已完成、人员不足未抽成. */
export const BATCH_STATES = ['planned', 'frozen', 'executed', 'published', 'inspected', 'infeasible'] as const;
export type BatchState = (typeof BATCH_STATES)[number];

/** How many of how many. */
export interface Share {
  readonly id: string;
  readonly units: number;
  readonly drawn: number;
  readonly inspected: number;
}

export interface BatchCoverage {
  readonly number: number;
  readonly from: string;
  readonly to: string;
  readonly state: BatchState;
  /** Its last day has passed and it is not all inspected. */
  readonly overdue: boolean;
  /** What is to be drawn: by the rules and the register, or by the lists once they are locked. */
  readonly strata: readonly { readonly id: string; readonly rule: string; readonly planned: number }[];
  readonly planned: number;
  readonly drawn: number;
  readonly inspected: number;
  /** The draw that stands, or the last one that came to nothing. */
  readonly draw?: { readonly id: string; readonly label: string };
  readonly voided: number;
}

export interface ItemCoverage {
  readonly planItem: string;
  readonly name: string;
  readonly batches: readonly BatchCoverage[];
}

export interface Coverage {
  readonly register: {
    readonly units: number;
    readonly target: number;
    readonly drawn: number;
    readonly inspected: number;
  };
  readonly byRiskClass: readonly Share[];
  readonly byKind: readonly Share[];
  readonly byTownship: readonly Share[];
  readonly items: readonly ItemCoverage[];
}

interface Known {
  readonly items: readonly PlanItem[];
  readonly coverage: string;
  readonly units: readonly CoveredUnit[];
  readonly draws: readonly BatchDraw[];
  /** The day asked about. */
  readonly day: string;
}

/** 覆盖面: a unit counts once a year, however often it was drawn; one that left the register counts no more. */
export function coverageOf({ items, coverage, units, draws, day }: Known): Coverage {
  const batches = items.map((item) => ({
    ...{ planItem: item.planItem, name: item.name },
    batches: item.batches.map((batch) => batchCoverage(batch, drawsOf(draws, item, batch), units, day)),
  }));
  const own = items.flatMap((item) => item.batches.flatMap((batch) => drawsOf(draws, item, batch)));
  const reached = own.flatMap(({ drawn }) => drawn);
  const drawn = new Set(reached.map(({ unitId }) => unitId));
  const inspected = new Set(reached.filter((unit) => unit.inspected).map(({ unitId }) => unitId));
  const count = (of: readonly CoveredUnit[]) => ({
    units: of.length,
    drawn: of.filter((unit) => drawn.has(unit.id)).length,
    inspected: of.filter((unit) => inspected.has(unit.id)).length,
  });
  const by = (key: 'kind' | 'riskClass' | 'township'): Share[] =>
    [...new Set(units.flatMap((unit) => unit[key] ?? []))]
      .sort()
      .map((id) => ({ id, ...count(units.filter((unit) => unit[key] === id)) }));
  const target = planned(`ceil(${coverage}*N)`, units.length) ?? 0;
  return {
    register: { ...count(units), target },
    byRiskClass: by('riskClass'),
    byKind: by('kind'),
    byTownship: by('township'),
    items: batches,
  };
}

const drawsOf = (draws: readonly BatchDraw[], { planItem }: PlanItem, { number }: PlanBatch): BatchDraw[] =>
  draws.filter(({ key }) => key === batchKey(planItem, number));

function batchCoverage(
  { number, from, to, strata }: PlanBatch,
  draws: readonly BatchDraw[],
  units: readonly CoveredUnit[],
  day: string,
): BatchCoverage {
  const standing = draws.find(({ state }) => state !== 'voided' && state !== 'infeasible');
  const shown = standing ?? draws.filter(({ state }) => state === 'infeasible').at(-1);
  const each = strata.map(({ id, rule }) => ({
    ...{ id, rule },
    planned:
      standing?.strata.find((stratum) => stratum.id === id)?.n ??
      planned(rule, units.filter(({ riskClass }) => riskClass === id).length) ??
      0,
  }));
  const drawn = standing?.drawn ?? [];
  const inspected = drawn.filter((unit) => unit.inspected).length;
  const state = stateOf(shown, inspected);
  return {
    ...{ number, from, to, state, strata: each, inspected },
    overdue: to !== '' && day > to && state !== 'inspected',
    planned: sum(each.map((stratum) => stratum.planned)),
    drawn: standing?.state === 'executed' ? sum(standing.strata.map(({ n }) => n)) : drawn.length,
    ...(shown && { draw: { id: shown.id, label: shown.label } }),
    voided: draws.filter(({ state: of }) => of === 'voided').length,
  };
}

function stateOf(draw: BatchDraw | undefined, inspected: number): BatchState {
  if (!draw || draw.state === 'voided') return 'planned';
  return draw.state === 'published' && draw.drawn.length > 0 && inspected === draw.drawn.length
    ? 'inspected'
    : draw.state;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
