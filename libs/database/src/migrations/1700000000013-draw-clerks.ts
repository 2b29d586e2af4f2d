import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who froze a draw, by name. */
export class DrawClerks1700000000013 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table draw_clerk (id text primary key, name text not null);
      insert into draw_clerk (id, name)
        select body -> 'data' ->> 'accountId', body -> 'data' ->> 'name'
          from event where type = 'AccountOpened' and body is not null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table draw_clerk');
  }
}
