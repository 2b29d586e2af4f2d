import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 案卷评查: rounds, the files in them with who scores each, and what is known around them. */
export class CaseScoring1700000000071 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table scoring_unit (id text primary key, name text not null);
      create table scoring_account (
        id text primary key,
        name text not null,
        unit_id text,
        roles text[] not null,
        closed boolean not null default false
      );
      create table scoring_supervisor (
        id text primary key,
        account_id text,
        unit_id text,
        organisation text not null,
        stood_down boolean not null default false,
        recused text[] not null default '{}'
      );
      create index scoring_supervisor_of_account on scoring_supervisor (account_id);
      create table scoring_campaign (id text primary key, categories text[] not null);
      create table scoring_case (id text primary key, unit_id text not null, case_number text not null);
      create table scoring_draw (
        id text primary key,
        year int not null,
        number int not null,
        campaign_id text not null,
        item text not null,
        assignments jsonb not null,
        published_at timestamptz not null,
        voided boolean not null default false,
        round_id text
      );
      create table scoring_round (
        id text primary key,
        year int not null,
        number int not null,
        title text not null,
        campaign_id text not null,
        draw_id text not null,
        draw_year int not null,
        draw_number int not null,
        sheet jsonb not null,
        score_by date not null,
        objection_days int not null,
        ruling_days int not null,
        opened_on date not null,
        document_number text,
        issued_on date,
        version int not null
      );
      create table file_scoring (
        id text primary key,
        round_id text not null,
        round_title text not null,
        year int not null,
        campaign_id text not null,
        unit_id text not null,
        unit_name text not null,
        file_id text not null,
        case_number text not null,
        state text not null,
        handed_in int not null default 0,
        recused text[] not null default '{}',
        score_by date not null,
        differ_over text,
        marking jsonb,
        score double precision,
        vetoed boolean,
        grade text,
        told_on date,
        object_by date,
        objection jsonb,
        ruling_by date,
        ruling jsonb,
        settled_on date,
        settled_how text,
        findings jsonb not null default '[]',
        words text not null,
        version int not null
      );
      create index file_scoring_of_round on file_scoring (round_id, case_number, id);
      create index file_scoring_of_unit on file_scoring (unit_id, round_id);
      create index file_scoring_standing on file_scoring (state);
      create table file_scorer (
        scoring_id text not null,
        place int not null,
        scorer_id text not null,
        name text not null,
        chosen_by text not null,
        marking jsonb,
        score double precision,
        vetoed boolean,
        grade text,
        late boolean,
        counted boolean,
        handed_in_at timestamptz,
        primary key (scoring_id, place)
      );
      create index file_scorer_is on file_scorer (scorer_id, scoring_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table file_scorer;
      drop table file_scoring;
      drop table scoring_round;
      drop table scoring_draw;
      drop table scoring_case;
      drop table scoring_campaign;
      drop table scoring_supervisor;
      drop table scoring_account;
      drop table scoring_unit;
    `);
  }
}
