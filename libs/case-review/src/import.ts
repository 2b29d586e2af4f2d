import { importHandlers, importRoutes, type PlannedRow } from '@app/documents';
import { Question } from '@app/eventing';
import { InvalidInput } from '@app/http';
import { knownCatalogue, planCases, type OfCatalogue } from './case-import.js';
import { caseColumns, caseTemplate, type CaseTable } from './case-sheet.js';
import { ImportCaseFiles } from './commands.js';
import { caseImport } from './import.decider.js';

/** What an import would do, without doing any of it. */
export class PreviewCaseImport extends Question('PreviewCaseImport')<
  OfCatalogue & { readonly fileName: string; readonly table: CaseTable },
  PlannedRow[]
> {}

export const caseImportHandlers = importHandlers({
  ...{ preview: PreviewCaseImport, write: ImportCaseFiles, decider: caseImport },
  planned: async (db, { table, ...asked }) => planCases(table, await knownCatalogue(db, asked, asked.meta), asked),
});

function yearOf(year: string): number {
  if (!/^\d{4}$/.test(year)) throw new InvalidInput([{ field: 'year', message: '应当是四位数的年度' }]);
  return Number(year);
}

/** One unit's files of one year; the table to fill in is empty. */
export const CaseImportHttp = importRoutes({
  ...{ name: 'CaseImportHttp', tag: 'case-catalogues', path: 'api/case-catalogues/:unitId/:year' },
  of: ({ unitId = '', year = '' }) => ({ unitId, year: yearOf(year) }),
  columns: caseColumns,
  form: ({ year }) => caseTemplate(year),
  preview: (asked, meta) => new PreviewCaseImport(asked, meta),
  write: (asked, meta) => new ImportCaseFiles(asked, meta),
});
