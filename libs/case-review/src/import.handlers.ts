import { Inject } from '@nestjs/common';
import { CommandHandler, QueryHandler, type ICommandHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Pool } from 'pg';
import { writtenAsPreviewed, type PlannedRow } from '@app/documents';
import { EventStore, Question, type Receipt } from '@app/eventing';
import { knownCatalogue, planCases, type OfCatalogue } from './case-import.js';
import type { CaseTable } from './case-sheet.js';
import { ImportCaseFiles } from './commands.js';
import { caseImport } from './import.decider.js';

/** What an import would do, without doing any of it. */
export class PreviewCaseImport extends Question('PreviewCaseImport')<
  OfCatalogue & { readonly fileName: string; readonly table: CaseTable },
  PlannedRow[]
> {}
@QueryHandler(PreviewCaseImport)
export class PreviewCaseImportHandler implements IQueryHandler<PreviewCaseImport> {
  constructor(@Inject(Pool) private readonly db: Pool) {}

  async execute({ data, meta }: PreviewCaseImport): Promise<PlannedRow[]> {
    return planCases(data.table, await knownCatalogue(this.db, data, meta), { ...data, meta });
  }
}

@CommandHandler(ImportCaseFiles)
export class ImportCaseFilesHandler implements ICommandHandler<ImportCaseFiles> {
  constructor(@Inject(EventStore) private readonly store: EventStore) {}

  execute(asked: ImportCaseFiles): Promise<Receipt> {
    const { data, meta } = asked;
    return writtenAsPreviewed(this.store, caseImport, asked, async (db) =>
      planCases(data.table as CaseTable, await knownCatalogue(db, data, meta), { ...data, meta }),
    );
  }
}
