import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whose sheet was put aside scored the file all the same, and does not rule on it. */
export class SheetsPutAside1700000000099 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table file_scoring add column put_aside text[] not null default '{}'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table file_scoring drop column put_aside');
  }
}
