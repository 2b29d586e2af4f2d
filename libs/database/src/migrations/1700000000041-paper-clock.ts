import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 暂停计时 as it is printed: since when the clock of an issue stands still. */
export class PaperClock1700000000041 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table paper_issue add column paused_on date');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table paper_issue drop column paused_on');
  }
}
