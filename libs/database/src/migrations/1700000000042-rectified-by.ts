import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who rectified an issue never rechecks it: known to the draw and to the recheck. */
export class RectifiedBy1700000000042 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table recheck_issue add column unit_side text[] not null default '{}';
      alter table draw_closed_issue add column unit_side text[] not null default '{}';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table draw_closed_issue drop column unit_side;
      alter table recheck_issue drop column unit_side;
    `);
  }
}
