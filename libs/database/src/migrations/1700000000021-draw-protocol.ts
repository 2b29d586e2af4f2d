import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 抽查准备: who was asked for a secret; the moments of a draw; which accounts may stand for a party. */
export class DrawProtocol1700000000021 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table draw_preparation (
        id text primary key,
        kind text not null,
        campaign_id text not null,
        item text not null,
        plan_item text not null,
        batch int not null,
        parties jsonb not null,
        freeze_deadline timestamptz not null,
        prepared_by text not null,
        prepared_at timestamptz not null,
        state text not null,
        void_reason text,
        version int not null
      );
      create unique index "batch-in-preparation" on draw_preparation (plan_item, batch) where state = 'preparing';

      alter table draw
        add column kind text not null default 'supervision',
        add column reveal_by timestamptz,
        add column beacon_at timestamptz,
        add column overdue boolean not null default false;

      alter table draw_clerk
        add column roles text[] not null default '{}',
        add column open boolean not null default true;
      update draw_clerk c set
        roles = coalesce((
          select array_agg(distinct granted.role) from (
            select json_array_elements_text(e.body -> 'data' -> 'roles') as role, e.seq from event e
             where e.type = 'AccountOpened' and e.body -> 'data' ->> 'accountId' = c.id
            union all
            select e.body -> 'data' ->> 'role', e.seq from event e
             where e.type = 'RoleGranted' and e.body -> 'data' ->> 'accountId' = c.id
          ) granted
          where not exists (
            select from event w where w.type = 'RoleWithdrawn' and w.seq > granted.seq
               and w.body -> 'data' ->> 'accountId' = c.id and w.body -> 'data' ->> 'role' = granted.role)
        ), '{}'),
        open = not exists (
          select from event e where e.type = 'AccountClosed' and e.body -> 'data' ->> 'accountId' = c.id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table draw_clerk drop column roles, drop column open;
      alter table draw drop column kind, drop column reveal_by, drop column beacon_at, drop column overdue;
      drop table draw_preparation;
    `);
  }
}
