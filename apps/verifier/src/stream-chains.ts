import { NO_PREVIOUS } from '@app/eventing/hashing.js';
import type { EnvelopeFacts } from './event-line.js';
import { Tally } from './tally.js';

interface LastEvent {
  version: number;
  hash: string;
  index: number;
}

const SHARDS = 64;

/** Whether every stream is one chain without gaps or branches, and no event id stands twice. */
export class StreamChains {
  readonly links = new Tally();
  readonly ids = new Tally();
  readonly #last = new Map<string, LastEvent>();
  /** Several sets, since one holds 16 million entries at most. */
  readonly #seen = Array.from({ length: SHARDS }, () => new Set<string>());

  get streams(): number {
    return this.#last.size;
  }

  take(event: EnvelopeFacts, leaf: string, index: number): void {
    const last = this.#last.get(event.stream);
    if (event.version !== (last?.version ?? 0) + 1 || event.prev !== (last?.hash ?? NO_PREVIOUS)) {
      this.#differs(event, index, last);
    }
    if (last) {
      [last.version, last.hash, last.index] = [event.version, leaf, index];
    } else {
      this.#last.set(ownCopy(event.stream), { version: event.version, hash: leaf, index });
    }
    this.#identify(event.id, index);
  }

  #differs({ stream, version, id }: EnvelopeFacts, index: number, last: LastEvent | undefined): void {
    this.links.differs({ index, stream, version, id, before: last?.version ?? 0, beforeIndex: last?.index ?? '-' });
  }

  #identify(id: string, index: number): void {
    const shard = this.#seen[(id.charCodeAt(id.length - 1) + id.charCodeAt(0)) % SHARDS]!;
    const before = shard.size;
    shard.add(ownCopy(id));
    if (shard.size === before) this.ids.differs({ index, id });
  }
}

/** A match of a pattern keeps the whole text it was found in alive; millions of ids must not. */
export const ownCopy = (text: string): string => Buffer.from(text, 'utf8').toString('utf8');
