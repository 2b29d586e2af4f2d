import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Accounts as the events tell them; passwords and sessions beside them, outside the history. */
export class Identity1700000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table account_unit (id text primary key, name text not null);
      create table account (
        id text primary key,
        login text not null,
        name text not null,
        roles text[] not null,
        unit_id text,
        unit_name text,
        open boolean not null,
        locked_until timestamptz
      );
      create unique index "login-taken" on account (lower(login));
      create index account_of_unit on account (unit_id);
      create table credential (
        account_id text primary key references account (id),
        hash text not null,
        failures int not null default 0,
        locked_until timestamptz
      );
      create table session (
        token_hash bytea primary key,
        account_id text not null references account (id),
        expires_at timestamptz not null
      );
      create index session_of_account on session (account_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table session, credential, account, account_unit');
  }
}
