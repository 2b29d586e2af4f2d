import { dayOf } from '@app/calendar/dates.js';
import type { Meta } from '@app/eventing/message.js';
import { refuseIf, Rejection } from '@app/eventing/rejection.js';
import { roundOf, roundTime, type BeaconChain } from './beacon.rules.js';
import { buildFrozenBundle } from './bundle.rules.js';
import type { FreezePlan, Locked, PlannedSource } from './commands.js';
import { DrawFrozen, RollsSealed, type DrawEvent } from './events.js';
import { checkFrozen } from './frozen-checks.rules.js';
import { pairingOf } from './kind.rules.js';
import { MUST } from './roll.rules.js';
import { manifestHash, sealManifest, type Manifest, type PlannedContribution } from './manifest.rules.js';
import { OFFICE } from './pepper.rules.js';
import { refuseUnprepared, type Preparation } from './preparation.rules.js';
import type { Rows } from './rows.rules.js';
import { refuseUnfitPlan, refuseUnfitRows } from './fitness.rules.js';
import { refuseUnplanned } from './plan.rules.js';
import { refuseUnfitTimes } from './terms.rules.js';
import { verifyBundle } from './verify.rules.js';

export const DICE_DIGITS = 20;

/** Refuses a plan that the rules do not allow, and locks everything that decides the draw except the seed (F1, F2). */
export function freeze(asked: FreezePlan, locked: Locked, meta: Meta, preparation?: Preparation): DrawEvent[] {
  const { rows, number } = locked;
  refuseIf(!locked.campaignKnown, 'draw-campaign-unknown');
  const supervises = (asked.kind ?? 'supervision') === 'supervision';
  if (supervises && locked.standing) refuseUnplanned(asked, locked.standing);
  if (preparation) refuseUnprepared(asked, preparation);
  refuseIf(locked.inPreparation !== undefined, 'batch-in-preparation');
  refuseIf(Boolean(locked.failedBefore) && !meta.roles.includes('office-director'), 'refreeze-needs-director');
  const plan = timed(asked, preparation, meta.at);
  refuseUnfitPlan(plan, rows);
  refuseUnfitTimes(plan, meta.at);
  const beacon = beaconOf(plan, locked.chains);
  const manifest = manifestOf(plan, locked, [
    { kind: 'pepper', party: OFFICE, commit: locked.pepperCommit },
    ...(plan.sources ?? [DICE]).map((source) => plannedOf(source, beacon?.round)),
    ...revealsOf(preparation),
  ]);
  refuseUnfitRows(plan, rows, manifest);
  refuseUnfitLists(manifest, rows);
  const { drawId, kind = 'supervision', campaignId, item, dueOn, observers, closures } = plan;
  const year = Number(dayOf(meta.at).slice(0, 4));
  const terms = { kind, ...(closures && { closures }), campaignId, item, dueOn, observers };
  const head = { drawId, year, number, ...terms, frozenBy: meta.actor };
  const frozen = { ...head, manifest, manifestHash: manifestHash(manifest), ...(beacon && { beaconAt: beacon.at }) };
  return [new RollsSealed({ drawId, rows }), new DrawFrozen(frozen)];
}

const DICE: PlannedSource = { kind: 'dice' };

type Timed = FreezePlan & { readonly freezeDeadline: string; readonly revealBy: string };

function timed(plan: FreezePlan, preparation: Preparation | undefined, now: string): Timed {
  const { freezeDeadline = preparation?.prepared.freezeDeadline ?? now, revealBy = freezeDeadline } = plan;
  return { ...plan, freezeDeadline, revealBy };
}

/** The round follows from the times; the office names the chain alone. */
function beaconOf(plan: Timed, chains: readonly BeaconChain[] = []): { round: number; at: string } | undefined {
  const source = plan.sources?.find(({ kind }) => kind === 'drand');
  if (source?.kind !== 'drand') return undefined;
  const chain = chains.find((known) => known.chain === source.chain);
  if (!chain) throw new Rejection('beacon-chain-unknown', { chain: source.chain });
  const round = roundOf(chain, plan);
  const at = roundTime(chain, round);
  refuseIf(at >= plan.publishBy, 'beacon-after-publication');
  return { round, at };
}

function plannedOf(source: PlannedSource, round = 0): PlannedContribution {
  if (source.kind === 'dice') return { kind: 'dice', digits: DICE_DIGITS };
  if (source.kind === 'drand') return { kind: 'drand', chain: source.chain, round };
  return { kind: 'lottery', game: source.game, issue: source.issue };
}

/** The parties in the order they were asked, those that committed. */
const revealsOf = (preparation: Preparation | undefined): PlannedContribution[] =>
  (preparation?.prepared.parties ?? []).flatMap(({ party }) => {
    const commit = preparation?.commits.get(party);
    return commit === undefined ? [] : [{ kind: 'reveal' as const, party, commit }];
  });

function manifestOf(plan: Timed, { rows, software }: Locked, contributions: readonly PlannedContribution[]): Manifest {
  const { drawId, planItem, batch, legalBasis, slots, freezeDeadline, notBefore, revealBy, publishBy } = plan;
  const { mustInspect = [], frequencyMonths = 0, hash = 'sha256' } = plan;
  const must = mustInspect.length > 0 ? [{ id: MUST, method: 'srs' as const, rule: 'N' }] : [];
  const strata = [...plan.strata.map(({ id, method, rule }) => ({ id, method, rule })), ...must];
  const manifest = sealManifest(
    {
      ...{ drawId, planItem, batch, legalBasis, software, slots, freezeDeadline, notBefore, revealBy, publishBy },
      ...{ hash, rulesVersion: '1', frequencyCap: { months: frequencyMonths }, contributions },
      ...pairingOf(plan),
      strata: strata.sort((a, b) => (a.id < b.id ? -1 : 1)),
    },
    rows,
  );
  if (!manifest) throw new Rejection('lists-unfit', { check: 'quota', at: '' });
  return manifest;
}

/** What a verifier would reject later is not frozen in the first place. */
function refuseUnfitLists(manifest: Manifest, rows: Rows): void {
  const checks = [...verifyBundle(buildFrozenBundle(manifest)).checks, ...checkFrozen({ manifest, rows })];
  const unfit = checks.find(({ outcome }) => outcome !== 'ok');
  refuseIf(unfit !== undefined, 'lists-unfit', { check: unfit?.name ?? '', at: unfit?.difference?.at ?? '' });
}
