import type { MigrationInterface, QueryRunner } from 'typeorm';

const STAGES = ['reported', 'claimed', 'planned', 'in-progress', 'submitted', 'returned', 'reopened', 'closed'];

/** The order of states is derived by the database, and what derives it can only be made anew. */
const stage = (states: readonly string[]): string => `
  alter table issue drop column stage;
  alter table issue add column stage int not null generated always as (array_position(
    array[${states.map((state) => `'${state}'`).join(', ')}], state)) stored;`;

const TABLES = `
  alter table issue
    add column responsible_id text,
    add column cause text,
    add column sources text[] not null default '{}',
    add column repeat_of text[] not null default '{}',
    add column merged_into text,
    add column merged_into_number int;
  create index issue_responsible on issue (responsible_id) where responsible_id is not null;
  create index issue_merged_into on issue (merged_into) where merged_into is not null;
  create index issue_check on issue (campaign_id, unit_id, check_id);

  create table issue_source (
    issue_id text not null,
    sequence int not null,
    source text not null,
    note text,
    inspection_id text,
    finding_id text,
    from_number int,
    added_at timestamptz not null,
    added_by text not null,
    primary key (issue_id, sequence)
  );

  create table issue_evidence (
    issue_id text not null,
    side text not null,
    file_id text not null,
    name text,
    round int,
    from_number int,
    added_at timestamptz not null,
    added_by text not null,
    primary key (issue_id, side, file_id)
  );

  create table issue_duplicate (
    issue_id text not null,
    other_id text not null,
    campaign_id text not null,
    similarity real not null,
    grounds text[] not null,
    dismissed boolean not null default false,
    primary key (issue_id, other_id)
  );
  create index issue_duplicate_waiting on issue_duplicate (campaign_id) where not dismissed;

  create table ledger_account (
    account_id text primary key,
    name text not null,
    unit_id text,
    closed boolean not null default false
  );

  alter table ledger_campaign add column cloned_from text;
`;

/** 整改台账: many sources, evidence before and after, causes, repeated issues, and issues that were merged. */
export class LedgerComplete1700000000030 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await runner.query(stage([...STAGES, 'merged']));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`delete from issue where state = 'merged'`);
    await runner.query(stage(STAGES));
    await runner.query(`
      drop table issue_source, issue_evidence, issue_duplicate, ledger_account;
      drop index issue_check;
      alter table issue
        drop column responsible_id, drop column cause, drop column sources, drop column repeat_of,
        drop column merged_into, drop column merged_into_number;
      alter table ledger_campaign drop column cloned_from;
    `);
  }
}
