import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Pool } from 'pg';
import { importHandlers, importRoutes, type PlannedRow, type WrittenSheet } from '@app/documents';
import { Question } from '@app/eventing';
import { ImportMaterials } from './commands.js';
import type { MaterialPlan } from './events.js';
import { materialImport } from './material-import.decider.js';
import { knownPlan, planMaterials } from './material-import.js';
import { materialColumns, materialTemplate, type MaterialTable } from './material-table.js';

interface OfCampaign {
  readonly campaignId: string;
}

/** What an import would do, without doing any of it. */
export class PreviewMaterialImport extends Question('PreviewMaterialImport')<
  OfCampaign & { readonly fileName: string; readonly table: MaterialTable },
  PlannedRow[]
> {}
/** The table to fill in: the campaign's list as it stands. */
export class ShowMaterialImportForm extends Question('ShowMaterialImportForm')<
  OfCampaign,
  WrittenSheet<MaterialPlan>
> {}

@QueryHandler(ShowMaterialImportForm)
export class ShowMaterialImportFormHandler implements IQueryHandler<ShowMaterialImportForm> {
  constructor(@Inject(Pool) private readonly db: Pool) {}

  async execute({ data }: ShowMaterialImportForm): Promise<WrittenSheet<MaterialPlan>> {
    return materialTemplate((await knownPlan(this.db, data.campaignId)).state);
  }
}

export const materialImportHandlers = [
  ShowMaterialImportFormHandler,
  ...importHandlers({
    ...{ preview: PreviewMaterialImport, write: ImportMaterials, decider: materialImport },
    planned: async (db, { table, ...asked }) => planMaterials(table, await knownPlan(db, asked.campaignId), asked),
  }),
];

export const MaterialImportHttp = importRoutes({
  ...{ name: 'MaterialImportHttp', tag: 'campaign', path: 'api/campaigns/:campaignId/materials' },
  of: ({ campaignId = '' }) => ({ campaignId }),
  columns: materialColumns,
  form: (of, meta) => new ShowMaterialImportForm(of, meta),
  preview: (asked, meta) => new PreviewMaterialImport(asked, meta),
  write: (asked, meta) => new ImportMaterials(asked, meta),
});
