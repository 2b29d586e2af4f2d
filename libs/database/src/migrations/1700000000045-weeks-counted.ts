import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The weeks of the trend are counted from one index: a stretch says itself until when it lasts and whose issue it is.
 * The rows are made anew from the history when the product is next started.
 */
export class WeeksCounted1700000000045 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table board_issue, board_stretch;
      create table board_stretch (
        issue_id text not null,
        place int not null,
        campaign_id text not null,
        unit_id text not null,
        source text not null,
        category text,
        reported_at timestamptz not null,
        since timestamptz not null,
        until timestamptz,
        standing text not null,
        due_on date not null,
        paused boolean not null,
        primary key (issue_id, place)
      );
      create index board_stretch_counted on board_stretch (campaign_id, unit_id)
       include (source, category, reported_at, since, until, standing, due_on, paused);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table board_stretch;
      create table board_issue (
        issue_id text primary key,
        campaign_id text not null,
        unit_id text not null,
        source text not null,
        category text,
        reported_at timestamptz not null
      );
      create index board_issue_of_campaign on board_issue (campaign_id, unit_id);
      create table board_stretch (
        issue_id text not null,
        place int not null,
        since timestamptz not null,
        standing text not null,
        due_on date not null,
        paused boolean not null,
        primary key (issue_id, place)
      );
    `);
  }
}
