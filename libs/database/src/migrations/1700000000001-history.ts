import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The event history: append-only, a chain per stream, read forward under the floor lock. */
export class History1700000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create sequence event_seq cache 1;

      create table event (
        seq bigint not null default nextval('event_seq'),
        stream text not null,
        version bigint not null,
        id uuid not null,
        type text not null,
        schema_version smallint not null default 1,
        at timestamptz(3) not null,
        actor text not null,
        body json,
        salt bytea,
        payload_hash bytea not null,
        prev_hash bytea not null,
        hash bytea not null,
        constraint event_pkey primary key (stream, version),
        constraint event_seq_key unique (seq),
        constraint event_id_key unique (id)
      );

      create function event_is_append_only() returns trigger language plpgsql as $$
      begin
        raise exception 'the event history is append-only: % refused', tg_op;
      end $$;
      create trigger event_append_only before update or delete on event
        for each row execute function event_is_append_only();
      create trigger event_no_truncate before truncate on event
        for each statement execute function event_is_append_only();

      -- The floor lock: "every seq I allocate in this transaction is above this", taken before nextval,
      -- so that a reader can tell which positions may still be filled by somebody uncommitted.
      create function append_events(
        p_stream text, p_version bigint, p_ids uuid[], p_types text[], p_at timestamptz, p_actor text,
        p_bodies text[], p_salts bytea[], p_payload_hashes bytea[], p_prev_hashes bytea[], p_hashes bytea[]
      ) returns setof bigint language plpgsql volatile as $$
      begin
        perform pg_advisory_xact_lock_shared(
          (4242::bigint << 48) | (select case when is_called then last_value else 0 end from event_seq));
        return query
          insert into event (stream, version, id, type, at, actor, body, salt, payload_hash, prev_hash, hash)
          select p_stream, p_version + e.n, e.id, e.type, p_at, p_actor, e.body::json, e.salt, e.payload, e.prev, e.hash
            from unnest(p_ids, p_types, p_bodies, p_salts, p_payload_hashes, p_prev_hashes, p_hashes)
                 with ordinality as e(id, type, body, salt, payload, prev, hash, n)
           order by e.n
          returning seq;
      end $$;

      -- The highest position nothing can still appear at or below. Volatile, so that the caller's next
      -- statement sees whatever was committed before this answer.
      create function event_horizon() returns bigint language plpgsql volatile as $$
      declare newest bigint; lowest_floor bigint;
      begin
        select case when is_called then last_value else 0 end into newest from event_seq;
        select min(((classid::bigint & 65535) << 32) | objid::bigint) into lowest_floor from pg_locks
         where locktype = 'advisory' and objsubid = 1 and granted and (classid::bigint >> 16) = 4242
           and database = (select oid from pg_database where datname = current_database());
        return least(newest, coalesce(lowest_floor, newest));
      end $$;

      create table command (
        id uuid primary key,
        fingerprint bytea not null,
        receipt jsonb not null,
        at timestamptz not null
      );
      create table number_series (series text primary key, last int not null);
      create table follower (
        name text primary key,
        seq bigint not null default 0,
        owner uuid,
        token bigint not null default 0,
        lease_until timestamptz not null default now()
      );
      create extension if not exists pg_trgm;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table follower, number_series, command, event cascade;
      drop function append_events, event_horizon, event_is_append_only;
      drop sequence event_seq;
    `);
  }
}
