import { Inject, type Provider } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Pool } from 'pg';
import { importHandlers, importRoutes, type PlannedRow, type WrittenSheet } from '@app/documents';
import { Question, refuseUnlessOwn, type Db, type Meta } from '@app/eventing';
import { ImportCivilPhrases, ImportRecordingScenes } from './commands.js';
import type { Phrase, Scene } from './events.js';
import { isRegistered } from './facts.js';
import { civilPhraseImport, recordingSceneImport } from './import.decider.js';
import { planPhrases, planScenes, type KnownPaper } from './paper-plan.js';
import {
  phraseColumns,
  phraseTemplate,
  sceneColumns,
  sceneTemplate,
  type IssuedLine,
  type PhraseTable,
  type SceneTable,
} from './paper-sheet.js';

interface OfUnit {
  readonly unitId: string;
}
type Previewed<T> = OfUnit & { readonly fileName: string; readonly table: T };

/** What an import would do, without doing any of it. */
export class PreviewCivilPhraseImport extends Question('PreviewCivilPhraseImport')<
  Previewed<PhraseTable>,
  PlannedRow[]
> {}
export class PreviewRecordingSceneImport extends Question('PreviewRecordingSceneImport')<
  Previewed<SceneTable>,
  PlannedRow[]
> {}
/** The list in force as a table. */
export class WriteCivilPhraseSheet extends Question('WriteCivilPhraseSheet')<
  OfUnit,
  WrittenSheet<IssuedLine<Phrase>>
> {}
export class WriteRecordingSceneSheet extends Question('WriteRecordingSceneSheet')<
  OfUnit,
  WrittenSheet<IssuedLine<Scene>>
> {}

interface Found<L> {
  readonly documentNumber: string | null;
  readonly issuedOn: string | null;
  readonly lines: readonly L[] | null;
  readonly version: number;
}

const IN_FORCE = `
  select max(document_number) filter (where kind = $2) as "documentNumber",
         max(issued_on::text) filter (where kind = $2) as "issuedOn",
         (array_agg(lines) filter (where kind = $2))[1] as lines, coalesce(max(version), 0) as version
    from recording_paper where unit_id = $1`;

type InForce<L> = KnownPaper<L> & { readonly issuedOn?: string };

async function inForce<L>(
  db: Db,
  kind: 'phrases' | 'scenes',
  { unitId, meta }: OfUnit & { readonly meta: Meta },
): Promise<InForce<L>> {
  refuseUnlessOwn(meta, unitId);
  const { rows } = await db.query<Found<L>>(IN_FORCE, [unitId, kind]);
  const { documentNumber, issuedOn, lines, version } = rows[0]!;
  return {
    ...{ lines: lines ?? [], version, unitKnown: await isRegistered(unitId, db) },
    ...(documentNumber !== null && { documentNumber }),
    ...(issuedOn !== null && { issuedOn }),
  };
}

/** Its first line says by which document. */
const asTemplate = <L extends object>({ lines, documentNumber, issuedOn }: InForce<L>): IssuedLine<L>[] =>
  lines.map((line, place) => ({ ...line, ...(place === 0 && { documentNumber, issuedOn }) }));

@QueryHandler(WriteCivilPhraseSheet)
class WriteCivilPhraseSheetHandler implements IQueryHandler<WriteCivilPhraseSheet> {
  constructor(@Inject(Pool) private readonly db: Pool) {}

  async execute({ data, meta }: WriteCivilPhraseSheet): Promise<WrittenSheet<IssuedLine<Phrase>>> {
    return phraseTemplate(asTemplate(await inForce<Phrase>(this.db, 'phrases', { ...data, meta })));
  }
}

@QueryHandler(WriteRecordingSceneSheet)
class WriteRecordingSceneSheetHandler implements IQueryHandler<WriteRecordingSceneSheet> {
  constructor(@Inject(Pool) private readonly db: Pool) {}

  async execute({ data, meta }: WriteRecordingSceneSheet): Promise<WrittenSheet<IssuedLine<Scene>>> {
    return sceneTemplate(asTemplate(await inForce<Scene>(this.db, 'scenes', { ...data, meta })));
  }
}

export const paperImportHandlers: Provider[] = [
  ...importHandlers({
    ...{ preview: PreviewCivilPhraseImport, write: ImportCivilPhrases, decider: civilPhraseImport },
    planned: async (db, asked) => planPhrases(asked.table, await inForce<Phrase>(db, 'phrases', asked), asked),
  }),
  ...importHandlers({
    ...{ preview: PreviewRecordingSceneImport, write: ImportRecordingScenes, decider: recordingSceneImport },
    planned: async (db, asked) => planScenes(asked.table, await inForce<Scene>(db, 'scenes', asked), asked),
  }),
  ...[WriteCivilPhraseSheetHandler, WriteRecordingSceneSheetHandler],
];

export const CivilPhraseImportHttp = importRoutes({
  ...{ name: 'CivilPhraseImportHttp', tag: 'recording', path: 'api/civil-phrase-lists/:unitId' },
  of: ({ unitId = '' }) => ({ unitId }),
  columns: phraseColumns,
  form: (of, meta) => new WriteCivilPhraseSheet(of, meta),
  preview: (asked, meta) => new PreviewCivilPhraseImport(asked, meta),
  write: (asked, meta) => new ImportCivilPhrases(asked, meta),
});

export const RecordingSceneImportHttp = importRoutes({
  ...{ name: 'RecordingSceneImportHttp', tag: 'recording', path: 'api/recording-scene-lists/:unitId' },
  of: ({ unitId = '' }) => ({ unitId }),
  columns: sceneColumns,
  form: (of, meta) => new WriteRecordingSceneSheet(of, meta),
  preview: (asked, meta) => new PreviewRecordingSceneImport(asked, meta),
  write: (asked, meta) => new ImportRecordingScenes(asked, meta),
});
