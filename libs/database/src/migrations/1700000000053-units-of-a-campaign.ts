import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = ['material', 'self_inspection', 'work_unit', 'checked_unit', 'ledger_unit'] as const;

/** Units are taken into a running campaign and let go of it; whoever is let go keeps what it did. */
export class UnitsOfACampaign1700000000053 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) {
      await runner.query(`alter table ${table} add column let_go boolean not null default false`);
    }
    await runner.query(`
      alter table campaign add column unit_ids text[] not null default '{}';
      create table campaign_issue (
        issue_id text primary key,
        campaign_id text not null,
        unit_id text not null,
        number int not null,
        open boolean not null
      );
      create index campaign_issue_open on campaign_issue (campaign_id, unit_id) where open;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table campaign_issue; alter table campaign drop column unit_ids;');
    for (const table of TABLES) await runner.query(`alter table ${table} drop column let_go`);
  }
}
