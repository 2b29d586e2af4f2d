import {
  metaOf,
  namingRow,
  ofRow,
  refusalOf,
  rowsNamed,
  shared,
  wordedBy,
  type CellFault,
  type ImportAsked,
  type PlannedRow,
} from '@app/documents';
import { deed, Rejection, type Db } from '@app/eventing';
import { GiveScore } from './commands.js';
import { unitsOfScorer } from './facts.js';
import type { SchemeItem } from './scheme.rules.js';
import { givenColumns, type GivenLine, type GivenTable } from './scores-sheet.js';
import { refusals } from './refusals.js';
import { unitScore } from './score.decider.js';

const sentence = wordedBy(refusals);
const naming = namingRow(sentence);

export interface ImportOfScores extends ImportAsked {
  readonly assessmentId: string;
}

interface KnownUnit {
  readonly name: string;
  /** Of the stream of its scores. */
  readonly version: number;
  readonly given: Readonly<Record<string, { readonly points: number; readonly reason: string }>>;
}

export interface KnownAssessment {
  readonly title: string;
  readonly published: boolean;
  readonly items: readonly SchemeItem[];
  readonly units: ReadonlyMap<string, KnownUnit>;
  readonly scorerUnits: readonly string[];
}

const UNITS = `
  select u.unit_id as "unitId", u.name, u.version,
         coalesce((select jsonb_object_agg(p.code, jsonb_build_object('points', p.points, 'reason', p.reason))
                     from assessment_point p
                    where p.assessment_id = u.assessment_id and p.unit_id = u.unit_id and p.reason is not null), '{}') as given
    from assessment_unit u where u.assessment_id = $1 order by u.unit_group, u.unit_id`;

/** Throws `assessment-not-found`. */
export async function knownAssessment(db: Db, { assessmentId, meta }: ImportOfScores): Promise<KnownAssessment> {
  const { rows } = await db.query<{ title: string; published: boolean; items: SchemeItem[] }>(
    `select title, published_at is not null as published, scheme -> 'items' as items from assessment where id = $1`,
    [assessmentId],
  );
  const [row] = rows;
  if (!row) throw new Rejection('assessment-not-found');
  const units = await db.query<KnownUnit & { unitId: string }>(UNITS, [assessmentId]);
  const scorerUnits = await unitsOfScorer(db, meta.actor);
  return { ...row, scorerUnits, units: new Map(units.rows.map(({ unitId, ...unit }) => [unitId, unit])) };
}

/** The table to fill in, with what was given already. */
export const givenLines = ({ items, units }: KnownAssessment): GivenLine[] =>
  [...units].flatMap(([unitId, { name: unit, given }]) =>
    items
      .filter(({ how }) => how === 'manual')
      .map(({ code, name, weight }) => {
        const { points = null, reason = null } = given[code] ?? {};
        return { unitId, unit, code, name, weight, points, reason };
      }),
  );

const COLUMN_OF: Readonly<Record<string, { readonly header: string }>> = {
  'assessed-unit-unknown': givenColumns.unitId,
  'assessment-item-unknown': givenColumns.code,
  'assessment-item-not-manual': givenColumns.code,
  'given-score-not-halves': givenColumns.points,
  'given-score-above-maximum': givenColumns.points,
  'given-score-without-reason': givenColumns.reason,
};

const faultOf = (refused: Rejection): CellFault => {
  const column = COLUMN_OF[refused.code];
  return column ? { column: column.header, message: sentence(refused) } : ofRow(sentence(refused));
};

/** What each row would give, by the rules every single score goes by. */
export function planScores({ rows }: GivenTable, of: KnownAssessment, asked: ImportOfScores): PlannedRow[] {
  const sameAs = shared(rows, ({ values: { unitId, code } }) =>
    unitId === undefined || code === undefined ? undefined : `${unitId} ${code}`,
  );
  return rows.map((row): PlannedRow => {
    const { unitId = '', code = '', points, reason = '' } = row.values;
    const unit = of.units.get(unitId);
    const version = unit?.version ?? 0;
    const name = `${unit?.name ?? unitId} ${code}`;
    const told = { row: row.row, name, faults: row.faults, changes: [], deeds: [], version, seen: version };
    if (row.faults.length > 0) return { ...told, state: 'wrong' };
    const others = sameAs(row);
    if (others.length > 0)
      return { ...told, state: 'conflict', faults: [ofRow(`与${rowsNamed(others)}是同一个单位的同一个项目。`)] };
    if (points === undefined) return { ...told, ...withoutPoints(reason) };
    return { ...told, ...given({ row: row.row, unitId, code, points, reason }, of, asked) };
  });
}

/** Passed over, unless somebody wrote a reason and forgot the points. */
const withoutPoints = (reason: string) =>
  reason === ''
    ? { state: 'unchanged' as const }
    : { state: 'wrong' as const, faults: [{ column: givenColumns.points.header, message: '写了理由，没有填写得分' }] };

interface Row {
  readonly row: number;
  readonly unitId: string;
  readonly code: string;
  readonly points: number;
  readonly reason: string;
}

function given({ row, ...data }: Row, of: KnownAssessment, asked: ImportOfScores) {
  const { unitId, code, points, reason } = data;
  const item = of.items.find((one) => one.code === code);
  const unit = of.units.get(unitId);
  const within = { published: of.published, takesPart: unit !== undefined, ...(item && { item }) };
  const { assessmentId } = asked;
  const { scorerUnits } = of;
  const command = new GiveScore({ ...data, assessmentId, within, scorerUnits }, metaOf(asked, row, 1));
  const refused = refusalOf(() => unitScore.decide(command, unitScore.initial));
  if (refused) return { state: 'wrong' as const, faults: [faultOf(refused)] };
  const before = unit?.given[code];
  if (before?.points === points && before.reason === reason) return { state: 'unchanged' as const };
  return {
    state: before ? ('changed' as const) : ('new' as const),
    changes: [
      { column: givenColumns.points.header, before: before ? String(before.points) : '', after: String(points) },
      { column: givenColumns.reason.header, before: before?.reason ?? '', after: reason },
    ],
    deeds: [deed(unitScore, command, naming(row))],
  };
}
