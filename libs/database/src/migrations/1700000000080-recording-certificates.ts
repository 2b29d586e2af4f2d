import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Until when certificates are good, entries that are void, and what else the figures of a unit are counted from. */
export class RecordingCertificates1700000000080 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table enforcement_officer add column expires_on date;
      alter table recording_record add column voided_on date, add column void_reason text;
      alter table checked_stay add column expires_on date, add column note text not null default '';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table checked_stay drop column expires_on, drop column note;
      alter table recording_record drop column voided_on, drop column void_reason;
      alter table enforcement_officer drop column expires_on;
    `);
  }
}
