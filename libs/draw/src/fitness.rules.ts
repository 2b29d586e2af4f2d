import { refuseIf, Rejection } from '@app/eventing/rejection.js';
import type { FreezePlan } from './commands.js';
import type { Manifest } from './manifest.rules.js';
import { fewestSlots, refuseUnfitKind } from './kind.rules.js';
import { quota } from './quota.rules.js';
import { CERTIFICATE_EXPIRED, MUST, STOOD_DOWN } from './roll.rules.js';
import { ownUnitForbidden, type Rows } from './rows.rules.js';
import { poolName } from './shortage.rules.js';
import { tooFew } from './terms.rules.js';

/** What the office fills in, each refusal with the row it is about. */
export function refuseUnfitPlan(plan: FreezePlan, rows: Rows): void {
  const { legalBasis, slots, observers } = plan;
  refuseIf(legalBasis.trim() === '', 'legal-basis-missing');
  refuseUnfitKind(plan, rows);
  refuseIf(slots.length < fewestSlots(plan), 'slots-too-few');
  const unmanned = slots.find((pool) => !rows.supervisors.some((supervisor) => supervisor.pool === pool));
  refuseIf(unmanned !== undefined, 'pool-unknown', { pool: poolName(unmanned ?? '') });
  refuseUnfitStrata(plan);
  refuseUnfitUnits(plan, rows);
  refuseUnfitPeople(plan, rows);
  refuseUnfitSources(plan);
  refuseIf(tooFew(observers), 'observers-too-few');
}

function refuseUnfitStrata({ strata }: FreezePlan): void {
  const ids = strata.map(({ id }) => id);
  const twice = ids.find((id, place) => ids.indexOf(id) < place || id === MUST);
  refuseIf(twice !== undefined, 'stratum-named-twice', { stratum: twice ?? '' });
  const odd = strata.find(({ rule }) => quota(rule, 1) === undefined);
  refuseIf(odd !== undefined, 'rate-out-of-range', { rate: odd?.rule ?? '' });
}

function refuseUnfitUnits({ exemptions, mustInspect = [] }: FreezePlan, { objects }: Rows): void {
  const known = new Set(objects.map(({ id }) => id));
  const stranger = exemptions.find(({ unitId }) => !known.has(unitId));
  refuseIf(stranger !== undefined, 'exempt-unit-unknown', { unit: stranger?.unitId ?? '' });
  const unknown = mustInspect.find((id) => !known.has(id));
  refuseIf(unknown !== undefined, 'must-inspect-unknown', { unit: unknown ?? '' });
  const both = mustInspect.find((id) => exemptions.some(({ unitId }) => unitId === id));
  refuseIf(both !== undefined, 'must-inspect-exempt', { unit: both ?? '' });
  const out = objects.find(({ id, eligible }) => !eligible && mustInspect.includes(id));
  refuseIf(out !== undefined, 'must-inspect-ineligible', { unit: out?.id ?? '', reason: out?.reason ?? '' });
}

/** Who is called up by name must be able to serve. */
function refuseUnfitPeople({ supervisors = [] }: FreezePlan, rows: Rows): void {
  for (const id of supervisors) {
    const row = rows.supervisors.find((supervisor) => supervisor.id === id);
    refuseIf(row === undefined, 'supervisor-unknown', { supervisor: id });
    refuseIf(row?.reason === CERTIFICATE_EXPIRED, 'supervisor-certificate-expired', { supervisor: id });
    refuseIf(row?.reason === STOOD_DOWN, 'supervisor-stood-down', { supervisor: id });
  }
}

function refuseUnfitSources({ sources }: FreezePlan): void {
  if (!sources) return;
  const kinds = sources.map(({ kind }) => kind);
  refuseIf(kinds.length === 0, 'sources-missing');
  refuseIf(new Set(kinds).size < kinds.length, 'source-named-twice');
}

/** What the lists themselves must be, each refusal with its row. */
export function refuseUnfitRows(plan: FreezePlan, rows: Rows, manifest: Manifest): void {
  const [unit, supervisor] = [twiceIn(rows.objects), twiceIn(rows.supervisors)];
  refuseIf(unit !== undefined, 'unit-listed-twice', { unit: unit ?? '' });
  refuseIf(supervisor !== undefined, 'supervisor-listed-twice', { supervisor: supervisor ?? '' });
  refuseOwnUnit(rows);
  refuseTooFewPeople(plan, rows);
  refuseUnitsWithoutCandidates(plan, rows);
  refuseUnfitQuotas(rows, manifest);
  refuseSmallPools(plan, rows, manifest);
}

function refuseUnfitQuotas({ objects }: Rows, { strata }: Manifest): void {
  const weighted = new Set(strata.filter(({ method }) => method === 'comb').map(({ id }) => id));
  const light = objects.find(({ eligible, stratum, w }) => eligible && weighted.has(stratum) && w < 1);
  if (light) throw new Rejection('weight-too-small', { unit: light.id, weight: light.w });
  const full = strata.find(({ n, N }) => n > N);
  if (full) throw new Rejection('quota-too-large', { stratum: full.id, n: full.n, eligible: full.N });
  refuseIf(
    strata.every(({ n }) => n === 0),
    'nothing-to-draw',
  );
}

const twiceIn = (rows: readonly { readonly id: string }[]): string | undefined => {
  const seen = new Set<string>();
  return rows.find(({ id }) => seen.size === seen.add(id).size)?.id;
};

function refuseOwnUnit({ objects, supervisors, forbidden }: Rows): void {
  const recused = new Set(forbidden.map(({ o, s }) => `${o}|${s}`));
  const own = ownUnitForbidden(objects, supervisors).find(({ o, s }) => !recused.has(`${o}|${s}`));
  refuseIf(own !== undefined, 'supervisor-of-own-unit', { supervisor: own?.s ?? '', unit: own?.o ?? '' });
}

/** A unit gets different people in its slots: a pool with fewer than its slots can man no unit at all. */
function refuseTooFewPeople({ slots }: FreezePlan, { supervisors }: Rows): void {
  for (const pool of new Set(slots)) {
    const needed = slots.filter((slot) => slot === pool).length;
    const available = supervisors.filter((row) => row.pool === pool && row.available).length;
    refuseIf(available < needed, 'supervisors-too-few', { pool: poolName(pool), needed, available });
  }
}

/**
 * A unit that nobody may inspect makes the draw fail whenever it is drawn: whoever declares a conflict with it would
 * choose the draws that count.
 */
function refuseUnitsWithoutCandidates({ slots }: FreezePlan, { objects, supervisors, forbidden }: Rows): void {
  const units = objects.filter(({ eligible }) => eligible);
  for (const pool of new Set(slots)) {
    const needed = slots.filter((slot) => slot === pool).length;
    const people = new Set(supervisors.filter((row) => row.pool === pool && row.available).map(({ id }) => id));
    const recused = new Map<string, number>();
    for (const { o } of forbidden.filter(({ s }) => people.has(s))) recused.set(o, (recused.get(o) ?? 0) + 1);
    const bare = units.find(({ id }) => people.size - (recused.get(id) ?? 0) < needed);
    if (!bare) continue;
    const facts = { available: people.size, recused: recused.get(bare.id) ?? 0, needed };
    throw new Rejection('unit-without-candidates', { unit: bare.id, pool: poolName(pool), ...facts });
  }
}

/**
 * What counting alone shows, whichever units are drawn: nobody takes more units than his cap, nor one unit twice. A
 * shortage that recusals make depends on the units drawn, and the draw says it.
 */
function refuseSmallPools({ slots, cap }: FreezePlan, { supervisors }: Rows, { strata }: Manifest): void {
  const drawn = strata.reduce((sum, { n }) => sum + n, 0);
  for (const pool of new Set(slots)) {
    const needed = drawn * slots.filter((slot) => slot === pool).length;
    const people = supervisors.filter((row) => row.pool === pool && row.available);
    const capacity = people.reduce((sum, row) => sum + Math.min(row.cap, drawn), 0);
    const facts = { pool: poolName(pool), available: people.length, cap, capacity, drawn, needed };
    refuseIf(capacity < needed, 'pool-too-small', facts);
  }
}
