import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Inspections, what published draws ask for, and what supervisors and units are called. */
export class Supervision1700000000008 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table supervision_unit (id text primary key, name text not null);
      create table supervision_supervisor (
        id text primary key,
        name text not null,
        organisation text not null,
        account_id text
      );
      create index supervisor_of_account on supervision_supervisor (account_id);
      create table supervision_assignment (
        draw_id text not null,
        unit_id text not null,
        campaign_id text not null,
        draw_year int not null,
        draw_number int not null,
        draw_version int not null,
        item text not null,
        due_on date not null,
        supervisors text[] not null,
        gone boolean not null default false,
        primary key (draw_id, unit_id)
      );
      create table supervision_campaign (id text primary key, categories text[] not null);
      create table inspection (
        id text primary key,
        unit_id text not null,
        unit_name text not null,
        campaign_id text not null,
        draw_id text not null,
        draw_year int not null,
        draw_number int not null,
        item text not null,
        supervisors text[] not null,
        signed_by text[] not null default '{}',
        assigned_on date not null,
        due_on date not null,
        state text not null,
        visits int not null default 0,
        findings int not null default 0,
        result text,
        concluded_at timestamptz,
        version int not null
      );
      create index inspection_of_unit on inspection (unit_id);
      create index inspection_of_supervisor on inspection using gin (supervisors);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'drop table inspection, supervision_assignment, supervision_supervisor, supervision_unit, supervision_campaign',
    );
  }
}
