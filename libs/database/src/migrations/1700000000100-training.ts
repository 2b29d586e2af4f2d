import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 培训: whose accounts officers sign in with, plans, sessions, who attended, and what each has of hours in a year. */
export class Training1700000000100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table training_unit (id text primary key, name text not null, closed boolean not null default false);
      create table training_person (id text primary key, first_day date not null);
      create table training_officer (
        id text primary key,
        person_id text not null,
        unit_id text not null,
        name text not null,
        certificate text not null,
        from_day date not null,
        until_day date
      );
      create index training_officer_of_unit on training_officer (unit_id, from_day);
      create index training_officer_of_person on training_officer (person_id);
      create index training_officer_certificate on training_officer (certificate);
      create table training_account (
        id text primary key,
        unit_id text,
        login text not null,
        name text not null,
        open boolean not null default true,
        officer_id text
      );
      create index training_account_of_unit on training_account (unit_id);
      create index training_account_of_officer on training_account (officer_id);
      create table training_plan (
        unit_id text not null,
        year int not null,
        revision int not null,
        document_number text not null,
        items jsonb not null,
        late boolean not null,
        reason text,
        submitted_on date not null,
        primary key (unit_id, year)
      );
      create table training_year (year int primary key, due_on date not null);
      create table training_session (
        id text primary key,
        unit_id text,
        title text not null,
        kind text not null,
        day date not null,
        place text not null,
        hours double precision not null,
        teacher text not null,
        organiser_id text not null,
        state text not null,
        reason text,
        pictures jsonb not null default '[]',
        signed_by text,
        signed_at timestamptz,
        closed_by text,
        closed_at timestamptz,
        exam_title text,
        full_mark double precision,
        pass_mark double precision,
        paper_id text,
        version int not null
      );
      create index training_session_by_day on training_session (day, id);
      create index training_session_of_unit on training_session (unit_id, day);
      create table training_attendance (
        session_id text not null,
        officer_id text not null,
        person_id text not null,
        unit_id text not null,
        hours double precision not null,
        how text not null,
        signed_in_at timestamptz not null,
        signed_out_at timestamptz,
        reason text,
        file_id text,
        score double precision,
        primary key (session_id, officer_id)
      );
      create index training_attendance_of_person on training_attendance (person_id);
      create table training_hours (
        person_id text not null,
        year int not null,
        business double precision not null default 0,
        records double precision not null default 0,
        political double precision not null default 0,
        primary key (person_id, year)
      );
      create table training_shortfall (
        unit_id text not null,
        year int not null,
        month int not null,
        officer_id text not null,
        hours double precision not null,
        owed double precision not null,
        expected double precision not null,
        primary key (unit_id, year, month, officer_id)
      );
      create table training_secret (session_id text primary key, secret bytea not null);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table training_secret, training_shortfall, training_hours, training_attendance, training_session,
                 training_year, training_plan, training_account, training_officer, training_person, training_unit;
    `);
  }
}
