import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Campaigns, their phases, and what every unit hands in, as the events tell them. */
export class Campaign1700000000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table campaign_roll (
        unit_id text primary key,
        name text not null,
        kind text not null,
        service_window boolean not null,
        demonstration text not null
      );

      create table campaign (
        id text primary key,
        year int not null,
        title text not null,
        document_number text not null,
        template_hash text not null,
        materials jsonb not null,
        categories text[] not null,
        tasks jsonb not null,
        units int not null,
        launched_at timestamptz not null,
        finished_at timestamptz,
        version int not null
      );
      create unique index "document-number-taken" on campaign (document_number);
      create index campaign_launched_at on campaign (launched_at);

      create table campaign_phase (
        campaign_id text not null,
        phase text not null,
        place int not null,
        name text not null,
        state text not null,
        starts_on date not null,
        due_on date not null,
        original_due_on date not null,
        opened_at timestamptz,
        opened_because text,
        closed_at timestamptz,
        extensions jsonb not null,
        primary key (campaign_id, phase)
      );

      create table material (
        campaign_id text not null,
        unit_id text not null,
        code text not null,
        unit_name text not null,
        name text not null,
        phase text not null,
        state text not null default 'awaited',
        planned_due_on date not null,
        due_on date not null,
        late boolean not null default false,
        round int not null default 0,
        submitted_at timestamptz,
        rounds jsonb not null default '[]',
        version int not null default 0,
        primary key (campaign_id, unit_id, code)
      );
      create index material_of_unit on material (unit_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table material, campaign_phase, campaign, campaign_roll');
  }
}
