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
  type SheetRow,
} from '@app/documents';
import { canonicalJson, deed, idFrom, type Db, type Deed } from '@app/eventing';
import {
  CorrectSupervisorParticulars,
  RegisterSupervisor,
  RenewCertificate,
  type SupervisorCommand,
} from './commands.js';
import type { Certificate, SupervisorParticulars } from './events.js';
import { refusals } from './refusals.js';
import { particularsOf, supervisor, type SupervisorState } from './supervisor.decider.js';
import { supervisorColumns, supervisorParticulars, type SupervisorTable } from './supervisor-sheet.js';
import { knownUnits, namedUnit, type KnownUnit } from './unit-import.js';

const sentence = wordedBy(refusals);
const naming = namingRow(sentence);

type Row = SheetRow<typeof supervisorColumns>;

export interface KnownSupervisor extends SupervisorParticulars, Certificate {
  readonly id: string;
  readonly stoodDown: boolean;
  readonly version: number;
}

export interface KnownRegisters {
  readonly supervisors: readonly KnownSupervisor[];
  readonly units: readonly KnownUnit[];
}

/** Both registers as they stand in this transaction. */
export async function knownRegisters(db: Db): Promise<KnownRegisters> {
  const { rows } = await db.query<{ supervisor: KnownSupervisor }>(
    `select json_strip_nulls(json_build_object(
              'id', id, 'name', name, 'organisation', organisation, 'unitId', unit_id, 'pool', pool,
              'specialties', specialties, 'certificateNumber', certificate_number, 'expiresOn', expires_on,
              'stoodDown', stood_down_because is not null, 'version', version)) as supervisor
       from registry_supervisor order by id`,
  );
  const units = (await knownUnits(db)).filter(({ closed }) => !closed);
  return { supervisors: rows.map(({ supervisor: known }) => known), units };
}

/** What each row of a table means for the register, by the rules every single entry goes by. Writes nothing. */
export function planSupervisors(table: SupervisorTable, registers: KnownRegisters, asked: ImportAsked): PlannedRow[] {
  const byNumber = new Map(registers.supervisors.map((of) => [of.certificateNumber, of]));
  const sameNumber = shared(table.rows, ({ values }) => values.certificateNumber);
  const sameFormer = shared(table.rows, ({ values }) => values.formerNumber);
  const namesakes = new Map(registers.supervisors.map((of) => [called(of), of]));
  const unitOf = unitsBy(registers.units);
  return table.rows.map((row) => {
    const { certificateNumber = '', formerNumber } = row.values;
    const holders = sameNumber(row);
    const others = holders.length > 0 ? holders : sameFormer(row);
    const now = byNumber.get(formerNumber ?? certificateNumber);
    const clash =
      others.length > 0
        ? `与${rowsNamed(others)}的监督证号相同，一个证号只能对应一人。`
        : clashOf(row, now, byNumber, namesakes);
    return planRow(row, now, { own: unitOf(row, now), clash, asked });
  });
}

function clashOf(
  { values }: Row,
  now: KnownSupervisor | undefined,
  byNumber: ReadonlyMap<string, KnownSupervisor>,
  namesakes: ReadonlyMap<string, KnownSupervisor>,
): string | undefined {
  const { name = '', organisation = '', certificateNumber = '', formerNumber } = values;
  const holder = byNumber.get(certificateNumber);
  if (!now) {
    const namesake = namesakes.get(called({ name, organisation }));
    return namesake && namesakeWords(namesake);
  }
  if (formerNumber === undefined)
    return now.name === name
      ? undefined
      : `监督证号${certificateNumber}在名录中登记的是${now.name}。姓名登记有误的，请在其页面上更正。`;
  return holder && holder.id !== now.id
    ? `监督证号${certificateNumber}已登记在${holder.name}名下，一个证号只能对应一人。`
    : undefined;
}

const namesakeWords = ({ organisation, name, certificateNumber }: KnownSupervisor): string =>
  `名录中已有${organisation}的${name}（证号${certificateNumber}）。换了新证的，请在“${supervisorColumns.formerNumber.header}”一列填写原证号。`;

const called = ({ name, organisation }: Pick<KnownSupervisor, 'name' | 'organisation'>): string =>
  JSON.stringify([name, organisation]);

interface Judged {
  readonly own: OwnUnit | undefined;
  readonly clash: string | undefined;
  readonly asked: ImportAsked;
}

function planRow(row: Row, now: KnownSupervisor | undefined, { own, clash, asked }: Judged): PlannedRow {
  const of = {
    row: row.row,
    name: row.values.name ?? '',
    version: now?.version ?? 0,
    changes: [],
    deeds: [],
    faults: [],
  };
  const faults = [...row.faults, ...wrongIn(row, own, now)];
  if (faults.length > 0) return { ...of, state: 'wrong', faults };
  if (clash !== undefined) return { ...of, state: 'conflict', faults: [ofRow(clash)] };
  return { ...of, ...(now ? corrected(row, own, now, asked) : entered(row, own, asked)) };
}

type Decided = Pick<PlannedRow, 'state'> & Partial<PlannedRow>;

function entered(row: Row, own: OwnUnit | undefined, asked: ImportAsked): Decided {
  const note = own?.unit && { note: `名录中的执法单位“${own.unit.particulars.name}”的人员，对该单位一律回避` };
  return decided('new', row, undefined, [registrationOf(row, nextOf(row, own), asked)], { ...note });
}

function corrected(row: Row, own: OwnUnit | undefined, now: KnownSupervisor, asked: ImportAsked): Decided {
  const next = nextOf(row, own, now);
  const commands = correctionsOf(row, next, now, asked);
  const state = commands.length === 0 ? 'unchanged' : 'changed';
  return decided(state, row, now, commands, { changes: changesBetween(now, next) });
}

/** By the rules that a single entry goes by. */
function decided(
  state: PlannedRow['state'],
  { row }: Row,
  now: KnownSupervisor | undefined,
  commands: readonly SupervisorCommand[],
  more: Partial<PlannedRow>,
): Decided {
  const refusals = commands.flatMap((command) => refusalOf(() => supervisor.decide(command, stateOf(now))) ?? []);
  if (refusals[0]) return { state: 'wrong', faults: [ofRow(sentence(refusals[0]))] };
  return { ...more, state, deeds: commands.map((command): Deed => deed(supervisor, command, naming(row))) };
}

interface OwnUnit {
  readonly unit?: KnownUnit;
  /** The code given names no unit of the register. */
  readonly unknown?: string;
}

/** By the code, or by a name the register knows; without either a person comes from elsewhere. */
function unitsBy(units: readonly KnownUnit[]) {
  const named = namedUnit(units);
  return ({ values }: Row, now: KnownSupervisor | undefined): OwnUnit | undefined => {
    const code = values.unitCode?.toUpperCase();
    if (code !== undefined) {
      const unit = named(code, undefined);
      return unit ? { unit } : { unknown: code };
    }
    const unit = named(undefined, values.organisation);
    const kept = now?.organisation === values.organisation ? named(now?.unitId ?? '', undefined) : undefined;
    return unit || kept ? { unit: unit ?? kept } : undefined;
  };
}

function wrongIn({ values }: Row, own: OwnUnit | undefined, now: KnownSupervisor | undefined): CellFault[] {
  const faults: CellFault[] = [];
  if (own?.unknown !== undefined) {
    const message = `名录中没有代码为“${own.unknown}”的单位，或者已经注销；不在名录的单位不填代码`;
    faults.push({ column: supervisorColumns.unitCode.header, message });
  }
  if (values.formerNumber !== undefined && !now) {
    const message = `名录中没有证号为“${values.formerNumber}”的监督人员`;
    faults.push({ column: supervisorColumns.formerNumber.header, message });
  }
  return faults;
}

type Next = SupervisorParticulars & Certificate;

/** What nobody has said of a person is that he is an ordinary member of a team. */
const UNSAID = { pool: 'member', specialties: [] as readonly string[] };

function nextOf({ values }: Row, own: OwnUnit | undefined, now?: KnownSupervisor): Next {
  const { name = '', organisation = '', certificateNumber = '', expiresOn = '' } = values;
  const { pool, specialties } = { ...UNSAID, ...now, ...values };
  return {
    ...{ name, organisation: own?.unit?.particulars.name ?? organisation, pool, certificateNumber, expiresOn },
    ...(own?.unit ? { unitId: own.unit.id } : {}),
    ...(specialties.length === 0 ? {} : { specialties }),
  };
}

const registrationOf = (row: Row, next: Next, asked: ImportAsked): SupervisorCommand =>
  new RegisterSupervisor(
    { ...next, supervisorId: idFrom('imported', asked.meta.commandId, String(row.row)) },
    metaOf(asked, row.row, 1),
  );

function correctionsOf(row: Row, next: Next, now: KnownSupervisor, asked: ImportAsked): SupervisorCommand[] {
  const { certificateNumber, expiresOn, ...particulars } = next;
  const supervisorId = now.id;
  const [first, second] = [metaOf(asked, row.row, 1), metaOf(asked, row.row, 2)];
  const renewed = certificateNumber !== now.certificateNumber || expiresOn !== now.expiresOn;
  return [
    ...(canonicalJson(particularsOf(next)) === canonicalJson(particularsOf(now))
      ? []
      : [new CorrectSupervisorParticulars({ supervisorId, reason: reasonOf(asked), ...particulars }, first)]),
    ...(renewed ? [new RenewCertificate({ supervisorId, certificateNumber, expiresOn }, second)] : []),
  ];
}

const stateOf = (now: KnownSupervisor | undefined): SupervisorState =>
  now === undefined
    ? { is: 'absent' }
    : {
        ...{ is: now.stoodDown ? 'stood-down' : 'active', expiresOn: now.expiresOn },
        ...{ particulars: particularsOf(now), conflicts: [], absences: [] },
      };

const changesBetween = (before: Next, after: Next): RowChange[] =>
  [
    ...supervisorParticulars.map(({ header, say }) => [header, say(before), say(after)] as const),
    [supervisorColumns.certificateNumber.header, before.certificateNumber, after.certificateNumber] as const,
    [supervisorColumns.expiresOn.header, before.expiresOn, after.expiresOn] as const,
  ].flatMap(([column, was, is]) => (was === is ? [] : [{ column, before: was, after: is }]));
