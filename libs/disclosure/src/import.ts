import { Inject } from '@nestjs/common';
import { CommandHandler, QueryHandler, type ICommandHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Pool } from 'pg';
import { importRoutes, writtenAsPreviewed, type PlannedRow } from '@app/documents';
import { EventStore, Question, type Receipt } from '@app/eventing';
import { ImportDecisions } from './commands.js';
import { DecisionImport } from './decision-import.js';
import { decisionColumns, decisionTemplate, type DecisionTable } from './decision-sheet.js';
import { decisionImport } from './import.decider.js';

/** What an import would do, without doing any of it. */
export class PreviewDecisionImport extends Question('PreviewDecisionImport')<
  { readonly unitId: string; readonly fileName: string; readonly table: DecisionTable },
  PlannedRow[]
> {}
@QueryHandler(PreviewDecisionImport)
export class PreviewDecisionImportHandler implements IQueryHandler<PreviewDecisionImport> {
  constructor(
    @Inject(Pool) private readonly db: Pool,
    @Inject(DecisionImport) private readonly plans: DecisionImport,
  ) {}

  execute({ data, meta }: PreviewDecisionImport): Promise<PlannedRow[]> {
    return this.plans.plan(this.db, data.table, { ...data, meta });
  }
}

@CommandHandler(ImportDecisions)
export class ImportDecisionsHandler implements ICommandHandler<ImportDecisions> {
  constructor(
    @Inject(EventStore) private readonly store: EventStore,
    @Inject(DecisionImport) private readonly plans: DecisionImport,
  ) {}

  execute(asked: ImportDecisions): Promise<Receipt> {
    const { data, meta } = asked;
    return writtenAsPreviewed(this.store, decisionImport, asked, (db) =>
      this.plans.plan(db, data.table as DecisionTable, { ...data, meta }),
    );
  }
}

/** 执法决定 of a unit from a table, each entered for its review; the table to fill in is empty. */
export const DecisionImportHttp = importRoutes({
  ...{ name: 'DecisionImportHttp', tag: 'disclosures', path: 'api/disclosures/:unitId' },
  of: ({ unitId = '' }) => ({ unitId }),
  columns: decisionColumns,
  form: () => decisionTemplate,
  preview: (asked, meta) => new PreviewDecisionImport(asked, meta),
  write: (asked, meta) => new ImportDecisions(asked, meta),
});
