import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 投诉线索与监督联动: leads, who sent them apart from what they say, engaged supervisors and their activities. */
export class Leads1700000000110 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table lead_unit (id text primary key, name text not null, closed boolean not null default false);
      create table lead_account (
        id text primary key,
        name text not null,
        unit_id text,
        roles text[] not null,
        closed boolean not null default false
      );
      create table lead_campaign (
        id text primary key,
        title text not null,
        year int not null,
        categories text[] not null,
        units text[] not null
      );
      create table lead (
        id text primary key,
        year int not null,
        number int not null,
        enquiry_number text not null unique,
        channel text not null,
        through text not null,
        about_unit_id text,
        text text not null,
        same_as text not null,
        pictures jsonb not null,
        anonymous boolean not null,
        state text not null,
        received_at timestamptz not null,
        received_by text not null,
        summary text,
        accepted_at timestamptz,
        handler_id text,
        decline_ground text,
        decline_reason text,
        into_id text,
        into_number text,
        merge_reason text,
        unit_id text,
        organ text,
        transfer_reason text,
        transferred_at timestamptz,
        investigation_year int,
        investigation_number int,
        ground text,
        due_on date,
        return_reason text,
        conclusion text,
        account text,
        evidence jsonb not null default '[]',
        late boolean,
        concluded_at timestamptz,
        concluded_by text,
        findings jsonb not null default '[]',
        answer text,
        answered_at timestamptz,
        words text not null,
        version int not null
      );
      create index lead_newest on lead (received_at desc, id desc);
      create index lead_about on lead (about_unit_id, received_at desc);
      create index lead_with on lead (unit_id, received_at desc);
      create index lead_same on lead (same_as);
      create index lead_words on lead using gin (words gin_trgm_ops);
      create table lead_sender (lead_id text primary key, name text not null, phone text not null, address text not null);
      create table lead_look (
        id text primary key,
        lead_id text not null,
        account_id text not null,
        reason text not null,
        at timestamptz not null
      );
      create index lead_look_of on lead_look (lead_id, at);
      create table engagement (
        id text primary key,
        unit_id text,
        name text not null,
        occupation text not null,
        phone text not null,
        year int not null,
        number int not null,
        from_day date not null,
        until_day date not null,
        ended boolean not null default false,
        end_reason text,
        activities int not null default 0,
        words text not null,
        version int not null
      );
      create index engagement_of on engagement (unit_id, from_day);
      create table engaged_activity (
        id text primary key,
        unit_id text,
        on_day date not null,
        place text not null,
        account text not null,
        engaged jsonb not null,
        pictures jsonb not null,
        recorded_at timestamptz not null,
        version int not null
      );
      create index engaged_activity_of on engaged_activity (unit_id, on_day desc);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table engaged_activity, engagement, lead_look, lead_sender, lead, lead_campaign, lead_account, lead_unit;
    `);
  }
}
