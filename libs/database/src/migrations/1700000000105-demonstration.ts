import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 示范点: batches, units on their way, rechecks and self-checks; townships' teams and activities. */
export class Demonstration1700000000105 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table demonstration_unit (
        id text primary key,
        name text not null,
        kind text not null,
        pilot boolean not null,
        standing text not null,
        closed boolean not null default false
      );
      create table demonstration_campaign (
        id text primary key,
        title text not null,
        categories text[] not null,
        units text[] not null,
        launched_at timestamptz not null,
        finished boolean not null default false
      );
      create table township_officer (
        id text primary key,
        unit_id text not null,
        name text not null,
        certificate text not null,
        expires_on date,
        post text not null,
        from_day date not null,
        until_day date
      );
      create index township_officer_of_unit on township_officer (unit_id, from_day);
      create table demonstration_batch (
        id text primary key,
        number int not null,
        title text not null,
        authority text not null,
        earlier boolean not null,
        start_by date,
        apply_by date,
        standard jsonb not null,
        version int not null
      );
      create table demonstration_point (
        id text primary key,
        batch_id text not null,
        unit_id text not null,
        unit_name text not null,
        state text not null,
        ground text,
        start_by date,
        apply_by date,
        meeting_on date,
        meeting_document text,
        arrangement text,
        started_on date,
        started_late boolean not null default false,
        applied_on date,
        applied_late boolean not null default false,
        statement text,
        reason text,
        naming_document text,
        named_on date,
        revocation_document text,
        revoked_on date,
        revocation_ground text,
        version int not null
      );
      create index demonstration_point_of_unit on demonstration_point (unit_id);
      create index demonstration_point_of_batch on demonstration_point (batch_id);
      create table demonstration_material (
        point_id text not null,
        step text not null,
        code text not null,
        recheck_id text not null default '',
        file_id text not null,
        name text not null,
        handed_in_on date not null,
        primary key (point_id, step, code, recheck_id)
      );
      create table demonstration_recheck (
        id text primary key,
        point_id text not null,
        level text not null,
        title text not null,
        ready_by date not null,
        due_on date not null,
        ready_on date,
        ready_late boolean not null default false,
        result text,
        ground text,
        judged_on date,
        rectify_by date,
        report text,
        rectified_on date,
        rectified_late boolean not null default false,
        seq bigint not null
      );
      create index demonstration_recheck_of_point on demonstration_recheck (point_id, seq);
      create table demonstration_self_check (
        id text primary key,
        point_id text not null,
        campaign_id text not null,
        checked_on date not null,
        answers jsonb not null,
        shortfalls int not null,
        findings jsonb not null default '[]',
        seq bigint not null
      );
      create index demonstration_self_check_of_point on demonstration_self_check (point_id, seq);
      create table pilot_activity (
        id text primary key,
        unit_id text not null,
        unit_name text not null,
        kind text not null,
        title text not null,
        held_on date not null,
        place text not null,
        summary text not null,
        pictures jsonb not null,
        files jsonb not null,
        void_reason text,
        version int not null
      );
      create index pilot_activity_of_unit on pilot_activity (unit_id, held_on);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table demonstration_unit, demonstration_campaign, township_officer, demonstration_batch,
                 demonstration_point, demonstration_material, demonstration_recheck, demonstration_self_check,
                 pilot_activity;
    `);
  }
}
