import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the public is told of its decisions: taken down late is not shown late, and how many of a year are shown. */
export class DisclosureTold1700000000061 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table disclosure_shown add column withdrawn_late boolean not null default false, add column decided_on date;
      update disclosure_shown set decided_on = (facts #>> '{decision,decidedOn}')::date
       where facts #>> '{decision,decidedOn}' is not null;
      create index disclosure_shown_decided on disclosure_shown (decided_on)
        where kind = 'decision' and edition is not null and until_at is null;
      create index disclosure_entry_number on disclosure_entry
        (unit_id, regexp_replace(decision ->> 'documentNumber', '\\s', '', 'g')) where kind = 'decision';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index disclosure_entry_number, disclosure_shown_decided;
      alter table disclosure_shown drop column withdrawn_late, drop column decided_on;
    `);
  }
}
