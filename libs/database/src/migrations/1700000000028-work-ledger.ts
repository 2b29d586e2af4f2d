import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 工作台账: who leads and who is responsible for each task in each unit, and what a handover must know. */
export class WorkLedger1700000000028 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table work_campaign (
        campaign_id text primary key,
        title text not null,
        tasks jsonb not null,
        finished boolean not null default false
      );
      create table work_unit (
        campaign_id text not null,
        unit_id text not null,
        unit_name text not null,
        meets text[] not null,
        tasks int[] not null,
        assigned int not null default 0,
        missing int not null generated always as (cardinality(tasks) - assigned) stored,
        changed_at timestamptz,
        version int not null default 0,
        primary key (campaign_id, unit_id)
      );
      create index work_unit_of_unit on work_unit (unit_id);
      create table work_assignment (
        campaign_id text not null,
        unit_id text not null,
        task int not null,
        lead_name text not null,
        lead_account text,
        responsible_name text not null,
        responsible_account text,
        primary key (campaign_id, unit_id, task)
      );
      create index work_assignment_of_unit on work_assignment (unit_id);
      create table work_account (
        id text primary key,
        unit_id text not null,
        name text not null,
        open boolean not null default true
      );
      create index work_account_of_unit on work_account (unit_id);
      create table work_issue (
        issue_id text primary key,
        campaign_id text not null,
        unit_id text not null,
        number int not null,
        text text not null,
        responsible text not null,
        responsible_account text,
        open boolean not null default true
      );
      create index work_issue_of_unit on work_issue (unit_id, campaign_id) where open;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table work_campaign, work_unit, work_assignment, work_account, work_issue');
  }
}
