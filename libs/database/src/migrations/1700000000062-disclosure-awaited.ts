import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Decisions of decided cases, which the public waits for whether somebody has entered them or not. */
export class DisclosureAwaited1700000000062 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table disclosure_case (legal_case_id text primary key, kind text not null);
      create table disclosure_awaited (
        legal_case_id text primary key,
        unit_id text not null,
        document_number text not null,
        kind text not null,
        decided_on date not null,
        due_on date,
        working_days int,
        answered_on date,
        code text
      );
      create index disclosure_awaited_unit on disclosure_awaited (unit_id) where answered_on is null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table disclosure_awaited, disclosure_case');
  }
}
