import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 责令整改: what each unit reported, and what the office said to it. */
export class OrderedRectification1700000000133 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table office_notice_rectification (
        notice_id text not null,
        unit_id text not null,
        state text not null,
        round int not null,
        due_on date not null,
        account text,
        files text[] not null default '{}',
        reported_on date,
        reported_by text,
        late boolean not null default false,
        remark text,
        settled_by text,
        settled_on date,
        primary key (notice_id, unit_id)
      );
      alter table office_notice add column ordered int not null default 0, add column rectified int not null default 0;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table office_notice drop column ordered, drop column rectified;
      drop table office_notice_rectification;
    `);
  }
}
