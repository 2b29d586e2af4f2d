import { isReceiptSigned, parseReceipt, type Policy, type PromisedEvent } from '@app/transparency';
import type { Signed } from './checkpoint-checks.js';
import type { HistoryPass } from './history-pass.js';
import type { NamedText } from './source.js';
import type { Report } from './report.js';

/** The promise itself, or the answer of the API that carries it. */
export function promiseIn(text: string): string | undefined {
  if (text.startsWith('yuheng/receipt/')) return text;
  try {
    const answer = JSON.parse(text) as { promise?: unknown; receipt?: { promise?: unknown } } | null;
    const promise = answer?.promise ?? answer?.receipt?.promise;
    return typeof promise === 'string' ? promise : undefined;
  } catch {
    return undefined;
  }
}

/** What a receipt can be held against. */
export interface Known {
  readonly kept?: Kept | undefined;
  /** Leaves, in hex, that single proofs given beside the receipt have proved to be in the log. */
  readonly proved: ReadonlySet<string>;
}

export interface Kept {
  readonly pass: HistoryPass;
  readonly signed: readonly Signed[];
}

/** Whether what was promised to whoever holds the receipt was kept. */
export function checkReceipt(
  { name, text: given }: NamedText,
  policy: Policy | undefined,
  { kept, proved }: Known,
  report: Report,
) {
  const text = promiseIn(given) ?? '';
  const promise = parseReceipt(text);
  if (!promise) return report.missing('receipt-unreadable', { name });
  if (!policy) return;
  if (!policy.receiptKey) return report.missing('no-receipt-key', { name });
  if (promise.origin !== policy.origin || !isReceiptSigned(text, policy.receiptKey)) {
    return report.fail('receipt-not-signed', { name });
  }
  if (!kept) return matchProofs(promise.events, name, proved, report);
  const outcomes = promise.events.map((event) => wasKept(event, { by: promise.by, name }, kept, report));
  if (outcomes.every(Boolean)) report.ok('receipt', { name, count: promise.events.length });
}

/** Without a history, the events whose single proofs hold are found in the log. */
function matchProofs(
  events: readonly PromisedEvent[],
  name: string,
  proved: ReadonlySet<string>,
  report: Report,
): void {
  const open = events.filter(({ hash }) => !proved.has(hash.toString('hex')));
  for (const each of events) if (!open.includes(each)) report.ok('receipt-proved', { name, id: each.id });
  if (open.length > 0) report.missing('receipt-without-history', { name, count: open.length });
}

interface Promised {
  readonly by: number;
  readonly name: string;
}

function wasKept({ id, hash }: PromisedEvent, { by, name }: Promised, { pass, signed }: Kept, report: Report): boolean {
  const index = pass.indexOf.get(hash.toString('hex'));
  const without = signed.find(
    ({ checkpoint, cosigners }) =>
      (index === undefined || checkpoint.size <= index) && cosigners.some(({ time }) => time > by),
  );
  if (without) report.fail('promise-broken', { name, id, size: without.checkpoint.size, by: clock(by) });
  else if (index === undefined) report.missing('promised-not-found', { name, id, by: clock(by) });
  else if (!signed.some(({ checkpoint }) => checkpoint.size > index)) report.missing('promised-unsigned', { name, id });
  else return true;
  return false;
}

const clock = (seconds: number): string => `${new Date(seconds * 1000).toISOString().slice(0, 19)}Z`;

/** The leaf hashes receipts speak of, to be looked for on the way. */
export const promisedLeaves = (receipts: readonly NamedText[]): Set<string> =>
  new Set(
    receipts
      .flatMap(({ text }) => parseReceipt(promiseIn(text) ?? '')?.events ?? [])
      .map(({ hash }) => hash.toString('hex')),
  );
