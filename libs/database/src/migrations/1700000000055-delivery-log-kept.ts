import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the log of deliveries keeps no longer is found without reading all of it. */
export class DeliveryLogKept1700000000055 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create index delivery_ended on delivery (ended_at) where state in ('sent', 'dropped')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index delivery_ended');
  }
}
