import { idFrom, type Db } from '@app/eventing';
import type { DealtFile, KnownCaseDraw, KnownScorer } from './commands.js';
import type { ScoreSheet } from './sheet.rules.js';

/** Roles whose holders may score. */
export const SCORING_ROLES = ['supervisor', 'reviewer'];

const SCORERS = `
  select a.id as "scorerId", a.name,
         array_remove(array_agg(distinct a.unit_id) || array_agg(distinct s.unit_id), null) as "unitIds",
         array_remove(array_agg(distinct u.name) || array_agg(distinct nullif(s.organisation, '')), null) as bodies,
         coalesce(array_agg(distinct r.unit) filter (where r.unit is not null), '{}') as "recusedFrom",
         coalesce(bool_and(s.stood_down) filter (where s.id is not null), false) as "stoodDown"
    from scoring_account a
    left join scoring_supervisor s on s.account_id = a.id
    left join scoring_unit u on u.id in (a.unit_id, s.unit_id)
    left join lateral unnest(s.recused) as r(unit) on true
   where not a.closed and ($1::text[] is null or a.roles && $1) and ($2::text[] is null or a.id = any($2))
   group by a.id, a.name order by a.name, a.id`;

/** Those of the given accounts, or all accounts, who may score; whoever was stood down as a supervisor does not. */
export async function scorersIn(db: Db, ids: readonly string[] | null): Promise<KnownScorer[]> {
  const { rows } = await db.query<KnownScorer & { stoodDown: boolean }>(SCORERS, [SCORING_ROLES, ids]);
  return rows.flatMap(({ stoodDown, ...scorer }) => (stoodDown ? [] : [scorer]));
}

export async function scorerOf(scorerId: string, db: Db): Promise<KnownScorer | undefined> {
  return (await scorersIn(db, [scorerId]))[0];
}

const ALL = SCORERS.replace('not a.closed and', '');

/** What the registers know of accounts, whether they may score or not, closed ones too. */
export async function peopleOf(accounts: readonly string[], db: Db): Promise<KnownScorer[]> {
  const { rows } = await db.query<KnownScorer>(ALL, [null, accounts]);
  return rows.map(({ scorerId, name, unitIds, recusedFrom, bodies = [] }) => {
    return { scorerId, name, unitIds, recusedFrom, bodies };
  });
}

export async function personOf(accountId: string, db: Db): Promise<KnownScorer | undefined> {
  return (await peopleOf([accountId], db))[0];
}

/** Who scores a file, stands aside from it, or had his sheet put aside. */
export async function peopleOn(scoringId: string, db: Db): Promise<KnownScorer[]> {
  const { rows } = await db.query<{ id: string }>(
    `select scorer_id as id from file_scorer where scoring_id = $1
      union select unnest(recused || put_aside) from file_scoring where id = $1`,
    [scoringId],
  );
  return peopleOf(
    rows.map(({ id }) => id),
    db,
  );
}

/** One file of a round, by the round and the file: opened twice, it is the same. */
export const scoringIdOf = (roundId: string, fileId: string): string => idFrom('file-scoring', roundId, fileId);

interface DrawRow {
  readonly year: number;
  readonly number: number;
  readonly campaignId: string;
  readonly voided: boolean;
  readonly roundId: string | null;
  readonly assignments: Readonly<Record<string, readonly string[]>>;
}

/** A published draw of case files with the files as their catalogues have them; nothing where it is none. */
export async function caseDrawOf(roundId: string, drawId: string, db: Db): Promise<KnownCaseDraw | undefined> {
  const { rows } = await db.query<DrawRow>(
    `select year, number, campaign_id as "campaignId", voided, round_id as "roundId", assignments
       from scoring_draw where id = $1`,
    [drawId],
  );
  const [row] = rows;
  if (!row) return undefined;
  const { assignments, roundId: taken, ...draw } = row;
  return { ...draw, ...(taken === null ? {} : { roundId: taken }), files: await filesOf(roundId, assignments, db) };
}

async function filesOf(roundId: string, assignments: DrawRow['assignments'], db: Db): Promise<DealtFile[]> {
  const cases = await db.query<Pick<DealtFile, 'unitId' | 'caseNumber'> & { fileId: string }>(
    `select id as "fileId", unit_id as "unitId", case_number as "caseNumber"
       from scoring_case where id = any($1) order by id`,
    [Object.keys(assignments)],
  );
  const people = [...new Set(Object.values(assignments).flat())];
  const accounts = await db.query<{ id: string; account: string }>(
    'select id, account_id as account from scoring_supervisor where id = any($1) and account_id is not null',
    [people],
  );
  const accountOf = new Map(accounts.rows.map(({ id, account }) => [id, account]));
  const scorers = new Map((await scorersIn(db, [...accountOf.values()])).map((scorer) => [scorer.scorerId, scorer]));
  return cases.rows.map((file) => ({
    ...{ ...file, scoringId: scoringIdOf(roundId, file.fileId) },
    scorers: (assignments[file.fileId] ?? []).flatMap((id) => scorers.get(accountOf.get(id) ?? '') ?? []),
  }));
}

/** The sheet of the round a file is in, as it was frozen when the round was opened. */
export async function sheetOf(scoringId: string, db: Db): Promise<{ sheet?: ScoreSheet }> {
  const { rows } = await db.query<{ sheet: ScoreSheet }>(
    'select r.sheet from file_scoring f join scoring_round r on r.id = f.round_id where f.id = $1',
    [scoringId],
  );
  return rows[0] ? { sheet: rows[0].sheet } : {};
}

export async function categoriesOf(scoringId: string, db: Db): Promise<readonly string[]> {
  const { rows } = await db.query<{ categories: string[] }>(
    'select c.categories from file_scoring f join scoring_campaign c on c.id = f.campaign_id where f.id = $1',
    [scoringId],
  );
  return rows[0]?.categories ?? [];
}

/** How a round stands, for whoever reports on it. */
export async function standingOf(roundId: string, db: Db) {
  const { rows } = await db.query<{ files: number; settled: number; average: number }>(
    `select count(*)::int as files, count(*) filter (where state = 'settled')::int as settled,
            coalesce(round((avg(score) filter (where state = 'settled'))::numeric, 2), 0)::float as average
       from file_scoring where round_id = $1`,
    [roundId],
  );
  return rows[0] ?? { files: 0, settled: 0, average: 0 };
}

/** Files of a round that can still be closed with it: none where it is reported or closed already. */
export async function filesOfOpenRound(roundId: string, db: Db): Promise<string[]> {
  const { rows } = await db.query<{ id: string }>(
    `select f.id from file_scoring f join scoring_round r on r.id = f.round_id
      where r.id = $1 and r.document_number is null and r.closed_on is null order by f.id`,
    [roundId],
  );
  return rows.map(({ id }) => id);
}

/** Files of a round that are scored and not told yet. */
export async function untold(roundId: string, db: Db): Promise<string[]> {
  const { rows } = await db.query<{ id: string }>(
    `select id from file_scoring where round_id = $1 and state = 'scored' order by id`,
    [roundId],
  );
  return rows.map(({ id }) => id);
}

/** The round that scores the files of a draw. */
export async function roundOf(drawId: string, db: Db): Promise<string | undefined> {
  const { rows } = await db.query<{ id: string | null }>('select round_id as id from scoring_draw where id = $1', [
    drawId,
  ]);
  return rows[0]?.id ?? undefined;
}

/** Places on files that are not scored yet, of an account or of the account a supervisor signs in with. */
export async function openPlacesOf(
  of: { readonly accountId: string } | { readonly supervisorId: string },
  db: Db,
): Promise<{ scoringId: string; scorerId: string }[]> {
  const { rows } = await db.query<{ scoringId: string; scorerId: string }>(
    `select s.scoring_id as "scoringId", s.scorer_id as "scorerId"
       from file_scorer s join file_scoring f on f.id = s.scoring_id
      where f.state in ('scoring', 'differing') and s.unavailable is null
        and s.scorer_id in (select $1::text union select account_id from scoring_supervisor where id = $2)
      order by 1, 2`,
    'accountId' in of ? [of.accountId, null] : [null, of.supervisorId],
  );
  return rows;
}
