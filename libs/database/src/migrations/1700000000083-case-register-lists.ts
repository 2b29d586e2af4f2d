import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A register of 50,000 cases: each order of its list, and its filters by year and by what the test found, have an index. */
export class CaseRegisterLists1700000000083 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index legal_case_of_year on legal_case (year, registered_at, id);
      create index legal_case_necessary on legal_case (necessary, registered_at, id);
      create index legal_case_by_number on legal_case (case_number, id);
      create index legal_case_filed on legal_case (filed_on, id);
      create index legal_case_by_unit on legal_case (unit_name, id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index legal_case_by_unit, legal_case_filed, legal_case_by_number, legal_case_necessary, legal_case_of_year;
    `);
  }
}
