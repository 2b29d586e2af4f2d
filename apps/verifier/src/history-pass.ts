import { hash } from 'node:crypto';
import { GrowingTiles, TILE_WIDTH, type ExportedEvent, type TileContent } from '@app/transparency';
import { readEnvelope, readEventLine, type EnvelopeFacts } from './event-line.js';
import { StreamChains } from './stream-chains.js';
import { Tally } from './tally.js';

/** Told of the content of events of the types it asked for, and where in the log they stand. */
export type BodyReader = (event: EnvelopeFacts, data: unknown, index: number) => void;

/** Who sent a lead is read in the county by a look that is recorded there, and leaves it in no export. */
const SEALED: readonly string[] = ['SenderNamed'];

/** Told of every event, also of one whose content was erased, before its content is read. */
export type EnvelopeReader = (event: EnvelopeFacts, index: number) => void;

export interface Watch {
  /** Sizes at which the root is wanted. */
  readonly sizes: ReadonlySet<number>;
  /** Leaf hashes (hex) whose index is wanted, and indexes whose leaf hash is. */
  readonly leaves: ReadonlySet<string>;
  readonly indexes: ReadonlySet<number>;
  readonly bodies: readonly ReadonlyMap<string, BodyReader>[];
  readonly envelopes: EnvelopeReader;
}

/** One walk over all events in log order: every check that needs nothing but the events, and what others want to know. */
export class HistoryPass {
  readonly lines = new Tally();
  readonly order = new Tally();
  readonly envelopes = new Tally();
  readonly payloads = new Tally();
  readonly chains = new StreamChains();
  readonly erased = new Map<string, number>();
  /** Ids of events whose content no export holds. */
  readonly sealed = new Set<string>();
  readonly roots = new Map<number, Buffer>();
  readonly indexOf = new Map<string, number>();
  readonly leafAt = new Map<number, string>();
  readonly #tree = new GrowingTiles();
  #scratch = Buffer.alloc(64 * 1024);
  #broken = false;

  constructor(private readonly watch: Watch) {
    if (watch.sizes.has(0)) this.roots.set(0, this.#tree.root());
  }

  /** Events taken in so far. */
  get size(): number {
    return this.#tree.size;
  }

  /** A line could not be read: no later event has a known place. */
  get broken(): boolean {
    return this.#broken;
  }

  /** Takes in the next line; after one that cannot be read there is nothing more to be done. */
  takeLine(line: string): void {
    this.lines.count++;
    const event = readEventLine(line);
    if (event) {
      this.take(event);
      return;
    }
    this.lines.differs({ line: this.lines.count });
    this.#broken = true;
  }

  /** Takes in the next event; gives its leaf hash as it was computed, hex. */
  take({ index, envelope, salt, body }: ExportedEvent): string {
    const place = this.#tree.size;
    if (index !== place) this.order.differs({ line: place + 1, expected: place, found: String(index) });
    const leaf = this.#leafHash(envelope);
    const leafHex = leaf.toString('hex');
    const facts = readEnvelope(envelope);
    if (facts) {
      this.chains.take(facts, leafHex, place);
      this.watch.envelopes(facts, place);
      this.#payload(facts, place, salt, body);
    } else {
      this.envelopes.differs({ index: place });
    }
    this.#grow(leaf, leafHex);
    return leafHex;
  }

  /** Tiles that were filled since the last call. */
  filledTiles(): TileContent[] {
    return this.#tree.changed().filter(({ tile }) => tile.width === TILE_WIDTH);
  }

  /** The partial tiles at the history's end. */
  openTiles(): TileContent[] {
    return this.#tree.open();
  }

  #grow(leaf: Buffer, hex: string): void {
    if (this.watch.leaves.has(hex)) this.indexOf.set(hex, this.size);
    if (this.watch.indexes.has(this.size)) this.leafAt.set(this.size, hex);
    this.#tree.append(leaf);
    if (this.watch.sizes.has(this.size)) this.roots.set(this.size, this.#tree.root());
  }

  #payload(facts: EnvelopeFacts, index: number, salt: string | undefined, body: string | undefined): void {
    if (salt === undefined && body === undefined) {
      if (SEALED.includes(facts.type)) this.sealed.add(facts.id);
      else this.erased.set(facts.id, index);
      return;
    }
    if (salt === undefined || body === undefined || this.#payloadHash(salt, body) !== facts.payloadHash) {
      return this.payloads.differs(placeOf(facts, index));
    }
    const readers = this.watch.bodies.flatMap((bodies) => bodies.get(facts.type) ?? []);
    if (readers.length === 0) return;
    try {
      const { data } = JSON.parse(body) as { data?: unknown };
      for (const read of readers) read(facts, data, index);
    } catch {
      this.envelopes.differs({ index });
    }
  }

  /** SHA-256(0x00 ‖ envelope). */
  #leafHash(envelope: string): Buffer {
    const scratch = this.#room(envelope);
    scratch[0] = 0;
    return hash('sha256', scratch.subarray(0, 1 + scratch.write(envelope, 1)), 'buffer');
  }

  /** SHA-256(salt ‖ body), hex. */
  #payloadHash(salt: string, body: string): string {
    const scratch = this.#room(body);
    const from = scratch.write(salt, 0, 'hex');
    return hash('sha256', scratch.subarray(0, from + scratch.write(body, from)));
  }

  #room(text: string): Buffer {
    const most = text.length * 3 + 32;
    if (this.#scratch.length < most) this.#scratch = Buffer.alloc(most * 2);
    return this.#scratch;
  }
}

export const placeOf = ({ stream, version, id }: EnvelopeFacts, index: number) => ({ index, stream, version, id });
