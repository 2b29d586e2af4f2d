import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A word of two characters, such as a name, has no trigram: of 50,000 cases each was read, twice over, the count and the
 * page. Every two characters that stand side by side are known instead.
 */
export class LegalCasePairs1700000000079 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function character_pairs(text) returns text[] language sql immutable strict parallel safe as $$
        select array_agg(distinct substr($1, n, 2)) from generate_series(1, length($1) - 1) n
      $$;
      create index legal_case_pairs on legal_case using gin (character_pairs(words));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index legal_case_pairs; drop function character_pairs(text);');
  }
}
