import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Pool } from 'pg';
import { importHandlers, importRoutes, type PlannedRow, type WrittenSheet } from '@app/documents';
import { Question, refuseIf } from '@app/eventing';
import { ImportScores } from './commands.js';
import { scoresImport } from './import.decider.js';
import { knownScoring, planScores } from './scores-import.js';
import { scoresColumns, scoresTemplate, type ScoresLine, type ScoresTable } from './scores-sheet.js';

interface OfFile {
  readonly scoringId: string;
}

/** What an import would do, without doing any of it. */
export class PreviewScoresImport extends Question('PreviewScoresImport')<
  OfFile & { readonly fileName: string; readonly table: ScoresTable },
  PlannedRow[]
> {}
/** 评查表 of a file, for whoever scores it: blank, or as he handed it in. */
export class ShowScoresForm extends Question('ShowScoresForm')<OfFile, WrittenSheet<ScoresLine>> {}

@QueryHandler(ShowScoresForm)
export class ShowScoresFormHandler implements IQueryHandler<ShowScoresForm> {
  constructor(@Inject(Pool) private readonly db: Pool) {}

  async execute({ data, meta }: ShowScoresForm): Promise<WrittenSheet<ScoresLine>> {
    const { file, sheet } = await knownScoring(this.db, { ...data, meta, fileName: '' });
    const own = file.scorers.find(({ scorerId }) => scorerId === meta.actor);
    refuseIf(own === undefined, 'not-scorer-of-file');
    return scoresTemplate(sheet, file.caseNumber, own?.sheet?.marking);
  }
}

export const scoresImportHandlers = importHandlers({
  ...{ preview: PreviewScoresImport, write: ImportScores, decider: scoresImport },
  planned: async (db, { table, ...asked }) => planScores(table, await knownScoring(db, asked), asked),
});

/** A sheet that was filled in offline: previewed, and then handed in as a whole. */
export const ScoresImportHttp = importRoutes({
  ...{ name: 'ScoresImportHttp', tag: 'case-scoring', path: 'api/file-scorings/:scoringId' },
  of: ({ scoringId = '' }) => ({ scoringId }),
  columns: scoresColumns,
  form: (of, meta) => new ShowScoresForm(of, meta),
  preview: (asked, meta) => new PreviewScoresImport(asked, meta),
  write: (asked, meta) => new ImportScores(asked, meta),
});
