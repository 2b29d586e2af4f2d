import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is known of each evidence file; the bytes lie in the file store under the same id. */
export class Files1700000000012 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table file (
        id text not null,
        unit_id text not null,
        name text not null,
        size int not null,
        media_type text not null,
        uploaded_by text not null,
        uploaded_at timestamptz not null,
        primary key (id, unit_id)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table file');
  }
}
