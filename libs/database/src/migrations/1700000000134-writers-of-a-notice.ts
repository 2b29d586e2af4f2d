import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whoever wrote a notice is not offered to review it. */
export class WritersOfANotice1700000000134 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table office_notice add column writers text[] not null default '{}';
      update office_notice n set writers = array(
        select distinct e.actor from event e
         where e.stream = 'office-notice-' || n.id and e.type in ('OfficeNoticeDrafted', 'OfficeNoticeRevised'));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table office_notice drop column writers');
  }
}
