import { type Db } from '@app/eventing';

/** What `like` does not copy of a table, as statements; `$1` is the schema of the new version, `$2` the table's name. */
const STATEMENTS = `
  with live as (select c.* from pg_class c where c.oid = format('public.%I', $2::text)::regclass),
       new as (select format('%I.%I', $1::text, $2::text) as name)
  select statement from (
    select 1 as step, format('alter table %s add constraint %I %s', new.name, conname, pg_get_constraintdef(c.oid)) as statement
      from pg_constraint c, live, new where conrelid = live.oid and contype in ('p', 'u', 'x')
    union all
    select 2, replace(pg_get_indexdef(indexrelid), format(' ON public.%I ', $2::text), format(' ON %s ', new.name))
      from pg_index i, live, new
     where indrelid = live.oid and not exists (select from pg_constraint where conindid = i.indexrelid and conrelid = live.oid)
    union all
    select 3, format('alter table %s owner to %s', new.name, relowner::regrole)
      from live, new where relowner <> current_user::regrole
    union all
    select 4, format('grant %s on %s to %s', privilege_type, new.name,
                     case grantee when 0 then 'public' else grantee::regrole::text end)
      from live, new, aclexplode(relacl) where grantee <> relowner
  ) s order by step, statement`;

const CARRIES_MORE = `
  select exists (select from pg_trigger where tgrelid = t.oid and not tgisinternal)
      or exists (select from pg_policy where polrelid = t.oid)
      or exists (select from pg_constraint where conrelid = t.oid and contype = 'f') as more
    from (select format('public.%I', $1::text)::regclass as oid) t`;

/**
 * An empty new version of a read table in `schema`, beside the live one: its columns, constraints, indexes by the same
 * names (a unique one may bear the name of the refusal it stands for), owner and grants.
 */
export async function newVersion(db: Db, schema: string, table: string): Promise<void> {
  const { rows: found } = await db.query<{ more: boolean }>(CARRIES_MORE, [table]);
  if (found[0]?.more) throw new Error(`Table ${table} has triggers, policies or foreign keys, which would be lost`);
  await db.query(`create table "${schema}"."${table}" (like public."${table}" including all excluding indexes)`);
  const { rows } = await db.query<{ statement: string }>(STATEMENTS, [schema, table]);
  for (const { statement } of rows) await db.query(statement);
}

const REFERENCES = `
  select conrelid::regclass as referring, quote_ident(conname) as name, pg_get_constraintdef(oid) as definition
    from pg_constraint where contype = 'f' and confrelid = any($1::regclass[])`;

interface Reference {
  readonly referring: string;
  readonly name: string;
  readonly definition: string;
}

/** Puts the new versions in the place of the live tables, which are gone; who referred to those refers to the new. */
export async function swap(db: Db, schema: string, tables: readonly string[]): Promise<void> {
  const live = tables.map((table) => `public."${table}"`);
  await db.query(`lock table ${live.join()} in access exclusive mode`);
  const { rows: references } = await db.query<Reference>(REFERENCES, [live]);
  for (const { referring, name } of references) await db.query(`alter table ${referring} drop constraint ${name}`);
  await db.query(`drop table ${live.join()}`);
  for (const table of tables) await db.query(`alter table "${schema}"."${table}" set schema public`);
  for (const { referring, name, definition } of references) {
    await db.query(`alter table ${referring} add constraint ${name} ${definition}`);
  }
}
