import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which events are about which thing, and the names of those who appear in them. */
export class Timeline1700000000011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table history_about (
        subject text not null,
        seq bigint not null,
        primary key (subject, seq)
      );
      create index history_about_seq on history_about (seq);
      create table history_account (id text primary key, name text not null, roles text[] not null);
      create table history_unit (id text primary key, name text not null);
      create table history_supervisor (id text primary key, name text not null, account_id text);
      create index history_supervisor_by_account on history_supervisor (account_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table history_supervisor, history_unit, history_account, history_about');
  }
}
