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
import { deed, idFrom, type Deed, type Meta } from '@app/eventing';
import { EnterRecordingDevice, ListEnforcementOfficer, type HoldingFacts } from './commands.js';
import { recordingDevice } from './device.decider.js';
import { sameMark } from './holding.rules.js';
import type { DeviceTable, OfficerTable } from './holding-sheet.js';
import { enforcementOfficer } from './officer.decider.js';
import { refusals } from './refusals.js';

const sentence = wordedBy(refusals);
const naming = namingRow(sentence);

export interface ImportOfHoldings extends ImportAsked {
  readonly unitId: string;
}

/** Where a mark is counted, or was last. */
export interface KnownHoldings {
  readonly unitKnown: boolean;
  readonly counted: ReadonlyMap<string, NonNullable<HoldingFacts['countedIn']>>;
}

interface Line {
  readonly row: number;
  readonly values: { readonly mark?: string; readonly from?: string };
  readonly faults: PlannedRow['faults'];
}

/** What one row would do by the rules that a single entry goes by. */
type Entering<L> = (line: L, facts: HoldingFacts, meta: Meta) => { readonly deed: Deed; readonly try: () => unknown };

/** Where it is counted on that day or later. */
const countedFrom = (day: string, last: HoldingFacts['countedIn']): HoldingFacts['countedIn'] =>
  last && (last.until === undefined || last.until >= day) ? last : undefined;

function planned<L extends Line>(
  rows: readonly L[],
  known: KnownHoldings,
  asked: ImportOfHoldings,
  entering: Entering<L>,
): PlannedRow[] {
  const sameAs = shared(rows, ({ values }) => (values.mark === undefined ? undefined : sameMark(values.mark)));
  return rows.map((line): PlannedRow => {
    const mark = sameMark(line.values.mark ?? '');
    const of = { row: line.row, name: mark, faults: line.faults, changes: [], deeds: [], version: 0 };
    if (line.faults.length > 0) return { ...of, state: 'wrong' };
    const others = sameAs(line);
    if (others.length > 0)
      return { ...of, state: 'conflict', faults: [ofRow(`与${rowsNamed(others)}的编号相同，只登记一次。`)] };
    const countedIn = countedFrom(line.values.from ?? '', known.counted.get(mark));
    if (countedIn?.unitId === asked.unitId && countedIn.until === undefined) return { ...of, state: 'unchanged' };
    const facts = { unitKnown: known.unitKnown, ...(countedIn && { countedIn }) };
    const entry = entering(line, facts, metaOf(asked, line.row, 1));
    const refused = refusalOf(entry.try);
    if (refused) return { ...of, state: 'wrong', faults: [ofRow(sentence(refused))] };
    return { ...of, state: 'new', deeds: [entry.deed] };
  });
}

/** What the unit counts already stays as it is; what another counts is named with it. */
export const planDevices = ({ rows }: DeviceTable, known: KnownHoldings, asked: ImportOfHoldings): PlannedRow[] =>
  planned(rows, known, asked, ({ row, values }, facts, meta) => {
    const { mark: serial = '', model = '', kind = 'camera', keeper = '', from = '' } = values;
    const deviceId = idFrom('imported-recording-device', meta.commandId);
    const data = { deviceId, unitId: asked.unitId, serial, model, kind, keeper, from, facts };
    const command = new EnterRecordingDevice(data, meta);
    return {
      deed: deed(recordingDevice, command, naming(row)),
      try: () => recordingDevice.decide(command, recordingDevice.initial),
    };
  });

export const planOfficers = ({ rows }: OfficerTable, known: KnownHoldings, asked: ImportOfHoldings): PlannedRow[] =>
  planned(rows, known, asked, ({ row, values }, facts, meta) => {
    const { mark: certificate = '', name = '', post = '', expiresOn = '', from = '' } = values;
    const officerId = idFrom('imported-enforcement-officer', meta.commandId);
    const data = { officerId, unitId: asked.unitId, certificate, name, post, expiresOn, from, facts };
    const command = new ListEnforcementOfficer(data, meta);
    return {
      deed: deed(enforcementOfficer, command, naming(row)),
      try: () => enforcementOfficer.decide(command, enforcementOfficer.initial),
    };
  });

export const marksIn = (rows: readonly { readonly values: { readonly mark?: string } }[]): string[] =>
  rows.flatMap(({ values: { mark } }) => (mark === undefined ? [] : [sameMark(mark)]));
