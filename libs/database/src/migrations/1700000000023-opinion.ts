import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 监督意见书 and 监督决定书 with the units' reports, and who is barred from commendation. */
export class Opinion1700000000023 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table letter (
        opinion_id text not null,
        letter text not null check (letter in ('opinion', 'decision')),
        unit_id text not null,
        unit_name text not null,
        source_kind text,
        source_id text,
        title text not null,
        problems text not null,
        demands text not null,
        basis text not null,
        days int not null,
        day_kind text not null,
        measure text,
        state text not null,
        stage int not null generated always as (array_position(array['drafted', 'returned', 'issued', 'delivered',
          'reported', 'insufficient', 'accepted', 'withdrawn'], state)) stored,
        drafted_by text not null,
        drafted_at timestamptz not null,
        return_reason text,
        year int,
        number int,
        document_number text,
        issued_on date,
        issued_by text,
        delivered_on date,
        means text,
        received_by text,
        due_on date,
        rounds int not null default 0,
        fell_overdue boolean not null default false,
        closing_words text,
        closed_at timestamptz,
        criticism_number text,
        criticism_text text,
        criticised_on date,
        version int not null,
        primary key (opinion_id, letter),
        constraint letter_number_key unique (letter, year, number)
      );
      create index letter_unit on letter (unit_id);
      create index letter_source on letter (source_kind, source_id);

      create table letter_report (
        opinion_id text not null,
        letter text not null,
        round int not null,
        account text not null,
        evidence text[] not null,
        due_on date not null,
        late boolean not null,
        reported_at timestamptz not null,
        reported_by text not null,
        outcome text,
        answer text,
        answered_at timestamptz,
        answered_by text,
        primary key (opinion_id, letter, round)
      );

      create table commendation_bar (
        unit_id text not null,
        year int not null,
        unit_name text not null,
        state text not null check (state in ('barred', 'lifted')),
        causes jsonb not null,
        barred_at timestamptz not null,
        reason text,
        lifted_at timestamptz,
        lifted_by text,
        version int not null,
        primary key (unit_id, year)
      );

      create table opinion_source (
        kind text not null,
        id text not null,
        unit_id text not null,
        campaign_id text not null,
        result text,
        primary key (kind, id)
      );
      create table opinion_unit (id text primary key, name text not null, closed boolean not null default false);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table opinion_unit, opinion_source, commendation_bar, letter_report, letter');
  }
}
