import { hash } from 'node:crypto';
import { worst, type Checks, type Finding } from './check.rules.js';
import { firstDifference } from './form.rules.js';
import type { Manifest, PlannedContribution } from './manifest.rules.js';
import { commit, missingText, type Contribution } from './seed.rules.js';

export type DrandContribution = Extract<Contribution, { kind: 'drand' }>;

/** Whether a beacon's signature is the chain's own for that round (BLS, section 2.7); undefined: an unknown chain. */
export type BeaconCheck = (contribution: DrandContribution) => boolean | undefined;

/** The round of a chain that a draw with these times takes (F3); undefined: an unknown chain. */
export type RoundRule = (chain: string, times: Pick<Manifest, 'notBefore' | 'freezeDeadline'>) => number | undefined;

export interface Sources {
  readonly manifest: Manifest;
  readonly contributions: readonly Contribution[];
  readonly beacon?: BeaconCheck;
  readonly rounds?: RoundRule;
}

/** Are the seed's sources those named beforehand, and is each value what it must be (F3)? */
export const seedChecks: Checks<Sources> = {
  contributions: ({ manifest, contributions }) =>
    firstDifference(manifest.contributions.map(identity), contributions.map(identity), 'contributions'),
  'contribution-texts': ({ manifest, contributions }) =>
    worst(
      contributions.map((given, index) => textOf(given, manifest.contributions[index], `contributions[${index}].text`)),
    ),
  commits: ({ manifest, contributions }) =>
    worst(contributions.map((given, index) => commitOf(manifest, given, index))),
  'beacon-round': ({ manifest, rounds }) =>
    worst(manifest.contributions.map((planned, index) => roundOf(manifest, { planned, index, rounds }))),
  beacon: ({ contributions, beacon }) =>
    worst(contributions.map((given, index) => (given.kind === 'drand' ? beaconOf(given, index, beacon) : undefined))),
};

/** Parties whose text says that they did not reveal. */
export const missingReveals = (contributions: readonly Contribution[]): string[] =>
  contributions.flatMap((given) => (given.kind === 'reveal' && isWithheld(given) ? [given.party] : []));

/** What names a source, without what was committed to or came out of it. */
function identity(source: PlannedContribution | Contribution): object {
  switch (source.kind) {
    case 'pepper':
    case 'reveal':
      return { kind: source.kind, party: source.party };
    case 'drand':
      return { kind: source.kind, chain: source.chain, round: source.round };
    case 'lottery':
      return { kind: source.kind, game: source.game, issue: source.issue };
    case 'dice':
      return { kind: source.kind };
  }
}

const SECRET = /^[0-9a-f]{64}$/;
const DIGITS = '64 lower-case hex digits';

function textOf(given: Contribution, planned: PlannedContribution | undefined, at: string): Finding {
  const [fits, expected] = rule(given, planned);
  return matches(fits, { at, expected, found: given.text });
}

function rule(given: Contribution, planned: PlannedContribution | undefined): [fits: boolean, expected: string] {
  switch (given.kind) {
    case 'pepper':
    case 'drand':
      return [SECRET.test(given.text), DIGITS];
    case 'reveal':
      return [isWithheld(given) || SECRET.test(given.text), `${DIGITS} or ${missingText(given.party)}`];
    case 'lottery':
      return [isAscending(given.text), 'numbers ascending, each with a full stop'];
    case 'dice':
      return diceRule(given.text, planned);
  }
}

function diceRule(text: string, planned: PlannedContribution | undefined): [fits: boolean, expected: string] {
  const digits = planned?.kind === 'dice' ? planned.digits : 0;
  return [/^\d+$/.test(text) && text.length === digits, `${digits} digits`];
}

/** Only a reveal may be missing: an office that could withhold its pepper could choose between two results. */
const isWithheld = (given: Contribution): boolean => given.kind === 'reveal' && given.text === missingText(given.party);

const matches = (fits: boolean, difference: { at: string; expected: string; found: string }): Finding =>
  fits ? undefined : difference;

function isAscending(text: string): boolean {
  if (!/^(\d+\.)+$/.test(text)) return false;
  const numbers = text.slice(0, -1).split('.').map(BigInt);
  return numbers.every((number, index) => index === 0 || numbers[index - 1]! <= number);
}

function commitOf({ drawId, hash: suite, contributions }: Manifest, given: Contribution, index: number): Finding {
  const planned = contributions[index];
  if ((given.kind !== 'pepper' && given.kind !== 'reveal') || isWithheld(given)) return undefined;
  if (planned?.kind !== given.kind)
    return { at: `contributions[${index}]`, expected: planned?.kind, found: given.kind };
  const revealed = commit({ drawId, party: given.party, value: given.text }, suite);
  return firstDifference(planned.commit, revealed, `contributions[${index}].text`);
}

/** A beacon's randomness is the SHA-256 of its signature, whatever the draw's own suite. */
function beaconOf(given: DrandContribution, index: number, beacon?: BeaconCheck): Finding {
  const at = `contributions[${index}]`;
  const randomness = hash('sha256', Buffer.from(given.signature, 'hex'));
  if (randomness !== given.text) return { at: `${at}.text`, expected: randomness, found: given.text };
  const signed = beacon?.(given);
  if (signed === undefined) return { because: `no means to verify the signature of ${at}` };
  return matches(signed, {
    at: `${at}.signature`,
    expected: 'the signature of the round',
    found: given.signature,
  });
}

interface PlannedRound {
  readonly planned: PlannedContribution;
  readonly index: number;
  readonly rounds: RoundRule | undefined;
}

/** Who may choose the round may wait for one that suits him: it is computed from the times. */
function roundOf(manifest: Manifest, { planned, index, rounds }: PlannedRound): Finding {
  if (planned.kind !== 'drand') return undefined;
  const at = `manifest.contributions[${index}].round`;
  const expected = rounds?.(planned.chain, manifest);
  if (expected === undefined) return { because: `unknown chain of ${at}` };
  return firstDifference(expected, planned.round, at);
}
