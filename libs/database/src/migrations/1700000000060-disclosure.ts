import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 公示: what each unit has to show, what waits for its review, and – apart from it – what the public ever saw. */
export class Disclosure1700000000060 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table disclosure_unit (
        id text primary key,
        name text not null,
        service_window boolean not null,
        since date not null,
        closed_on date
      );
      create table disclosure_account (id text primary key, name text not null);
      create table disclosure_owner (
        unit_id text not null,
        code text not null,
        lead jsonb not null,
        manager jsonb not null,
        primary key (unit_id, code)
      );
      create table disclosure_entry (
        id text primary key,
        unit_id text not null,
        code text not null,
        kind text not null,
        title text not null,
        state text not null,
        round int not null,
        original text,
        masked text,
        kept jsonb not null default '[]',
        non_disclosure jsonb,
        decision jsonb,
        statistics jsonb,
        entered_by text not null,
        entered_at timestamptz not null,
        approved_by text,
        returned_because text,
        decision_kind text,
        decided_on date,
        working_days int,
        due_on date,
        unarranged text,
        settled_on date,
        late boolean not null default false,
        edition int not null default 0,
        shown boolean not null default false,
        withheld text,
        fresh_until date,
        withdrawal jsonb,
        withdrawal_due_on date,
        withdrawal_unarranged text,
        withdrawn_late boolean not null default false,
        version int not null
      );
      create index disclosure_entry_unit on disclosure_entry (unit_id, kind);
      create index disclosure_entry_decided on disclosure_entry (decided_on) where kind = 'decision';
      create table disclosure_span (
        entry_id text not null,
        n int not null,
        unit_id text not null,
        code text not null,
        kind text not null,
        withheld boolean not null,
        from_on date not null,
        until_on date,
        fresh_until date,
        primary key (entry_id, n)
      );
      create index disclosure_span_open on disclosure_span (unit_id) where until_on is null;
      create table disclosure_shown (
        entry_id text not null,
        n int not null,
        unit_id text not null,
        code text not null,
        kind text not null,
        title text not null,
        edition int,
        text text,
        facts jsonb,
        ground text,
        late boolean not null,
        shown_at timestamptz not null,
        until_at timestamptz,
        ended text,
        confirmed_on date,
        fresh_until date,
        primary key (entry_id, n)
      );
      create index disclosure_shown_unit on disclosure_shown (unit_id, shown_at desc);
      create index disclosure_shown_at on disclosure_shown (shown_at desc);
      create table disclosure_site (unit_id text primary key, seq bigint not null, changed_at timestamptz not null);
      create table disclosure_year (year int primary key, due_on date not null, units text[] not null);
      create table disclosure_title (entry_id text primary key, title text not null);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table disclosure_title, disclosure_year, disclosure_site, disclosure_shown, disclosure_span, disclosure_entry,
        disclosure_owner, disclosure_account, disclosure_unit
    `);
  }
}
