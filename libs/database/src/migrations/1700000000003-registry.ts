import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 单位名录库和监督人员名录库, as the events tell them. */
export class Registry1700000000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table registry_unit (
        id text primary key,
        name text not null,
        short_name text not null,
        kind text not null,
        service_window boolean not null,
        demonstration text not null,
        pilot boolean not null,
        risk_class text not null,
        officers int not null,
        av_devices int not null,
        aliases text[] not null,
        registered_at timestamptz not null,
        closed_at timestamptz,
        version int not null
      );
      create unique index "unit-name-taken" on registry_unit (name) where closed_at is null;

      create table registry_supervisor (
        id text primary key,
        name text not null,
        organisation text not null,
        unit_id text,
        pool text not null,
        account_id text,
        certificate_number text not null,
        expires_on date not null,
        stood_down_because text,
        conflicts jsonb not null,
        version int not null
      );
      create unique index "certificate-number-taken" on registry_supervisor (certificate_number);
      create unique index "supervisor-account-taken" on registry_supervisor (account_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table registry_supervisor, registry_unit');
  }
}
