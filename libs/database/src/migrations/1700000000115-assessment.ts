import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 评议考核: schemes, assessments with the points of each unit, the facts counted, and the box of anonymous answers. */
export class Assessment1700000000115 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table assessment_fact (
        measure text not null,
        id text not null,
        unit_id text not null,
        campaign_id text,
        from_day date not null,
        until_day date,
        due_on date,
        need numeric not null,
        have numeric not null,
        label text not null,
        link text,
        origin text not null,
        stream text not null,
        event_id text not null,
        primary key (measure, id)
      );
      create index assessment_fact_of_unit on assessment_fact (unit_id, measure);
      create index assessment_fact_of_campaign on assessment_fact (campaign_id);
      create table assessed_unit (id text primary key, name text not null, kind text not null);
      create table assessed_campaign (
        id text primary key,
        title text not null,
        year int not null,
        units jsonb not null
      );
      create table assessment_scorer (id text primary key, name text not null, unit_id text);
      create table assessment_scheme (
        code text not null,
        version int not null,
        scheme jsonb not null,
        adopted_at timestamptz not null,
        stream_version int not null,
        primary key (code, version)
      );
      create table assessment (
        id text primary key,
        year int not null,
        number int not null,
        title text not null,
        campaign_id text not null,
        from_day date not null,
        to_day date not null,
        scheme jsonb not null,
        least_ballots int not null,
        ballots_by date not null,
        opened_on date not null,
        received int not null default 0,
        ballots int,
        requested int not null default 0,
        completed int not null default 0,
        scored_at timestamptz,
        published_at timestamptz,
        rule text,
        version int not null
      );
      create table assessment_unit (
        assessment_id text not null,
        unit_id text not null,
        name text not null,
        unit_group text not null,
        score numeric,
        rank int,
        version int not null default 0,
        primary key (assessment_id, unit_id)
      );
      create table assessment_point (
        assessment_id text not null,
        unit_id text not null,
        code text not null,
        points numeric not null,
        need numeric,
        have numeric,
        facts int,
        ballots int,
        reason text,
        given_by text,
        at timestamptz not null,
        event_id text not null,
        primary key (assessment_id, unit_id, code)
      );
      create table assessment_link (
        hash text primary key,
        assessment_id text not null,
        category text not null
      );
      create index assessment_link_of on assessment_link (assessment_id);
      create table assessment_answer (
        assessment_id text not null,
        place int not null,
        category text not null,
        comment text not null,
        marks jsonb not null,
        primary key (assessment_id, place)
      );
      create table assessment_ballot_box (
        id uuid primary key default gen_random_uuid(),
        assessment_id text not null,
        ballot jsonb not null
      );
      create index assessment_ballot_box_of on assessment_ballot_box (assessment_id);
      create table assessment_used_link (hash text primary key, assessment_id text not null);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table assessment_used_link, assessment_ballot_box, assessment_answer, assessment_link, assessment_point,
        assessment_unit, assessment, assessment_scheme, assessment_scorer, assessed_campaign, assessed_unit,
        assessment_fact;
    `);
  }
}
