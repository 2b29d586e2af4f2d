import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 县级统一组织的培训: which units were there, and what shows it. */
export class TrainingSight1700000000103 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table evidence_training (
        session_id text not null,
        unit_id text not null,
        primary key (session_id, unit_id)
      );
      create table evidence_training_file (
        session_id text not null,
        file_id text not null,
        primary key (file_id, session_id)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table evidence_training_file, evidence_training;');
  }
}
