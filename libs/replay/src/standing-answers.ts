import { Inject, Injectable } from '@nestjs/common';
import { Pool } from 'pg';
import { dayOf } from '@app/calendar';
import type { Meta } from '@app/eventing';
import { AnswerStore, type Kept } from './answer-store.js';

interface StandingAnswer extends Kept {
  readonly stamp: string;
}

const MOST = 200;

/**
 * Up to where nothing is still being written, how much is beyond it, and where it ends: one of them moves with every
 * commit, also with one that was given its place before another, comes after it, and is not the last to come. And how
 * often read tables were made anew, which happens beside the history and in any process.
 */
const STAMP = `
  select h || '-' || (select count(*) from event where seq > h) || '-' || (select coalesce(max(seq), 0) from event)
         || '-' || (select times from read_tables_made) as stamp
    from event_horizon() h`;

/** Answers about now, which stay as they are until the next event, the next day, or read tables made anew. */
@Injectable()
export class StandingAnswers {
  private readonly store = new AnswerStore<StandingAnswer>(MOST);

  constructor(@Inject(Pool) private readonly pool: Pool) {}

  /**
   * Shared by all who hold the same roles in the same unit: only for questions that are answered from read tables
   * alone and ask neither who it is nor what time of the day.
   */
  async recall<R extends object>(
    asked: { type: string; data: object; meta: Meta },
    make: () => Promise<R>,
  ): Promise<R> {
    const { type, data, meta } = asked;
    const key = JSON.stringify([type, data, meta.unit, [...meta.roles].sort(), dayOf(meta.at)]);
    const { rows } = await this.pool.query<{ stamp: string }>(STAMP);
    const stamp = rows[0]?.stamp ?? '';
    const known = this.store.get(key);
    if (known?.stamp === stamp) return known.answer as Promise<R>;
    const answer = make();
    this.store.keep(key, { answer, stamp, rows: 0 });
    return answer;
  }
}
