import { Inject } from '@nestjs/common';
import { CommandHandler, QueryHandler, type ICommandHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Pool } from 'pg';
import { writtenAsPreviewed, type PlannedRow, type WrittenSheet } from '@app/documents';
import { EventStore, Question, type Receipt } from '@app/eventing';
import { ImportWorkLedger } from './commands.js';
import { workImport } from './import.decider.js';
import { knownWork, planWork, type OfLedger } from './work-import.js';
import { workTemplate, type WorkLine, type WorkTable } from './work-sheet.js';

/** What an import would do, without doing any of it. */
export class PreviewWorkImport extends Question('PreviewWorkImport')<
  OfLedger & { readonly fileName: string; readonly table: WorkTable },
  PlannedRow[]
> {}
/** The table to fill in: the unit's own as it stands. */
export class ShowWorkImportForm extends Question('ShowWorkImportForm')<OfLedger, WrittenSheet<WorkLine>> {}

@QueryHandler(PreviewWorkImport)
export class PreviewWorkImportHandler implements IQueryHandler<PreviewWorkImport> {
  constructor(@Inject(Pool) private readonly db: Pool) {}

  async execute({ data, meta }: PreviewWorkImport): Promise<PlannedRow[]> {
    return planWork(data.table, await knownWork(this.db, data, meta), { ...data, meta });
  }
}

@QueryHandler(ShowWorkImportForm)
export class ShowWorkImportFormHandler implements IQueryHandler<ShowWorkImportForm> {
  constructor(@Inject(Pool) private readonly db: Pool) {}

  async execute({ data, meta }: ShowWorkImportForm): Promise<WrittenSheet<WorkLine>> {
    const { unitName, lines } = await knownWork(this.db, data, meta);
    return workTemplate(
      unitName,
      lines.filter(({ applies }) => applies),
    );
  }
}

@CommandHandler(ImportWorkLedger)
export class ImportWorkLedgerHandler implements ICommandHandler<ImportWorkLedger> {
  constructor(@Inject(EventStore) private readonly store: EventStore) {}

  execute(asked: ImportWorkLedger): Promise<Receipt> {
    const { data, meta } = asked;
    return writtenAsPreviewed(this.store, workImport, asked, async (db) =>
      planWork(data.table as WorkTable, await knownWork(db, data, meta), { ...data, meta }),
    );
  }
}
