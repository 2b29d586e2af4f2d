import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 依法删除: the one way content leaves the history, and what is known of each erasure. */
export class Erasure1700000000018 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table erased_payload add column erased_by uuid not null;
      -- Two erasures that name one event: the second is refused, and the constraint bears the refusal's name.
      alter table erased_payload rename constraint erased_payload_pkey to "erasure-event-already-erased";
      create index erased_payload_of on erased_payload (erased_by);

      -- Body and salt may go, both and nothing else, where an event of the history names the row.
      create or replace function event_is_append_only() returns trigger language plpgsql set search_path = public as $$
      begin
        if tg_op = 'UPDATE' then
          if old.body is not null and new.body is null and new.salt is null
             and to_jsonb(new) - 'body' - 'salt' = to_jsonb(old) - 'body' - 'salt'
             and exists (select from erased_payload r
                           join event p on p.id = r.erased_by and p.type = 'PayloadErased',
                                json_array_elements(p.body -> 'data' -> 'events') named
                          where r.event_id = old.id and named ->> 'id' = old.id::text) then
            return new;
          end if;
        end if;
        raise exception 'the event history is append-only: % refused', tg_op;
      end $$;

      -- Does what a PayloadErased event says, once. 4243 is held shared by whoever writes a snapshot.
      create function erase_payloads(p_erasure_event_id uuid) returns bigint
        language plpgsql security definer set search_path = public as $$
      declare ordered json; erased bigint;
      begin
        select body -> 'data' into ordered from event where id = p_erasure_event_id and type = 'PayloadErased';
        if ordered is null then raise exception 'no erasure was ordered by event %', p_erasure_event_id; end if;
        if exists (select from erased_payload where erased_by = p_erasure_event_id) then return 0; end if;
        if exists (select from json_array_elements(ordered -> 'events') named
                     left join event e on e.id = (named ->> 'id')::uuid
                    where e.id is null or e.stream <> named ->> 'stream' or e.version <> (named ->> 'version')::bigint
                       or e.type <> named ->> 'type' or e.stream like 'draw-%' or e.stream like 'erasure-%'
                       or e.type = 'PayloadErased') then
          raise exception 'event % names what cannot be erased', p_erasure_event_id;
        end if;
        perform pg_advisory_xact_lock(4243, 0);
        insert into erased_payload (event_id, remainder, erased_by)
          select (named ->> 'id')::uuid, named -> 'remainder', p_erasure_event_id
            from json_array_elements(ordered -> 'events') named;
        update event e set body = null, salt = null from erased_payload r
         where r.erased_by = p_erasure_event_id and e.id = r.event_id;
        get diagnostics erased = row_count;
        delete from snapshot where stream in (select named ->> 'stream' from json_array_elements(ordered -> 'events') named);
        update file f set name = named ->> 'name' from json_array_elements(ordered -> 'files') named
         where f.id = named ->> 'id' and f.unit_id = named ->> 'unitId';
        return erased;
      end $$;
      revoke execute on function erase_payloads(uuid) from public;

      create function event_erases() returns trigger language plpgsql set search_path = public as $$
      begin
        perform erase_payloads(new.id);
        return null;
      end $$;
      -- With the row that orders it, in its transaction: there is no moment between.
      create trigger event_erases after insert on event
        for each row when (new.type = 'PayloadErased') execute function event_erases();

      create table erasure (
        id text primary key,
        state text not null,
        document_number text not null,
        ordered_on date not null,
        issued_by text not null,
        basis text not null,
        evidence text not null,
        count int not null,
        proposed_by text not null,
        proposed_at timestamptz not null,
        decided_by text,
        decided_at timestamptz,
        reason text,
        cleared_at timestamptz,
        version int not null
      );
      do $$ begin
        if exists (select from pg_roles where rolname = 'yuheng_app') then
          grant execute on function erase_payloads(uuid) to yuheng_app;
        end if;
      end $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table erasure;
      drop trigger event_erases on event;
      drop function event_erases, erase_payloads;
      alter table erased_payload rename constraint "erasure-event-already-erased" to erased_payload_pkey;
      alter table erased_payload drop column erased_by;
    `);
  }
}
