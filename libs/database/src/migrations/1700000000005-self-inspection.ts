import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = `
  create table self_inspection_campaign (
    campaign_id text primary key,
    open boolean not null default false,
    tasks jsonb not null
  );
  create table self_inspection (
    campaign_id text not null,
    unit_id text not null,
    unit_name text not null,
    meets text[] not null,
    applicable int not null,
    answered int not null default 0,
    issues int not null default 0,
    state text not null default 'not-started',
    stage int not null generated always as (array_position(
      array['not-started', 'under-way', 'returned', 'signed-off'], state)) stored,
    due_on date not null,
    statement text,
    signed_off_at timestamptz,
    signed_off_by text,
    late boolean not null default false,
    return_reason text,
    version int not null default 0,
    primary key (campaign_id, unit_id)
  );
  create table self_inspection_answer (
    campaign_id text not null,
    unit_id text not null,
    check_id text not null,
    answer text not null,
    note text not null,
    reason text,
    answered_at timestamptz not null,
    answered_by text not null,
    primary key (campaign_id, unit_id, check_id)
  );
  create table self_inspection_evidence (
    campaign_id text not null,
    unit_id text not null,
    check_id text not null,
    file_id text not null,
    name text not null,
    kind text not null,
    attached_at timestamptz not null,
    attached_by text not null,
    primary key (campaign_id, unit_id, check_id, file_id)
  );
  create table self_inspection_issue (
    issue_id text primary key,
    campaign_id text not null,
    unit_id text not null,
    check_id text not null,
    number int not null
  );
  create index self_inspection_issue_unit on self_inspection_issue (campaign_id, unit_id);
`;

/** 自查自纠台账: what each unit answers, with what evidence, and how far it is. */
export class SelfInspection1700000000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `drop table self_inspection, self_inspection_campaign, self_inspection_answer, self_inspection_evidence,
                  self_inspection_issue`,
    );
  }
}
