import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 文号 that stand on a notice or a paper issued elsewhere, for whoever launches a campaign under one. */
export class NumbersOfPlans1700000000132 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table campaign_number_taken (document_number text primary key, title text not null);
      insert into campaign_number_taken (document_number, title)
      select e.body -> 'data' ->> 'documentNumber', e.body -> 'data' ->> 'title' from event e
       where e.type in ('OfficeNoticeSigned', 'OutsideNumberRegistered') and e.body is not null
       order by e.seq on conflict (document_number) do nothing;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table campaign_number_taken');
  }
}
