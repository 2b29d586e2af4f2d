import { hold, type Db } from '@app/eventing';
import { itemsOf, type Scheme, type SchemeItem } from './scheme.rules.js';
import type { ScoredIn, Standing } from './commands.js';
import { MEASURES, MEASURE_NAMES, type Counted, type MeasureName } from './measure.rules.js';
import { groupOf, type AssessedUnit, type Group } from './ranking.rules.js';
import { ALL_FACTS } from './reckoned.js';

/** What is counted, and as of which day. */
export interface Period {
  readonly campaignId: string;
  readonly from: string;
  readonly to: string;
  /** The day of scoring, or the last of the period where that is over. */
  readonly on: string;
}

const named = (of: 'campaign' | 'period' | 'standing'): string =>
  MEASURE_NAMES.filter((name) => MEASURES[name].of === of)
    .map((name) => `'${name}'`)
    .join(', ');

/** Facts that count, for the campaign $1, from $2 to $3, as of $4. What is not due yet and not there counts not. */
export const COUNTS = `(
    (f.measure in (${named('campaign')}) and f.campaign_id = $1)
    or (f.measure in (${named('period')}) and f.from_day between $2 and $3)
    or (f.measure in (${named('standing')}) and f.from_day <= $4 and (f.until_day is null or f.until_day >= $4)))
  and (f.have > 0 or f.due_on is null or f.due_on < $4) and (f.need <> 0 or f.have <> 0)`;

export const periodValues = ({ campaignId, from, to, on }: Period): string[] => [campaignId, from, to, on];

type ByUnit<T> = ReadonlyMap<string, ReadonlyMap<string, T>>;

function byUnit<T>(rows: readonly { unitId: string; key: string; value: T }[]): ByUnit<T> {
  const units = new Map<string, Map<string, T>>();
  for (const { unitId, key, value } of rows) {
    const own = units.get(unitId) ?? new Map<string, T>();
    units.set(unitId, own.set(key, value));
  }
  return units;
}

/** Of every unit and measure. */
export async function countedIn(db: Db, period: Period): Promise<ByUnit<Counted>> {
  const { rows } = await db.query<{ unitId: string; measure: MeasureName } & Counted>(
    `select f.unit_id as "unitId", f.measure, sum(f.need)::float as need, sum(f.have)::float as have,
            count(*)::int as facts
       from ${ALL_FACTS} f where ${COUNTS} group by f.unit_id, f.measure`,
    periodValues(period),
  );
  return byUnit(rows.map(({ unitId, measure, ...value }) => ({ unitId, key: measure, value })));
}

/** What answers say of every unit under each item: how many they are, and the mean share of their levels. */
export async function answersIn(db: Db, assessmentId: string, { levels }: Scheme) {
  const { rows } = await db.query<{ unitId: string; code: string; answers: number; mean: number }>(
    `select m."unitId", m.code, count(*)::int as answers, avg(l.share)::float as mean
       from assessment_answer a, jsonb_to_recordset(a.marks) as m("unitId" text, code text, level text)
       join jsonb_to_recordset($2::jsonb) as l(code text, share numeric) on l.code = m.level
      where a.assessment_id = $1 group by m."unitId", m.code`,
    [assessmentId, JSON.stringify(levels)],
  );
  return byUnit(rows.map(({ unitId, code, ...value }) => ({ unitId, key: code, value })));
}

/** Everybody who scores or publishes takes turns. */
export const holdAssessment = (db: Db, assessmentId: string): Promise<void> => hold(db, `assessment-${assessmentId}`);

/** Those who take part in a campaign, grouped as the scheme ranks them; nothing where there is no such campaign. */
export async function unitsOf(db: Db, campaignId: string, rankBy: Scheme['rankBy']) {
  const known = await db.query('select from assessed_campaign where id = $1', [campaignId]);
  if (known.rowCount === 0) return undefined;
  const { rows } = await db.query<{ unitId: string; name: string; kind: string }>(
    `select u.id as "unitId", u.name, u.kind from assessed_campaign c
       cross join jsonb_array_elements_text(c.units) as part(id) join assessed_unit u on u.id = part.id
      where c.id = $1 order by u.id`,
    [campaignId],
  );
  return rows.map(({ kind, ...unit }): AssessedUnit => ({ ...unit, group: groupOf(rankBy, kind) }));
}

/** Where a unit is scored; nothing where there is no such assessment. */
export async function scoredIn(db: Db, of: { assessmentId: string; unitId: string; code?: string }) {
  const { rows } = await db.query<{ published: boolean; takesPart: boolean; item: SchemeItem | null }>(
    `select a.published_at is not null as published, u.unit_id is not null as "takesPart",
            (select item from jsonb_array_elements(a.scheme -> 'items') as item where item ->> 'code' = $3) as item
       from assessment a left join assessment_unit u on u.assessment_id = a.id and u.unit_id = $2 where a.id = $1`,
    [of.assessmentId, of.unitId, of.code ?? null],
  );
  return rows.map(({ item, ...within }): ScoredIn => ({ ...within, ...(item && { item }) }))[0];
}

export async function unitsOfScorer(db: Db, accountId: string): Promise<string[]> {
  const { rows } = await db.query<{ unitId: string }>(
    'select unit_id as "unitId" from assessment_scorer where id = $1 and unit_id is not null',
    [accountId],
  );
  return rows.map(({ unitId }) => unitId);
}

export interface MissingItem {
  readonly code: string;
  readonly name: string;
  readonly units: number;
}

const NAMED = 5;

/** Every unit with each item of the scheme, and the points where there are any. */
const EACH = `
  from assessment a
  join assessment_unit u on u.assessment_id = a.id
  cross join jsonb_to_recordset(a.scheme -> 'items') as i(code text, name text)
  left join assessment_point p on p.assessment_id = a.id and p.unit_id = u.unit_id and p.code = i.code
 where a.id = $1`;

/** The sum of each unit, and what has no points yet. */
export async function standingOf(db: Db, assessmentId: string): Promise<Standing> {
  const units = await db.query<{ unit: string; group: Group; score: number }>(
    `select u.unit_id as unit, u.unit_group as "group", coalesce(sum(p.points), 0)::float as score
     ${EACH} group by u.unit_id, u.unit_group order by u.unit_id`,
    [assessmentId],
  );
  const missing = await db.query<{ name: string; all: number }>(
    `select u.name || '“' || i.name || '”' as name, (count(*) over ())::int as all ${EACH} and p.points is null
      order by u.unit_id, i.code limit ${NAMED}`,
    [assessmentId],
  );
  const all = missing.rows[0]?.all ?? 0;
  const words = missing.rows.map(({ name }) => name).join('、');
  return { units: units.rows, missing: all, named: all > NAMED ? `${words}等` : words };
}

/** The items that have no points yet, each with how many units lack them. */
export async function missingItemsIn(db: Db, assessmentId: string): Promise<MissingItem[]> {
  const { rows } = await db.query<MissingItem>(
    `select i.code, i.name, count(*)::int as units ${EACH} and p.points is null group by i.code, i.name order by i.code`,
    [assessmentId],
  );
  return rows;
}

export const sumOf = (missing: readonly MissingItem[]): number => missing.reduce((sum, { units }) => sum + units, 0);

/** What has no points yet, of all units together. */
export const missingIn = async (db: Db, assessmentId: string): Promise<number> =>
  sumOf(await missingItemsIn(db, assessmentId));

export const hasBallots = (scheme: Scheme): boolean => itemsOf(scheme, 'external').length > 0;
