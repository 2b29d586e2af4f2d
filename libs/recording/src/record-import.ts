import type { Provider } from '@nestjs/common';
import { importHandlers, importRoutes, isAmiss, type PlannedRow } from '@app/documents';
import { hold, Question, refuseUnlessOwn, type Db, type Meta } from '@app/eventing';
import { ImportRecords } from './commands.js';
import { isRegistered, listInForce } from './facts.js';
import { sameMark } from './holding.rules.js';
import { recordImport } from './import.decider.js';
import { planRecords, recordMark, withRecordNumbers, type KnownRecords, type OwnDevice } from './record-plan.js';
import { recordColumns, recordTemplate, type RecordTable } from './record-sheet.js';

interface Previewed {
  readonly unitId: string;
  readonly fileName: string;
  readonly table: RecordTable;
}

/** What an import would do, without doing any of it. */
export class PreviewRecordImport extends Question('PreviewRecordImport')<Previewed, PlannedRow[]> {}

const DEVICES = `
  select id as "deviceId", serial, from_day::text as "from", until_day::text as until
    from recording_device where unit_id = $1 and serial = any ($2)`;
const STORED = `
  select serial, made_at as "madeAt" from recording_record
   where unit_id = $1 and serial = any ($2) and made_at = any ($3) and voided_on is null`;

type Found = Omit<OwnDevice, 'until'> & { readonly until: string | null };

async function known(db: Db, { unitId, table, meta }: Previewed & { readonly meta: Meta }): Promise<KnownRecords> {
  refuseUnlessOwn(meta, unitId);
  const serials = table.rows.map(({ values }) => sameMark(values.serial ?? ''));
  const moments = table.rows.flatMap(({ values: { madeAt } }) => madeAt ?? []);
  const devices = await db.query<Found>(DEVICES, [unitId, serials]);
  const stored = await db.query<{ serial: string; madeAt: Date }>(STORED, [unitId, serials, moments]);
  const list = await listInForce(unitId, db);
  return {
    ...{ unitKnown: await isRegistered(unitId, db), ...(list && { list }) },
    devices: devices.rows.map(({ until, ...one }) => ({ ...one, ...(until !== null && { until }) })),
    stored: new Set(stored.rows.map(({ serial, madeAt }) => recordMark(serial, madeAt.toISOString()))),
  };
}

export const recordImportHandlers: Provider[] = importHandlers({
  ...{ preview: PreviewRecordImport, write: ImportRecords, decider: recordImport },
  planned: async (db, asked) => planRecords(asked.table, await known(db, asked), asked),
  writing: async (db, asked) => {
    // Two files with the same records take turns, and the second finds them there.
    await hold(db, `recording_record-${asked.unitId}`);
    const rows = planRecords(asked.table, await known(db, asked), asked);
    return rows.some(isAmiss) ? rows : withRecordNumbers(rows, asked, db);
  },
});

export const RecordImportHttp = importRoutes({
  ...{ name: 'RecordImportHttp', tag: 'recording', path: 'api/recording-registers/:unitId' },
  of: ({ unitId = '' }) => ({ unitId }),
  columns: recordColumns,
  form: () => recordTemplate,
  preview: (asked, meta) => new PreviewRecordImport(asked, meta),
  write: (asked, meta) => new ImportRecords(asked, meta),
});
