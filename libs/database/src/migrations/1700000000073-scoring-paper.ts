import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a round of 案卷评查 found, for the paper that tells of it. */
export class ScoringPaper1700000000073 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table paper_scoring (
        id text primary key,
        campaign_id text not null,
        year int not null,
        title text not null,
        sheet jsonb not null
      );
      create table paper_scored_file (
        id text primary key,
        round_id text not null,
        unit_id text not null,
        marking jsonb,
        objected boolean not null default false,
        amended boolean not null default false,
        score float,
        vetoed boolean,
        grade text
      );
      create index paper_scored_file_of_round on paper_scored_file (round_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table paper_scored_file, paper_scoring');
  }
}
