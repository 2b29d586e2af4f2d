import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Pool } from 'pg';
import { importHandlers, importRoutes, type PlannedRow, type WrittenSheet } from '@app/documents';
import { Question } from '@app/eventing';
import { ImportFigures } from './commands.js';
import type { FigureName, Figures } from './events.js';
import { knownUnits, planFigures, type KnownUnit } from './figure-import.js';
import { figureColumns, figureTemplate, type FigureLine, type FigureTable } from './figure-sheet.js';
import { figureImport } from './import.decider.js';
import { INPUTS } from './rules.js';

interface OfCampaign {
  readonly campaignId: string;
}

/** What an import would do, without doing any of it. */
export class PreviewFigureImport extends Question('PreviewFigureImport')<
  OfCampaign & { readonly fileName: string; readonly table: FigureTable },
  PlannedRow[]
> {}
/** The table to fill in: every unit of the campaign, or the asker's own, with its figures as they stand. */
export class ShowFigureImportForm extends Question('ShowFigureImportForm')<OfCampaign, WrittenSheet<FigureLine>> {}

@QueryHandler(ShowFigureImportForm)
export class ShowFigureImportFormHandler implements IQueryHandler<ShowFigureImportForm> {
  constructor(@Inject(Pool) private readonly db: Pool) {}

  async execute({ data, meta }: ShowFigureImportForm): Promise<WrittenSheet<FigureLine>> {
    const known = await knownUnits(this.db, { campaignId: data.campaignId, meta });
    const units = known.map((unit) => ({ ...unit, figures: toState(unit) }));
    const plans = units.flatMap(({ facts }) => facts.rules.map(({ plan }) => plan));
    const asked = new Set(plans.flatMap(({ measure }) => INPUTS[measure]));
    const lists = plans.flatMap((plan): [FigureName, readonly string[]][] =>
      'items' in plan ? [[plan.measure === 'advance-disclosure' ? 'advance' : 'window', plan.items]] : [],
    );
    return figureTemplate(units, asked, Object.fromEntries(lists));
  }
}

/** What a register counts is not asked for. */
const toState = ({ figures, facts: { registered = {} } }: KnownUnit): Figures =>
  Object.fromEntries(Object.entries(figures).filter(([name]) => !(name in registered)));

export const figureImportHandlers = [
  ShowFigureImportFormHandler,
  ...importHandlers({
    ...{ preview: PreviewFigureImport, write: ImportFigures, decider: figureImport },
    planned: async (db, { table, ...asked }) => planFigures(table, await knownUnits(db, asked), asked),
  }),
];

export const FigureImportHttp = importRoutes({
  ...{ name: 'FigureImportHttp', tag: 'computed-checks', path: 'api/computed-checks/:campaignId' },
  of: ({ campaignId = '' }) => ({ campaignId }),
  columns: figureColumns,
  form: (of, meta) => new ShowFigureImportForm(of, meta),
  preview: (asked, meta) => new PreviewFigureImport(asked, meta),
  write: (asked, meta) => new ImportFigures(asked, meta),
});
