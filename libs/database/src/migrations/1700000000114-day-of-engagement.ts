import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 聘书 bear the day on which somebody was engaged. */
export class DayOfEngagement1700000000114 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table paper_engagement add column engaged_on date');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table paper_engagement drop column engaged_on');
  }
}
