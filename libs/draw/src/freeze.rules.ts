import { dayOf } from '@app/calendar/dates.js';
import type { Meta } from '@app/eventing/message.js';
import { refuseIf } from '@app/eventing/rejection.js';
import { buildFrozenBundle } from './bundle.rules.js';
import type { FreezePlan, Locked } from './commands.js';
import { DrawFrozen, RollsSealed, type DrawEvent, type Witness } from './events.js';
import { checkFrozen } from './frozen-checks.rules.js';
import { manifestHash, sealManifest, type Manifest } from './manifest.rules.js';
import type { Rows } from './rows.rules.js';
import { verifyBundle } from './verify.rules.js';

/** The office is the party of its own pepper. */
export const OFFICE = 'office';
export const DICE_DIGITS = 20;

const FEWEST_OBSERVERS = 2;
const FEWEST_SLOTS = 2;
const RATE = /^(?:0(?:\.\d{1,6})?|1(?:\.0{1,6})?)$/;

/** Refuses a plan that the rules do not allow, and locks everything that decides the draw except the seed (F1, F2). */
export function freeze(plan: FreezePlan, locked: Locked, meta: Meta): DrawEvent[] {
  const { drawId, campaignId, item, dueOn, observers } = plan;
  const { rows, number } = locked;
  refuseIf(!locked.campaignKnown, 'draw-campaign-unknown');
  refuseUnfitPlan(plan, rows);
  refuseUnfitTimes(plan, meta.at);
  const manifest = manifestOf(plan, locked, meta.at);
  refuseUnfitLists(manifest, rows);
  const year = Number(dayOf(meta.at).slice(0, 4));
  const head = { drawId, year, number, campaignId, item, dueOn, observers, frozenBy: meta.actor };
  const frozen = { ...head, manifest, manifestHash: manifestHash(manifest) };
  return [new RollsSealed({ drawId, rows }), new DrawFrozen(frozen)];
}

/** Observers who are not the same person named twice. */
export const tooFew = (observers: readonly Witness[]): boolean =>
  new Set(observers.map(({ name, organisation }) => `${organisation}|${name}`)).size < FEWEST_OBSERVERS;

function refuseUnfitPlan({ legalBasis, slots, rates, exemptions, observers }: FreezePlan, rows: Rows): void {
  refuseIf(legalBasis.trim() === '', 'legal-basis-missing');
  refuseIf(slots.length < FEWEST_SLOTS, 'slots-too-few');
  const unmanned = slots.find((pool) => !rows.supervisors.some((supervisor) => supervisor.pool === pool));
  refuseIf(unmanned !== undefined, 'pool-unknown', { pool: unmanned ?? '' });
  const odd = Object.values(rates).find((rate) => !RATE.test(rate));
  refuseIf(odd !== undefined, 'rate-out-of-range', { rate: odd ?? '' });
  const stranger = exemptions.find(({ unitId }) => !rows.objects.some(({ id }) => id === unitId));
  refuseIf(stranger !== undefined, 'exempt-unit-unknown', { unit: stranger?.unitId ?? '' });
  refuseIf(tooFew(observers), 'observers-too-few');
}

/** Freeze, reveal, throw, publish, inspect: in this order. */
function refuseUnfitTimes(plan: FreezePlan, now: string): void {
  const { freezeDeadline = now, revealBy = freezeDeadline, notBefore, publishBy, dueOn } = plan;
  refuseIf(now > freezeDeadline, 'freeze-deadline-passed', { freezeDeadline: dayOf(freezeDeadline) });
  const inOrder = freezeDeadline <= revealBy && revealBy < notBefore && notBefore < publishBy;
  refuseIf(!inOrder, 'draw-times-out-of-order');
  refuseIf(dueOn < dayOf(publishBy), 'due-before-publication', { dueOn, publishBy: dayOf(publishBy) });
}

function manifestOf(plan: FreezePlan, { rows, pepperCommit, software }: Locked, now: string): Manifest | undefined {
  const { drawId, planItem, batch, legalBasis, rates, slots, notBefore, publishBy } = plan;
  const { freezeDeadline = now, revealBy = freezeDeadline } = plan;
  const strata = Object.keys(rates).sort();
  return sealManifest(
    {
      ...{ drawId, planItem, batch, legalBasis, software, slots, freezeDeadline, notBefore, revealBy, publishBy },
      hash: 'sha256',
      rulesVersion: '1',
      strata: strata.map((id) => ({ id, method: 'srs', rule: `ceil(${rates[id]}*N)` })),
      frequencyCap: { months: 0 },
      contributions: [
        { kind: 'pepper', party: OFFICE, commit: pepperCommit },
        { kind: 'dice', digits: DICE_DIGITS },
      ],
    },
    rows,
  );
}

/** What a verifier would reject later is not frozen in the first place. */
function refuseUnfitLists(manifest: Manifest | undefined, rows: Rows): asserts manifest is Manifest {
  const checks = manifest
    ? [...verifyBundle(buildFrozenBundle(manifest)).checks, ...checkFrozen({ manifest, rows })]
    : [];
  const unfit = checks.find(({ outcome }) => outcome !== 'ok');
  refuseIf(!manifest || unfit !== undefined, 'lists-unfit', {
    check: unfit?.name ?? 'quota',
    at: unfit?.difference?.at ?? '',
  });
  refuseIf(manifest?.strata.every(({ n }) => n === 0) ?? true, 'nothing-to-draw');
}
