import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An archive says whether its campaign was over when it was made. */
export class ArchiveOfARunningCampaign1700000000130 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table paper_campaign add column finished_on date;
      update paper_campaign c set finished_on = (e.at at time zone 'Asia/Shanghai')::date
        from event e where e.stream = 'campaign-' || c.id and e.type = 'CampaignFinished';
      alter table paper_archived add column running boolean not null default false;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table paper_archived drop column running;
      alter table paper_campaign drop column finished_on;
    `);
  }
}
