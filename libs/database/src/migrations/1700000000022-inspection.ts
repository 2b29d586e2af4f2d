import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Letters, acceptances and recusals of inspections, and the certificates that are shown. */
export class Inspection1700000000022 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table supervision_supervisor add column certificate_number text, add column expires_on date;
      update supervision_supervisor s set certificate_number = r.certificate_number, expires_on = r.expires_on
        from registry_supervisor r where r.id = s.id;
      create table supervision_draw (id text primary key, legal_basis text not null, plan_item text not null);
      insert into supervision_draw (id, legal_basis, plan_item)
        select body -> 'data' ->> 'drawId', body -> 'data' -> 'manifest' ->> 'legalBasis',
               body -> 'data' -> 'manifest' ->> 'planItem'
          from event where type = 'DrawFrozen' and body is not null;
      create table supervision_plan_item (plan_item text primary key, contents text[] not null);
      alter table inspection
        add column accepted text[] not null default '{}',
        add column recused text[] not null default '{}',
        add column notice_year int,
        add column notice_number int,
        add column notice_holders text[] not null default '{}',
        add column unit_knows boolean not null default false;
      update inspection i set state = 'assigned', signed_by = '{}'
        where i.state in ('visited', 'signed') and exists
          (select from event r where r.stream = 'inspection-' || i.id and r.type = 'InspectionReassigned' and not exists
            (select from event v where v.stream = r.stream and v.type = 'VisitRecorded' and v.version > r.version));
      create table inspection_recusal (
        id text primary key,
        inspection_id text not null,
        supervisor_id text not null,
        asked_by text not null,
        ground text not null,
        explanation text not null,
        asked_at timestamptz not null,
        state text not null,
        decided_at timestamptz,
        reason text,
        nobody_free_at timestamptz
      );
      create index recusal_of_inspection on inspection_recusal (inspection_id);
    `);
    await runner.query(`
      create table working_year (
        year int primary key,
        holidays date[] not null,
        workdays date[] not null,
        source text not null,
        imported_at timestamptz not null
      );
      create table result_period (
        id int primary key check (id = 1),
        working_days int not null,
        decided_at timestamptz not null
      );
      create table result_unit (id text primary key, name text not null);
      insert into result_unit (id, name) select id, name from supervision_unit;
      create table result_supervisor (id text primary key, name text not null);
      insert into result_supervisor (id, name) select id, name from supervision_supervisor;
      create table result_inspection (
        id text primary key,
        unit_id text not null,
        draw_id text not null,
        draw_year int not null,
        draw_number int not null,
        item text not null,
        supervisors text[] not null,
        visited_on date,
        result text,
        findings int not null default 0,
        concluded_at timestamptz
      );
      insert into result_inspection (id, unit_id, draw_id, draw_year, draw_number, item, supervisors, visited_on, result,
                                     findings, concluded_at)
        select i.id, i.unit_id, i.draw_id, i.draw_year, i.draw_number, i.item, i.supervisors,
               (select (e.body -> 'data' ->> 'visitedOn')::date from event e
                 where e.stream = 'inspection-' || i.id and e.type = 'VisitRecorded' and e.body is not null
                 order by e.version desc limit 1),
               i.result, i.findings, i.concluded_at
          from inspection i;
      create table inspection_result (
        inspection_id text primary key,
        unit_id text not null,
        unit_name text not null,
        draw_id text not null,
        draw_year int not null,
        draw_number int not null,
        item text not null,
        supervisors text[] not null,
        visited_on date,
        ended_on date not null,
        working_days int not null,
        due_on date,
        unarranged text,
        concluded text not null,
        findings int not null,
        state text not null,
        result text,
        summary text,
        edition int not null default 0,
        published_at timestamptz,
        late boolean not null default false,
        version int not null
      );
      create index result_of_draw on inspection_result (draw_year, draw_number, unit_id);
      create index result_by_publication on inspection_result (published_at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table inspection_result, result_inspection, result_supervisor, result_unit, result_period, working_year,
        inspection_recusal, supervision_draw, supervision_plan_item;
      alter table inspection drop column accepted, drop column recused, drop column notice_year,
        drop column notice_number, drop column notice_holders, drop column unit_knows;
      alter table supervision_supervisor drop column certificate_number, drop column expires_on;
    `);
  }
}
