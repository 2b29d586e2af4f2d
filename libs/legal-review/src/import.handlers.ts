import { Inject } from '@nestjs/common';
import { CommandHandler, QueryHandler, type ICommandHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Pool } from 'pg';
import { isAmiss, writtenAsPreviewed, type PlannedRow } from '@app/documents';
import { EventStore, Question, type Receipt } from '@app/eventing';
import { knownRegister, planLegalCases, withNumbers } from './case-import.js';
import type { LegalCaseTable } from './case-sheet.js';
import { ImportLegalCases } from './commands.js';
import { legalCaseImport } from './import.decider.js';

/** What an import would do, without doing any of it. */
export class PreviewLegalCaseImport extends Question('PreviewLegalCaseImport')<
  { readonly unitId: string; readonly fileName: string; readonly table: LegalCaseTable },
  PlannedRow[]
> {}
@QueryHandler(PreviewLegalCaseImport)
export class PreviewLegalCaseImportHandler implements IQueryHandler<PreviewLegalCaseImport> {
  constructor(@Inject(Pool) private readonly db: Pool) {}

  async execute({ data, meta }: PreviewLegalCaseImport): Promise<PlannedRow[]> {
    const asked = { ...data, meta };
    return planLegalCases(data.table, await knownRegister(this.db, asked), asked);
  }
}

@CommandHandler(ImportLegalCases)
export class ImportLegalCasesHandler implements ICommandHandler<ImportLegalCases> {
  constructor(@Inject(EventStore) private readonly store: EventStore) {}

  execute(command: ImportLegalCases): Promise<Receipt> {
    const asked = { ...command.data, meta: command.meta };
    return writtenAsPreviewed(this.store, legalCaseImport, command, async (db) => {
      const rows = planLegalCases(asked.table as LegalCaseTable, await knownRegister(db, asked), asked);
      return rows.some(isAmiss) ? rows : withNumbers(rows, asked.unitId, db);
    });
  }
}
