import type { HistoryPass } from './history-pass.js';
import type { Report } from './report.js';
import type { Tally } from './tally.js';

/** What the walk over the events found, one line per check. */
export function reportPass(pass: HistoryPass, report: Report): void {
  const count = pass.size;
  const { lines, order, envelopes, payloads, chains } = pass;
  say('lines', lines, { count }, report);
  if (count === 0) return pass.broken ? undefined : report.missing('empty-history');
  say('order', order, { count, last: count - 1 }, report);
  say('envelopes', envelopes, { count }, report);
  say('payloads', payloads, { count: count - pass.erased.size - pass.sealed.size }, report);
  say('chains', chains.links, { count: chains.streams }, report);
  say('ids', chains.ids, { count }, report);
}

type Walked = 'lines' | 'order' | 'envelopes' | 'payloads' | 'chains' | 'ids';

function say(code: Walked, tally: Tally, facts: Readonly<Record<string, number>>, report: Report): void {
  if (tally.first) report.fail(`${code}-differ`, { ...tally.first, wrong: tally.wrong });
  else report.ok(code, facts);
}
