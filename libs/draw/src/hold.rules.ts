import type { SeedLookup } from './commands.js';
import {
  DrawExecuted,
  DrawInfeasible,
  RevealMissed,
  type BeaconEntered,
  type DiceThrown,
  type DrawEvent,
  type DrawFrozen,
  type LotteryEntered,
  type Party,
  type RevealMade,
} from './events.js';
import { executeDraw } from './execute.rules.js';
import type { Manifest } from './manifest.rules.js';
import { OFFICE, refuseFalseSecret } from './pepper.rules.js';
import { refuseChangedRolls } from './roster.rules.js';
import type { Rows } from './rows.rules.js';
import { missingText, type Contribution } from './seed.rules.js';
import { unpairedInWords } from './shortage.rules.js';

/** What the seed's sources gave so far, in manifest order; the pepper is not among them until the draw is held. */
export type Given = readonly (Contribution | undefined)[];

export interface Frozen {
  readonly rows: Rows;
  readonly freeze: DrawFrozen['data'];
  readonly parties: readonly Party[];
  readonly given: Given;
}

export type SourceEvent = DiceThrown | LotteryEntered | BeaconEntered | RevealMade | RevealMissed;

/** What an event adds to the seed. */
function contributionOf({ type, data }: SourceEvent): Contribution {
  switch (type) {
    case 'DiceThrown':
      return { kind: 'dice', text: data.digits };
    case 'LotteryEntered':
      return { kind: 'lottery', game: data.game, issue: data.issue, text: data.text };
    case 'BeaconEntered': {
      const { chain, round, signature, text } = data;
      return { kind: 'drand', chain, round, signature, text };
    }
    case 'RevealMade':
      return { kind: 'reveal', party: data.party, text: data.value };
    case 'RevealMissed':
      return { kind: 'reveal', party: data.party, text: missingText(data.party) };
  }
}

/** Where a source stands in the manifest; -1 when the manifest does not name it. */
export const placeOf = ({ contributions }: Manifest, { kind, party }: { kind: string; party?: string }): number =>
  contributions.findIndex(
    (planned) => planned.kind === kind && ('party' in planned ? planned.party : undefined) === party,
  );

/** The draw with one source more. */
export function withSource<F extends Frozen>(draw: F, event: SourceEvent): F {
  const contribution = contributionOf(event);
  const party = 'party' in contribution ? contribution.party : undefined;
  const place = placeOf(draw.freeze.manifest, { kind: contribution.kind, party });
  return place < 0 ? draw : { ...draw, given: draw.given.with(place, contribution) };
}

/** Parties that have neither revealed nor been found missing. */
export const silentParties = ({ freeze, given }: Frozen): string[] =>
  freeze.manifest.contributions.flatMap((planned, place) =>
    planned.kind === 'reveal' && given[place] === undefined ? [planned.party] : [],
  );

/** The sources that are still to come, apart from the office's pepper. */
export const awaited = ({ freeze, given }: Frozen): string[] =>
  freeze.manifest.contributions.flatMap(({ kind }, place) =>
    kind === 'pepper' || given[place] !== undefined ? [] : [kind],
  );

/** The seed's sources in manifest order, the office's pepper among them (F3). */
export const contributionsOf = ({ freeze, given }: Frozen, secret: string): Contribution[] =>
  freeze.manifest.contributions.flatMap(({ kind }, place) => {
    const contribution = kind === 'pepper' ? { kind, party: OFFICE, text: secret } : given[place];
    return contribution ? [contribution] : [];
  });

/**
 * Sources are entered in any order, and the draw follows from the last one at once: nobody decides anything in between
 * (F3 to F6). A party whose time is over is found missing by whoever comes next.
 */
export function enter(draw: Frozen, sources: readonly SourceEvent[], lookup: SeedLookup, now: string): DrawEvent[] {
  const { manifest } = draw.freeze;
  const entered = sources.reduce(withSource, draw);
  const late = now > manifest.revealBy ? silentParties(entered) : [];
  const missed = late.map((party) => new RevealMissed({ drawId: manifest.drawId, party }));
  const complete = missed.reduce(withSource, entered);
  const events = [...sources, ...missed];
  return awaited(complete).length > 0 ? events : [...events, execute(complete, lookup)];
}

function execute(draw: Frozen, { secret, names = new Map<string, string>(), suspects }: SeedLookup): DrawEvent {
  const { rows, freeze } = draw;
  const { manifest } = freeze;
  const { drawId } = manifest;
  refuseFalseSecret(manifest, secret);
  refuseChangedRolls(manifest, rows, suspects);
  const execution = executeDraw({ manifest, rows, contributions: contributionsOf(draw, secret) });
  if (!execution.feasible) {
    return new DrawInfeasible({ drawId, ...unpairedInWords(execution, names) });
  }
  const { result, resultHash } = execution;
  return new DrawExecuted({ drawId, seed: result.seed, result, resultHash });
}
