import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 打印件: what they are written from, which there are, and what was ordered. */
export class Paper1700000000034 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table paper_name (kind text not null, id text not null, name text not null, primary key (kind, id));
      create table paper_campaign (
        id text primary key,
        year int not null,
        title text not null,
        document_number text not null,
        tasks jsonb not null,
        units jsonb not null
      );
      create table paper_material (
        campaign_id text not null,
        unit_id text not null,
        code text not null,
        name text not null,
        place int not null,
        due_on date not null,
        latest jsonb,
        primary key (campaign_id, unit_id, code)
      );
      create table paper_sheet (
        campaign_id text not null,
        unit_id text not null,
        statement text,
        signed_on timestamptz,
        primary key (campaign_id, unit_id)
      );
      create table paper_answer (
        campaign_id text not null,
        unit_id text not null,
        check_id text not null,
        answer text not null,
        note text not null,
        reason text,
        primary key (campaign_id, unit_id, check_id)
      );
      create table paper_issue (
        id text primary key,
        campaign_id text not null,
        number int not null,
        unit_id text not null,
        source text not null,
        check_id text,
        category text,
        text text not null,
        responsible text not null,
        due_on date not null,
        state text not null,
        measures text,
        account text,
        late boolean not null default false,
        closed_at timestamptz
      );
      create index paper_issue_of_campaign on paper_issue (campaign_id, unit_id, number);

      create table paper_print (
        id text primary key,
        series text not null,
        kind text not null,
        campaign_id text not null,
        unit_id text,
        code text,
        as_of timestamptz,
        version int not null,
        name text not null,
        sha256 text not null,
        file_sha256 text not null,
        size int not null,
        printed_on date not null,
        printed_at timestamptz not null,
        printed_by text not null,
        unique (series, version)
      );
      create index paper_print_contents on paper_print (sha256);
      create index paper_print_file on paper_print (file_sha256);
      create index paper_print_of_unit on paper_print (unit_id, printed_at);

      create table paper_order (
        id text primary key,
        by_account text not null,
        by_roles text[] not null,
        by_unit text,
        name text not null,
        work jsonb not null,
        state text not null,
        ordered_at timestamptz not null,
        file text,
        sha256 text,
        size bigint,
        kept_until date,
        print_id text
      );
      create index paper_order_of_account on paper_order (by_account, ordered_at);
      create index paper_order_file on paper_order (sha256);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `drop table paper_name, paper_campaign, paper_material, paper_sheet, paper_answer, paper_issue, paper_print,
                  paper_order`,
    );
  }
}
