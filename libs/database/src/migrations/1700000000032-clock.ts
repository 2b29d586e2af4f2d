import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who is responsible for a duty, how its days are counted, and what its deadline has come to. */
export class Clock1700000000032 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table duty
        add column responsible_id text,
        add column counts text not null default 'calendar-days',
        add column paused_on date,
        add column escalated_to text,
        add column urged int not null default 0,
        add column urged_at timestamptz;
      alter table issue add column paused_on date;
      alter table letter add column paused_on date;
      alter table deadline
        add column taken text[] not null default '{}',
        add column paused_on date;
      create table working_year_edition (
        year int not null,
        edition int not null,
        holidays date[] not null,
        workdays date[] not null,
        source text not null,
        imported_at timestamptz not null,
        imported_by text not null,
        moves jsonb not null,
        primary key (year, edition)
      );
      create table counted_deadline (
        key text primary key,
        about jsonb not null,
        days int not null,
        counted_from date,
        due_on date,
        unarranged text,
        open boolean not null,
        paused boolean not null default false
      );
      create index counted_deadline_open on counted_deadline (key) where open;
      create table calendar_name (id text primary key, name text not null);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table working_year_edition, counted_deadline, calendar_name;
      alter table deadline drop column taken, drop column paused_on;
      alter table letter drop column paused_on;
      alter table issue drop column paused_on;
      alter table duty drop column responsible_id, drop column counts, drop column paused_on, drop column escalated_to,
        drop column urged, drop column urged_at;
    `);
  }
}
