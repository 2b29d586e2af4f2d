import { dayOf } from '@app/calendar';
import { bareName, bareNumber } from '@app/documents';
import { hold, nextNumber, type Db, type Meta } from '@app/eventing';
import type { CaseFacts, KnownCatalogue, KnownReviewer, ReviewerFacts, ReviewTerm } from './commands.js';
import type { NamedPerson } from './events.js';
import { USUAL_TERM } from './review.rules.js';

export async function isRegistered(unitId: string, db: Db): Promise<boolean> {
  const { rowCount } = await db.query('select from legal_unit where id = $1 and not closed', [unitId]);
  return rowCount !== 0;
}

/** Accounts of a unit that are in use, by their ids. */
export async function accountsOf(unitId: string, db: Db): Promise<Record<string, string>> {
  const { rows } = await db.query<{ account_id: string; name: string }>(
    'select account_id, name from legal_account where unit_id = $1 and not closed',
    [unitId],
  );
  return Object.fromEntries(rows.map(({ account_id, name }) => [account_id, name]));
}

/** A name that one account in use of the unit bears is that account, as it is called; of two nobody can say which. */
export const identified = (people: readonly NamedPerson[], accounts: CaseFacts['accounts']): NamedPerson[] =>
  people.map((person) => {
    if (person.accountId !== undefined) return person;
    const [account, another] = Object.entries(accounts).filter(([, name]) => bareName(name) === bareName(person.name));
    return account && !another ? { name: account[1], accountId: account[0] } : person;
  });

export const unitOf = async (legalCaseId: string, db: Db): Promise<string> => {
  const { rows } = await db.query<{ unit_id: string }>('select unit_id from legal_case where id = $1', [legalCaseId]);
  return rows[0]?.unit_id ?? '';
};

/** Dropping a case and giving it another number are two ways to have its number tested anew. */
const FOUND_NECESSARY = `
  select id, case_number as number from legal_case where unit_id = $1 and state = 'dropped' and necessary
  union all
  select id, unnest(earlier_numbers) from legal_case where unit_id = $1 and earlier_numbers <> '{}'`;

export async function numbersFoundNecessary(unitId: string, db: Db): Promise<Set<string>> {
  const { rows } = await db.query<{ number: string }>(FOUND_NECESSARY, [unitId]);
  return new Set(rows.map(({ number }) => bareNumber(number)));
}

/** Who enters cases of a unit takes turns, so that no number is given twice. */
export const holdCases = (unitId: string, db: Db): Promise<void> => hold(db, `legal-cases-${unitId}`);

interface Numbered {
  readonly legalCaseId: string;
  readonly caseNumber: string;
}

export async function caseFacts(unitId: string, { legalCaseId, caseNumber }: Numbered, db: Db): Promise<CaseFacts> {
  const { rowCount } = await db.query(
    `select from legal_case where unit_id = $1 and public.bare_number(case_number) = $2 and id <> $3 and state <> 'dropped'`,
    [unitId, bareNumber(caseNumber), legalCaseId],
  );
  const before = await db.query<{ id: string; number: string }>(FOUND_NECESSARY, [unitId]);
  const foundNecessaryBefore = before.rows.some(
    ({ id, number }) => id !== legalCaseId && bareNumber(number) === bareNumber(caseNumber),
  );
  return {
    unitKnown: await isRegistered(unitId, db),
    numberTaken: rowCount !== 0,
    foundNecessaryBefore,
    accounts: await accountsOf(unitId, db),
  };
}

/** Cases are numbered one after the other in each unit and year; refusing gives the number back. */
export const nextCaseNumber = (db: Db, unitId: string, at: string): Promise<number> =>
  nextNumber(db, `legal-case-${unitId}-${dayOf(at).slice(0, 4)}`);

export async function catalogueOf(legalCaseId: string, today: string, db: Db): Promise<KnownCatalogue | undefined> {
  const { rows } = await db.query<KnownCatalogue>(
    `select edition, items from review_catalogue_edition
      where unit_id = $1 and effective_on <= $2 order by edition desc limit 1`,
    [await unitOf(legalCaseId, db), today],
  );
  return rows[0];
}

export async function termOf(legalCaseId: string, db: Db): Promise<ReviewTerm> {
  const { rows } = await db.query<ReviewTerm>(
    'select days, extension from review_catalogue where unit_id = $1 and days is not null',
    [await unitOf(legalCaseId, db)],
  );
  return rows[0] ?? USUAL_TERM;
}

/** Who is in the register under the account of the asker, the latest stay first. */
export async function reviewerOf({ actor, unit }: Meta, db: Db): Promise<KnownReviewer | undefined> {
  const { rows } = await db.query<Omit<KnownReviewer, 'until'> & { until: string | null }>(
    `select id as "reviewerId", unit_id as "unitId", name, account_id as "accountId",
            certificate_until::text as "certificateUntil", from_day::text as "from", until_day::text as "until"
       from legal_reviewer where account_id = $1 and unit_id = $2 order by from_day desc, id limit 1`,
    [actor, unit ?? ''],
  );
  const [found] = rows;
  if (!found) return undefined;
  const { until, ...reviewer } = found;
  return { ...reviewer, ...(until !== null && { until }) };
}

export async function isPaused(legalCaseId: string, db: Db): Promise<boolean> {
  const { rowCount } = await db.query('select from legal_case where id = $1 and clock_paused', [legalCaseId]);
  return rowCount !== 0;
}

interface Named {
  readonly reviewerId: string;
  readonly name: string;
  readonly accountId?: string;
}

export async function reviewerFacts(
  unitId: string,
  { reviewerId, name, accountId }: Named,
  db: Db,
): Promise<ReviewerFacts> {
  const { rowCount } = await db.query(
    `select from legal_reviewer where unit_id = $1 and id <> $2 and until_day is null
        and (account_id = $3 or (public.bare_name(name) = $4 and (account_id is null or $3::text is null)))`,
    [unitId, reviewerId, accountId ?? null, bareName(name)],
  );
  const accountName = accountId === undefined ? undefined : (await accountsOf(unitId, db))[accountId];
  return {
    unitKnown: await isRegistered(unitId, db),
    alreadyNamed: rowCount !== 0,
    ...(accountName !== undefined && { accountName }),
  };
}
