import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 聘书: what a letter of appointment is written from. */
export class AppointmentLetters1700000000111 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table paper_engagement (
        id text primary key,
        unit_id text,
        name text not null,
        occupation text not null,
        year int not null,
        number int not null,
        from_day date not null,
        until_day date not null
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table paper_engagement');
  }
}
