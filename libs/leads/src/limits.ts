import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { ipKeyGenerator, rateLimit } from 'express-rate-limit';
import { Pool } from 'pg';
import { Rejection } from '@app/eventing';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Leads that are taken from one address a day, and from all of them. */
export const FROM_ONE_A_DAY = 10;
const FROM_ALL_A_DAY = 500;
/** Whatever becomes of them: a form that is sent on and on is read no further. */
const SENT_A_MINUTE = 60;
/** Numbers that were never given, from one address an hour. */
export const WRONG_AN_HOUR = 10;

interface Limit {
  readonly code: string;
  readonly most: number;
  readonly windowMs: number;
}
const ONE: Limit = { code: 'leads-too-many', most: FROM_ONE_A_DAY, windowMs: DAY };
const ALL: Limit = { code: 'leads-too-many-today', most: FROM_ALL_A_DAY, windowMs: DAY };
const WRONG: Limit = { code: 'enquiries-too-many', most: WRONG_AN_HOUR, windowMs: HOUR };
const EVERYBODY = 'all';

const HIT = `
  insert into lead_limit as l (name, address, hits, ends_at) values ($1, $2, 1, now() + $3::float8 * interval '1 ms')
  on conflict (name, address) do update set hits = case when l.ends_at > now() then l.hits + 1 else 1 end,
    ends_at = case when l.ends_at > now() then l.ends_at else excluded.ends_at end
  returning hits`;

/** Digits of a hash that hundreds of addresses share: enough to count by, too few to say who it was. */
const DIGITS = 6;
const blurred = (address: string): string => createHash('sha256').update(address).digest('hex').slice(0, DIGITS);
const addressOf = ({ ip = '' }: Pick<Request, 'ip'>): string => blurred(ipKeyGenerator(ip));

/**
 * 防止滥用: how much one address and all of them together may send to the public pages. It is counted in the database, so
 * that several processes count as one, and before the act: whoever hangs up before the answer is counted as well.
 */
@Injectable()
export class LeadLimits {
  private readonly flood = rateLimit({
    ...{ windowMs: MINUTE, limit: SENT_A_MINUTE, legacyHeaders: false, validate: false },
    handler: (_request, _response, next) => next(new Rejection('too-many-requests')),
  });

  constructor(@Inject(Pool) private readonly db: Pool) {}

  /** A flood is held off by each process for itself, before anything is asked of the database. */
  sent(request: Request, response: Response): Promise<void> {
    return new Promise((pass, refuse) => {
      void this.flood(request, response, (error?: unknown) => (error instanceof Error ? refuse(error) : pass()));
    });
  }

  /** What is not filed in the end is not counted. */
  async filing<T>(request: Pick<Request, 'ip'>, file: () => Promise<T>): Promise<T> {
    const address = addressOf(request);
    const giveBack = () => Promise.all([this.giveBack(ONE, address), this.giveBack(ALL, EVERYBODY)]);
    await this.take(ONE, address);
    await this.take(ALL, EVERYBODY).catch(async (refused: unknown) => {
      await this.giveBack(ONE, address);
      throw refused;
    });
    return file().catch(async (failure: unknown) => {
      await giveBack();
      throw failure;
    });
  }

  /** A number that is found is not counted. */
  async enquiring<T>(request: Pick<Request, 'ip'>, enquire: () => Promise<T>): Promise<T> {
    const address = addressOf(request);
    await this.take(WRONG, address);
    const found = await enquire();
    await this.giveBack(WRONG, address);
    return found;
  }

  private async take({ code, most, windowMs }: Limit, address: string): Promise<void> {
    await this.db.query('delete from lead_limit where ends_at <= now()');
    const { rows } = await this.db.query<{ hits: number }>(HIT, [code, address, windowMs]);
    if ((rows[0]?.hits ?? 0) > most) {
      await this.giveBack({ code }, address);
      throw new Rejection(code, { most });
    }
  }

  private giveBack({ code }: Pick<Limit, 'code'>, address: string): Promise<unknown> {
    return this.db.query('update lead_limit set hits = hits - 1 where name = $1 and address = $2 and hits > 0', [
      ...[code, address],
    ]);
  }
}
