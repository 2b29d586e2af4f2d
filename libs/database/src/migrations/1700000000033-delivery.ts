import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How people want to be reached, where notices are announced, and what became of every delivery. */
export class Delivery1700000000033 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table delivery_account (
        id text primary key, name text not null, roles text[] not null, unit_id text, open boolean not null
      );
      create table delivery_choice (account_id text primary key, choice jsonb not null);
      create table delivery_endpoint (
        id text primary key,
        name text not null,
        format text not null,
        host text not null,
        own_template boolean not null,
        kinds text[] not null,
        roles text[] not null,
        unit_id text,
        open boolean not null,
        registered_at timestamptz not null,
        close_reason text,
        version int not null
      );
      create table delivery_notice (
        id uuid primary key,
        kind text not null,
        late boolean not null,
        text text not null,
        link text not null,
        at timestamptz not null
      );

      create table delivery_year (year int primary key, holidays text[] not null, workdays text[] not null);

      -- Beside the history: what must be forgettable, and the post itself.
      create table delivery_address (account_id text primary key, address text not null, given_at timestamptz not null);
      create table delivery_endpoint_secret (
        endpoint_id text primary key, url text not null, secret text not null, template text not null
      );
      create table delivery (
        id uuid primary key,
        channel text not null check (channel in ('email', 'webhook')),
        account_id text,
        endpoint_id text,
        kind text not null,
        urgent boolean not null,
        digest_on date,
        state text not null check (state in ('queued', 'held', 'sending', 'sent', 'failed', 'dead', 'dropped')),
        due_at timestamptz not null,
        queued_at timestamptz not null,
        ended_at timestamptz,
        tries int not null default 0,
        rounds int not null default 1,
        leased_until timestamptz,
        answer text
      );
      create index delivery_newest on delivery (queued_at desc);
      create index delivery_open on delivery (state, due_at) where state not in ('sent', 'dropped');
      create index delivery_of_account on delivery (account_id, queued_at desc);
      create table delivery_item (
        recipient text not null,
        notice_id uuid not null,
        delivery_id uuid not null,
        primary key (recipient, notice_id)
      );
      create index delivery_item_of on delivery_item (delivery_id);
      create table delivery_attempt (
        id bigint generated always as identity primary key,
        delivery_id uuid not null,
        began_at timestamptz not null,
        ended_at timestamptz,
        outcome text,
        answer text
      );
      create index delivery_attempt_of on delivery_attempt (delivery_id, id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table delivery_attempt, delivery_item, delivery, delivery_endpoint_secret, delivery_address,
      delivery_year, delivery_notice, delivery_endpoint, delivery_choice, delivery_account`);
  }
}
