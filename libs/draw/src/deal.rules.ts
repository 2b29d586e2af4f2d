import { Deck } from './deck.rules.js';
import { repair, type DeadEnd } from './repair.rules.js';
import type { Table } from './table.rules.js';

export interface Deal {
  readonly repairs: number;
  readonly deadEnd?: DeadEnd;
}

/** Deals everybody an object gets to each object in turn (section 2.2a); stops at the first that cannot be served. */
export function deal(table: Table): Deal {
  let deck = new Deck(table);
  let repairs = 0;
  for (let object = 0; object < table.order.length; object++) {
    const fits = table.fitting(object);
    for (let place = 0; place < table.perObject; place++) {
      const hand = deck.deal(fits);
      if (hand) {
        table.give(object, hand);
        deck.put(hand);
        continue;
      }
      const deadEnd = repair(table, object);
      if (deadEnd) return { repairs, deadEnd };
      repairs += 1;
      deck = new Deck(table);
    }
  }
  return { repairs };
}
