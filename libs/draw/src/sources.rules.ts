import { momentOf } from '@app/calendar/dates.js';
import { refuseIf, Rejection } from '@app/eventing/rejection.js';
import { randomnessOf, signedBy, typedBeacon } from './beacon.rules.js';
import type {
  EnterBeacon,
  EnterLottery,
  MissReveals,
  RevealSecret,
  SeedCommand,
  SeedLookup,
  ThrowDice,
} from './commands.js';
import {
  BeaconEntered,
  DiceThrown,
  LotteryEntered,
  RevealMade,
  type DrawEvent,
  type DrawFrozen,
  type Witness,
} from './events.js';
import { enter, placeOf, type Frozen } from './hold.rules.js';
import type { PlannedContribution } from './manifest.rules.js';
import { partyOf } from './preparation.rules.js';
import { commit } from './seed.rules.js';
import { tooFew } from './terms.rules.js';

const SECRET = /^[0-9a-f]{64}$/;
const MOST_IN_A_LOTTERY = 999;

/** One more source of the seed, after the freeze and its signatures (F3). */
export function enterSource(command: SeedCommand, draw: Frozen): DrawEvent[] {
  switch (command.type) {
    case 'ThrowDice':
      return throwDice(command, draw);
    case 'EnterLottery':
      return enterLottery(command, draw);
    case 'EnterBeacon':
      return enterBeacon(command, draw);
    case 'RevealSecret':
      return reveal(command, draw);
    case 'MissReveals':
      return missReveals(command, draw);
  }
}

function throwDice({ data, meta }: ThrowDice, draw: Frozen): DrawEvent[] {
  const { drawId, digits, witnesses, thrownAt } = data;
  const { planned, given } = sourceOf(draw, 'dice');
  refuseIf(given !== undefined, 'dice-already-thrown');
  refuseIf(!/^\d+$/.test(digits) || digits.length !== planned.digits, 'dice-digits-wrong', { digits: planned.digits });
  refuseUnwitnessed(witnesses);
  const notBefore = opensAt(draw.freeze);
  refuseIf(thrownAt < notBefore, 'dice-before-time', { notBefore: momentOf(notBefore) });
  refuseIf(thrownAt > meta.at, 'dice-in-future');
  refuseAfterBeacon(draw.freeze, '骰子', meta.at);
  refuseUncosigned(data, thrownAt);
  return enter(draw, [new DiceThrown({ drawId, digits, witnesses, thrownAt })], data, meta.at);
}

function enterLottery({ data, meta }: EnterLottery, draw: Frozen): DrawEvent[] {
  const { drawId, numbers, drawnAt, witnesses } = data;
  const { planned, given } = sourceOf(draw, 'lottery');
  refuseIf(given !== undefined, 'source-already-entered', { source: '开奖号码' });
  const odd = numbers.find((number) => !Number.isInteger(number) || number < 0 || number > MOST_IN_A_LOTTERY);
  refuseIf(numbers.length === 0 || odd !== undefined, 'lottery-numbers-unfit');
  const place = numbers.findIndex((number, index) => index > 0 && number < (numbers[index - 1] ?? 0));
  refuseIf(place >= 0, 'lottery-not-ascending', { place: place + 1, number: numbers[place] ?? 0 });
  refuseUnwitnessed(witnesses);
  const notBefore = opensAt(draw.freeze);
  refuseIf(drawnAt < notBefore, 'lottery-before-time', { notBefore: momentOf(notBefore) });
  refuseIf(drawnAt > meta.at, 'lottery-in-future');
  refuseAfterBeacon(draw.freeze, '开奖号码', meta.at);
  refuseUncosigned(data, drawnAt);
  const { game, issue } = planned;
  const text = numbers.map((number) => `${number}.`).join('');
  return enter(draw, [new LotteryEntered({ drawId, game, issue, text, drawnAt, witnesses })], data, meta.at);
}

/**
 * When dice and lotteries may come: from the moment named; where a beacon follows them, from the freeze deadline on,
 * which leaves half an hour at least.
 */
export const opensAt = ({ beaconAt, manifest }: Pick<DrawFrozen['data'], 'beaconAt' | 'manifest'>): string =>
  beaconAt === undefined ? manifest.notBefore : manifest.freezeDeadline;

/** Whoever comes after the beacon would choose, for all the rest is known: the beacon has the last word. */
function refuseAfterBeacon({ beaconAt }: DrawFrozen['data'], source: string, now: string): void {
  if (beaconAt === undefined) return;
  refuseIf(now >= beaconAt, 'source-after-beacon', { source, beaconAt: momentOf(beaconAt) });
}

/** A round has one signature: whoever enters it again, by hand or by a job, changes nothing. */
function enterBeacon({ data, meta }: EnterBeacon, draw: Frozen): DrawEvent[] {
  const { drawId, chains = [] } = data;
  const { planned, given } = sourceOf(draw, 'drand');
  const { chain, round } = planned;
  const typed = typedBeacon(data.signature);
  if (!typed) throw new Rejection('beacon-unreadable');
  if (given?.kind === 'drand' && given.signature === typed.signature) return [];
  refuseIf(given !== undefined, 'source-already-entered', { source: '公共信标' });
  const { beaconAt = draw.freeze.manifest.notBefore } = draw.freeze;
  refuseIf(meta.at < beaconAt, 'beacon-before-time', { notBefore: momentOf(beaconAt) });
  const foundRound = typed.round ?? round;
  refuseIf(foundRound !== round, 'beacon-round-wrong', { expected: round, found: foundRound });
  const known = chains.find((one) => one.chain === chain);
  if (!known) throw new Rejection('beacon-chain-unknown', { chain });
  refuseIf(!signedBy(known, round, typed.signature), 'beacon-forged', { chain: known.name, round });
  refuseUncosigned(data, beaconAt);
  const { signature } = typed;
  const entered = new BeaconEntered({ drawId, chain, round, signature, text: randomnessOf(signature) });
  return enter(draw, [entered], data, meta.at);
}

function reveal({ data, meta }: RevealSecret, draw: Frozen): DrawEvent[] {
  const { drawId, value } = data;
  const { manifest } = draw.freeze;
  const { party, name } = partyOf(draw.parties, meta);
  const place = placeOf(manifest, { kind: 'reveal', party });
  const planned = manifest.contributions[place];
  if (planned?.kind !== 'reveal') throw new Rejection('not-a-party');
  refuseIf(draw.given[place] !== undefined, 'reveal-already-made', { party: name });
  refuseIf(meta.at > manifest.revealBy, 'reveal-too-late', { revealBy: momentOf(manifest.revealBy) });
  refuseIf(!SECRET.test(value), 'reveal-unfit');
  refuseIf(commit({ drawId, party, value }, manifest.hash) !== planned.commit, 'reveal-mismatch', { party: name });
  return enter(draw, [new RevealMade({ drawId, party, value })], data, meta.at);
}

/** The job of the reveals' last moment: it comes late or twice and changes nothing then. */
function missReveals({ data, meta }: MissReveals, draw: Frozen): DrawEvent[] {
  return meta.at > draw.freeze.manifest.revealBy ? enter(draw, [], data, meta.at) : [];
}

const WORDS = { dice: '骰子', lottery: '开奖号码', drand: '公共信标' } as const;

/** The source as the manifest plans it, and what it gave already. */
function sourceOf<K extends keyof typeof WORDS>({ freeze, given }: Frozen, kind: K) {
  const place = placeOf(freeze.manifest, { kind });
  const planned = freeze.manifest.contributions[place] as Extract<PlannedContribution, { kind: K }> | undefined;
  if (!planned) throw new Rejection('source-not-planned', { source: WORDS[kind] });
  return { planned, given: given[place] };
}

const refuseUnwitnessed = (witnesses: readonly Witness[]): void => refuseIf(tooFew(witnesses), 'witnesses-too-few');

/**
 * Nothing enters the seed that could be chosen or known before outside witnesses had the freeze. A reveal was committed
 * to before: late signatures must not shut its party out.
 */
function refuseUncosigned({ cosigning }: SeedLookup, moment: string): void {
  if (!cosigning) return;
  const { at, signatures, quorum } = cosigning;
  if (at === undefined) throw new Rejection('freeze-not-cosigned', { signatures, quorum });
  refuseIf(moment < at, 'seed-before-cosigned', { cosignedAt: momentOf(at), moment: momentOf(moment) });
}
