import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who owes what by when, which warnings went out, and what lies in each inbox. */
export class Notification1700000000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table addressee (
        account_id text primary key,
        roles text[] not null,
        unit_id text,
        open boolean not null
      );
      create index addressee_of_unit on addressee (unit_id);
      create table addressed_supervisor (supervisor_id text primary key, account_id text not null);
      create index addressed_supervisor_by_account on addressed_supervisor (account_id);
      create table addressed_unit (unit_id text primary key, name text not null);

      create table duty (
        id text primary key,
        unit_id text,
        roles text[] not null,
        supervisor_id text,
        matter text not null,
        what text not null,
        thing text not null,
        link text not null,
        about jsonb not null,
        due_on date,
        reminds boolean not null,
        state text not null check (state in ('waiting', 'open', 'done', 'dropped')),
        since bigint not null
      );
      create index duty_changed on duty (since) where reminds;
      create index duty_of_unit on duty (unit_id) where state = 'open';
      create index duty_of_supervisor on duty (supervisor_id) where state = 'open';
      create index duty_of_role on duty (due_on) where state = 'open' and unit_id is null and supervisor_id is null;
      create index duty_about on duty using gin (about jsonb_path_ops);

      create table deadline (
        key text primary key,
        arm bigint not null,
        due_on date not null,
        armed_at timestamptz not null,
        open boolean not null,
        warned text[] not null
      );
      create index deadline_open on deadline (key) where open;

      create table notification (
        id uuid not null,
        account_id text not null,
        text text not null,
        link text not null,
        kind text not null,
        late boolean not null,
        at timestamptz not null,
        read_at timestamptz,
        primary key (account_id, id)
      );
      create index notification_in_order on notification (account_id, at desc);
      create index notification_unread on notification (account_id) where read_at is null;
      create index notification_by_id on notification (id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table notification, deadline, duty, addressed_unit, addressed_supervisor, addressee');
  }
}
