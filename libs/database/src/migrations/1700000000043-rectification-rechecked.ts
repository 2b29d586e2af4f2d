import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Those drawn for a recheck see what was done and handed in for the closure they recheck. */
export class RectificationRechecked1700000000043 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table recheck_issue
        add column measures text, add column account text,
        add column submitted text[] not null default '{}', add column added jsonb not null default '[]';
      alter table recheck_closure
        add column measures text, add column account text, add column evidence jsonb not null default '[]';
      create table evidence_rechecker (
        id text primary key,
        account_id text not null
      );
      create index evidence_rechecker_account on evidence_rechecker (account_id);
      create table evidence_recheck (
        id text primary key,
        issue_id text not null,
        supervisors text[] not null,
        seq bigint not null
      );
      create index evidence_recheck_issue on evidence_recheck (issue_id);
      create table evidence_merger (
        issue_id text primary key,
        into_id text not null
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table evidence_merger, evidence_recheck, evidence_rechecker;
      alter table recheck_closure drop column measures, drop column account, drop column evidence;
      alter table recheck_issue
        drop column measures, drop column account, drop column submitted, drop column added;
    `);
  }
}
