import { compareHands, type Hand } from './table.rules.js';

/** The supervisors with room left, least first: a binary heap, so that a deal costs O(log M). */
export class Deck {
  private readonly heap: Hand[] = [];

  constructor(hands: Iterable<Hand>) {
    for (const hand of hands) this.put(hand);
  }

  put(hand: Hand): void {
    let at = this.heap.push(hand) - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (compareHands(this.heap[parent]!, hand) <= 0) break;
      this.heap[at] = this.heap[parent]!;
      at = parent;
    }
    this.heap[at] = hand;
  }

  /** The least hand, taken out; undefined when none is left. */
  draw(): Hand | undefined {
    const least = this.heap[0];
    const last = this.heap.pop();
    if (last !== undefined && this.heap.length > 0) this.sink(last);
    return least;
  }

  private sink(hand: Hand): void {
    let at = 0;
    for (let child = 1; child < this.heap.length; child = 2 * at + 1) {
      const right = this.heap[child + 1];
      if (right && compareHands(right, this.heap[child]!) < 0) child += 1;
      if (compareHands(hand, this.heap[child]!) <= 0) break;
      this.heap[at] = this.heap[child]!;
      at = child;
    }
    this.heap[at] = hand;
  }
}
