import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How far the units of a batch of 示范点 are, for the paper that tells of it. */
export class DemonstrationPaper1700000000107 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table paper_demonstration (id text primary key, title text not null, authority text not null);
      create table paper_demonstration_point (
        id text primary key,
        batch_id text not null,
        unit_id text not null,
        state text not null,
        meeting_on date,
        apply_by date,
        applied_at timestamptz,
        naming_document text,
        named_on date,
        recheck text,
        rectify_by date,
        revocation_document text,
        revoked_on date
      );
      create index paper_demonstration_point_of_batch on paper_demonstration_point (batch_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table paper_demonstration_point, paper_demonstration');
  }
}
