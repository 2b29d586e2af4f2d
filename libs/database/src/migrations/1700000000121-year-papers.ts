import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a year's report counts of every context, and the notices as they are printed. */
export class YearPapers1700000000121 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table paper_tally (
        year int not null,
        unit_id text not null,
        what text not null,
        count int not null,
        primary key (year, unit_id, what)
      );
      create table paper_office_notice (
        id text primary key,
        campaign_id text not null,
        kind text not null,
        title text not null,
        body text not null,
        named jsonb not null,
        addressees text[] not null,
        rectify_by date,
        document_number text,
        signed_on date,
        revoked boolean not null default false
      );
      create index paper_office_notice_of_campaign on paper_office_notice (campaign_id);
      create table paper_archived (
        campaign_id text primary key,
        archived_at timestamptz not null,
        files int not null,
        history int not null,
        manifest_sha256 text not null
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table paper_archived, paper_office_notice, paper_tally');
  }
}
