import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What pictures look like; where files serve as evidence; pictures used again; 保管期限; what can be searched for. */
export class Evidence1700000000035 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table file_picture (id text primary key, width int not null, height int not null, gist bit(64));

      create table evidence_use (
        stream text not null,
        version int not null,
        position int not null,
        seq bigint not null,
        file_id text not null,
        -- who handed it in; empty for the office and supervisors
        unit_id text not null,
        about_unit text not null,
        side text not null,
        campaign_id text,
        thing text not null,
        link text,
        place text not null,
        name text,
        kind text,
        used_on date not null,
        used_at timestamptz not null,
        used_by text not null,
        primary key (stream, version, position)
      );
      create index evidence_use_of_file on evidence_use (file_id);
      create index evidence_use_of_unit on evidence_use (unit_id, used_at);
      create table evidence_unit (id text primary key, name text not null);
      create table evidence_retention (
        file_id text not null,
        unit_id text not null,
        retention text not null,
        primary key (file_id, unit_id)
      );
      create table evidence_reuse (
        id text primary key,
        same text not null,
        distance int not null,
        later jsonb not null,
        earlier jsonb not null,
        state text not null,
        note text,
        decided_by text,
        decided_at timestamptz,
        found_at timestamptz not null,
        version int not null
      );

      -- A word of two characters has no trigram: every two that stand together are a word of the index,
      -- whether they were typed in full width or in half.
      create function bigrams(words text) returns text[] language sql immutable strict parallel safe as $$
        select coalesce(array_agg(distinct one || other), '{}')
          from (select c as one, lead(c) over (order by n) as other
                  from unnest(string_to_array(lower(normalize(words, NFKC)), null)) with ordinality as t(c, n)) pairs
         where other is not null
      $$;
      create table search_text (
        kind text not null,
        id text not null,
        unit_id text not null,
        campaign_id text not null,
        words text not null,
        link text not null,
        at timestamptz not null,
        primary key (kind, id)
      );
      create index search_text_words on search_text using gin (bigrams(words));
      create index search_text_of_unit on search_text (unit_id);
      create table search_file (
        file_id text not null,
        unit_id text not null,
        about_unit text not null,
        campaign_id text,
        link text,
        at timestamptz not null,
        primary key (file_id, unit_id)
      );
      create table search_unit (id text primary key, name text not null);
      create table search_material (
        campaign_id text not null,
        code text not null,
        name text not null,
        primary key (campaign_id, code)
      );
      create index file_words on file using gin (bigrams(name));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table file_picture, evidence_use, evidence_unit, evidence_retention, evidence_reuse');
  }
}
