import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 抽查事项清单 and 年度抽查计划, what was drawn and inspected of them, and the plan as the draw sees it. */
export class InspectionPlan1700000000020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table inspection_item (
        code text primary key,
        name text not null,
        legal_basis text not null,
        inspecting_body text not null,
        contents text[] not null,
        methods text[] not null,
        object_kind text not null,
        listed_at timestamptz not null,
        in_force_since timestamptz not null,
        retired_at timestamptz,
        retired_because text,
        version int not null
      );
      create table inspection_item_text (
        code text not null,
        version int not null,
        content jsonb not null,
        since timestamptz not null,
        reason text,
        primary key (code, version)
      );

      create table inspection_plan (
        id text primary key,
        year int not null,
        campaign_id text,
        title text not null,
        state text not null,
        edition int not null,
        content jsonb not null,
        reason text,
        drafted_by text not null,
        drafted_at timestamptz not null,
        submitted_by text,
        submitted_at timestamptz,
        returned_by text,
        returned_at timestamptz,
        returned_because text,
        approved_edition int,
        approved jsonb,
        approved_by text,
        approved_at timestamptz,
        version int not null
      );
      -- Two who draft at once: the second is refused, and the index bears the refusal's name.
      create unique index "plan-already-drafted" on inspection_plan (year, coalesce(campaign_id, ''));
      create table inspection_plan_edition (
        plan_id text not null,
        edition int not null,
        approved jsonb not null,
        reason text,
        approved_by text not null,
        approved_at timestamptz not null,
        primary key (plan_id, edition)
      );

      create table plan_account (id text primary key, name text not null);
      create table plan_campaign (id text primary key, title text not null);
      create table plan_unit (
        id text primary key,
        name text not null,
        kind text not null,
        risk_class text not null,
        township text,
        closed boolean not null default false
      );
      create table plan_draw (
        id text primary key,
        year int not null,
        number int not null,
        plan_item text not null,
        batch int not null,
        state text not null,
        strata jsonb not null,
        frozen_at timestamptz not null,
        executed_at timestamptz,
        published_at timestamptz
      );
      create index plan_draw_of on plan_draw (plan_item, batch);
      create table plan_drawn_unit (
        draw_id text not null,
        unit_id text not null,
        inspected_at timestamptz,
        primary key (draw_id, unit_id)
      );
      create table plan_inspection (id text primary key, draw_id text not null);

      create table draw_plan (id text primary key, year int not null);
      create table draw_plan_item (
        plan_item text not null,
        batch int not null,
        plan_id text not null,
        year int not null,
        edition int not null,
        name text not null,
        legal_basis text not null,
        strata jsonb not null,
        slots text[] not null,
        frequency_months int not null,
        from_day date not null,
        to_day date not null,
        primary key (plan_item, batch)
      );
      create index draw_plan_item_of on draw_plan_item (plan_id);

      insert into plan_account (id, name)
        select body -> 'data' ->> 'accountId', body -> 'data' ->> 'name'
          from event where type = 'AccountOpened' and body is not null;
      insert into plan_campaign (id, title)
        select body -> 'data' ->> 'campaignId', body -> 'data' ->> 'title'
          from event where type = 'CampaignLaunched' and body is not null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table draw_plan_item, draw_plan, plan_inspection, plan_drawn_unit, plan_draw, plan_unit, plan_campaign,
        plan_account, inspection_plan_edition, inspection_plan, inspection_item_text, inspection_item
    `);
  }
}
