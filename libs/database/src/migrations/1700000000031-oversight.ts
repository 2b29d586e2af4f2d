import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 挂牌督办, 约谈 and the 复查 of closed issues, with what they and the draw must know of the ledger. */
export class Oversight1700000000031 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table oversight_unit (id text primary key, name text not null);
      create table oversight_issue (
        id text primary key,
        campaign_id text not null,
        unit_id text not null,
        number int not null,
        text text not null,
        settled boolean not null
      );
      create table oversight (
        issue_id text not null,
        sequence int not null,
        campaign_id text not null,
        unit_id text not null,
        unit_name text not null,
        issue_number int not null,
        issue_text text not null,
        level text not null,
        reason text not null,
        due_on date not null,
        state text not null,
        document_number text,
        proposed_at timestamptz,
        proposed_by text,
        listed_at timestamptz,
        listed_by text,
        ended_at timestamptz,
        end_reason text,
        because text,
        version int not null,
        primary key (issue_id, sequence)
      );
      create index oversight_of_unit on oversight (unit_id);
      create table talk (
        id text primary key,
        campaign_id text not null,
        unit_id text not null,
        unit_name text not null,
        issue_ids text[] not null,
        reason text not null,
        meets_at timestamptz not null,
        place text not null,
        document_number text not null,
        state text not null,
        summoned_at timestamptz not null,
        held_on date,
        participants jsonb not null default '[]',
        minutes text,
        files text[] not null default '{}',
        commitments jsonb not null default '[]',
        cancel_reason text,
        version int not null
      );
      create index talk_of_unit on talk (unit_id);
      alter table issue add column oversight text;

      create table draw_closure (
        id text primary key,
        issue_id text not null,
        campaign_id text not null,
        unit_id text not null,
        issue_number int not null,
        category text,
        closed_on date not null,
        closed_by text not null,
        stands boolean not null default true,
        rechecked_by text
      );
      create index draw_closure_of_issue on draw_closure (issue_id);
      create table draw_closed_issue (
        id text primary key,
        campaign_id text not null,
        number int not null,
        category text
      );
      create table draw_supervisor_account (supervisor_id text primary key, account_id text not null);

      create table recheck_unit (id text primary key, name text not null);
      create table recheck_supervisor (id text primary key, name text not null, account_id text);
      create table recheck_issue (
        id text primary key,
        campaign_id text not null,
        unit_id text not null,
        number int not null,
        text text not null
      );
      create table recheck_closure (
        id text primary key,
        issue_id text not null,
        closed_by text not null,
        standing text not null
      );
      create index recheck_closure_of_issue on recheck_closure (issue_id);
      create table recheck_assignment (
        draw_id text not null,
        object_id text not null,
        draw_year int not null,
        draw_number int not null,
        item text not null,
        due_on date not null,
        supervisors text[] not null,
        gone boolean not null default false,
        primary key (draw_id, object_id)
      );
      create table recheck (
        id text primary key,
        draw_id text not null,
        draw_year int not null,
        draw_number int not null,
        item text not null,
        campaign_id text not null,
        unit_id text not null,
        unit_name text not null,
        issue_id text not null,
        issue_number int not null,
        issue_text text not null,
        supervisors text[] not null,
        assigned_on date not null,
        due_on date not null,
        state text not null,
        account text,
        evidence text[] not null default '{}',
        put_right_by date,
        excuse text,
        late boolean,
        concluded_at timestamptz,
        concluded_by text,
        version int not null
      );
      create index recheck_of_unit on recheck (unit_id);
      create index recheck_of_issue on recheck (issue_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table issue drop column oversight;
      drop table recheck, recheck_assignment, recheck_closure, recheck_issue, recheck_supervisor, recheck_unit,
                 draw_supervisor_account, draw_closed_issue, draw_closure;
      drop table talk, oversight, oversight_issue, oversight_unit;
    `);
  }
}
