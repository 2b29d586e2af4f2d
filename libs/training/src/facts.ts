import { dayOf } from '@app/calendar';
import { hold, type Db } from '@app/eventing';
import type { BindingFacts, ForetellShortfalls, Trainee } from './commands.js';
import type { Shortfall } from './events.js';
import { dayOfYear } from './hours.rules.js';
import { usualDue } from './plan.decider.js';
import { STANDING } from './standing.js';

/** Of a stay `o`; who goes from one unit to another on a day is listed on it by the later one. */
export const isListedOn = (day: string): string =>
  `o.from_day <= ${day} and (o.until_day is null or o.until_day >= ${day})
   and not exists (select from training_officer later where later.person_id = o.person_id
                      and later.from_day > o.from_day and later.from_day <= ${day})`;

export async function isRegistered(unitId: string, db: Db): Promise<boolean> {
  const { rowCount } = await db.query('select from training_unit where id = $1 and not closed', [unitId]);
  return rowCount !== 0;
}

export async function dueOf(year: number, db: Db): Promise<string> {
  const { rows } = await db.query<{ dueOn: string }>(
    `select due_on::text as "dueOn" from training_year where year = $1`,
    [year],
  );
  return rows[0]?.dueOn ?? usualDue(year);
}

export async function unitsWithoutPlan(year: number, db: Db): Promise<string[]> {
  const { rows } = await db.query<{ id: string }>(
    `select id from training_unit u where not closed
        and not exists (select from training_plan p where p.unit_id = u.id and p.year = $1) order by id`,
    [year],
  );
  return rows.map(({ id }) => id);
}

/** Who binds the same officer takes turns; then whoever is second sees which account he has. */
export async function bindingFacts(
  { accountId, officerId }: { readonly accountId: string; readonly officerId: string },
  today: string,
  db: Db,
): Promise<BindingFacts> {
  const officers = await db.query<{ unitId: string; name: string; personId: string }>(
    `select unit_id as "unitId", name, person_id as "personId" from training_officer o
      where id = $1 and ${isListedOn('$2')}`,
    [officerId, today],
  );
  const [officer] = officers.rows;
  if (officer) await hold(db, `training-person-${officer.personId}`);
  const accounts = await db.query<{ unitId: string | null; name: string }>(
    'select unit_id as "unitId", name from training_account where id = $1 and open',
    [accountId],
  );
  const bound = await db.query<{ login: string }>(
    `select a.login from training_account a join training_officer o on o.id = a.officer_id
      where o.person_id = $1 and a.id <> $2 and a.open limit 1`,
    [officer?.personId ?? null, accountId],
  );
  const [account, another] = [accounts.rows[0], bound.rows[0]];
  return {
    ...(officer && { officer: { unitId: officer.unitId, name: officer.name } }),
    ...(account && { account: { name: account.name, ...(account.unitId !== null && { unitId: account.unitId }) } }),
    ...(another && { boundTo: another.login }),
  };
}

/** Hours of a person `o.person_id` on a day, of every session but `$n`. */
const elsewhereOn = (day: string, sessionId: string): string =>
  `coalesce((select sum(a.hours) from training_attendance a join training_session x on x.id = a.session_id
              where a.person_id = o.person_id and x.day = ${day} and x.id <> ${sessionId} and x.state <> 'voided'), 0)::float8`;

/** The officer an account is bound to, as he is listed on a day, in whichever unit by now. */
export async function traineeOf(
  accountId: string,
  { day, sessionId }: { readonly day: string; readonly sessionId: string },
  db: Db,
): Promise<Trainee | undefined> {
  const { rows } = await db.query<Trainee>(
    `select o.id as "officerId", o.unit_id as "unitId", ${elsewhereOn('$2', '$3')} as elsewhere
       from training_account t join training_officer b on b.id = t.officer_id
       join training_officer o on o.person_id = b.person_id
      where t.id = $1 and ${isListedOn('$2')} limit 1`,
    [accountId, day, sessionId],
  );
  return rows[0];
}

interface Listed {
  readonly listed: Record<string, string>;
  readonly elsewhere: Record<string, number>;
}

/** Which unit lists each of these on the session's day, and what they have of other sessions on it. */
export async function listedOn(sessionId: string, officerIds: readonly string[], db: Db): Promise<Listed> {
  const { rows } = await db.query<Required<Trainee>>(
    `select o.id as "officerId", o.unit_id as "unitId", ${elsewhereOn('s.day', 's.id')} as elsewhere
       from training_session s join training_officer o on ${isListedOn('s.day')}
      where s.id = $1 and o.id = any ($2)`,
    [sessionId, [...officerIds]],
  );
  return {
    listed: Object.fromEntries(rows.map(({ officerId, unitId }) => [officerId, unitId])),
    elsewhere: Object.fromEntries(rows.map(({ officerId, elsewhere }) => [officerId, elsewhere])),
  };
}

/** Whoever the unit lists that will not reach what he owes: what he has, and what is arranged, is too little. */
export async function shortIn(
  { unitId, year }: { readonly unitId: string; readonly year: number },
  at: string,
  db: Db,
): Promise<ForetellShortfalls['data']['short']> {
  const { rows } = await db.query<Shortfall & { accountId: string | null }>(
    `select x."officerId", x.counted as hours, x.owed, x.expected,
            (select a.id from training_account a join training_officer b on b.id = a.officer_id
              where b.person_id = x.id and a.open order by a.id limit 1) as "accountId"
       from (${STANDING}) x where x.expected < x.owed order by x."officerId"`,
    [dayOfYear(year, dayOf(at)), `${year}-12-31`, unitId, year],
  );
  return rows.map(({ accountId, ...row }) => ({ ...row, ...(accountId !== null && { accountId }) }));
}
