import { Inject, Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { hash, verify } from '@node-rs/argon2';
import { Pool } from 'pg';
import { idFrom, Rejection } from '@app/eventing';
import { LockAccount } from './commands.js';

const TRIES = 5;
const LOCK_MS = 15 * 60_000;
const SHORTEST = 12;
const AT_ONCE = 4;

interface Credential {
  account_id: string;
  hash: string;
  failures: number;
  locked_until: Date | null;
}

/** Passwords, argon2id, apart from the history: a secret is no fact, and it must be forgettable. */
@Injectable()
export class Credentials {
  /** Verified against when the login is unknown, so that the time taken tells nobody which logins exist. */
  private readonly decoy = hash('no account has this password');

  constructor(
    @Inject(Pool) private readonly db: Pool,
    @Inject(CommandBus) private readonly commands: CommandBus,
  ) {}

  refuseWeak(login: string, password: string): void {
    const holdsLogin = login !== '' && password.toLowerCase().includes(login.toLowerCase());
    if (password.length < SHORTEST || holdsLogin) throw new Rejection('password-too-weak');
  }

  async set(accountId: string, login: string, password: string): Promise<void> {
    this.refuseWeak(login, password);
    await this.db.query(
      `insert into credential (account_id, hash) values ($1, $2)
       on conflict (account_id) do update set hash = excluded.hash, failures = 0, locked_until = null`,
      [accountId, await hash(password)],
    );
  }

  /** Of accounts that are there; a few at a time, for each is made slow on purpose. */
  async setAll(passwords: ReadonlyMap<string, string>): Promise<void> {
    const { rows } = await this.db.query<{ id: string; login: string }>(
      'select id, login from account where id = any($1)',
      [[...passwords.keys()]],
    );
    for (let at = 0; at < rows.length; at += AT_ONCE) {
      const few = rows.slice(at, at + AT_ONCE);
      await Promise.all(few.map(({ id, login }) => this.set(id, login, passwords.get(id) ?? '')));
    }
  }

  /** The account a login and password belong to. Throws `sign-in-failed` or `account-locked`. */
  async check(login: string, password: string, now: Date): Promise<string> {
    const { rows } = await this.db.query<Credential>(
      `select c.account_id, c.hash, c.failures, c.locked_until from credential c
         join account a on a.id = c.account_id where lower(a.login) = lower($1) and a.open`,
      [login],
    );
    const found = rows[0];
    if (found?.locked_until && found.locked_until > now) throw new Rejection('account-locked');
    const right = await verify(found?.hash ?? (await this.decoy), password);
    if (found && right) return this.succeed(found);
    if (found) await this.fail(found.account_id, now);
    throw new Rejection('sign-in-failed');
  }

  private async succeed({ account_id: accountId, failures }: Credential): Promise<string> {
    if (failures > 0) await this.db.query('update credential set failures = 0 where account_id = $1', [accountId]);
    return accountId;
  }

  /** Counted in the database, so that several processes and parallel tries count as one row of failures. */
  private async fail(accountId: string, now: Date): Promise<void> {
    const until = new Date(now.getTime() + LOCK_MS);
    const { rows } = await this.db.query<{ locked: boolean }>(
      `update credential set
         failures = case when failures + 1 >= $2 then 0 else failures + 1 end,
         locked_until = case when failures + 1 >= $2 then $3::timestamptz else locked_until end
       where account_id = $1 returning locked_until = $3::timestamptz as locked`,
      [accountId, TRIES, until],
    );
    if (rows[0]?.locked) await this.lock(accountId, now, until.toISOString());
  }

  private lock(accountId: string, now: Date, until: string): Promise<unknown> {
    const commandId = idFrom('lock', accountId, until);
    const meta = { actor: 'system', roles: ['system'], at: now.toISOString(), commandId };
    return this.commands.execute(new LockAccount({ accountId, until }, meta));
  }
}
