import type { Db, Recorded } from '@app/eventing';
import { idsIn, ROLE_WORDS, type Names } from './words.rules.js';

type Said = Pick<Recorded, 'actor' | 'unit' | 'data'>;

/** The names of everybody and every unit that a page of events mentions, in one question. */
export async function namesIn(db: Db, events: readonly Said[]): Promise<Names> {
  const ids = new Set(events.flatMap(({ actor, unit = '', data }) => [actor, unit, ...idsIn(data)]));
  const { rows } = await db.query<{ id: string; name: string }>(
    `select id, name from history_account where id = any($1)
     union all select id, name from history_supervisor where id = any($1)
     union all select id, name from history_unit where id = any($1)`,
    [[...ids]],
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** Who did it and at which post, for each account of a page. */
export async function actorsOf(db: Db, events: readonly Said[]): Promise<Names> {
  const { rows } = await db.query<{ id: string; name: string; roles: string[] }>(
    'select id, name, roles from history_account where id = any($1)',
    [[...new Set(events.map(({ actor }) => actor))]],
  );
  const posts = (roles: readonly string[]) => roles.map((role) => ROLE_WORDS[role] ?? role).join('、');
  return new Map([
    ['system', '系统'],
    ['cli', '系统维护人员'],
    ['public', '公众'],
    ...rows.map(({ id, name, roles }) => [id, roles.length > 0 ? `${name}（${posts(roles)}）` : name] as const),
  ]);
}

/** What the page of a thing is headed with, where its subject has a name. */
export async function titleOf(db: Db, subject: string): Promise<string | undefined> {
  const id = subject.slice(subject.indexOf(':') + 1);
  return (await namesIn(db, [{ actor: id, data: {} }])).get(id);
}
