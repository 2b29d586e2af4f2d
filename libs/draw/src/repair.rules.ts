import { compareText } from './suite.rules.js';
import { hasRoom, type Hand, type Table } from './table.rules.js';

/** Objects and supervisors between whom no rearrangement finds room: what a certificate is made of. */
export interface DeadEnd {
  readonly objects: readonly string[];
  readonly supervisors: readonly string[];
}

interface Step {
  readonly object: number;
  readonly hand: Hand;
}

/**
 * Nobody free may join `object`: looks for the shortest chain of moves that lets a full supervisor hand an object on
 * until somebody has room (section 2.2a, an augmenting path), and makes the moves. Returns the dead end when there is none.
 */
export function repair(table: Table, object: number): DeadEnd | undefined {
  const search = new Search(table, object);
  for (const reached of search.objects()) {
    const free = search.visit(reached);
    if (free) {
      shift(table, search.cameFrom, { object: reached, hand: free });
      return undefined;
    }
  }
  return search.deadEnd();
}

class Search {
  /** How each object was reached; the first object was not. */
  readonly cameFrom = new Map<number, Step>();
  /** Supervisors reached, in order, each with the object he may join. */
  private readonly steps: Step[] = [];
  private unseen: readonly Hand[];

  constructor(
    private readonly table: Table,
    private readonly start: number,
  ) {
    this.unseen = table.hands.toSorted(table.compare);
  }

  /** Objects in the order reached; what a supervisor holds is looked at when it is his turn. */
  *objects(): Generator<number> {
    yield this.start;
    const { order } = this.table;
    const heldBy = this.table.holdings();
    for (const step of this.steps) {
      for (const object of heldBy(step.hand).sort((a, b) => compareText(order[a]!, order[b]!))) {
        if (object === this.start || this.cameFrom.has(object)) continue;
        this.cameFrom.set(object, step);
        yield object;
      }
    }
  }

  /** The least supervisor not yet seen who may join the object and has room; if none has, goes on to what they hold. */
  visit(object: number): Hand | undefined {
    const fits = this.table.fitting(object);
    const joining = this.unseen.filter(fits);
    const free = joining.find(hasRoom);
    if (free) return free;
    if (joining.length > 0) this.unseen = this.unseen.filter((hand) => !fits(hand));
    for (const hand of joining) this.steps.push({ object, hand });
    return undefined;
  }

  deadEnd(): DeadEnd {
    const objects = [this.start, ...this.cameFrom.keys()].map((object) => this.table.order[object]!);
    return { objects, supervisors: this.steps.map(({ hand }) => hand.id) };
  }
}

function shift(table: Table, cameFrom: ReadonlyMap<number, Step>, last: Step): void {
  let { object, hand } = last;
  for (;;) {
    const previous = cameFrom.get(object);
    if (previous) table.take(object, previous.hand);
    table.give(object, hand);
    if (!previous) return;
    ({ object, hand } = previous);
  }
}
