import { hash } from 'node:crypto';
import type { AnyEvent } from '@app/eventing/message.js';
import { envelopeHash, NO_PREVIOUS, payloadHash } from '@app/eventing/hashing.js';
import { madeId } from './chance.js';

/** Something somebody does at an instant (milliseconds). What it says may depend on its place in the history. */
export interface Deed {
  readonly at: number;
  readonly stream: string;
  readonly actor: string;
  readonly unit?: string;
  readonly tell: (seq: number) => AnyEvent;
}

/** A row of table event, ready to be copied in. */
export interface Row {
  readonly seq: number;
  readonly stream: string;
  readonly version: number;
  readonly id: string;
  readonly type: string;
  readonly at: string;
  readonly actor: string;
  readonly body: string;
  readonly salt: string;
  readonly payload: string;
  readonly prev: string;
  readonly hash: string;
}

/** Everything that was done until now, in no order yet. What would come later is not written down. */
export class Book {
  private readonly deeds: Deed[] = [];

  constructor(
    readonly now: number,
    private readonly seed: number,
  ) {}

  get size(): number {
    return this.deeds.length;
  }

  /** Answers whether it has come to that yet. */
  add(deed: Deed): boolean {
    if (deed.at > this.now) return false;
    this.deeds.push(deed);
    return true;
  }

  /** In the order in which it happened, every stream a chain; `before` events stand before the first. */
  *rows(before = 0): Generator<Row> {
    this.deeds.sort((one, other) => one.at - other.at);
    const heads = new Map<string, { version: number; prev: string }>();
    let seq = before;
    for (const { at: ms, stream, actor, unit, tell } of this.deeds) {
      seq += 1;
      const { version, prev } = heads.get(stream) ?? { version: 0, prev: NO_PREVIOUS };
      const { type, data } = tell(seq);
      const body = JSON.stringify(unit === undefined ? { data } : { data, unit });
      const salt = hash('sha256', `salt ${this.seed} ${seq}`).slice(0, 32);
      const payload = payloadHash(Buffer.from(salt, 'hex'), body);
      const id = madeId(`event ${this.seed} ${seq}`, ms);
      const at = new Date(ms).toISOString();
      const envelope = { id, stream, version: version + 1, type, schemaVersion: 1, at, actor };
      const own = envelopeHash({ ...envelope, payloadHash: payload, prev }).toString('hex');
      heads.set(stream, { version: version + 1, prev: own });
      yield { ...{ seq, stream, version: version + 1, id, type, at, actor, body, salt, payload, prev }, hash: own };
    }
  }
}
