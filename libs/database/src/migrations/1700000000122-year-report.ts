import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 年度报告: when it was handed in and when the public could read it. */
export class YearReport1700000000122 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table year_report (
        year int primary key,
        campaign_id text,
        submitted_on date,
        submitted_late boolean,
        public_on date,
        public_late boolean,
        place text
      )
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table year_report');
  }
}
