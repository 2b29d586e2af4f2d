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
  type RowChange,
  type SheetRow,
} from '@app/documents';
import { dayOf } from '@app/calendar';
import { deed, Rejection, type Db, type Meta } from '@app/eventing';
import type { Answer } from '@app/self-inspection/events.js';
import { EnterFigures } from './commands.js';
import { computedChecks } from './decider.js';
import type { FigureName, Figures } from './events.js';
import { figureColumns, type FigureLine, type FigureTable } from './figure-sheet.js';
import { FIGURE_WORDS } from './figures.rules.js';
import { rulesFor, type PlannedRule } from './plan.rules.js';
import { refusals } from './refusals.js';
import { countedFigures, registeredOn } from './register.rules.js';
import { keptBy } from './registered.js';
import type { CheckFacts, ComputedChecks } from './rules.js';

type Row = SheetRow<typeof figureColumns>;

const sentence = wordedBy(refusals);
const naming = namingRow(sentence);
const NAMES = Object.keys(FIGURE_WORDS) as FigureName[];

/** A unit of the campaign: what it has entered, and what its figures are judged by. */
export interface KnownUnit extends FigureLine {
  readonly days: ComputedChecks['days'];
  readonly facts: CheckFacts;
  readonly version: number;
}

const UNITS = `
  select u.unit_id as "unitId", u.unit_name as "unitName", u.meets, u.version, c.finished, c.rules,
         (select json_object_agg(f.figure, f.value) from checked_figure f
           where f.campaign_id = u.campaign_id and f.unit_id = u.unit_id) as figures,
         (select json_object_agg(f.figure, to_char(f.held_on, 'YYYY-MM-DD')) from checked_figure f
           where f.campaign_id = u.campaign_id and f.unit_id = u.unit_id) as days,
         (select json_object_agg(a.check_id, a.answer) from checked_answer a
           where a.campaign_id = u.campaign_id and a.unit_id = u.unit_id) as answers
    from checked_unit u join checked_campaign c using (campaign_id)
   where u.campaign_id = $1 and not u.let_go and ($2::text is null or u.unit_id = $2) order by u.unit_name, u.unit_id`;

interface Found {
  readonly unitId: string;
  readonly unitName: string;
  readonly meets: string[];
  readonly version: number;
  readonly finished: boolean;
  readonly rules: PlannedRule[];
  readonly figures: Figures | null;
  readonly days: ComputedChecks['days'] | null;
  readonly answers: Record<string, Answer> | null;
}

/** The units of a campaign as they stand in this transaction, or the asker's own. Throws `computed-checks-not-found`. */
export async function knownUnits(
  db: Db,
  { campaignId, meta }: { campaignId: string; meta: Meta },
): Promise<KnownUnit[]> {
  const { rows } = await db.query<Found>(UNITS, [campaignId, meta.unit ?? null]);
  if (rows.length === 0) throw new Rejection('computed-checks-not-found');
  const ids = rows.map(({ unitId }) => unitId);
  const kept = await keptBy(ids, dayOf(meta.at), db);
  return rows.map(({ unitId, unitName, meets, version, finished, rules, figures, days, answers }) => {
    const latest = Object.values(days ?? {})
      .toSorted()
      .at(-1);
    const binding = rulesFor(rules, meets);
    const registered = countedFigures(registeredOn(dayOf(meta.at), kept.get(unitId) ?? [], binding));
    return {
      ...{ unitId, unitName, version, figures: figures ?? {}, days: days ?? {} },
      ...(latest !== undefined && { heldOn: latest }),
      facts: { finished, rules: binding, answers: answers ?? {}, registered },
    };
  });
}

export interface ImportOfFigures extends ImportAsked {
  readonly campaignId: string;
}

/** What each row means for its unit, by the rules each entry goes by. A row without figures is passed over. */
export function planFigures({ rows }: FigureTable, units: readonly KnownUnit[], asked: ImportOfFigures): PlannedRow[] {
  const find = finding(units);
  const told = rows.filter((row) => row.faults.length > 0 || NAMES.some((name) => row.values[name] !== undefined));
  const others = shared(told, (row) => find(row)?.unitId);
  return told.map((row): PlannedRow => {
    const unit = find(row);
    const name = unit?.unitName ?? row.values.unit ?? '';
    const of = { row: row.row, name, version: unit?.version ?? 0, changes: [], deeds: [], faults: [] };
    const faults = [...row.faults, ...missing(row, unit, asked)];
    if (faults.length > 0 || !unit) return { ...of, state: 'wrong', faults };
    const twice = others(row);
    if (twice.length > 0)
      return { ...of, state: 'conflict', faults: [ofRow(`与${rowsNamed(twice)}是同一个单位，只能保留一行。`)] };
    return { ...of, ...decided(row, unit, asked) };
  });
}

/** By its code where the row has one, else by its name. */
function finding(units: readonly KnownUnit[]): (row: Row) => KnownUnit | undefined {
  const byCode = new Map(units.map((unit) => [unit.unitId, unit]));
  const byName = new Map(units.map((unit) => [unit.unitName, unit]));
  return ({ values: { code, unit = '' } }) => (code === undefined ? byName.get(unit) : byCode.get(code.toUpperCase()));
}

function missing({ values, faults }: Row, unit: KnownUnit | undefined, { meta }: ImportOfFigures): CellFault[] {
  const { unit: by, code, heldOn } = figureColumns;
  const unread = faults.some(({ column }) => column === by.header || column === code.header);
  const strange = meta.unit === undefined ? '不是这次活动的单位，请核对' : '不是本单位，只能填报本单位的数据';
  const column = values.code === undefined ? by.header : code.header;
  const undated = values.heldOn === undefined && !faults.some((fault) => fault.column === heldOn.header);
  return [
    ...(unit || unread ? [] : [{ column, message: `“${values.code ?? values.unit ?? ''}”${strange}` }]),
    ...(undated ? [{ column: heldOn.header, message: '没有填写' }] : []),
  ];
}

const isSame = (one: Figures[FigureName], other: Figures[FigureName]): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/** A figure that has not changed is stated anew only for a later day than any before. */
function statedBy({ values }: Row, { figures, heldOn = '' }: KnownUnit): Figures {
  const later = (values.heldOn ?? '') > heldOn;
  const stated = NAMES.filter(
    (name) => values[name] !== undefined && (later || !isSame(values[name], figures[name])),
  ).map((name) => [name, values[name]] as const);
  return Object.fromEntries(stated);
}

function decided(row: Row, unit: KnownUnit, asked: ImportOfFigures): Pick<PlannedRow, 'state'> & Partial<PlannedRow> {
  const { unitId, facts, figures: before, days } = unit;
  const { heldOn = '' } = row.values;
  const figures = statedBy(row, unit);
  if (Object.keys(figures).length === 0) return { state: 'unchanged' };
  const { campaignId } = asked;
  const command = new EnterFigures({ campaignId, unitId, heldOn, figures, facts }, metaOf(asked, row.row, 1));
  const refused = refusalOf(() => computedChecks.decide(command, { figures: before, days, open: {}, explained: {} }));
  if (refused) return { state: 'wrong', faults: [faultOf(refused)] };
  const deeds = [deed(computedChecks, command, naming(row.row))];
  if (Object.keys(before).length === 0) return { state: 'new', deeds };
  return { state: 'changed', deeds, changes: changesBetween(unit, figures, heldOn) };
}

const COLUMN_OF: Readonly<Record<string, string>> = {
  'figures-day-in-future': figureColumns.heldOn.header,
  'certificates-exceed-officers': figureColumns.certificates.header,
  'political-hours-exceed-all': figureColumns.politicalHours.header,
};

/** A rule about one figure names it as the column does. */
const faultOf = (refused: Rejection): CellFault => ({
  column: COLUMN_OF[refused.code] ?? String(refused.facts.figure ?? ''),
  message: sentence(refused),
});

const said = (value: Figures[FigureName]): string =>
  typeof value === 'object' ? value.join('、') : String(value ?? '');

const changesBetween = ({ figures: before, heldOn = '' }: KnownUnit, after: Figures, day: string): RowChange[] => [
  ...(heldOn === day ? [] : [{ column: figureColumns.heldOn.header, before: heldOn, after: day }]),
  ...(Object.keys(after) as FigureName[]).flatMap((name) =>
    isSame(before[name], after[name])
      ? []
      : [{ column: FIGURE_WORDS[name], before: said(before[name]), after: said(after[name]) }],
  ),
];
