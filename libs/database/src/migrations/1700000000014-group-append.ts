import type { MigrationInterface, QueryRunner } from 'typeorm';

/** One statement appends what several commands decided; snapshots; what is left of an erased payload. */
export class GroupAppend1700000000014 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function append_events;

      -- Appends of different streams, each member as a whole or not at all: a member whose command was heard before,
      -- or whose stream is not where it was read (version and hash), is missing from the answer and leaves nothing.
      -- p_links holds 112 bytes an event: salt, payload hash, previous hash, hash. Everything is taken in one order
      -- (command ids, then streams), so that two groups never wait for each other in a circle.
      -- The plans are general ones, because planning anew for every length of an array takes longer than the work, and go
      -- by the indexes, because a plan made while the table was small would read all of it when it has grown. For the
      -- same reason the event before is looked up row by row: 'exists' may be planned as one pass over the table.
      create function append_group(
        p_streams text[], p_versions bigint[], p_counts int[], p_ats timestamptz[], p_actors text[],
        p_commands uuid[], p_fingerprints bytea[], p_receipts text[],
        p_ids uuid[], p_types text[], p_schema_versions smallint[], p_bodies text[], p_links bytea
      ) returns table (member int, seqs bigint[]) language plpgsql volatile set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
      #variable_conflict use_column
      declare
        fresh int[];
        appended int;
        head bigint;
        tail bigint[];
      begin
        -- The floor lock: "every seq I allocate in this transaction is above this", taken before nextval,
        -- so that a reader can tell which positions may still be filled by somebody uncommitted.
        perform pg_advisory_xact_lock_shared(
          (4242::bigint << 48) | (select case when is_called then last_value else 0 end from event_seq));

        -- One member, the usual case when few people work, takes the short way.
        if cardinality(p_streams) = 1 then
          if p_commands[1] is not null then
            insert into command (id, fingerprint, receipt, at)
            values (p_commands[1], p_fingerprints[1], p_receipts[1]::jsonb, p_ats[1]) on conflict (id) do nothing;
            if not found then return; end if;
          end if;
          insert into event (stream, version, id, type, schema_version, at, actor, body, salt, payload_hash, prev_hash, hash)
          select p_streams[1], p_versions[1] + 1, p_ids[1], p_types[1], p_schema_versions[1], p_ats[1], p_actors[1],
                 p_bodies[1]::json, substr(p_links, 1, 16), substr(p_links, 17, 32), substr(p_links, 49, 32), substr(p_links, 81, 32)
           where p_versions[1] = 0
              or (select hash from event where stream = p_streams[1] and version = p_versions[1]) = substr(p_links, 49, 32)
          on conflict (stream, version) do nothing
          returning seq into head;
          if head is null then
            delete from command where id = p_commands[1];
            return;
          end if;
          if p_counts[1] > 1 then
            with later as (
              insert into event (stream, version, id, type, schema_version, at, actor, body, salt, payload_hash, prev_hash, hash)
              select p_streams[1], p_versions[1] + k, p_ids[k], p_types[k], p_schema_versions[k], p_ats[1], p_actors[1],
                     p_bodies[k]::json, substr(p_links, k * 112 - 111, 16), substr(p_links, k * 112 - 95, 32),
                     substr(p_links, k * 112 - 63, 32), substr(p_links, k * 112 - 31, 32)
                from generate_series(2, p_counts[1]) as k order by k
              returning seq)
            select array_agg(seq order by seq) into tail from later;
          end if;
          member := 1;
          seqs := head || tail;
          return next;
          return;
        end if;

        with told as (
          insert into command (id, fingerprint, receipt, at)
          select c.id, c.fingerprint, c.receipt::jsonb, c.at
            from unnest(p_commands, p_fingerprints, p_receipts, p_ats) as c(id, fingerprint, receipt, at)
           where c.id is not null order by c.id
          on conflict (id) do nothing returning id)
        select array_agg(c.m) into fresh from unnest(p_commands) with ordinality as c(id, m)
         where c.id is null or c.id in (select id from told);

        return query
          with entry as (
            select m.m::int as m, k.k, m.stream, m.version + k.k as version, m.at, m.actor, m.base + k.k as n,
                   substr(p_links, (m.base + k.k) * 112 - 111, 112) as link
              from (select m, stream, version, n, at, actor, (sum(n) over (order by m) - n)::int as base
                      from unnest(p_streams, p_versions, p_counts, p_ats, p_actors) with ordinality as u(stream, version, n, at, actor, m)) m,
                   generate_series(1, m.n) as k(k)
             where m.m = any(fresh)),
          head as (
            insert into event (stream, version, id, type, schema_version, at, actor, body, salt, payload_hash, prev_hash, hash)
            select stream, version, p_ids[n], p_types[n], p_schema_versions[n], at, actor, p_bodies[n]::json,
                   substr(link, 1, 16), substr(link, 17, 32), substr(link, 49, 32), substr(link, 81, 32)
              from entry
             where k = 1 and (version = 1 or substr(link, 49, 32) =
                    (select e.hash from event e where e.stream = entry.stream and e.version = entry.version - 1))
             order by stream
            on conflict (stream, version) do nothing returning stream, version, seq),
          tail as (
            insert into event (stream, version, id, type, schema_version, at, actor, body, salt, payload_hash, prev_hash, hash)
            select e.stream, e.version, p_ids[e.n], p_types[e.n], p_schema_versions[e.n], e.at, e.actor, p_bodies[e.n]::json,
                   substr(link, 1, 16), substr(link, 17, 32), substr(link, 49, 32), substr(link, 81, 32)
              from entry e join head h on h.stream = e.stream
             where e.k > 1 order by e.m, e.k
            returning stream, version, seq)
          select array_position(p_streams, s.stream), array_agg(s.seq order by s.version)
            from (select * from head union all select * from tail) s
           group by s.stream;
        get diagnostics appended = row_count;
        if appended < cardinality(fresh) then
          delete from command where id in (
            select p_commands[m.m] from (select m, sum(n) over (order by m) - n + 1 as first from unnest(p_counts) with ordinality as u(n, m)) m
             where m.m = any(fresh) and not exists (select from event where id = p_ids[m.first]));
        end if;
      end $$;

      create table snapshot (
        stream text not null,
        decider text not null,
        decider_version int not null,
        version bigint not null,
        state json not null,
        primary key (stream, decider)
      );

      -- What readers are given in place of a body that was erased.
      create table erased_payload (event_id uuid primary key, remainder json not null);
      do $$ begin
        if exists (select from pg_roles where rolname = 'yuheng_app') then
          revoke insert, update, delete, truncate on erased_payload from yuheng_app;
        end if;
      end $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table erased_payload, snapshot; drop function append_group;');
  }
}
