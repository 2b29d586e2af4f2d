import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 互查: teams, recusals, what published pairings say, visits; 案卷目录; and what a draw must know of both. */
export class MutualInspection1700000000024 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table mutual_unit (id text primary key, name text not null);
      create table mutual_campaign (id text primary key, categories text[] not null, units text[] not null);
      create table mutual_team (
        campaign_id text not null,
        unit_id text not null,
        leader jsonb not null,
        members jsonb not null,
        primary key (campaign_id, unit_id)
      );
      create table mutual_recusal (
        campaign_id text not null,
        unit_id text not null,
        from_unit text not null,
        ground text not null,
        primary key (campaign_id, unit_id, from_unit)
      );
      create table mutual_assignment (
        draw_id text not null,
        unit_id text not null,
        campaign_id text not null,
        draw_year int not null,
        draw_number int not null,
        item text not null,
        due_on date not null,
        visitors text[] not null,
        primary key (draw_id, unit_id)
      );
      create table mutual_visit (
        id text primary key,
        campaign_id text not null,
        draw_id text not null,
        draw_year int not null,
        draw_number int not null,
        item text not null,
        unit_id text not null,
        unit_name text not null,
        visitor_id text not null,
        visitor_name text not null,
        arranged_on date not null,
        due_on date not null,
        visited_on date,
        reply_by date,
        state text not null,
        findings int not null default 0,
        unanswered int not null default 0,
        disputed int not null default 0,
        confirmed int not null default 0,
        dismissed int not null default 0,
        version int not null
      );
      create index mutual_visit_of_unit on mutual_visit (unit_id);
      create index mutual_visit_of_visitor on mutual_visit (visitor_id);

      create table case_unit (id text primary key, name text not null, closed boolean not null default false);
      create table case_catalogue (
        unit_id text not null,
        year int not null,
        files int not null default 0,
        signed_off_on date,
        version int not null,
        primary key (unit_id, year)
      );
      create table case_file (
        id text primary key,
        unit_id text not null,
        year int not null,
        seq int not null,
        case_number text not null,
        kind text not null,
        closed_on date not null
      );
      create index case_file_of_catalogue on case_file (unit_id, year, seq);

      create table draw_participant (campaign_id text not null, unit_id text not null, primary key (campaign_id, unit_id));
      create table draw_team (campaign_id text not null, unit_id text not null, primary key (campaign_id, unit_id));
      create table draw_team_recusal (
        campaign_id text not null,
        unit_id text not null,
        from_unit text not null,
        primary key (campaign_id, unit_id, from_unit)
      );
      create table draw_mutual_pair (
        draw_id text not null,
        published bigint not null,
        unit_id text not null,
        team_id text not null,
        primary key (draw_id, unit_id, team_id)
      );
      create table draw_case_file (
        id text primary key,
        unit_id text not null,
        year int not null,
        case_number text not null
      );
      create table draw_case_catalogue (unit_id text not null, year int not null, primary key (unit_id, year));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `drop table mutual_unit, mutual_campaign, mutual_team, mutual_recusal, mutual_assignment, mutual_visit,
                  case_unit, case_catalogue, case_file, draw_participant, draw_team, draw_team_recusal,
                  draw_mutual_pair, draw_case_file, draw_case_catalogue`,
    );
  }
}
