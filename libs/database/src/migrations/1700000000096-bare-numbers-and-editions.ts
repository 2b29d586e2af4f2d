import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * 〔2022〕3号 and [2022] 3号 are one number of a unit's cases and of its decisions, and found as quickly as the same. The
 * functions are `bareName` and `bareNumber` of libs/documents; a spec compares them.
 *
 * And every edition of a unit's 目录清单 is kept: one that is to hold from a later day leaves the former in force until then.
 */
export class BareNumbersAndEditions1700000000096 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(String.raw`
      create function bare_name(text) returns text language sql immutable strict parallel safe as $$
        select regexp_replace(normalize($1, NFKC),
          '[\t-\r \u0085\u00a0\u00ad\u1680\u180e\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff]', '', 'g')
      $$;
      create function bare_number(text) returns text language sql immutable strict parallel safe as $$
        select translate(public.bare_name($1), '([{【〖〘〚)]}】〗〙〛', '〔〔〔〔〔〔〔〕〕〕〕〕〕〕')
      $$;
      drop index legal_case_bare_number;
      create index legal_case_bare_number on legal_case (unit_id, public.bare_number(case_number));
      drop index disclosure_title_number;
      create index disclosure_title_number on disclosure_title (public.bare_number(title));
      drop index disclosure_entry_number;
      create index disclosure_entry_number on disclosure_entry
        (unit_id, public.bare_number(decision ->> 'documentNumber')) where kind = 'decision';
      create index disclosure_awaited_number on disclosure_awaited (unit_id, public.bare_number(document_number));

      create table review_catalogue_edition (
        unit_id text not null,
        edition int not null,
        document_number text not null,
        effective_on date not null,
        items jsonb not null,
        primary key (unit_id, edition)
      );
      insert into review_catalogue_edition
        select unit_id, edition, document_number, effective_on, items from review_catalogue where edition > 0;
      alter table review_catalogue drop column edition, drop column document_number, drop column effective_on,
        drop column items;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(String.raw`
      alter table review_catalogue add column edition int not null default 0, add column document_number text,
        add column effective_on date, add column items jsonb not null default '[]';
      update review_catalogue c
         set edition = e.edition, document_number = e.document_number, effective_on = e.effective_on, items = e.items
        from (select distinct on (unit_id) * from review_catalogue_edition order by unit_id, edition desc) e
       where e.unit_id = c.unit_id;
      drop table review_catalogue_edition;

      drop index disclosure_awaited_number, disclosure_entry_number, disclosure_title_number, legal_case_bare_number;
      create index disclosure_title_number on disclosure_title (regexp_replace(title, '\s', '', 'g'));
      create index disclosure_entry_number on disclosure_entry
        (unit_id, regexp_replace(decision ->> 'documentNumber', '\s', '', 'g')) where kind = 'decision';
      create index legal_case_bare_number on legal_case (unit_id, (translate(
        regexp_replace(normalize(case_number, NFKC), '[\s\u200b-\u200d\u2060\ufeff]', '', 'g'),
        '〔【[〕】]', '((()))')));
      drop function bare_number(text);
      drop function bare_name(text);
    `);
  }
}
