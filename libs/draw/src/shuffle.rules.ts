import { ticket, ticketHeads, type Seed } from './seed.rules.js';
import { compareText } from './suite.rules.js';

/** How many bits of a ticket `ticketHeads` gives, and how many a number holds exactly. */
const HEAD = 48;
const EXACT = 53;

/**
 * The ids' places in the order of their tickets H(seed|label|id), equals by id: how everything is shuffled that the
 * seed shuffles. Whole tickets are compared only where their heads agree, so they need not be kept.
 */
export function shuffle(seed: Seed, label: string, ids: readonly string[]): Uint32Array {
  const heads = headsOf(ids, ticketHeads(seed, label));
  return orderOf(heads, (a, b) => compareTickets(seed, [label, ids[a]!], [label, ids[b]!]));
}

export function headsOf<T>(items: readonly T[], headOf: (item: T) => number): Float64Array {
  const heads = new Float64Array(items.length);
  for (let at = 0; at < items.length; at++) heads[at] = headOf(items[at]!);
  return heads;
}

type Ticket = readonly [label: string, id: string];

export const compareTickets = (seed: Seed, [label, a]: Ticket, [other, b]: Ticket): number =>
  compareText(ticket(seed, `${label}|${a}`), ticket(seed, `${other}|${b}`)) || compareText(a, b);

/**
 * The places 0 … n−1 in ascending order of their heads; `compare` decides where these do not. Each head's first bits
 * and its place make one exact number, and sorting numbers is what a computer does fastest.
 */
export function orderOf(heads: Float64Array, compare: (a: number, b: number) => number): Uint32Array {
  const places = 2 ** Math.ceil(Math.log2(heads.length || 1));
  const cut = 2 ** Math.max(0, HEAD - EXACT + Math.log2(places));
  const keys = new Float64Array(heads.length);
  for (let place = 0; place < heads.length; place++) keys[place] = Math.floor(heads[place]! / cut) * places + place;
  keys.sort();
  const order = new Uint32Array(heads.length);
  for (let at = 0; at < order.length; at++) order[at] = keys[at]! % places;
  const sameHead = (at: number) => Math.floor(keys[at]! / places) === Math.floor(keys[at - 1]! / places);
  for (let end = 1; end < order.length; end++) {
    if (!sameHead(end)) continue;
    const start = end - 1;
    while (end < order.length && sameHead(end)) end += 1;
    order.subarray(start, end).sort(compare);
  }
  return order;
}
