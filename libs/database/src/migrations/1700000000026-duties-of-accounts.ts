import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A duty may be that of one account, such as an outside party's to a draw. */
export class DutiesOfAccounts1700000000026 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table duty add column account_id text;
      create index duty_of_account on duty (account_id) where state = 'open' and account_id is not null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table duty drop column account_id');
  }
}
