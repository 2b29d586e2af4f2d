import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The published results of 评议考核, for the paper that tells of them. */
export class AssessmentPaper1700000000116 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table paper_assessment (
        id text primary key,
        campaign_id text not null,
        year int not null,
        title text not null,
        rule text not null,
        ranking jsonb not null
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table paper_assessment');
  }
}
