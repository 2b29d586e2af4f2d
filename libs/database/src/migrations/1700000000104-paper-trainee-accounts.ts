import type { MigrationInterface, QueryRunner } from 'typeorm';

/** With which account an officer prints what is of himself. */
export class PaperTraineeAccounts1700000000104 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table paper_trainee_account (account_id text primary key, officer_id text not null);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table paper_trainee_account');
  }
}
