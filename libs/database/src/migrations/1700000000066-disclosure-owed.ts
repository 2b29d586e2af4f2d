import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Items a unit has to show and never showed: owed of it, and a duty until they are answered for. */
export class DisclosureOwed1700000000066 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table disclosure_owed (unit_id text primary key, codes text[] not null);
      create table disclosure_item (
        unit_id text not null,
        code text not null,
        owed boolean not null default false,
        answered boolean not null default false,
        primary key (unit_id, code)
      );
      create index disclosure_title_number on disclosure_title (regexp_replace(title, '\\s', '', 'g'));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index disclosure_title_number; drop table disclosure_item, disclosure_owed');
  }
}
