import { importHandlers, type PlannedRow } from '@app/documents';
import { Question } from '@app/eventing';
import { knownAccounts, planAccounts } from './account-import.js';
import type { AccountTable } from './account-sheet.js';
import { ImportAccounts } from './commands.js';
import { accountImport } from './import.decider.js';

/** What an import would do, without doing any of it. */
export class PreviewAccountImport extends Question('PreviewAccountImport')<
  { readonly fileName: string; readonly table: AccountTable },
  PlannedRow[]
> {}

export const accountImportHandlers = importHandlers({
  ...{ preview: PreviewAccountImport, write: ImportAccounts, decider: accountImport },
  planned: async (db, { table, ...asked }) => planAccounts(table, await knownAccounts(db), asked),
});
