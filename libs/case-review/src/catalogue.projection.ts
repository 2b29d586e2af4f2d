import { dayOf } from '@app/calendar';
import { projection, type Db, type Recorded } from '@app/eventing';
import type { UnitEvent } from '@app/registry/events.js';
import type { CaseCatalogueEvent } from './events.js';

const NAME = 'insert into case_unit (id, name) values ($1, $2) on conflict (id) do update set name = excluded.name';

/** The units that keep a catalogue. */
export const caseUnits = projection<UnitEvent>('case_unit', {
  UnitRegistered: ({ data: { unitId, name } }, db) => db.query(NAME, [unitId, name]),
  UnitParticularsCorrected: ({ data: { unitId, name } }, db) => db.query(NAME, [unitId, name]),
  UnitClosed: ({ data: { unitId } }, db) => db.query('update case_unit set closed = true where id = $1', [unitId]),
});

const kept = ({ data, version }: Recorded<CaseCatalogueEvent>, db: Db, more: number, signedOffOn: string | null) =>
  db.query(
    `insert into case_catalogue (unit_id, year, files, signed_off_on, version) values ($1, $2, $3, $4, $5)
     on conflict (unit_id, year) do update
        set files = case_catalogue.files + $3, signed_off_on = excluded.signed_off_on, version = excluded.version`,
    [data.unitId, data.year, more, signedOffOn, version],
  );

/** 案卷目录 with its files. */
export const caseCatalogues = projection<CaseCatalogueEvent>(
  'case_catalogue',
  {
    CaseFilesListed: async (event, db) => {
      const { unitId, year, files } = event.data;
      await db.query(
        `insert into case_file (id, unit_id, year, seq, case_number, kind, closed_on)
         select f."fileId", $1, $2, f.seq, f."caseNumber", f.kind, f."closedOn"
           from jsonb_to_recordset($3::jsonb)
                as f("fileId" text, seq int, "caseNumber" text, kind text, "closedOn" date)`,
        [unitId, year, JSON.stringify(files)],
      );
      await kept(event, db, files.length, null);
    },
    CaseFileStruck: async (event, db) => {
      await db.query('delete from case_file where id = $1', [event.data.fileId]);
      await kept(event, db, -1, null);
    },
    CaseCatalogueSignedOff: (event, db) => kept(event, db, 0, dayOf(event.at)),
    CaseCatalogueReopened: (event, db) => kept(event, db, 0, null),
  },
  ['case_catalogue', 'case_file'],
);
