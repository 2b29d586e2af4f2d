import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = `
  create table issue (
    id text primary key,
    campaign_id text not null,
    number int not null,
    unit_id text not null,
    unit_name text not null,
    source text not null,
    check_id text,
    category text,
    text text not null,
    responsible text not null,
    state text not null,
    stage int not null generated always as (array_position(
      array['reported', 'claimed', 'planned', 'in-progress', 'submitted', 'returned', 'reopened', 'closed'], state)) stored,
    original_due_on date not null,
    due_on date not null,
    measures text,
    rounds int not null default 0,
    extensions int not null default 0,
    extension_requested boolean not null default false,
    escalated_to text,
    opinion text,
    reported_at timestamptz not null,
    reported_by text not null,
    closed_at timestamptz,
    closed_by text,
    inspection_id text,
    finding_id text,
    version int not null,
    constraint issue_number_key unique (campaign_id, number)
  );
  create index issue_unit on issue (unit_id, campaign_id);
  create index issue_due on issue (due_on);
  create index issue_words on issue using gin (text gin_trgm_ops);

  create table issue_submission (
    issue_id text not null,
    round int not null,
    account text not null,
    evidence text[] not null,
    due_on date not null,
    late boolean not null,
    submitted_at timestamptz not null,
    submitted_by text not null,
    outcome text,
    answer text,
    answered_at timestamptz,
    answered_by text,
    primary key (issue_id, round)
  );

  create table issue_extension (
    issue_id text not null,
    sequence int not null,
    due_on date not null,
    reason text not null,
    requested_at timestamptz not null,
    requested_by text not null,
    outcome text not null default 'pending',
    answer text,
    answered_at timestamptz,
    answered_by text,
    primary key (issue_id, sequence)
  );

  create table ledger_campaign (
    campaign_id text primary key,
    checks jsonb not null,
    self_inspection_open boolean not null default false
  );
  create table ledger_unit (
    campaign_id text not null,
    unit_id text not null,
    meets text[] not null,
    signed_off boolean not null default false,
    primary key (campaign_id, unit_id)
  );
  create table ledger_unit_name (unit_id text primary key, name text not null);
`;

/** 整改台账: the issues with every round and extension, and what the ledger must know of campaigns and units. */
export class Rectification1700000000006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'drop table issue, issue_submission, issue_extension, ledger_campaign, ledger_unit, ledger_unit_name',
    );
  }
}
