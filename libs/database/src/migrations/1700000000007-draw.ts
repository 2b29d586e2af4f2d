import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The registers as the draw sees them, the list of draws, and the peppers that are secret until publication. */
export class Draw1700000000007 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table draw_campaign (id text primary key);
      create table draw_object (
        id text primary key,
        name text not null,
        short_name text not null,
        risk_class text not null,
        closed boolean not null default false
      );
      create table draw_supervisor (
        id text primary key,
        name text not null,
        organisation text not null,
        unit_id text,
        pool text not null,
        expires_on date not null,
        stood_down boolean not null default false
      );
      create table draw_conflict (
        supervisor_id text not null,
        unit_id text not null,
        why text not null,
        primary key (supervisor_id, unit_id)
      );
      create table draw (
        id text primary key,
        year int not null,
        number int not null,
        campaign_id text not null,
        item text not null,
        plan_item text not null,
        batch int not null,
        legal_basis text not null,
        state text not null,
        manifest_hash text not null,
        objects int not null,
        eligible int not null,
        drawn int not null,
        frozen_by text not null,
        frozen_at timestamptz not null,
        not_before timestamptz not null,
        publish_by timestamptz not null,
        due_on date not null,
        thrown_at timestamptz,
        executed_at timestamptz,
        published_at timestamptz,
        late boolean,
        voided_at timestamptz,
        void_reason text,
        version int not null,
        unique (year, number)
      );
      create unique index "draw-already-frozen" on draw (plan_item, batch) where state not in ('voided', 'infeasible');
      create table draw_pepper (
        draw_id text primary key,
        value text not null
      );
      comment on table draw_pepper is 'Not kept by events: a draw whose pepper is lost can only be voided.';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table draw_pepper, draw, draw_conflict, draw_supervisor, draw_object, draw_campaign');
  }
}
