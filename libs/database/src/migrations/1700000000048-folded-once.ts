import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is searched is brought into half width and small letters when it is written, not each time it is looked for. */
export class FoldedOnce1700000000048 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table search_text
        add column folded text not null generated always as (lower(normalize(words, NFKC))) stored;
      alter table file add column folded text not null generated always as (lower(normalize(name, NFKC))) stored;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table file drop column folded; alter table search_text drop column folded');
  }
}
