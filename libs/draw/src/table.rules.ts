import type { Recusals, SupervisorRow } from './rows.rules.js';
import { ticket, type Seed } from './seed.rules.js';
import { compareText } from './suite.rules.js';

/** A supervisor at the table: `limit` is min(cap, L), `held` the objects dealt to him so far. */
export interface Hand {
  readonly id: string;
  readonly limit: number;
  readonly held: string[];
  /** H(seed|deal|load+1|id): his place among those equally loaded. */
  key: string;
}

/** `less` of section 2.2a: the least loaded first, equals in an order the seed decides. */
export const compareHands = (a: Hand, b: Hand): number =>
  a.held.length - b.held.length || compareText(a.key, b.key) || compareText(a.id, b.id);

export const hasRoom = (hand: Hand): boolean => hand.held.length < hand.limit;

/** One pool being dealt with loads up to L: who sits there and who has been put on which object. */
export class Table {
  readonly hands: readonly Hand[];
  readonly teams = new Map<string, Hand[]>();

  constructor(
    private readonly seed: Seed,
    private readonly recusals: Recusals,
    { supervisors, limit }: { supervisors: readonly Pick<SupervisorRow, 'id' | 'cap'>[]; limit: number },
  ) {
    this.hands = supervisors.map(({ id, cap }) => ({
      id,
      limit: Math.min(cap, limit),
      held: [],
      key: this.key(id, 0),
    }));
  }

  team(object: string): readonly Hand[] {
    return this.teams.get(object) ?? [];
  }

  /** `ok` of section 2.2a: not recused from the object and not already on it. */
  fits(object: string, hand: Hand): boolean {
    return !this.recusals.has(object, hand.id) && !this.team(object).includes(hand);
  }

  give(object: string, hand: Hand): void {
    const team = this.teams.get(object);
    if (team) team.push(hand);
    else this.teams.set(object, [hand]);
    hand.held.push(object);
    hand.key = this.key(hand.id, hand.held.length);
  }

  take(object: string, hand: Hand): void {
    const team = this.teams.get(object) ?? [];
    team.splice(team.indexOf(hand), 1);
    hand.held.splice(hand.held.indexOf(object), 1);
    hand.key = this.key(hand.id, hand.held.length);
  }

  private key(id: string, load: number): string {
    return ticket(this.seed, `deal|${load + 1}|${id}`);
  }
}
