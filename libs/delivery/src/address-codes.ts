import { randomBytes, randomInt, scryptSync, timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Pool } from 'pg';
import type { Db } from '@app/eventing';
import { CODE_MINUTES, CODE_TRIES } from './address.rules.js';
import type { Tried } from './commands.js';

interface Kept {
  readonly salt: Buffer;
  readonly hash: Buffer;
  readonly expires_at: Date;
  readonly tries: number;
}

const hashOf = (code: string, salt: Buffer): Buffer => scryptSync(code, salt, 32);

/** 验证码 by which the holder of an address shows that it is his. Only its hash is kept, beside the history. */
@Injectable()
export class AddressCodes {
  constructor(@Inject(Pool) private readonly db: Pool) {}

  /** A new code, made as its mail is written; it takes the place of the former. */
  async fresh(accountId: string, now: string): Promise<string> {
    const code = String(randomInt(1_000_000)).padStart(6, '0');
    const salt = randomBytes(16);
    const expiresAt = new Date(Date.parse(now) + CODE_MINUTES * 60_000).toISOString();
    await this.db.query(
      `insert into delivery_address_code (account_id, salt, hash, expires_at, tries) values ($1, $2, $3, $4, 0)
       on conflict (account_id) do update
         set salt = excluded.salt, hash = excluded.hash, expires_at = excluded.expires_at, tries = 0`,
      [accountId, salt, hashOf(code, salt), expiresAt],
    );
    return code;
  }

  /** Counts a try before it looks at it, whatever becomes of the command: trying many at once gains nothing. */
  async tried(accountId: string, code: string, now: string): Promise<Tried> {
    const { rows } = await this.db.query<Kept>(
      `update delivery_address_code set tries = tries + 1 where account_id = $1 returning salt, hash, expires_at, tries`,
      [accountId],
    );
    const [kept] = rows;
    if (!kept) return { is: 'none' };
    if (kept.tries > CODE_TRIES) return { is: 'spent' };
    if (kept.expires_at.toISOString() <= now) return { is: 'expired' };
    const same = timingSafeEqual(kept.hash, hashOf(code, kept.salt));
    return same ? { is: 'right' } : { is: 'wrong', left: CODE_TRIES - kept.tries };
  }
}

/** The code has done its work; false: a new one or another address took its place meanwhile. */
export async function confirmBy(db: Db, accountId: string, at: string): Promise<boolean> {
  const { rowCount } = await db.query('delete from delivery_address_code where account_id = $1', [accountId]);
  if (rowCount === 0) return false;
  await db.query('update delivery_address set confirmed_at = $2 where account_id = $1', [accountId, at]);
  return true;
}
