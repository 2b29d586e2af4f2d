import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who is responsible for a duty, how its days are counted, and what its deadline has come to. */
export class Clock1700000000032 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table duty
        add column responsible_id text,
        add column counts text not null default 'calendar-days';
      alter table deadline
        add column taken text[] not null default '{}',
        add column paused_on date;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table deadline drop column taken, drop column paused_on;
      alter table duty drop column responsible_id, drop column counts;
    `);
  }
}
