import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Hours of training as the register counts them: the input of the 60-hour check without a figure typed in. */
export class CheckedTraining1700000000101 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table checked_trainee (
        id text primary key,
        unit_id text not null,
        name text not null,
        mark text not null,
        from_day date not null,
        until_day date
      );
      create index checked_trainee_of_unit on checked_trainee (unit_id, from_day);
      create index checked_trainee_mark on checked_trainee (mark);
      create table checked_hours (
        session_id text not null,
        officer_id text not null,
        unit_id text not null,
        year int not null,
        political boolean not null,
        hours double precision not null,
        voided boolean not null default false,
        primary key (session_id, officer_id)
      );
      create index checked_hours_of_officer on checked_hours (officer_id, year);
      create index checked_hours_of_unit on checked_hours (unit_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table checked_hours, checked_trainee;');
  }
}
