import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What pictures look like. */
export class Evidence1700000000035 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table file_picture (id text primary key, width int not null, height int not null, gist bit(64));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table file_picture');
  }
}
