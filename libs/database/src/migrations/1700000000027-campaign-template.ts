import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Templates of the office's own, plans that change while a campaign runs, and campaigns compared. */
export class CampaignTemplate1700000000027 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table campaign_roll add column pilot boolean not null default false;
      alter table campaign
        add column template text,
        add column template_version int,
        add column cloned_from text,
        add column plan int not null default 1;
      alter table material add column note text not null default '';

      create table campaign_template (
        id text primary key,
        title text not null,
        year int not null,
        basis jsonb not null,
        from_campaign text,
        content jsonb not null,
        edition int not null,
        changed_at timestamptz not null,
        changed_by text not null,
        retired_at timestamptz,
        retired_because text,
        version int not null
      );

      create table campaign_migration (
        campaign_id text not null,
        plan int not null,
        at timestamptz not null,
        reason text not null,
        answer_by date,
        effects jsonb not null,
        primary key (campaign_id, plan)
      );

      create table campaign_answer (
        campaign_id text not null,
        unit_id text not null,
        check_id text not null,
        primary key (campaign_id, unit_id, check_id)
      );
      create table campaign_sheet (
        campaign_id text not null,
        unit_id text not null,
        signed_off boolean not null,
        primary key (campaign_id, unit_id)
      );

      create table comparison_campaign (
        id text primary key,
        title text not null,
        year int not null,
        cloned_from text,
        checks jsonb not null
      );
      create table comparison_issue (
        issue_id text primary key,
        campaign_id text not null,
        unit_id text not null,
        check_id text,
        category text,
        number int not null,
        text text not null,
        closed boolean not null
      );
      create index comparison_issue_of_campaign on comparison_issue (campaign_id, unit_id);
      create table comparison_unit (id text primary key, name text not null);

      alter table self_inspection_campaign
        add column plan int not null default 1,
        add column plan_reason text not null default '',
        add column answer_by date,
        add column removed jsonb not null default '{}';
      alter table self_inspection_answer add column set_aside boolean not null default false;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table campaign_template, campaign_migration, campaign_answer, campaign_sheet;
      drop table comparison_campaign, comparison_issue, comparison_unit;
      alter table campaign_roll drop column pilot;
      alter table campaign drop column template, drop column template_version, drop column cloned_from, drop column plan;
      alter table material drop column note;
      alter table self_inspection_campaign
        drop column plan, drop column plan_reason, drop column answer_by, drop column removed;
      alter table self_inspection_answer drop column set_aside;
    `);
  }
}
