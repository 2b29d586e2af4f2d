import type { Facts } from './report.js';

/** Counts how often one thing held, and keeps the first place where it did not. */
export class Tally {
  count = 0;
  wrong = 0;
  first?: Facts;

  differs(facts: Facts): void {
    this.wrong++;
    this.first ??= facts;
  }
}
