import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 个人培训台账 and 学时证明: what each officer attended, as papers tell it. */
export class PaperTraining1700000000102 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table paper_trainee (
        id text primary key,
        person_id text not null,
        unit_id text not null,
        name text not null,
        certificate text not null,
        from_day date not null
      );
      create index paper_trainee_of_person on paper_trainee (person_id);
      create index paper_trainee_certificate on paper_trainee (certificate);
      create table paper_training (
        id text primary key,
        unit_id text,
        title text not null,
        kind text not null,
        day date not null,
        place text not null,
        full_mark double precision,
        pass_mark double precision,
        counts boolean not null default false
      );
      create table paper_attendance (
        session_id text not null,
        officer_id text not null,
        hours double precision not null default 0,
        score double precision,
        primary key (session_id, officer_id)
      );
      create index paper_attendance_of_officer on paper_attendance (officer_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table paper_attendance, paper_training, paper_trainee;');
  }
}
