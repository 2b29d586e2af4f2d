import { dayOf } from '@app/calendar';
import { hold, type Db } from '@app/eventing';
import type { BindingFacts, ForetellShortfalls, Trainee } from './commands.js';
import type { Shortfall } from './events.js';
import { dayOfYear } from './hours.rules.js';
import { usualDue } from './plan.decider.js';
import { STANDING } from './standing.js';

/** Of a stay `o`, with the day as `$n`. */
export const isListedOn = (n: number): string =>
  `o.from_day <= $${n} and (o.until_day is null or o.until_day >= $${n})`;

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

/** Who binds the same officer takes turns; then whoever is second sees which account he has. */
export async function bindingFacts(
  { accountId, officerId }: { readonly accountId: string; readonly officerId: string },
  today: string,
  db: Db,
): Promise<BindingFacts> {
  const officers = await db.query<{ unitId: string; name: string; personId: string }>(
    `select unit_id as "unitId", name, person_id as "personId" from training_officer o
      where id = $1 and ${isListedOn(2)}`,
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

/** The officer an account is bound to, as he is listed on a day, in whichever unit by now. */
export async function traineeOf(accountId: string, day: string, db: Db): Promise<Trainee | undefined> {
  const { rows } = await db.query<Trainee>(
    `select o.id as "officerId", o.unit_id as "unitId"
       from training_account a join training_officer b on b.id = a.officer_id
       join training_officer o on o.person_id = b.person_id
      where a.id = $1 and ${isListedOn(2)} limit 1`,
    [accountId, day],
  );
  return rows[0];
}

/** Which unit lists each of these on the session's day. */
export async function listedOn(
  sessionId: string,
  officerIds: readonly string[],
  db: Db,
): Promise<Record<string, string>> {
  const { rows } = await db.query<Trainee>(
    `select o.id as "officerId", o.unit_id as "unitId" from training_session s join training_officer o
         on o.from_day <= s.day and (o.until_day is null or o.until_day >= s.day)
      where s.id = $1 and o.id = any ($2)`,
    [sessionId, [...officerIds]],
  );
  return Object.fromEntries(rows.map(({ officerId, unitId }) => [officerId, unitId]));
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
