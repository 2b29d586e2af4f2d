import type { Recusals, SupervisorRow } from './rows.rules.js';
import { ticketHeads, type Seed } from './seed.rules.js';
import { compareTickets } from './shuffle.rules.js';

/** A supervisor at the table: `limit` is min(cap, L), `load` how many objects were dealt to him so far. */
export interface Hand {
  readonly id: string;
  /** His place among the supervisors, from 1. */
  readonly place: number;
  readonly limit: number;
  load: number;
  /** The head of H(seed|deal|load+1|id), his place among those equally loaded, once it was asked for. */
  head: number | undefined;
}

export const hasRoom = (hand: Hand): boolean => hand.load < hand.limit;

export interface Seating {
  /** The drawn objects in dealing order; at the table an object is its place in it. */
  readonly order: readonly string[];
  readonly perObject: number;
  readonly supervisors: readonly Pick<SupervisorRow, 'id' | 'cap'>[];
  readonly limit: number;
}

/** One pool being dealt with loads up to L: who sits there and who has been put on which object. */
export class Table {
  readonly hands: readonly Hand[];
  readonly order: readonly string[];
  readonly perObject: number;
  /** Who sits where, by place; 0 is nobody. The team of object n begins at n·perObject, in the order dealt, without gaps. */
  private readonly seats: Uint32Array;

  constructor(
    private readonly seed: Seed,
    private readonly recusals: Recusals,
    { order, perObject, supervisors, limit }: Seating,
  ) {
    this.hands = supervisors.map(({ id, cap }, at) => {
      return { id, place: at + 1, limit: Math.min(cap, limit), load: 0, head: undefined };
    });
    this.order = order;
    this.perObject = perObject;
    this.seats = new Uint32Array(order.length * perObject);
  }

  /** Who was dealt to the object as its first (0), second … supervisor. */
  member(object: number, nth: number): Hand {
    return this.hands[this.seats[object * this.perObject + nth]! - 1]!;
  }

  /** `ok` of section 2.2a for one object: not recused from it and not already on it. */
  fitting(object: number): (hand: Hand) => boolean {
    const recused = this.recusals.of(this.order[object]!);
    return (hand) => !recused?.has(hand.id) && this.seatOf(object, hand.place) < 0;
  }

  /** What everybody holds: a look at every seat, for the rare case that somebody asks. */
  holdings(): (hand: Hand) => number[] {
    const holdings = this.hands.map((): number[] => []);
    for (const [seat, place] of this.seats.entries()) {
      if (place > 0) holdings[place - 1]!.push(Math.floor(seat / this.perObject));
    }
    return (hand) => holdings[hand.place - 1]!;
  }

  give(object: number, hand: Hand): void {
    this.seats[this.seatOf(object, 0)] = hand.place;
    hand.load += 1;
    hand.head = undefined;
  }

  take(object: number, hand: Hand): void {
    const end = (object + 1) * this.perObject;
    const left = this.seatOf(object, hand.place);
    this.seats.copyWithin(left, left + 1, end);
    this.seats[end - 1] = 0;
    hand.load -= 1;
    hand.head = undefined;
  }

  headOf(hand: Hand): number {
    return (hand.head ??= ticketHeads(this.seed, labelOf(hand))(hand.id));
  }

  /** `less` of section 2.2a: the least loaded first, equals in an order the seed decides. */
  readonly compare = (a: Hand, b: Hand): number =>
    a.load - b.load ||
    this.headOf(a) - this.headOf(b) ||
    compareTickets(this.seed, [labelOf(a), a.id], [labelOf(b), b.id]);

  /** The first seat of the object where this supervisor (0: nobody) sits; −1 when there is none. */
  private seatOf(object: number, place: number): number {
    const end = (object + 1) * this.perObject;
    for (let seat = end - this.perObject; seat < end; seat++) if (this.seats[seat] === place) return seat;
    return -1;
  }
}

const labelOf = ({ load }: Hand): string => `deal|${load + 1}`;
