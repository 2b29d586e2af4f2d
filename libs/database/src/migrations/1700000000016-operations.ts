import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 运行情况: runs of checks and rebuilds of read tables, and the names of those who ask for them. */
export class Operations1700000000016 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table operation_run (
        id uuid primary key,
        kind text not null,
        projection text not null,
        title text not null,
        requested_by text not null,
        requested_at timestamptz not null,
        outcome text not null default 'open',
        finished_at timestamptz,
        result jsonb not null default '{}'
      );
      create index operation_run_newest on operation_run (projection, requested_at desc);

      create table operation_clerk (id text primary key, name text not null);
      insert into operation_clerk (id, name)
        select body -> 'data' ->> 'accountId', body -> 'data' ->> 'name'
          from event where type = 'AccountOpened' and body is not null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table operation_run, operation_clerk');
  }
}
