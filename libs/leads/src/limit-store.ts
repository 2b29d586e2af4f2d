import { createHash } from 'node:crypto';
import type { ClientRateLimitInfo, Options, Store } from 'express-rate-limit';
import type { Pool } from 'pg';

const HIT = `
  insert into lead_limit as l (name, address, hits, ends_at) values ($1, $2, 1, now() + $3::float8 * interval '1 ms')
  on conflict (name, address) do update set hits = case when l.ends_at > now() then l.hits + 1 else 1 end,
    ends_at = case when l.ends_at > now() then l.ends_at else excluded.ends_at end
  returning hits, ends_at as "endsAt"`;

/** Digits of a hash that hundreds of addresses share: enough to count by, too few to say who it was. */
const DIGITS = 6;
const blurred = (address: string): string => createHash('sha256').update(address).digest('hex').slice(0, DIGITS);

/** Counts in the database, so that several processes count as one; what is over is forgotten with the next count. */
export class LimitStore implements Store {
  readonly localKeys = false;
  private windowMs = 0;

  constructor(
    private readonly db: Pool,
    private readonly name: string,
  ) {}

  init({ windowMs }: Options): void {
    this.windowMs = windowMs;
  }

  async increment(address: string): Promise<ClientRateLimitInfo> {
    await this.db.query('delete from lead_limit where ends_at <= now()');
    const { rows } = await this.db.query<{ hits: number; endsAt: Date }>(HIT, [
      ...[this.name, blurred(address), this.windowMs],
    ]);
    return { totalHits: rows[0]?.hits ?? 1, resetTime: rows[0]?.endsAt };
  }

  async decrement(address: string): Promise<void> {
    await this.db.query('update lead_limit set hits = hits - 1 where name = $1 and address = $2 and hits > 0', [
      ...[this.name, blurred(address)],
    ]);
  }

  async resetKey(address: string): Promise<void> {
    await this.db.query('delete from lead_limit where name = $1 and address = $2', [this.name, blurred(address)]);
  }
}
