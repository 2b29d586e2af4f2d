import { compareHands, hasRoom, type Hand, type Table } from './table.rules.js';
import { compareText } from './suite.rules.js';

/** Objects and supervisors between whom no rearrangement finds room: what a certificate is made of. */
export interface DeadEnd {
  readonly objects: readonly string[];
  readonly supervisors: readonly string[];
}

interface Step {
  readonly object: string;
  readonly hand: Hand;
}

/**
 * Nobody free may join `object`: looks for the shortest chain of moves that lets a full supervisor hand an object on
 * until somebody has room (section 2.2a, an augmenting path), and makes the moves. Returns the dead end when there is none.
 */
export function repair(table: Table, object: string): DeadEnd | undefined {
  const search = new Search(table, object);
  for (const reached of search.objects) {
    const free = search.visit(reached);
    if (free) {
      shift(table, search.cameFrom, { object: reached, hand: free });
      return undefined;
    }
  }
  return { objects: search.objects, supervisors: search.supervisors() };
}

class Search {
  /** Objects reached, in order; it grows while it is walked. */
  readonly objects: string[];
  readonly cameFrom = new Map<string, Step>();
  private readonly seen: Set<string>;
  private unseen: Hand[];

  constructor(
    private readonly table: Table,
    object: string,
  ) {
    this.objects = [object];
    this.seen = new Set(this.objects);
    this.unseen = table.hands.toSorted(compareHands);
  }

  /** The least supervisor not yet seen who may join the object and has room; if none has, goes on to what they hold. */
  visit(object: string): Hand | undefined {
    const joining = this.unseen.filter((hand) => this.table.fits(object, hand));
    const free = joining.find(hasRoom);
    if (free) return free;
    this.unseen = this.unseen.filter((hand) => !this.table.fits(object, hand));
    for (const hand of joining) this.follow({ object, hand });
    return undefined;
  }

  supervisors(): string[] {
    const unseen = new Set(this.unseen);
    return this.table.hands.filter((hand) => !unseen.has(hand)).map(({ id }) => id);
  }

  private follow(step: Step): void {
    for (const object of step.hand.held.toSorted(compareText)) {
      if (this.seen.has(object)) continue;
      this.seen.add(object);
      this.cameFrom.set(object, step);
      this.objects.push(object);
    }
  }
}

function shift(table: Table, cameFrom: ReadonlyMap<string, Step>, last: Step): void {
  let { object, hand } = last;
  for (;;) {
    table.give(object, hand);
    const previous = cameFrom.get(object);
    if (!previous) return;
    table.take(object, previous.hand);
    ({ object, hand } = previous);
  }
}
