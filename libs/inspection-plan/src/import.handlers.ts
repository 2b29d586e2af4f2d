import { Inject } from '@nestjs/common';
import { CommandHandler, QueryHandler, type ICommandHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Pool } from 'pg';
import { writtenAsPreviewed, type ImportAsked, type PlannedRow } from '@app/documents';
import { EventStore, Question, type Db, type Receipt } from '@app/eventing';
import { ImportInspectionItems } from './commands.js';
import { itemImport } from './import.decider.js';
import { knownItems, planItems } from './item-import.js';
import type { ItemTable } from './item-sheet.js';

/** What an import would do, without doing any of it. */
export class PreviewInspectionItemImport extends Question('PreviewInspectionItemImport')<
  { readonly fileName: string; readonly table: ItemTable },
  PlannedRow[]
> {}

const itemPlan = async (db: Db, table: ItemTable, asked: ImportAsked) => planItems(table, await knownItems(db), asked);

@QueryHandler(PreviewInspectionItemImport)
export class PreviewInspectionItemImportHandler implements IQueryHandler<PreviewInspectionItemImport> {
  constructor(@Inject(Pool) private readonly db: Pool) {}

  execute({ data: { fileName, table }, meta }: PreviewInspectionItemImport): Promise<PlannedRow[]> {
    return itemPlan(this.db, table, { fileName, meta });
  }
}

@CommandHandler(ImportInspectionItems)
export class ImportInspectionItemsHandler implements ICommandHandler<ImportInspectionItems> {
  constructor(@Inject(EventStore) private readonly store: EventStore) {}

  execute(asked: ImportInspectionItems): Promise<Receipt> {
    const { table, fileName } = asked.data;
    const { meta } = asked;
    return writtenAsPreviewed(this.store, itemImport, asked, (db) =>
      itemPlan(db, table as ItemTable, { fileName, meta }),
    );
  }
}
