import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the board of 全过程记录 needs to stand as on a past day, and how often read tables were made anew. */
export class RecordingAsItStood1700000000097 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table recording_unit add column closed_on date;
      alter table enforcement_officer add column renewals jsonb not null default '[]';
      alter table recording_record add column expires_on date;
      create table recording_edition (
        unit_id text not null,
        kind text not null,
        edition int not null,
        issued_on date not null,
        lines int not null,
        primary key (unit_id, kind, edition)
      );
      create table recording_posting (
        unit_id text not null,
        kind text not null,
        nth int not null,
        edition int not null,
        posted_on date not null,
        primary key (unit_id, kind, nth)
      );
      create table read_tables_made (times bigint not null);
      insert into read_tables_made values (0);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table read_tables_made, recording_posting, recording_edition;
      alter table recording_record drop column expires_on;
      alter table enforcement_officer drop column renewals;
      alter table recording_unit drop column closed_on;
    `);
  }
}
