import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 法制审核: the register of cases with their reviews, 目录清单 and 法制审核人员. */
export class LegalReview1700000000063 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table legal_unit (id text primary key, name text not null, closed boolean not null default false);
      create table legal_account (
        account_id text primary key,
        name text not null,
        unit_id text,
        closed boolean not null default false
      );
      create index legal_account_of_unit on legal_account (unit_id);
      create table legal_case (
        id text primary key,
        unit_id text not null,
        unit_name text not null,
        year int not null,
        number int not null,
        case_number text not null,
        title text not null,
        kind text not null,
        handlers jsonb not null,
        filed_on date not null,
        registered_at timestamptz not null,
        registered_by text not null,
        state text not null,
        necessary boolean,
        answers jsonb,
        item jsonb,
        test_reason text,
        tested_at timestamptz,
        tested_by text,
        rounds int not null default 0,
        due_on date,
        paused_on date,
        clock_paused boolean not null default false,
        discussions jsonb not null default '[]',
        decision_number text,
        decided_on date,
        decision text,
        drop_reason text,
        words text not null,
        version int not null
      );
      -- The list, newest first, of one unit or of all; by its day; and by where a case stands.
      create index legal_case_newest on legal_case (registered_at, id);
      create index legal_case_of_unit on legal_case (unit_id, registered_at, id);
      create index legal_case_standing on legal_case (state, unit_id);
      create index legal_case_due on legal_case (due_on) where due_on is not null;
      create index legal_case_numbered on legal_case (unit_id, case_number);
      create index legal_case_words on legal_case using gin (words gin_trgm_ops);
      create table legal_review_round (
        case_id text not null,
        round int not null,
        submitted_at timestamptz not null,
        submitted_by text not null,
        proposal text not null,
        materials jsonb not null,
        days int not null,
        original_due_on date not null,
        due_on date not null,
        extension jsonb,
        pauses jsonb not null default '[]',
        outcome text,
        findings jsonb,
        opinion text,
        reviewer text,
        late boolean,
        concluded_at timestamptz,
        primary key (case_id, round)
      );
      create table legal_reviewer (
        id text primary key,
        unit_id text not null,
        unit_name text not null,
        name text not null,
        account_id text,
        post text not null,
        certificate text not null,
        certificate_until date not null,
        qualification text not null,
        qualification_number text,
        reviews_since date not null,
        from_day date not null,
        until_day date,
        release_reason text,
        version int not null
      );
      create index legal_reviewer_of_unit on legal_reviewer (unit_id, from_day);
      create index legal_reviewer_of_account on legal_reviewer (account_id);
      create table review_catalogue (
        unit_id text primary key,
        edition int not null default 0,
        document_number text,
        effective_on date,
        items jsonb not null default '[]',
        days int,
        extension int,
        basis text,
        version int not null
      );
      create table legal_officers (
        unit_id text not null,
        held_on date not null,
        officers int not null,
        campaign_id text not null,
        entered_at timestamptz not null,
        primary key (unit_id, held_on)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table legal_officers, review_catalogue, legal_reviewer, legal_review_round, legal_case, legal_account,
        legal_unit;
    `);
  }
}
