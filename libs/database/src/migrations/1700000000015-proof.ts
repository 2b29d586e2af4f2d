import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 存证: the order of the events in the log, the tree over them, its signed checkpoints, and what goes wrong with them. */
export class Proof1700000000015 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- leaf_start: the first eight bytes of the leaf's hash, by which a leaf is found.
      create table event_log (log_index bigint primary key, seq bigint not null unique, leaf_start bigint not null);
      create index event_log_leaf on event_log using hash (leaf_start);

      -- Tiles of C2SP tlog-tiles: up to 256 hashes of 32 bytes; the last of each level grows until it is full.
      create table tree_tile (
        level smallint not null,
        tile bigint not null,
        hashes bytea not null,
        primary key (level, tile)
      );

      -- complete_at: when everything recorded until then stood in the tree.
      create table tree_state (
        one boolean primary key default true check (one),
        size bigint not null,
        seq bigint not null,
        root bytea not null,
        frontier bytea not null,
        complete_at timestamptz not null default now()
      );
      insert into tree_state (size, seq, root, frontier) values (0, 0, sha256(''), '');

      create table checkpoint (
        size bigint primary key,
        root bytea not null,
        note text not null,
        signed_at timestamptz not null
      );
      create table cosignature (
        size bigint not null references checkpoint,
        witness text not null,
        line text not null,
        at timestamptz not null,
        primary key (size, witness)
      );

      -- The policy as the signer publishes it, and when it was last heard of.
      create table log_policy (
        origin text primary key,
        policy jsonb not null,
        heard_at timestamptz not null
      );
      create table receipt_key (vkey text primary key, at timestamptz not null default now());
      create table proof_alarm (
        part text primary key,
        code text not null,
        said text not null,
        since timestamptz not null default now()
      );

      create function proof_is_append_only() returns trigger language plpgsql as $$
      begin
        raise exception '% is append-only: % refused', tg_table_name, tg_op;
      end $$;
      do $$
      declare name text;
      begin
        foreach name in array array['event_log', 'checkpoint', 'cosignature'] loop
          execute format('create trigger %1$s_append_only before update or delete on %1$s
            for each row execute function proof_is_append_only()', name);
          execute format('create trigger %1$s_no_truncate before truncate on %1$s
            for each statement execute function proof_is_append_only()', name);
        end loop;
        if exists (select from pg_roles where rolname = 'yuheng_app') then
          revoke update, delete, truncate on event_log, checkpoint, cosignature, receipt_key from yuheng_app;
          revoke delete, truncate on tree_tile, log_policy from yuheng_app;
          revoke insert, delete, truncate on tree_state from yuheng_app;
        end if;
      end $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table event_log, tree_tile, tree_state, cosignature, checkpoint, log_policy, receipt_key, proof_alarm;
      drop function proof_is_append_only;
    `);
  }
}
