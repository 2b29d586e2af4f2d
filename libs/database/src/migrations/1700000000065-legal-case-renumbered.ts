import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A number under which a review was found necessary stays known when the case is given another one. */
export class LegalCaseRenumbered1700000000065 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table legal_case add column earlier_numbers text[] not null default '{}';
      create index legal_case_renumbered on legal_case (unit_id) where earlier_numbers <> '{}';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table legal_case drop column earlier_numbers;`);
  }
}
