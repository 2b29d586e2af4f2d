import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What events that nobody may find by their ids are called instead where they have to be chosen. */
export class SealedNames1700000000113 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table erasure_secret (one boolean primary key default true check (one), secret bytea not null);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table erasure_secret');
  }
}
