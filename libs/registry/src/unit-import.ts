import {
  metaOf,
  namingRow,
  ofRow,
  reasonOf,
  refusalOf,
  rowsNamed,
  shared,
  wordedBy,
  type CellFault,
  type ImportAsked,
  type PlannedRow,
  type RowChange,
  type RowOf,
  type SheetRow,
} from '@app/documents';
import { deed, type Db } from '@app/eventing';
import { CorrectUnitParticulars, RegisterUnit } from './commands.js';
import type { UnitParticulars } from './events.js';
import { refusals } from './refusals.js';
import { isCreditCode } from './unit-code.rules.js';
import { particularsOf as comparable, unit } from './unit.decider.js';
import { unitColumns, unitParticulars, type UnitTable } from './unit-sheet.js';

const sentence = wordedBy(refusals);
const naming = namingRow(sentence);

type Row = SheetRow<typeof unitColumns>;
type Values = RowOf<typeof unitColumns>;

export interface KnownUnit {
  readonly id: string;
  readonly particulars: UnitParticulars;
  readonly closed: boolean;
  /** The fact of 示范点 that its standing follows. */
  readonly standingSince?: number;
  readonly version: number;
}

/** The register as it stands in this transaction. */
export async function knownUnits(db: Db): Promise<readonly KnownUnit[]> {
  const { rows } = await db.query<{ unit: KnownUnit }>(
    `select json_strip_nulls(json_build_object(
              'id', id, 'particulars', json_build_object('name', name, 'shortName', short_name, 'kind', kind, 'serviceWindow', service_window,
              'demonstration', demonstration, 'pilot', pilot, 'riskClass', risk_class, 'riskScore', risk_score,
              'township', township, 'officers', officers, 'avDevices', av_devices, 'aliases', aliases),
              'closed', closed_at is not null, 'standingSince', standing_since, 'version', version)) as unit
       from registry_unit order by id`,
  );
  return rows.map(({ unit: known }) => known);
}

/** Which unit a table means: by its code where it has one, else by a name, a short or a former name. */
export function namedUnit(units: readonly KnownUnit[]) {
  const byCode = new Map(units.map((unit) => [unit.id, unit]));
  const byName = new Map<string, KnownUnit>();
  for (const unit of units)
    for (const name of [unit.particulars.name, unit.particulars.shortName, ...unit.particulars.aliases])
      if (!byName.has(name)) byName.set(name, unit);
  return (code: string | undefined, name: string | undefined): KnownUnit | undefined =>
    code === undefined ? byName.get(name ?? '') : byCode.get(code);
}

/** What a row that is new leaves open. */
const UNSAID = {
  ...{ serviceWindow: false, demonstration: 'unnamed', pilot: false, riskClass: 'ordinary', riskScore: 1 },
  ...{ officers: 0, avDevices: 0, aliases: [] },
} as const;

/** What each row of a table means for the register, by the rules every single entry goes by. Writes nothing. */
export function planUnits(table: UnitTable, known: readonly KnownUnit[], asked: ImportAsked): PlannedRow[] {
  const byCode = new Map(known.map((of) => [of.id, of]));
  const sameUnit = shared(table.rows, codeOf);
  const named = names(table, known);
  return table.rows.map((row, place) => {
    const code = codeOf(row);
    const now = code === undefined ? undefined : byCode.get(code);
    const [others, namesakes] = [sameUnit(row), named[place]];
    const clashes = [
      ...(others.length === 0 ? [] : [ofRow(`与${rowsNamed(others)}是同一个单位，只能保留一行。`)]),
      ...(namesakes === undefined ? [] : [ofRow(namesakes)]),
    ];
    return planRow(row, { code, now, clashes, cleared: clearedBy(table), asked });
  });
}

const codeOf = ({ values: { code } }: Row): string | undefined => code?.toUpperCase();

/** Blank means “none” where a column may be left blank and the table has it. */
const clearedBy = ({ present }: UnitTable): Partial<UnitParticulars> => ({
  ...(present.includes('township') ? { township: undefined } : {}),
  ...(present.includes('aliases') ? { aliases: [] } : {}),
});

/** Row by row, who has its name: two units in the register do not share one, those of the file included. */
function names(table: UnitTable, known: readonly KnownUnit[]): (string | undefined)[] {
  const rows = table.rows.map((row) => ({ row: row.row, name: row.values.name ?? '', code: codeOf(row) }));
  const inFile = new Set(rows.map(({ code }) => code));
  const elsewhere = new Map(
    known.flatMap(({ id, closed, particulars }) => (closed || inFile.has(id) ? [] : [[particulars.name, id]])),
  );
  const sameName = shared(rows, ({ name }) => name || undefined);
  return rows.map((row) => {
    const taken = elsewhere.get(row.name);
    if (taken !== undefined) return `${refusals['unit-name-taken']}（名录中该单位的代码是${taken}）`;
    const others = sameName(row).filter(({ code }) => code !== row.code);
    return others.length === 0 ? undefined : `与${rowsNamed(others)}单位名称相同。`;
  });
}

interface Compared {
  readonly code: string | undefined;
  readonly now: KnownUnit | undefined;
  readonly clashes: readonly CellFault[];
  readonly cleared: Partial<UnitParticulars>;
  readonly asked: ImportAsked;
}

function planRow(row: Row, compared: Compared): PlannedRow {
  const { code, now, clashes } = compared;
  const name = row.values.name ?? now?.particulars.name ?? code ?? '';
  const of = { row: row.row, name, version: now?.version ?? 0, changes: [], deeds: [], faults: [] };
  const faults = [...row.faults, ...wrongIn(row.values, code, now)];
  if (faults.length > 0 || code === undefined) return { ...of, state: 'wrong', faults };
  if (clashes.length > 0) return { ...of, state: 'conflict', faults: clashes };
  return { ...of, ...decided(row, code, compared) };
}

/** By the rules that a single entry goes by. */
function decided(
  row: Row,
  code: string,
  { now, cleared, asked }: Compared,
): Pick<PlannedRow, 'state'> & Partial<PlannedRow> {
  const next = nextOf(row.values, now, cleared);
  const meta = metaOf(asked, row.row, 1);
  const command = now
    ? new CorrectUnitParticulars({ unitId: code, reason: reasonOf(asked), ...next }, meta)
    : new RegisterUnit({ unitId: code, ...next }, meta);
  const refused = refusalOf(() => unit.decide(command, stateOf(now)));
  if (refused?.code === 'nothing-to-correct') return { state: 'unchanged' };
  if (refused) {
    const state = refused.code === 'unit-closed' ? 'conflict' : 'wrong';
    return { state, faults: [ofRow(sentence(refused))] };
  }
  const deeds = [deed(unit, command, naming(row.row))];
  return now ? { state: 'changed', changes: changesBetween(now.particulars, next), deeds } : { state: 'new', deeds };
}

/** What the row says, and what the register says where the row is silent. */
function nextOf(values: Values, now: KnownUnit | undefined, cleared: Partial<UnitParticulars>): UnitParticulars {
  const said = Object.fromEntries(Object.entries(values).filter(([key]) => key !== 'code'));
  return { shortName: values.name ?? '', ...UNSAID, ...now?.particulars, ...cleared, ...said } as UnitParticulars;
}

function wrongIn(values: Values, code: string | undefined, now: KnownUnit | undefined): CellFault[] {
  const faults: CellFault[] = [];
  if (code !== undefined && !isCreditCode(code))
    faults.push({
      column: unitColumns.code.header,
      message: `“${code}”不是正确的代码：应为18位，末位是校验码，请照证书核对`,
    });
  if (!now && values.kind === undefined)
    faults.push({ column: unitColumns.kind.header, message: '没有填写，新登记的单位必须写明' });
  return faults;
}

const stateOf = (now: KnownUnit | undefined): Parameters<typeof unit.decide>[1] => {
  if (now === undefined) return { is: 'absent' };
  if (now.closed) return { is: 'closed' };
  const { particulars, standingSince } = now;
  return {
    is: 'registered',
    particulars: comparable(particulars),
    ...(standingSince !== undefined && { standingSince }),
  };
};

const changesBetween = (before: UnitParticulars, after: UnitParticulars): RowChange[] =>
  unitParticulars.flatMap(({ header, say }) => {
    const [was, is] = [say(before), say(after)];
    return was === is ? [] : [{ column: header, before: was, after: is }];
  });
