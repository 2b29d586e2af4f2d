import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Rounds of 案卷评查 that were closed, and reviewers who may not score any more. */
export class ClosedScoring1700000000098 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table scoring_round add column closed_on date, add column closed_by text, add column closed_for text;
      alter table file_scoring add column closed_for text;
      alter table file_scorer add column unavailable text;
      alter table paper_scoring add column closed_for text;
      update evidence_use set thing = 'scoring', link = '/case-scoring/files/' || substr(stream, 14)
       where stream like 'file-scoring-%';
      update search_file f set link = e.link from evidence_use e
       where e.file_id = f.file_id and e.thing = 'scoring' and f.link is null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table paper_scoring drop column closed_for;
      alter table file_scorer drop column unavailable;
      alter table file_scoring drop column closed_for;
      alter table scoring_round drop column closed_on, drop column closed_by, drop column closed_for;
    `);
  }
}
