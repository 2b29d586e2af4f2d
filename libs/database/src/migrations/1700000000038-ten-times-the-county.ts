import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What the bench of a county ten times the real size asks for (`npm run bench -- county`): pages and counts that read
 * what they show and no more.
 */
export class TenTimesTheCounty1700000000038 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- A timeline asks of every step whether its draw is published, and of some whether they were handed over.
      create index event_opening on event (stream, type)
       where type in ('DrawPublished', 'InspectionConcluded', 'LetterDelivered', 'MutualFindingsSubmitted');

      -- The ledger counts what its filters leave without reading the issues; the words of the list's filter are found
      -- in several columns at once, which no index of one of them serves, and search has tables of its own.
      drop index issue_words;
      create index issue_standing on issue (campaign_id, unit_id, state)
       include (source, category, due_on, paused_on, extension_requested, oversight);
      create index issue_campaign_due on issue (campaign_id, due_on);
      create index issue_submission_outcome on issue_submission (outcome, issue_id, round) include (late);

      -- A list of entries that wait to be sorted in would be read by every closing of an issue.
      alter index duty_about set (fastupdate = off);

      -- Evidence is listed the newest first; that a file was named before in the same place is told by the index alone.
      create index evidence_use_newest on evidence_use (used_at);
      create index evidence_use_in_place on evidence_use (stream, place, file_id, seq, position, unit_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index event_opening, issue_standing, issue_campaign_due, issue_submission_outcome,
        evidence_use_newest, evidence_use_in_place;
      create index issue_words on issue using gin (text gin_trgm_ops);
      alter index duty_about reset (fastupdate);
    `);
  }
}
