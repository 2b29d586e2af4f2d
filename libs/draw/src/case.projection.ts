import type { CaseCatalogueEvent } from '@app/case-review/events.js';
import { projection } from '@app/eventing';

/** 案卷目录 as far as a draw looks at it: the files, and which catalogues their unit's lead has signed. */
export const drawCaseFiles = projection<CaseCatalogueEvent>(
  'draw_case_file',
  {
    CaseFilesListed: ({ data: { unitId, year, files } }, db) =>
      db.query(
        `insert into draw_case_file (id, unit_id, year, case_number)
         select f."fileId", $1, $2, f."caseNumber" from jsonb_to_recordset($3::jsonb) as f("fileId" text, "caseNumber" text)`,
        [unitId, year, JSON.stringify(files)],
      ),
    CaseFileStruck: ({ data: { fileId } }, db) => db.query('delete from draw_case_file where id = $1', [fileId]),
    CaseCatalogueSignedOff: ({ data: { unitId, year } }, db) =>
      db.query('insert into draw_case_catalogue (unit_id, year) values ($1, $2)', [unitId, year]),
    CaseCatalogueReopened: ({ data: { unitId, year } }, db) =>
      db.query('delete from draw_case_catalogue where unit_id = $1 and year = $2', [unitId, year]),
  },
  ['draw_case_file', 'draw_case_catalogue'],
);
