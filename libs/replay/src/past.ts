import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import { dayOf, endOfDay, momentOf } from '@app/calendar';
import { refuseIf } from '@app/eventing';
import { KeptAnswers } from './kept-answers.js';
import { managerOn } from './manager-on.js';
import { refusedInTime, until } from './patience.js';
import type { Asked, AsOf, Reading, Told } from './reading.js';
import { replay } from './replay.js';
import { StandingAnswers } from './standing-answers.js';
import { inShadow } from './shadow.js';
import { Turns } from './turns.js';

/** Nobody waits for ever, and no question keeps the server from its work. */
const AT_ONCE = 2;
const LONGEST_MS = 45_000;

const FIRST_OF_ALL = 'select at from event order by seq limit 1';
const FIRST_OF_STREAM = 'select at from event where stream = $1 and version = 1';
const LAST_BY_THEN = 'select seq from public.event where at <= $1 order by seq desc limit 1';

/** 截至: answers a question as it would have been answered at a past moment, from what was recorded up to there. */
@Injectable()
export class Past {
  private readonly turns = new Turns(AT_ONCE);
  private readonly kept = new KeptAnswers();

  constructor(
    @InjectDataSource() private readonly live: DataSource,
    @Inject(Pool) private readonly pool: Pool,
    @Inject(StandingAnswers) private readonly standing: StandingAnswers,
  ) {}

  /**
   * Answers as of `data.asOf`, or now without one. Who may see what is decided by the rights of today.
   * Throws Rejection: whatever the reading refuses, a moment outside the history, a thing that was not there yet.
   */
  async answer<D extends AsOf, R extends object>(asked: Asked<D>, reading: Reading<D, R>): Promise<Told<R>> {
    const { data, meta, type } = asked;
    if (!data.asOf) return this.now(asked, reading);
    const at = await this.moment(data.asOf, meta.at);
    if (reading.thing) {
      await reading.read(this.live.manager, asked);
      await this.refuseUnlessThere(reading.thing(data), at);
    }
    const then = { type, data, meta: { ...meta, at } };
    const question = [type, data, meta.actor, meta.roles, meta.unit];
    return this.kept.recall(this.pool, question, at, () => this.turns.take(() => this.make(then, reading)));
  }

  private now<D extends AsOf, R extends object>(asked: Asked<D>, reading: Reading<D, R>): Promise<R> {
    const read = () => reading.read(this.live.manager, asked);
    return reading.shared ? this.standing.recall(asked, read) : read();
  }

  /** Today is not over: 截至 today means up to now. */
  private async moment(asOf: string, now: string): Promise<string> {
    const at = asOf === endOfDay(dayOf(now)) ? now : asOf;
    refuseIf(at > now, 'moment-in-future', { asOf: inWords(at) });
    const since = await this.firstOf(FIRST_OF_ALL);
    refuseIf(at < since, 'moment-before-history', { asOf: inWords(at), since: inWords(since) });
    return at;
  }

  private async refuseUnlessThere(stream: string, at: string): Promise<void> {
    const since = await this.firstOf(FIRST_OF_STREAM, stream);
    refuseIf(at < since, 'not-there-yet', { asOf: inWords(at), since: inWords(since) });
  }

  private async firstOf(statement: string, ...values: string[]): Promise<string> {
    const { rows } = await this.pool.query<{ at: Date }>(statement, values);
    return rows[0]?.at.toISOString() ?? '';
  }

  private async make<D extends AsOf, R extends object>(then: Asked<D>, reading: Reading<D, R>): Promise<Told<R>> {
    const { projections, read } = reading;
    const { at } = then.meta;
    const streams = await reading.streams?.(this.live.manager, then.data);
    const deadline = Date.now() + LONGEST_MS;
    const where = { ...this.pool.options, statement_timeout: LONGEST_MS };
    const tables = [...new Set(projections.flatMap((of) => of.tables))];
    try {
      return await inShadow(where, tables, async (db) => {
        await replay(until(deadline, db), projections, { until: { at }, ...(streams && { streams }) });
        const told = await read(managerOn(db, this.live), then);
        const { rows } = await db.query<{ seq: string }>(LAST_BY_THEN, [at]);
        return { ...told, past: { asOf: at, position: Number(rows[0]?.seq ?? 0) } };
      });
    } catch (error) {
      throw refusedInTime(error);
    }
  }
}

/** 2022-05-31 for the end of that day, 2022-05-31 10:00 otherwise. */
const inWords = (at: string): string => (at === endOfDay(dayOf(at)) ? dayOf(at) : momentOf(at));
