import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 防止滥用 of the public intake, for every process alike: how often, until when; of the address no more than a few digits of its hash. */
export class LeadLimits1700000000112 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table lead_limit (
        name text not null,
        address text not null,
        hits int not null,
        ends_at timestamptz not null,
        primary key (name, address)
      );
      create index lead_limit_over on lead_limit (ends_at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table lead_limit');
  }
}
