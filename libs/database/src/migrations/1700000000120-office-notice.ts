import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 表彰与通报: notices with their receipts, the register of numbers, and what they are held against. */
export class OfficeNotice1700000000120 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table notice_unit (id text primary key, name text not null, closed boolean not null default false);
      create table notice_account (id text primary key, name text not null);
      create table notice_campaign (id text primary key, year int not null, title text not null);
      create table notice_bar (
        unit_id text not null,
        year int not null,
        letter text not null,
        document_number text not null,
        primary key (unit_id, year)
      );
      create table office_notice (
        id text primary key,
        campaign_id text not null,
        campaign_title text not null,
        year int not null,
        kind text not null,
        title text not null,
        body text not null,
        named jsonb not null,
        addressees text[] not null,
        receipt_days int not null,
        rectify_by date,
        open boolean not null,
        state text not null,
        stage int not null generated always as (
          array_position(array['returned', 'drafted', 'reviewed', 'signed', 'delivered', 'dropped'], state)
        ) stored,
        former_id text,
        former_number text,
        drafted_by text not null,
        drafted_at timestamptz not null,
        return_reason text,
        reviewed_by text,
        review_opinion text,
        signed_by text,
        signed_on date,
        number_year int,
        number int,
        document_number text,
        delivered_on date,
        due_on date,
        received int not null default 0,
        amendments jsonb not null default '[]',
        drop_reason text,
        version int not null
      );
      create index office_notice_of_campaign on office_notice (campaign_id, kind);
      create index office_notice_addressees on office_notice using gin (addressees);
      create table office_notice_receipt (
        notice_id text not null,
        unit_id text not null,
        received_on date,
        received_by text,
        late boolean not null default false,
        primary key (notice_id, unit_id)
      );
      create table office_number (
        prefix text not null,
        year int not null,
        number int not null,
        title text not null,
        origin text not null,
        thing_id text,
        issued_on date not null,
        primary key (prefix, year, number)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table office_number, office_notice_receipt, office_notice, notice_bar, notice_campaign, notice_account,
                 notice_unit
    `);
  }
}
