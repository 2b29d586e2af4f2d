import { importHandlers, importRoutes, isAmiss, type PlannedRow } from '@app/documents';
import { Question } from '@app/eventing';
import { knownRegister, planLegalCases, withNumbers } from './case-import.js';
import { legalCaseColumns, legalCaseTemplate, type LegalCaseTable } from './case-sheet.js';
import { ImportLegalCases } from './commands.js';
import { holdCases } from './facts.js';
import { legalCaseImport } from './import.decider.js';

/** What an import would do, without doing any of it. */
export class PreviewLegalCaseImport extends Question('PreviewLegalCaseImport')<
  { readonly unitId: string; readonly fileName: string; readonly table: LegalCaseTable },
  PlannedRow[]
> {}

/** The numbers of the register are given only to what is written. */
export const legalCaseImportHandlers = importHandlers({
  ...{ preview: PreviewLegalCaseImport, write: ImportLegalCases, decider: legalCaseImport },
  planned: async (db, asked) => planLegalCases(asked.table, await knownRegister(db, asked), asked),
  writing: async (db, asked) => {
    await holdCases(asked.unitId, db);
    const rows = planLegalCases(asked.table, await knownRegister(db, asked), asked);
    return rows.some(isAmiss) ? rows : withNumbers(rows, asked.unitId, db);
  },
});

/** One unit's cases; the table to fill in is empty. */
export const LegalCaseImportHttp = importRoutes({
  ...{ name: 'LegalCaseImportHttp', tag: 'legal-review', path: 'api/legal-registers/:unitId' },
  of: ({ unitId = '' }) => ({ unitId }),
  columns: legalCaseColumns,
  form: () => legalCaseTemplate,
  preview: (asked, meta) => new PreviewLegalCaseImport(asked, meta),
  write: (asked, meta) => new ImportLegalCases(asked, meta),
});
