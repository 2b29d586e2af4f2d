import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Officers as the units list them: what the 5 % of reviewers is counted from. */
export class LegalOfficerStay1700000000078 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table legal_officer_stay (
        id text primary key,
        unit_id text not null,
        name text not null,
        from_day date not null,
        until_day date
      );
      create index legal_officer_stay_of_unit on legal_officer_stay (unit_id, from_day);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table legal_officer_stay;');
  }
}
