import { importHandlers, importRoutes, type PlannedRow } from '@app/documents';
import { hold, Question, refuseUnlessOwn, type Db } from '@app/eventing';
import { ImportEnforcementOfficers, ImportRecordingDevices } from './commands.js';
import { isRegistered, lastCounted } from './facts.js';
import { marksIn, planDevices, planOfficers, type ImportOfHoldings, type KnownHoldings } from './holding-plan.js';
import {
  deviceColumns,
  deviceTemplate,
  officerColumns,
  officerTemplate,
  type DeviceTable,
  type OfficerTable,
} from './holding-sheet.js';
import { enforcementOfficerImport, recordingDeviceImport } from './import.decider.js';

interface Previewed<T> {
  readonly unitId: string;
  readonly fileName: string;
  readonly table: T;
}

/** What an import would do, without doing any of it. */
export class PreviewRecordingDeviceImport extends Question('PreviewRecordingDeviceImport')<
  Previewed<DeviceTable>,
  PlannedRow[]
> {}
export class PreviewEnforcementOfficerImport extends Question('PreviewEnforcementOfficerImport')<
  Previewed<OfficerTable>,
  PlannedRow[]
> {}

async function known(
  db: Db,
  of: 'device' | 'officer',
  { unitId, meta }: ImportOfHoldings,
  marks: readonly string[],
): Promise<KnownHoldings> {
  refuseUnlessOwn(meta, unitId);
  return { unitKnown: await isRegistered(unitId, db), counted: await lastCounted(of, marks, db) };
}

type Asked<T> = ImportOfHoldings & { readonly table: T };

const devices = async (db: Db, { table, ...asked }: Asked<DeviceTable>): Promise<PlannedRow[]> =>
  planDevices(table, await known(db, 'device', asked, marksIn(table.rows)), asked);
const officers = async (db: Db, { table, ...asked }: Asked<OfficerTable>): Promise<PlannedRow[]> =>
  planOfficers(table, await known(db, 'officer', asked, marksIn(table.rows)), asked);

/** In one order, so that two files that name the same take turns and never wait for each other. */
async function holdAll(db: Db, table: string, marks: readonly string[]): Promise<void> {
  for (const mark of [...new Set(marks)].sort()) await hold(db, `${table}-${mark}`);
}

export const holdingImportHandlers = [
  ...importHandlers({
    ...{ preview: PreviewRecordingDeviceImport, write: ImportRecordingDevices, decider: recordingDeviceImport },
    planned: devices,
    writing: async (db, asked) => {
      await holdAll(db, 'recording_device', marksIn(asked.table.rows));
      return devices(db, asked);
    },
  }),
  ...importHandlers({
    ...{
      preview: PreviewEnforcementOfficerImport,
      write: ImportEnforcementOfficers,
      decider: enforcementOfficerImport,
    },
    planned: officers,
    writing: async (db, asked) => {
      await holdAll(db, 'enforcement_officer', marksIn(asked.table.rows));
      return officers(db, asked);
    },
  }),
];

export const RecordingDeviceImportHttp = importRoutes({
  ...{ name: 'RecordingDeviceImportHttp', tag: 'recording', path: 'api/recording-device-registers/:unitId' },
  of: ({ unitId = '' }) => ({ unitId }),
  columns: deviceColumns,
  form: () => deviceTemplate,
  preview: (asked, meta) => new PreviewRecordingDeviceImport(asked, meta),
  write: (asked, meta) => new ImportRecordingDevices(asked, meta),
});

export const EnforcementOfficerImportHttp = importRoutes({
  ...{ name: 'EnforcementOfficerImportHttp', tag: 'recording', path: 'api/enforcement-officer-registers/:unitId' },
  of: ({ unitId = '' }) => ({ unitId }),
  columns: officerColumns,
  form: () => officerTemplate,
  preview: (asked, meta) => new PreviewEnforcementOfficerImport(asked, meta),
  write: (asked, meta) => new ImportEnforcementOfficers(asked, meta),
});
