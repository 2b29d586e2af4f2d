import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Pool } from 'pg';
import { importHandlers, importRoutes, type PlannedRow, type WrittenSheet } from '@app/documents';
import { Question } from '@app/eventing';
import { ImportWorkLedger } from './commands.js';
import { workImport } from './import.decider.js';
import { knownWork, planWork, type OfLedger } from './work-import.js';
import { workColumns, workTemplate, type WorkLine, type WorkTable } from './work-sheet.js';

/** What an import would do, without doing any of it. */
export class PreviewWorkImport extends Question('PreviewWorkImport')<
  OfLedger & { readonly fileName: string; readonly table: WorkTable },
  PlannedRow[]
> {}
/** The table to fill in: the unit's own as it stands. */
export class ShowWorkImportForm extends Question('ShowWorkImportForm')<OfLedger, WrittenSheet<WorkLine>> {}

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

export const workImportHandlers = [
  ShowWorkImportFormHandler,
  ...importHandlers({
    ...{ preview: PreviewWorkImport, write: ImportWorkLedger, decider: workImport },
    planned: async (db, { table, ...asked }) => planWork(table, await knownWork(db, asked, asked.meta), asked),
  }),
];

/** One unit's table. */
export const WorkImportHttp = importRoutes({
  ...{ name: 'WorkImportHttp', tag: 'work-ledgers', path: 'api/work-ledgers/:campaignId/:unitId' },
  of: ({ campaignId = '', unitId = '' }) => ({ campaignId, unitId }),
  columns: workColumns,
  form: (of, meta) => new ShowWorkImportForm(of, meta),
  preview: (asked, meta) => new PreviewWorkImport(asked, meta),
  write: (asked, meta) => new ImportWorkLedger(asked, meta),
});
