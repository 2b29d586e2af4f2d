import { hash } from 'node:crypto';
import { bls12_381 } from '@noble/curves/bls12-381.js';
import { instantAt, secondsOf } from '@app/calendar/dates.js';
import type { BeaconCheck, RoundRule } from './seed-checks.rules.js';

/** 公共信标: a chain of rounds that nobody can know or choose beforehand (section 2.7). */
export interface BeaconChain {
  readonly name: string;
  /** Its hash, by which a manifest names it. */
  readonly chain: string;
  /** 96 bytes on G2, hex. */
  readonly publicKey: string;
  /** Seconds between rounds, and the Unix second of the first. */
  readonly period: number;
  readonly genesis: number;
  readonly scheme: typeof SCHEME;
  /** Addresses it is fetched from; none: the office types it in. */
  readonly relays: readonly string[];
}

/** Signatures on G1, no link to the round before. */
export const SCHEME = 'bls-unchained-g1-rfc9380';

/** quicknet of the League of Entropy. */
export const QUICKNET: BeaconChain = {
  name: 'quicknet',
  chain: '52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971',
  publicKey:
    '83cf0f2896adee7eb8b5f01fcad3912212c437e0073e911fb90022d3e760183c8c4b450b6a0a6c3ac6a5776a2d1064510d1fec758c921cc22b0e17e63aaf4bcb5ed66304de9cf809bd274ca73bab4af5a6e9c76a4bc09e76eae8991ef5ece45a',
  period: 3,
  genesis: 1692803367,
  scheme: SCHEME,
  relays: [],
};

/** The round must come this long after the freeze deadline. */
const AFTER_FREEZE_S = 30 * 60;

type Clockwork = Pick<BeaconChain, 'period' | 'genesis'>;

/** When a round comes out, UTC. */
export const roundTime = ({ period, genesis }: Clockwork, round: number): string =>
  instantAt(genesis + (round - 1) * period);

/** The round of a draw is computed, not chosen: the first at or after `notBefore`, half an hour after the freeze deadline at least (F3). */
export function roundOf({ period, genesis }: Clockwork, times: { notBefore: string; freezeDeadline: string }): number {
  const soonest = Math.max(secondsOf(times.notBefore), secondsOf(times.freezeDeadline) + AFTER_FREEZE_S);
  return Math.max(1, Math.ceil((soonest - genesis) / period) + 1);
}

/** A beacon's randomness is the SHA-256 of its signature, whatever the draw's own suite. */
export const randomnessOf = (signature: string): string => hash('sha256', Buffer.from(signature, 'hex'));

/** Whether the chain itself signed the round. */
export function signedBy({ publicKey }: Pick<BeaconChain, 'publicKey'>, round: number, signature: string): boolean {
  const message = Buffer.alloc(8);
  new DataView(message.buffer, message.byteOffset).setBigUint64(0, BigInt(round));
  const bls = bls12_381.shortSignatures;
  try {
    const point = bls.hash(hash('sha256', message, 'buffer'));
    return bls.verify(Buffer.from(signature, 'hex'), point, Buffer.from(publicKey, 'hex'));
  } catch {
    return false;
  }
}

/** The check of a beacon's signature by the chains one knows; of another chain nothing can be said. */
export const beaconCheck =
  (chains: readonly BeaconChain[] = [QUICKNET]): BeaconCheck =>
  ({ chain, round, signature }) => {
    const known = chains.find((one) => one.chain === chain);
    return known && signedBy(known, round, signature);
  };

/** Which round a draw takes of the chains one knows. */
export const roundRule =
  (chains: readonly BeaconChain[] = [QUICKNET]): RoundRule =>
  (chain, times) => {
    const known = chains.find((one) => one.chain === chain);
    return known && roundOf(known, times);
  };

export interface TypedBeacon {
  readonly signature: string;
  /** There when the JSON of a relay was pasted. */
  readonly round?: number;
}

const SIGNATURE = /^[0-9a-f]{96}$/;

/** What was typed, pasted or fetched: hexadecimal with any spaces in it, or the JSON of a relay. Undefined: neither. */
export function typedBeacon(text: string): TypedBeacon | undefined {
  const { signature, round } = text.trimStart().startsWith('{') ? fromRelay(text) : { signature: text };
  if (typeof signature !== 'string') return undefined;
  const plain = signature.replace(/\s/g, '').toLowerCase();
  if (!SIGNATURE.test(plain)) return undefined;
  return { signature: plain, ...(typeof round === 'number' ? { round } : {}) };
}

function fromRelay(text: string): { signature?: unknown; round?: unknown } {
  try {
    return JSON.parse(text) as { signature?: unknown; round?: unknown };
  } catch {
    return {};
  }
}
