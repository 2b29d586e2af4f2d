import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Figures of a unit, the rules they are held against, and where its own answers say otherwise. */
export class ComputedCheck1700000000029 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table checked_campaign (
        campaign_id text primary key,
        title text not null,
        rules jsonb not null,
        finished boolean not null default false
      );
      create table checked_unit (
        campaign_id text not null,
        unit_id text not null,
        unit_name text not null,
        meets text[] not null,
        contradictions int not null default 0,
        entered_at timestamptz,
        version int not null default 0,
        primary key (campaign_id, unit_id)
      );
      create index checked_unit_of_unit on checked_unit (unit_id);
      create table checked_answer (
        campaign_id text not null,
        unit_id text not null,
        check_id text not null,
        answer text not null,
        primary key (campaign_id, unit_id, check_id)
      );
      create table checked_figure (
        campaign_id text not null,
        unit_id text not null,
        figure text not null,
        value jsonb not null,
        held_on date not null,
        source text not null,
        entered_at timestamptz not null,
        entered_by text not null,
        primary key (campaign_id, unit_id, figure)
      );
      create table contradiction (
        campaign_id text not null,
        unit_id text not null,
        rule text not null,
        found int not null,
        check_id text not null,
        answer text not null,
        have double precision not null,
        needed double precision not null,
        found_at timestamptz not null,
        how text,
        reason text,
        settled_at timestamptz,
        primary key (campaign_id, unit_id, rule, found)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table checked_campaign, checked_unit, checked_answer, checked_figure, contradiction');
  }
}
