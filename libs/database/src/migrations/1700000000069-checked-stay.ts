import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Devices and officers as the registers count them: the inputs of 1:2 without a figure typed in. */
export class CheckedStay1700000000069 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table checked_stay (
        id text primary key,
        unit_id text not null,
        figure text not null,
        name text not null,
        counts boolean not null,
        from_day date not null,
        until_day date
      );
      create index checked_stay_of_unit on checked_stay (unit_id, figure, from_day);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table checked_stay;');
  }
}
