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
  type SheetRow,
} from '@app/documents';
import { deed, idFrom, type Db, type Rejection } from '@app/eventing';
import { DeclareAbsence, DeclareConflict, type SupervisorCommand } from './commands.js';
import type { SupervisorParticulars } from './events.js';
import {
  absenceColumns,
  conflictColumns,
  type AbsenceTable,
  type ConflictTable,
  type ConflictWhy,
} from './recusal-sheet.js';
import { refusals } from './refusals.js';
import { particularsOf, supervisor, type SupervisorState } from './supervisor.decider.js';
import { knownUnits, namedUnit, type KnownUnit } from './unit-import.js';

const sentence = wordedBy(refusals);
const naming = namingRow(sentence);

/** A supervisor with what keeps him away. */
export interface KnownPerson extends SupervisorParticulars {
  readonly id: string;
  readonly certificateNumber: string;
  readonly expiresOn: string;
  readonly stoodDown: boolean;
  readonly version: number;
  readonly absences: readonly {
    readonly id: string;
    readonly from: string;
    readonly to: string;
    readonly reason: string;
  }[];
  readonly conflicts: readonly { readonly unitId: string; readonly why: ConflictWhy; readonly ground: string }[];
}

export interface KnownPeople {
  readonly people: readonly KnownPerson[];
  readonly units: readonly KnownUnit[];
}

/** The register as it stands in this transaction, with the units that are not closed. */
export async function knownPeople(db: Db): Promise<KnownPeople> {
  const { rows } = await db.query<{ person: KnownPerson }>(
    `select json_strip_nulls(json_build_object(
              'id', id, 'name', name, 'organisation', organisation, 'unitId', unit_id, 'pool', pool,
              'specialties', specialties, 'certificateNumber', certificate_number, 'expiresOn', expires_on,
              'stoodDown', stood_down_because is not null, 'version', version,
              'absences', absences, 'conflicts', conflicts)) as person
       from registry_supervisor order by id`,
  );
  const units = (await knownUnits(db)).filter(({ closed }) => !closed);
  return { people: rows.map(({ person }) => person), units };
}

type Row = SheetRow<typeof absenceColumns> | SheetRow<typeof conflictColumns>;
type Decided = Pick<PlannedRow, 'state'> & Partial<PlannedRow>;

/** What each row means for whom it names, by the rules of a single declaration; rows before it count as declared. */
class People {
  private readonly byNumber: ReadonlyMap<string, KnownPerson>;
  private readonly states = new Map<string, SupervisorState>();

  constructor(
    people: readonly KnownPerson[],
    private readonly asked: ImportAsked,
  ) {
    this.byNumber = new Map(people.map((person) => [person.certificateNumber, person]));
  }

  of({ values }: Row): KnownPerson | undefined {
    return this.byNumber.get(values.certificateNumber ?? '');
  }

  /** `more`: what is wrong beside whom it names. */
  planned(row: Row, more: readonly CellFault[], decide: (person: KnownPerson) => Decided): PlannedRow {
    const person = this.of(row);
    const of = { row: row.row, name: row.values.name ?? '', version: person?.version ?? 0 };
    const faults = [...row.faults, ...strange(row, person), ...more];
    const empty = { changes: [], deeds: [], faults };
    if (faults.length > 0 || !person) return { ...of, ...empty, state: 'wrong' };
    return { ...of, ...empty, ...decide(person) };
  }

  /** Refused, or new: then what follows is judged as if it were written. */
  declare(row: Row, person: KnownPerson, command: SupervisorCommand): Decided | Rejection {
    const before = this.states.get(person.id) ?? stateOf(person);
    const refused = refusalOf(() => supervisor.decide(command, before));
    if (refused) return refused;
    const events = supervisor.decide(command, before);
    this.states.set(
      person.id,
      events.reduce((state, event) => supervisor.evolve(state, event), before),
    );
    return { state: 'new', deeds: [deed(supervisor, command, naming(row.row))] };
  }

  meta(row: Row) {
    return metaOf(this.asked, row.row, 1);
  }
}

const stateOf = (person: KnownPerson): SupervisorState => ({
  ...{ is: person.stoodDown ? 'stood-down' : 'active', expiresOn: person.expiresOn },
  particulars: particularsOf(person),
  conflicts: person.conflicts.map(({ unitId }) => unitId),
  absences: person.absences.map(({ id: absenceId, from, to }) => ({ absenceId, from, to })),
});

function strange({ values, faults }: Row, person: KnownPerson | undefined): CellFault[] {
  const { name, certificateNumber } = absenceColumns;
  const number = values.certificateNumber;
  if (number === undefined) return [];
  if (!person) return [{ column: certificateNumber.header, message: `名录中没有证号为“${number}”的监督人员` }];
  const said = values.name === undefined || faults.some(({ column }) => column === name.header);
  return said || values.name === person.name
    ? []
    : [{ column: name.header, message: `证号${number}在名录中登记的是${person.name}，请核对` }];
}

const overlapKey = (personId: string, from: string, to: string): string => JSON.stringify([personId, from, to]);

/** 不可安排的期间. One that is declared already stays as it is. */
export function planAbsences({ rows }: AbsenceTable, known: KnownPeople, asked: ImportAsked): PlannedRow[] {
  const people = new People(known.people, asked);
  const inFile = new Map<string, number>();
  return rows.map((row) =>
    people.planned(row, [], (person): Decided => {
      const { from = '', to = '', reason = '' } = row.values;
      const there = person.absences.find((absence) => absence.from === from && absence.to === to);
      if (there) return { state: 'unchanged', ...other(there.reason === reason, '原因') };
      const meta = people.meta(row);
      const absenceId = idFrom('imported-absence', meta.commandId);
      const told = people.declare(
        row,
        person,
        new DeclareAbsence({ supervisorId: person.id, absenceId, from, to, reason }, meta),
      );
      if (!('code' in told)) {
        inFile.set(overlapKey(person.id, from, to), row.row);
        return told;
      }
      const before = inFile.get(overlapKey(person.id, String(told.facts.from), String(told.facts.to)));
      if (told.code === 'absence-overlaps' && before !== undefined)
        return { state: 'conflict', faults: [ofRow(`与第${before}行的期间重叠，同一人的两段期间不能重叠。`)] };
      return refusedBy(told, told.code === 'absence-overlaps' ? '' : absenceColumns.to.header);
    }),
  );
}

/** 申报回避. A unit that is declared already stays so. */
export function planConflicts({ rows }: ConflictTable, known: KnownPeople, asked: ImportAsked): PlannedRow[] {
  const people = new People(known.people, asked);
  const named = namedUnit(known.units);
  const unitOf = ({ values }: SheetRow<typeof conflictColumns>) => named(values.unitCode?.toUpperCase(), values.unit);
  const others = shared(rows, (row) => {
    const [person, unit] = [people.of(row), unitOf(row)];
    return person && unit ? JSON.stringify([person.id, unit.id]) : undefined;
  });
  return rows.map((row) => {
    const { unitCode, unit: called, why = 'declared', ground = '' } = row.values;
    const unit = unitOf(row);
    const column = unitCode === undefined ? conflictColumns.unit.header : conflictColumns.unitCode.header;
    const message = `名录中没有“${unitCode ?? called ?? ''}”，或者已经注销`;
    const more = unit || (unitCode ?? called) === undefined ? [] : [{ column, message }];
    return people.planned(row, more, (person): Decided => {
      const unitId = unit?.id ?? '';
      const there = person.conflicts.find((conflict) => conflict.unitId === unitId);
      if (there) return { state: 'unchanged', ...other(there.why === why && there.ground === ground, '情形和理由') };
      const twice = others(row);
      if (twice.length > 0)
        return { state: 'conflict', faults: [ofRow(`与${rowsNamed(twice)}是同一人对同一单位的回避，请只保留一行。`)] };
      const command = new DeclareConflict({ supervisorId: person.id, unitId, why, ground }, people.meta(row));
      const told = people.declare(row, person, command);
      return 'code' in told ? refusedBy(told, conflictColumns.unit.header) : told;
    });
  });
}

const refusedBy = (refused: Rejection, column: string): Decided => ({
  state: column === '' ? 'conflict' : 'wrong',
  faults: [{ column, message: sentence(refused) }],
});

const other = (same: boolean, what: string): { note?: string } =>
  same ? {} : { note: `已经登记，${what}不随表格更改；登记有误的，请在其页面上撤销后重新登记。` };
