import { decodeDecimal, decodeHash } from './base64.js';
import { formatNote, parseNote, signNote, verifyNote } from './note.js';
import type { NoteSigner } from './signing.js';
import type { VerifierKey } from './verifier-key.js';

const HEADER = 'yuheng/receipt/v1';

/** A signed promise: these events stand in the tree of `origin` by the second `by`. */
export interface PromisedReceipt {
  readonly origin: string;
  /** POSIX seconds. */
  readonly by: number;
  readonly events: readonly PromisedEvent[];
}

export interface PromisedEvent {
  readonly id: string;
  /** The leaf hash, 32 bytes. */
  readonly hash: Buffer;
}

/** The signed note a receipt is: `yuheng/receipt/v1`, `origin …`, `by …` and one line `event <id> <base64 hash>` each. */
export const signReceipt = ({ origin, by, events }: PromisedReceipt, signer: NoteSigner): string =>
  formatNote(
    signNote(
      [
        HEADER,
        `origin ${origin}`,
        `by ${by}`,
        ...events.map(({ id, hash }) => `event ${id} ${hash.toString('base64')}`),
      ]
        .map((line) => `${line}\n`)
        .join(''),
      signer,
    ),
  );

/** The promise a note makes, whoever signed it; nothing if it makes none. Never throws. */
export function parseReceipt(text: string): PromisedReceipt | undefined {
  const [header, origin = '', by = '', ...lines] = parseNote(text)?.text.slice(0, -1).split('\n') ?? [];
  if (header !== HEADER || !/^origin ./.test(origin) || !by.startsWith('by ') || lines.length === 0) return undefined;
  const seconds = decodeDecimal(by.slice('by '.length));
  const events = lines.map(parseEvent);
  if (seconds === undefined || !events.every((event) => event !== undefined)) return undefined;
  return { origin: origin.slice('origin '.length), by: seconds, events };
}

function parseEvent(line: string): PromisedEvent | undefined {
  const [, id, encoded = ''] = /^event ([^ ]+) ([^ ]+)$/.exec(line) ?? [];
  const hash = decodeHash(encoded);
  return id !== undefined && hash ? { id, hash } : undefined;
}

/** Whether the receipt's key signed it, and nothing stands in that key's name that it did not sign. Never throws. */
export function isReceiptSigned(text: string, key: VerifierKey): boolean {
  const note = parseNote(text);
  const { valid, wrong } = note ? verifyNote(note, [key]) : { valid: [], wrong: [] };
  return valid.length > 0 && wrong.length === 0;
}
