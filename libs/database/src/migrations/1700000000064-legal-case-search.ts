import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A register of 50,000 cases: a word of two characters has no trigram and is looked for in every row, which is quick
 * only where nothing must be turned into small letters first; and days that most cases have not are sorted by an index.
 */
export class LegalCaseSearch1700000000064 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      update legal_case set words = lower(words);
      drop index legal_case_due;
      create index legal_case_due on legal_case (due_on, id);
      create index legal_case_decided on legal_case (decided_on desc nulls last, id desc);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index legal_case_due, legal_case_decided;
      create index legal_case_due on legal_case (due_on) where due_on is not null;
    `);
  }
}
