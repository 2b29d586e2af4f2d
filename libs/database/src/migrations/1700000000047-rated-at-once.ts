import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The rates and the summary of fifty thousand issues are counted from one index, and their words found in one column. */
export class RatedAtOnce1700000000047 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table issue
        add column late boolean not null default false,
        add column verified boolean not null default false,
        add column returned boolean not null default false,
        add column words text not null
          generated always as (lower(text || E'\\n' || unit_name || E'\\n' || responsible)) stored;
      drop index issue_standing, issue_submission_outcome;
      create index issue_standing on issue (campaign_id, unit_id, state)
       include (source, category, due_on, paused_on, extension_requested, oversight, escalated_to,
                late, verified, returned);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index issue_standing;
      alter table issue drop column late, drop column verified, drop column returned,
        drop column words;
      create index issue_standing on issue (campaign_id, unit_id, state)
       include (source, category, due_on, paused_on, extension_requested, oversight);
      create index issue_submission_outcome on issue_submission (outcome, issue_id, round) include (late);
    `);
  }
}
