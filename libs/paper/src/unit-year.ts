import { Inject, Injectable } from '@nestjs/common';
import { Pool } from 'pg';
import { instantOf } from '@app/calendar';
import { EventProofs, EventSight, EventStore, type Meta, type Recorded } from '@app/eventing';
import { filesNamedBy } from '@app/evidence/events.js';

const POSITIONS = `select e.seq::float8 as seq from history_about a join event e on e.seq = a.seq
  where a.subject = $1 and e.at >= $2 and e.at < $3 order by e.seq`;
/** Of everything that belongs to a campaign: the streams in which something names it. */
const STREAMS = 'select distinct e.stream from history_about a join event e on e.seq = a.seq where a.subject = $1';
const PROVEN_TOGETHER = 500;

/** What a unit's year holds in the history, as far as whoever asks may see it. */
@Injectable()
export class UnitYear {
  constructor(
    @Inject(Pool) private readonly db: Pool,
    @Inject(EventStore) private readonly store: EventStore,
    @Inject(EventSight) private readonly sight: EventSight,
    @Inject(EventProofs) private readonly proofs: EventProofs,
  ) {}

  /** Positions in the history, by the years of Shanghai. */
  async positions(unitId: string, year: number): Promise<number[]> {
    const bounds = [instantOf(`${year}-01-01`), instantOf(`${year + 1}-01-01`)];
    const { rows } = await this.db.query<{ seq: number }>(POSITIONS, [`unit:${unitId}`, ...bounds]);
    return rows.map(({ seq }) => seq);
  }

  /** The files that whatever belongs to a campaign hands in as evidence. */
  async filesOfCampaign(campaignId: string): Promise<Set<string>> {
    const { rows } = await this.db.query<{ stream: string }>(STREAMS, [`campaign:${campaignId}`]);
    const [streams, found] = [new Set(rows.map(({ stream }) => stream)), new Set<string>()];
    for (let after = 0; ;) {
      const events = await this.store.after(after, PROVEN_TOGETHER);
      for (const event of events) if (streams.has(event.stream)) filesOf(event).forEach((file) => found.add(file));
      if (events.length < PROVEN_TOGETHER) return found;
      after = events.at(-1)?.seq ?? after;
    }
  }

  /** In order; one that is sealed from the asker comes without its content. */
  async *read(positions: readonly number[], meta: Meta): AsyncGenerator<Recorded> {
    for (const seq of positions) {
      const sight = await this.sight.of(seq, meta);
      if (sight === 'none') continue;
      const [event] = await this.store.after(seq - 1, 1);
      if (event?.seq === seq) yield sight === 'content' ? event : { ...event, data: {} };
    }
  }

  /** Hundreds at a time, a line of JSON each, under the checkpoint that covers them; nothing until one does. */
  async *proven(ids: readonly string[]): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < ids.length; at += PROVEN_TOGETHER) {
      const together = await this.proofs.of(ids.slice(at, at + PROVEN_TOGETHER));
      if (together) yield Buffer.from(`${JSON.stringify(together)}\n`);
    }
  }
}

/** The evidence an event hands in, as the page of evidence finds it. */
export const filesOf = (event: Recorded): string[] => filesNamedBy(event).map(({ fileId }) => fileId);
