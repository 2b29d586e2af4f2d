import { headsOf, orderOf } from './shuffle.rules.js';
import { hasRoom, type Hand, type Table } from './table.rules.js';

type Fits = (hand: Hand) => boolean;

/** The supervisors with room left, least first: one round of cards for each load, shuffled when it is first needed. */
export class Deck {
  /** The first is of the least load that anybody has. */
  private readonly rounds: Round[] = [];
  private least = 0;

  constructor(private readonly table: Table) {
    for (const hand of table.hands) this.put(hand);
  }

  put(hand: Hand): void {
    if (!hasRoom(hand)) return;
    const above = hand.load - this.least;
    while (this.rounds.length <= above) this.rounds.push(new Round(this.table));
    this.rounds[above]!.put(hand);
  }

  /** The least supervisor who fits, taken out; undefined when there is none. */
  deal(fits: Fits): Hand | undefined {
    while (this.rounds[0]?.isEmpty()) this.next();
    for (const round of this.rounds) {
      const hand = round.deal(fits);
      if (hand) return hand;
    }
    return undefined;
  }

  private next(): void {
    this.rounds.shift();
    this.least += 1;
  }
}

/** Those of one load, dealt from the top; who is set aside for one object is dealt next. */
class Round {
  private shuffled = false;
  private cards: Hand[] = [];
  private top = 0;
  private aside: Hand[] = [];

  constructor(private readonly table: Table) {}

  isEmpty(): boolean {
    return this.top === this.cards.length && this.aside.length === 0;
  }

  put(hand: Hand): void {
    if (!this.shuffled) {
      this.cards.push(hand);
      return;
    }
    const top = this.cards[this.top];
    if (top && this.table.compare(top, hand) < 0) insert(this.cards, hand, { from: this.top, table: this.table });
    else insert(this.aside, hand, { from: 0, table: this.table });
  }

  deal(fits: Fits): Hand | undefined {
    if (!this.shuffled) this.shuffle();
    const at = this.aside.findIndex(fits);
    if (at >= 0) return this.aside.splice(at, 1)[0];
    while (this.top < this.cards.length) {
      const hand = this.cards[this.top++]!;
      if (fits(hand)) return hand;
      this.aside.push(hand);
    }
    return undefined;
  }

  private shuffle(): void {
    const { cards, table } = this;
    const heads = headsOf(cards, (hand) => table.headOf(hand));
    const order = orderOf(heads, (a, b) => table.compare(cards[a]!, cards[b]!));
    this.cards = Array.from(order, (place) => cards[place]!);
    this.shuffled = true;
  }
}

/** Puts a card where it belongs among sorted ones. */
function insert(cards: Hand[], hand: Hand, { from, table }: { from: number; table: Table }): void {
  let [low, high] = [from, cards.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (table.compare(cards[middle]!, hand) < 0) low = middle + 1;
    else high = middle;
  }
  cards.splice(low, 0, hand);
}
