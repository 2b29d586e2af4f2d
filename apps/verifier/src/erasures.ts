import type { HistoryPass, BodyReader } from './history-pass.js';
import type { Report } from './report.js';

/** Whether every content that is gone was removed by an order that stands in the history itself. */
export class Erasures {
  readonly #named = new Set<string>();
  #orders = 0;

  readonly reader: BodyReader = (_, data) => {
    this.#orders++;
    for (const { id } of (data as { events: { id: unknown }[] }).events) this.#named.add(String(id));
  };

  report(pass: HistoryPass, report: Report): void {
    const unnamed = [...pass.erased].filter(([id]) => !this.#named.has(id));
    const first = unnamed[0];
    const kept = [...this.#named].filter((id) => !pass.erased.has(id) && !pass.sealed.has(id)).length;
    if (first) report.fail('erased-without-order', { id: first[0], index: first[1], count: unnamed.length });
    else if (pass.erased.size > 0) report.ok('erased', { count: pass.erased.size, orders: this.#orders });
    if (pass.sealed.size > 0) report.note('sealed', { count: pass.sealed.size });
    if (kept > 0) report.note('ordered-not-erased', { count: kept });
  }
}
