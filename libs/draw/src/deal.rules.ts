import { Deck } from './deck.rules.js';
import { repair, type DeadEnd } from './repair.rules.js';
import { hasRoom, type Hand, type Table } from './table.rules.js';

export interface Deal {
  readonly repairs: number;
  readonly deadEnd?: DeadEnd;
}

/** Deals `times` supervisors to each object in turn (section 2.2a); stops at the first object that cannot be served. */
export function deal(table: Table, order: readonly string[], times: number): Deal {
  let deck = new Deck(table.hands.filter(hasRoom));
  let repairs = 0;
  for (const object of order.flatMap((id) => Array<string>(times).fill(id))) {
    if (dealOne(table, deck, object)) continue;
    const deadEnd = repair(table, object);
    if (deadEnd) return { repairs, deadEnd };
    repairs += 1;
    deck = new Deck(table.hands.filter(hasRoom));
  }
  return { repairs };
}

/** The least supervisor who may join goes on the object; those set aside are dealt next. */
function dealOne(table: Table, deck: Deck, object: string): boolean {
  const aside: Hand[] = [];
  let hand = deck.draw();
  while (hand && !table.fits(object, hand)) {
    aside.push(hand);
    hand = deck.draw();
  }
  if (hand) {
    table.give(object, hand);
    if (hasRoom(hand)) aside.push(hand);
  }
  for (const back of aside) deck.put(back);
  return hand !== undefined;
}
