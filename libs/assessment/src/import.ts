import { Inject, Injectable, type Provider } from '@nestjs/common';
import { CommandHandler, QueryHandler, type ICommandHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Pool } from 'pg';
import {
  importHandlers,
  importRoutes,
  writtenAsPreviewed,
  type ImportAsked,
  type PlannedRow,
  type WrittenSheet,
} from '@app/documents';
import { EventStore, Question, Rejection, type Db, type Receipt } from '@app/eventing';
import { ImportAssessmentScheme, ImportUnitScores } from './commands.js';
import { holdAssessment } from './facts.js';
import { schemeImport } from './scheme.decider.js';
import { planScheme, type SchemeBefore } from './scheme-import.js';
import { schemeColumns, schemeTemplate, type SchemeTable } from './scheme-sheet.js';
import type { SchemeItem } from './scheme.rules.js';
import { Schemes } from './schemes.js';
import { scoresGivenImport } from './score.decider.js';
import { givenLines, knownAssessment, planScores } from './scores-import.js';
import { givenColumns, givenTemplate, type GivenLine, type GivenTable } from './scores-sheet.js';

interface OfAssessment {
  readonly assessmentId: string;
}
interface OfScheme {
  readonly schemeCode: string;
}

export class PreviewUnitScoresImport extends Question('PreviewUnitScoresImport')<
  OfAssessment & { readonly fileName: string; readonly table: GivenTable },
  PlannedRow[]
> {}
/** 人工评分表, with what was given already. */
export class ShowUnitScoresForm extends Question('ShowUnitScoresForm')<OfAssessment, WrittenSheet<GivenLine>> {}
export class PreviewAssessmentSchemeImport extends Question('PreviewAssessmentSchemeImport')<
  OfScheme & { readonly fileName: string; readonly table: SchemeTable },
  PlannedRow[]
> {}
/** 评分方案 as a table: its newest version. */
export class ShowAssessmentSchemeForm extends Question('ShowAssessmentSchemeForm')<
  OfScheme,
  WrittenSheet<SchemeItem>
> {}

@QueryHandler(ShowUnitScoresForm)
class ShowUnitScoresFormHandler implements IQueryHandler<ShowUnitScoresForm> {
  constructor(@Inject(Pool) private readonly db: Pool) {}

  async execute({ data, meta }: ShowUnitScoresForm): Promise<WrittenSheet<GivenLine>> {
    const known = await knownAssessment(this.db, { ...data, meta, fileName: '' });
    return givenTemplate(known.title, givenLines(known));
  }
}

/** The newest version of a scheme; throws `scheme-unknown`. */
@Injectable()
class SchemesBefore {
  constructor(@Inject(Schemes) private readonly schemes: Schemes) {}

  async of(db: Db, { schemeCode }: OfScheme): Promise<SchemeBefore> {
    const known = await this.schemes.current(db, schemeCode);
    if (!known) throw new Rejection('scheme-unknown');
    return { ...known, shipped: this.schemes.shippedVersion(schemeCode) };
  }

  async planned(db: Db, asked: ImportAsked & OfScheme & { readonly table: SchemeTable }): Promise<PlannedRow[]> {
    return planScheme(asked.table, await this.of(db, asked), asked);
  }
}

@QueryHandler(ShowAssessmentSchemeForm)
class ShowAssessmentSchemeFormHandler implements IQueryHandler<ShowAssessmentSchemeForm> {
  constructor(
    @Inject(Pool) private readonly db: Pool,
    @Inject(SchemesBefore) private readonly before: SchemesBefore,
  ) {}

  async execute({ data }: ShowAssessmentSchemeForm): Promise<WrittenSheet<SchemeItem>> {
    return schemeTemplate((await this.before.of(this.db, data)).scheme);
  }
}

@QueryHandler(PreviewAssessmentSchemeImport)
class PreviewAssessmentSchemeImportHandler implements IQueryHandler<PreviewAssessmentSchemeImport> {
  constructor(
    @Inject(Pool) private readonly db: Pool,
    @Inject(SchemesBefore) private readonly before: SchemesBefore,
  ) {}

  execute({ data, meta }: PreviewAssessmentSchemeImport): Promise<PlannedRow[]> {
    return this.before.planned(this.db, { ...data, meta });
  }
}

@CommandHandler(ImportAssessmentScheme)
class ImportAssessmentSchemeHandler implements ICommandHandler<ImportAssessmentScheme> {
  constructor(
    @Inject(EventStore) private readonly store: EventStore,
    @Inject(SchemesBefore) private readonly before: SchemesBefore,
  ) {}

  execute(asked: ImportAssessmentScheme): Promise<Receipt> {
    const of = { ...asked.data, table: asked.data.table as SchemeTable, meta: asked.meta };
    return writtenAsPreviewed(this.store, schemeImport, asked, (db) => this.before.planned(db, of));
  }
}

export const assessmentImportHandlers: Provider[] = [
  ...importHandlers({
    ...{ preview: PreviewUnitScoresImport, write: ImportUnitScores, decider: scoresGivenImport },
    planned: async (db, { table, ...asked }) => planScores(table, await knownAssessment(db, asked), asked),
    writing: async (db, { table, ...asked }) => {
      await holdAssessment(db, asked.assessmentId);
      return planScores(table, await knownAssessment(db, asked), asked);
    },
  }),
  SchemesBefore,
  ShowUnitScoresFormHandler,
  ShowAssessmentSchemeFormHandler,
  PreviewAssessmentSchemeImportHandler,
  ImportAssessmentSchemeHandler,
];

/** Manual scores that were filled in offline. */
export const UnitScoresImportHttp = importRoutes({
  ...{ name: 'UnitScoresImportHttp', tag: 'assessment', path: 'api/assessments/:assessmentId/scores' },
  of: ({ assessmentId = '' }) => ({ assessmentId }),
  columns: givenColumns,
  form: (of, meta) => new ShowUnitScoresForm(of, meta),
  preview: (asked, meta) => new PreviewUnitScoresImport(asked, meta),
  write: (asked, meta) => new ImportUnitScores(asked, meta),
});

/** A scheme that was changed in its table. */
export const AssessmentSchemeImportHttp = importRoutes({
  ...{ name: 'AssessmentSchemeImportHttp', tag: 'assessment', path: 'api/assessment-schemes/:schemeCode' },
  of: ({ schemeCode = '' }) => ({ schemeCode }),
  columns: schemeColumns,
  form: (of, meta) => new ShowAssessmentSchemeForm(of, meta),
  preview: (asked, meta) => new PreviewAssessmentSchemeImport(asked, meta),
  write: (asked, meta) => new ImportAssessmentScheme(asked, meta),
});
