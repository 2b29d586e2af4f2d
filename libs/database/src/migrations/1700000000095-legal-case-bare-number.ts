import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 〔2022〕3号 and [2022] 3号 are one number of a unit's register, and found as quickly as the same. */
export class LegalCaseBareNumber1700000000095 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(String.raw`
      create index legal_case_bare_number on legal_case (unit_id, (translate(
        regexp_replace(normalize(case_number, NFKC), '[\s\u200b-\u200d\u2060\ufeff]', '', 'g'),
        '〔【[〕】]', '((()))')));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index legal_case_bare_number;');
  }
}
