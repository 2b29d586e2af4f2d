import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 公示责任人 by their accounts: whose unit an account is of, and who is told of what he answers for. */
export class DisclosureResponsible1700000000076 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table disclosure_account add column unit_id text, add column closed boolean not null default false;
      create table disclosure_responsible (
        entry_id text primary key,
        lead_id text,
        manager_id text
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table disclosure_responsible;
      alter table disclosure_account drop column unit_id, drop column closed;
    `);
  }
}
