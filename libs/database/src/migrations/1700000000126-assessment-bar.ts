import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 取消评比先进资格, for who may be commended by a published ranking. */
export class AssessmentBar1700000000126 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table assessment_bar (
        unit_id text not null,
        year int not null,
        document_number text not null,
        primary key (unit_id, year)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table assessment_bar;');
  }
}
