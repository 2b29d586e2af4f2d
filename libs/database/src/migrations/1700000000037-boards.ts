import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How the issues of the ledger stood on every day since they were found. */
export class Boards1700000000037 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
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

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table board_issue, board_stretch');
  }
}
