import { createHash, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Pool } from 'pg';
import type { Account } from '@app/http';

/** A working day; every request moves the end of an idle session on. */
const IDLE_MS = 10 * 3_600_000;

interface SessionRow {
  id: string;
  login: string;
  name: string;
  roles: string[];
  unit_id: string | null;
  unit_name: string | null;
}

const digest = (token: string): Buffer => createHash('sha256').update(token).digest();

/** Sessions live in the database; the cookie holds a random token, the table only its hash. */
@Injectable()
export class Sessions {
  constructor(@Inject(Pool) private readonly db: Pool) {}

  /** Opens a session and returns the token for the cookie. */
  async open(accountId: string, now: Date): Promise<string> {
    const token = randomBytes(32).toString('base64url');
    await this.db.query('delete from session where expires_at < $1', [now]);
    await this.db.query('insert into session (token_hash, account_id, expires_at) values ($1, $2, $3)', [
      digest(token),
      accountId,
      new Date(now.getTime() + IDLE_MS),
    ]);
    return token;
  }

  /** Who a token stands for right now: roles are read anew, so that a withdrawn role ends at once. */
  async account(token: string, now: Date): Promise<Account | undefined> {
    const { rows } = await this.db.query<SessionRow>(
      `with used as (
         update session set expires_at = $3 where token_hash = $1 and expires_at > $2
            and expires_at < $3::timestamptz - interval '5 minutes'
       )
       select a.id, a.login, a.name, a.roles, a.unit_id, a.unit_name
         from session s join account a on a.id = s.account_id
        where s.token_hash = $1 and s.expires_at > $2 and a.open`,
      [digest(token), now, new Date(now.getTime() + IDLE_MS)],
    );
    return rows[0] && toAccount(rows[0]);
  }

  async close(token: string): Promise<void> {
    await this.db.query('delete from session where token_hash = $1', [digest(token)]);
  }

  /** The one at hand stays as it is: what its page asks at this very moment must not find itself signed out. */
  async closeOthersOf(accountId: string, token: string): Promise<void> {
    await this.db.query('delete from session where account_id = $1 and token_hash <> $2', [accountId, digest(token)]);
  }

  async closeAllOf(accountId: string): Promise<void> {
    await this.db.query('delete from session where account_id = $1', [accountId]);
  }
}

const toAccount = ({ id, login, name, roles, unit_id: unitId, unit_name: unitName }: SessionRow): Account => ({
  id,
  login,
  name,
  roles,
  ...(unitId === null ? {} : { unitId }),
  ...(unitName === null ? {} : { unitName }),
});
