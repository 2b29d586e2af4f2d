import { dayOf } from '@app/calendar';
import {
  metaOf,
  namingRow,
  ofRow,
  refusalOf,
  rowsNamed,
  shared,
  wordedBy,
  type ImportAsked,
  type PlannedRow,
} from '@app/documents';
import { deed, idFrom, nextNumbers, type Db } from '@app/eventing';
import { StoreRecord, type RecordFacts } from './commands.js';
import { isCountedOn, sameMark } from './holding.rules.js';
import { record } from './record.decider.js';
import { recordColumns, type RecordTable } from './record-sheet.js';
import { refusals } from './refusals.js';

const sentence = wordedBy(refusals);
const naming = namingRow(sentence);

export interface ImportOfRecords extends ImportAsked {
  readonly unitId: string;
}

/** A device in this unit, from a day to a day. */
export interface OwnDevice {
  readonly deviceId: string;
  readonly serial: string;
  readonly from: string;
  readonly until?: string;
}

export interface KnownRecords extends Pick<RecordFacts, 'unitKnown' | 'list'> {
  readonly devices: readonly OwnDevice[];
  /** What is in the register, by device and moment. */
  readonly stored: ReadonlySet<string>;
}

export const recordMark = (serial: string, madeAt: string): string => `${sameMark(serial)} ${madeAt}`;

type Line = RecordTable['rows'][number];

const COLUMN_OF: Readonly<Record<string, string>> = {
  'record-made-in-future': recordColumns.madeAt.header,
  'record-without-officer': recordColumns.officers.header,
  'record-length-unlikely': recordColumns.minutes.header,
  'scene-unknown': recordColumns.sceneCode.header,
  'record-by-device-of-others': recordColumns.serial.header,
  'record-by-other-means': recordColumns.means.header,
  'record-without-case': recordColumns.caseNumber.header,
};

/** Each row stores a record by the rules that storing one goes by; what is there already stays as it is. */
export function planRecords({ rows }: RecordTable, known: KnownRecords, asked: ImportOfRecords): PlannedRow[] {
  const markOf = ({ values: { serial = '', madeAt = '' } }: Line) => recordMark(serial, madeAt);
  const same = shared(rows, (row) => (row.faults.length > 0 ? undefined : markOf(row)));
  return rows.map((row): PlannedRow => {
    const of = { row: row.row, name: sameMark(row.values.serial ?? ''), changes: [], deeds: [], version: 0 };
    if (row.faults.length > 0) return { ...of, faults: row.faults, state: 'wrong' };
    const others = same(row);
    if (others.length > 0) {
      const message = `与${rowsNamed(others)}的设备和时间相同，只登记一次。`;
      return { ...of, state: 'conflict', faults: [ofRow(message)] };
    }
    if (known.stored.has(markOf(row))) return { ...of, faults: [], state: 'unchanged' };
    const command = storing(row, known, asked);
    const refused = refusalOf(() => record.decide(command, record.initial));
    if (!refused) return { ...of, faults: [], state: 'new', deeds: [deed(record, command, naming(row.row))] };
    return { ...of, state: 'wrong', faults: [{ column: COLUMN_OF[refused.code] ?? '', message: sentence(refused) }] };
  });
}

function storing({ row, values }: Line, known: KnownRecords, asked: ImportOfRecords): StoreRecord {
  const { sceneCode = '', madeAt = '', minutes = 0, means = 'video', serial = '', officers = [], place = '' } = values;
  const meta = metaOf(asked, row, 1);
  const facts = factsOf(known, sameMark(serial), dayOf(madeAt));
  const of = { recordId: idFrom('imported-record', meta.commandId), unitId: asked.unitId, sceneCode, madeAt, minutes };
  const how = { means, deviceId: facts.device?.deviceId ?? '', officers, place, facts };
  return new StoreRecord({ ...of, ...how, caseNumber: values.caseNumber }, meta);
}

/** With the device as it was counted on the day. */
function factsOf({ devices, unitKnown, list }: KnownRecords, serial: string, day: string): RecordFacts {
  const own = devices.find((one) => one.serial === serial && isCountedOn(one, day));
  const device = own && { deviceId: own.deviceId, serial: own.serial };
  return { unitKnown, ...(list && { list }), ...(device && { device }) };
}

/** Only what is written gets a number, in the order of the file. */
export async function withRecordNumbers(
  rows: readonly PlannedRow[],
  { unitId, meta }: ImportOfRecords,
  db: Db,
): Promise<PlannedRow[]> {
  const count = rows.filter(({ state }) => state === 'new').length;
  const series = recordSeries(unitId, meta.at);
  let number = count === 0 ? 0 : await nextNumbers(db, series, count);
  return rows.map((row) => ({
    ...row,
    deeds: row.deeds.map(({ command }) => {
      const { data, meta: own } = command as StoreRecord;
      return deed(record, new StoreRecord({ ...data, number: number++ }, own), naming(row.row));
    }),
  }));
}

/** Numbers run per unit and year of entry. */
export const recordSeries = (unitId: string, at: string): string => `recording-${unitId}-${dayOf(at).slice(0, 4)}`;
