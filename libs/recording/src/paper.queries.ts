import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { EntityManager } from 'typeorm';
import { cursorAt, LIMIT, offsetOf, type Page } from '@app/database';
import { Question, refuseUnlessOwn, Rejection, type Meta } from '@app/eventing';
import { Past, type AsOf, type Reading, type Told } from '@app/replay';
import type { CivilPhraseItem, RecordingPapersAnswer, RecordingSceneItem, RecordingSystemItem } from './answer.dto.js';
import type { PaperListRequest } from './dto.js';
import { SYSTEM_KINDS, type Phrase, type Scene, type SystemKind } from './events.js';
import { recordingPapers } from './record.projection.js';
import { RecordingPaperRow, RecordingUnitRow } from './recording.entity.js';
import { recordingUnits } from './register.projection.js';

type OfUnit = AsOf & { readonly unitId: string };

export class DescribeRecordingPapers extends Question('DescribeRecordingPapers')<OfUnit, Told<RecordingPapersAnswer>> {}
export class ListRecordingSystems extends Question('ListRecordingSystems')<
  PaperListRequest,
  Told<Page<RecordingSystemItem>>
> {}
export class ListCivilPhrases extends Question('ListCivilPhrases')<PaperListRequest, Told<Page<CivilPhraseItem>>> {}
export class ListRecordingScenes extends Question('ListRecordingScenes')<
  PaperListRequest,
  Told<Page<RecordingSceneItem>>
> {}

const systemOf = (kind: SystemKind, row: RecordingPaperRow): RecordingPapersAnswer['systems'][number] => ({
  ...{ kind, edition: row.edition, title: row.title ?? '', documentNumber: row.documentNumber },
  ...{ issuedOn: row.issuedOn, fileId: row.fileId ?? '', pictures: row.pictures },
  postedEdition: row.postedEdition ?? undefined,
  postedOn: row.postedOn ?? undefined,
  postedPlace: row.postedPlace ?? undefined,
});

const papers: Reading<OfUnit, RecordingPapersAnswer> = {
  projections: [recordingUnits, recordingPapers],
  async read(db, { data: { unitId }, meta }) {
    refuseUnlessOwn(meta, unitId);
    const unit = await db.findOneBy(RecordingUnitRow, { id: unitId });
    if (!unit) throw new Rejection('recording-unit-unknown');
    const rows = await db.findBy(RecordingPaperRow, { unitId });
    const of = (kind: string) => rows.find((row) => row.kind === kind);
    const issued = ({ edition, documentNumber, issuedOn }: RecordingPaperRow) => ({
      edition,
      documentNumber,
      issuedOn,
    });
    const [phrases, scenes] = [of('phrases'), of('scenes')];
    return {
      ...{ unitId, unitName: unit.name, version: Math.max(0, ...rows.map(({ version }) => version)) },
      systems: SYSTEM_KINDS.flatMap((kind) => {
        const row = of(kind);
        return row ? [systemOf(kind, row)] : [];
      }),
      ...(phrases && { phrases: { ...issued(phrases), phrases: phrases.lines as Phrase[] } }),
      ...(scenes && { scenes: { ...issued(scenes), scenes: scenes.lines as Scene[] } }),
    };
  },
};

interface PaperLineRow<L> {
  readonly unitId: string;
  readonly unitName: string;
  readonly edition: number;
  readonly documentNumber: string;
  readonly issuedOn: string;
  readonly kind: SystemKind;
  readonly title: string;
  readonly postedEdition: number | null;
  readonly postedOn: string | null;
  readonly postedPlace: string | null;
  readonly place: number;
  readonly line: L;
}

const OF_UNITS = `
  from recording_paper p join recording_unit u on u.id = p.unit_id and not u.closed
       left join lateral jsonb_array_elements(case when jsonb_array_length(p.lines) = 0 then '[null]' else p.lines end)
         with ordinality as l(line, place) on true
 where p.kind = any ($1) and ($2::text is null or p.unit_id = $2)`;
const LINES = `
  select p.unit_id as "unitId", u.name as "unitName", p.kind, p.title, p.edition,
         p.document_number as "documentNumber", p.issued_on::text as "issuedOn", p.posted_edition as "postedEdition",
         p.posted_on::text as "postedOn", p.posted_place as "postedPlace", l.place::int as place, l.line ${OF_UNITS}
   order by u.name, u.id, p.kind, l.place offset $3 limit $4`;

/** The lines of every unit's list in force, or of one's. */
async function linesOf<L, I>(
  db: EntityManager,
  { kinds, data, meta }: { kinds: readonly string[]; data: PaperListRequest; meta: Meta },
  item: (row: PaperLineRow<L>) => I,
): Promise<Page<I>> {
  if (meta.unit !== undefined && data.unitId) refuseUnlessOwn(meta, data.unitId);
  const about = [kinds, meta.unit ?? (data.unitId || null)];
  const [{ total }] = await db.query<[{ total: number }]>(`select count(*)::int as total ${OF_UNITS}`, about);
  const from = offsetOf(data.cursor);
  const limit = data.limit ?? LIMIT;
  const rows = await db.query<PaperLineRow<L>[]>(LINES, [...about, from, limit]);
  const end = from + limit;
  return { items: rows.map(item), total, ...(end < total && { next: cursorAt(end) }) };
}

const paperOf = ({ unitId, unitName, kind, place, edition, documentNumber, issuedOn }: PaperLineRow<unknown>) => ({
  ...{ id: `${unitId}-${kind}-${place}`, unitId, unitName, edition, documentNumber, issuedOn },
});

const projections = [recordingUnits, recordingPapers];
const systems: Reading<PaperListRequest, Page<RecordingSystemItem>> = {
  projections,
  read: (db, { data, meta }) =>
    linesOf(db, { kinds: SYSTEM_KINDS, data, meta }, (row: PaperLineRow<null>) => ({
      ...{ ...paperOf(row), kind: row.kind, title: row.title, posted: row.postedEdition === row.edition },
      postedOn: row.postedOn ?? undefined,
      postedPlace: row.postedPlace ?? undefined,
    })),
};
const phraseList: Reading<PaperListRequest, Page<CivilPhraseItem>> = {
  projections,
  read: (db, { data, meta }) =>
    linesOf(db, { kinds: ['phrases'], data, meta }, (row: PaperLineRow<Phrase>) => ({ ...paperOf(row), ...row.line })),
};
const sceneList: Reading<PaperListRequest, Page<RecordingSceneItem>> = {
  projections,
  read: (db, { data, meta }) =>
    linesOf(db, { kinds: ['scenes'], data, meta }, (row: PaperLineRow<Scene>) => ({ ...paperOf(row), ...row.line })),
};

@QueryHandler(DescribeRecordingPapers)
export class DescribeRecordingPapersHandler implements IQueryHandler<DescribeRecordingPapers> {
  constructor(@Inject(Past) private readonly past: Past) {}

  execute(asked: DescribeRecordingPapers): Promise<Told<RecordingPapersAnswer>> {
    return this.past.answer(asked, papers);
  }
}

@QueryHandler(ListRecordingSystems)
export class ListRecordingSystemsHandler implements IQueryHandler<ListRecordingSystems> {
  constructor(@Inject(Past) private readonly past: Past) {}

  execute(asked: ListRecordingSystems): Promise<Told<Page<RecordingSystemItem>>> {
    return this.past.answer(asked, systems);
  }
}

@QueryHandler(ListCivilPhrases)
export class ListCivilPhrasesHandler implements IQueryHandler<ListCivilPhrases> {
  constructor(@Inject(Past) private readonly past: Past) {}

  execute(asked: ListCivilPhrases): Promise<Told<Page<CivilPhraseItem>>> {
    return this.past.answer(asked, phraseList);
  }
}

@QueryHandler(ListRecordingScenes)
export class ListRecordingScenesHandler implements IQueryHandler<ListRecordingScenes> {
  constructor(@Inject(Past) private readonly past: Past) {}

  execute(asked: ListRecordingScenes): Promise<Told<Page<RecordingSceneItem>>> {
    return this.past.answer(asked, sceneList);
  }
}
