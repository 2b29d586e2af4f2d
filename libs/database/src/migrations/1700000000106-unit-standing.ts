import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which fact of 示范点 the standing of a unit follows. */
export class UnitStanding1700000000106 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table registry_unit add column standing_since bigint;');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table registry_unit drop column standing_since;');
  }
}
