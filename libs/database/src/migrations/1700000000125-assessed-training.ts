import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 学时, 功能室 and 管理制度 as an assessment counts them, and the event that made a unit one to be counted. */
export class AssessedTraining1700000000125 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table assessed_trainee (
        id text primary key,
        person_id text not null,
        unit_id text not null,
        name text not null,
        certificate text not null,
        from_day date not null,
        until_day date,
        stream text not null,
        event_id text not null
      );
      create index assessed_trainee_of_unit on assessed_trainee (unit_id);
      create index assessed_trainee_person on assessed_trainee (person_id);
      create index assessed_trainee_certificate on assessed_trainee (certificate);
      create table assessed_hours (
        session_id text not null,
        officer_id text not null,
        day date not null,
        hours numeric not null,
        voided boolean not null default false,
        stream text not null,
        event_id text not null,
        primary key (session_id, officer_id)
      );
      create index assessed_hours_day on assessed_hours (day);
      create index assessed_hours_officer on assessed_hours (officer_id);
      create table assessed_fixture (
        id text primary key,
        unit_id text not null,
        kind text not null,
        label text not null,
        from_day date not null,
        until_day date,
        link text not null,
        stream text not null,
        event_id text not null
      );
      create index assessed_fixture_of_unit on assessed_fixture (unit_id);
      alter table assessed_unit add column stream text not null default '', add column event_id text not null default '';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table assessed_unit drop column stream, drop column event_id;
      drop table assessed_fixture, assessed_hours, assessed_trainee;
    `);
  }
}
