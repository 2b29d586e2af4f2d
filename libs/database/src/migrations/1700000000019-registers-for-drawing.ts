import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 监督对象 by score, township and last inspection; 监督人员 by what they know and when they are not available. */
export class RegistersForDrawing1700000000019 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table registry_unit
        add column risk_score int not null default 1,
        add column township text,
        add column last_inspected date;
      alter table registry_supervisor
        add column specialties text[] not null default '{}',
        add column absences jsonb not null default '[]';
      alter table draw_object
        add column risk_score int not null default 1,
        add column last_inspected date;
      create table draw_absence (
        id text primary key,
        supervisor_id text not null,
        from_day date not null,
        to_day date not null
      );
      create index draw_absence_of on draw_absence (supervisor_id);

      create temporary table inspected on commit drop as
        select body -> 'data' ->> 'unitId' as unit, max((at at time zone 'Asia/Shanghai')::date) as day
          from event where type = 'InspectionConcluded' and body is not null
            and body -> 'data' ->> 'result' in ('no-problem-found', 'problems-found') group by 1;
      update registry_unit set last_inspected = day from inspected where id = unit;
      update draw_object set last_inspected = day from inspected where id = unit;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table draw_absence;
      alter table draw_object drop column risk_score, drop column last_inspected;
      alter table registry_supervisor drop column specialties, drop column absences;
      alter table registry_unit drop column risk_score, drop column township, drop column last_inspected;
    `);
  }
}
