import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 执法全过程记录: devices, officers, rooms, systems and lists, and the register of records. */
export class Recording1700000000068 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table recording_unit (id text primary key, name text not null, closed boolean not null default false);
      create table recording_device (
        id text primary key,
        unit_id text not null,
        unit_name text not null,
        serial text not null,
        model text not null,
        kind text not null,
        keeper text not null,
        from_day date not null,
        until_day date,
        retire_reason text,
        version int not null
      );
      create index recording_device_of_unit on recording_device (unit_id, from_day);
      create index recording_device_serial on recording_device (serial);
      create table enforcement_officer (
        id text primary key,
        unit_id text not null,
        unit_name text not null,
        name text not null,
        certificate text not null,
        post text not null,
        from_day date not null,
        until_day date,
        release_reason text,
        version int not null
      );
      create index enforcement_officer_of_unit on enforcement_officer (unit_id, from_day);
      create index enforcement_officer_certificate on enforcement_officer (certificate);
      create table recording_room (
        id text primary key,
        unit_id text not null,
        unit_name text not null,
        kind text not null,
        place text not null,
        equipment text not null,
        pictures jsonb not null,
        from_day date not null,
        until_day date,
        close_reason text,
        version int not null
      );
      create index recording_room_of_unit on recording_room (unit_id, from_day);
      create table recording_paper (
        unit_id text not null,
        kind text not null,
        edition int not null,
        title text,
        document_number text not null,
        issued_on date not null,
        file_id text,
        lines jsonb not null default '[]',
        posted_edition int,
        posted_on date,
        posted_place text,
        pictures jsonb not null default '[]',
        version int not null,
        primary key (unit_id, kind)
      );
      create table recording_record (
        id text primary key,
        unit_id text not null,
        unit_name text not null,
        year int not null,
        number int not null,
        scene jsonb not null,
        device_id text not null,
        serial text not null,
        officers jsonb not null,
        case_number text,
        made_at timestamptz not null,
        minutes int not null,
        means text not null,
        place text not null,
        late boolean not null,
        retention text not null,
        keep_until date,
        raised jsonb not null default '[]',
        destroyed_on date,
        destroy_reason text,
        stored_at timestamptz not null,
        stored_by text not null,
        words text not null,
        version int not null
      );
      create index recording_record_newest on recording_record (made_at desc, id desc);
      create index recording_record_of_unit on recording_record (unit_id, made_at desc, id desc);
      create index recording_record_kept on recording_record (keep_until, id);
      create index recording_record_words on recording_record using gin (words gin_trgm_ops);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table recording_record, recording_paper, recording_room, enforcement_officer, recording_device,
        recording_unit;
    `);
  }
}
