import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Notices go to an address only once its holder has confirmed it. Those given before stay in use. */
export class AddressConfirmed1700000000054 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table delivery_address add column confirmed_at timestamptz;
      update delivery_address set confirmed_at = given_at;
      create table delivery_address_code (
        account_id text primary key,
        salt bytea not null,
        hash bytea not null,
        expires_at timestamptz not null,
        tries int not null
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table delivery_address_code; alter table delivery_address drop column confirmed_at;');
  }
}
