import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A pause ends by itself: on which day, and which day what was paused is then due on. */
export class PausesThatEnd1700000000049 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table deadline add column paused_until date;
      alter table issue add column due_after_pause date;
      alter table letter add column due_after_pause date;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table letter drop column due_after_pause;
      alter table issue drop column due_after_pause;
      alter table deadline drop column paused_until;
    `);
  }
}
