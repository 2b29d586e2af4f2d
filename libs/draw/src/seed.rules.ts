import { H, headOf, type Suite } from './suite.rules.js';

/** A source's value as it came out; `text` is exactly what is joined into the seed (section 3). */
export type Contribution =
  | { readonly kind: 'pepper' | 'reveal'; readonly party: string; readonly text: string }
  | {
      readonly kind: 'drand';
      readonly chain: string;
      readonly round: number;
      readonly signature: string;
      readonly text: string;
    }
  | { readonly kind: 'lottery'; readonly game: string; readonly issue: string; readonly text: string }
  | { readonly kind: 'dice'; readonly text: string };

/** The number nobody could know or choose, with the suite everything drawn from it is hashed by. */
export interface Seed {
  readonly value: string;
  readonly suite: Suite;
}

export interface Secret {
  readonly drawId: string;
  readonly party: string;
  readonly value: string;
}

/** What a party hands in before the freeze so that it cannot change its mind afterwards (F3). */
export const commit = ({ drawId, party, value }: Secret, suite: Suite = 'sha256'): string =>
  H(`2r1|commit|${drawId}|${party}|${value}`, suite);

/** The text that stands for a party which did not reveal in time; the draw goes on and the party is named (F3). */
export const missingText = (party: string): string => `missing:${party}`;

/** H("2r1|seed|" + manifestHash + "|" + c1 + "|" + c2 …), the contributions' texts in manifest order (F3). */
export const drawSeed = (manifestHash: string, texts: readonly string[], suite: Suite = 'sha256'): Seed => ({
  value: H(['2r1', 'seed', manifestHash, ...texts].join('|'), suite),
  suite,
});

/** H(seed|label): every order of the draw is an order of tickets. */
export const ticket = (seed: Seed, label: string): string => H(`${seed.value}|${label}`, seed.suite);

/** The first 48 bits, as a number, of the tickets H(seed|label|id). */
export function ticketHeads({ value, suite }: Seed, label: string): (id: string) => number {
  const beginning = `${value}|${label}|`;
  return (id) => headOf(beginning + id, suite);
}

/** 签号 of an object; the lowest lots of a stratum are drawn (F4). */
export const lot = (seed: Seed, object: string): string => ticket(seed, `object|${object}`);

const RANGE = 1n << 256n;

/** A number below m (m ≥ 1), each with exactly the same chance: tickets past the last whole multiple are thrown again (F4). */
export function uniform(seed: Seed, m: bigint, label: string): bigint {
  const accepted = RANGE - (RANGE % m);
  for (let count = 0; ; count++) {
    const x = BigInt(`0x${ticket(seed, `${label}|${count}`)}`);
    if (x < accepted) return x % m;
  }
}
