import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is said of a merged issue later belongs to the history of the one that stays. */
export class MergedHistory1700000000044 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table history_merger (
        issue_id text primary key,
        into_id text not null
      );
      create index history_merger_into on history_merger (into_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table history_merger');
  }
}
