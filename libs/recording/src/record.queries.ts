import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { dayOf } from '@app/calendar';
import { literally, page, type Page } from '@app/database';
import { Question, refuseUnlessOwn, Rejection } from '@app/eventing';
import { Past, type AsOf, type Reading, type Told } from '@app/replay';
import type { RecordingPapersAnswer, RecordItem } from './answer.dto.js';
import type { RecordListRequest } from './dto.js';
import { SYSTEM_KINDS, type Phrase, type Scene, type SystemKind } from './events.js';
import { recordingPapers, records } from './record.projection.js';
import { RecordingPaperRow, RecordingUnitRow, RecordRow } from './recording.entity.js';
import { recordingUnits } from './register.projection.js';

type OfUnit = AsOf & { readonly unitId: string };

export class DescribeRecordingPapers extends Question('DescribeRecordingPapers')<OfUnit, Told<RecordingPapersAnswer>> {}
export class ListRecords extends Question('ListRecords')<RecordListRequest, Told<Page<RecordItem>>> {}

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

const RECORD_COLUMNS = { madeAt: 'r.madeAt', unit: 'r.unitName', keepUntil: 'r.keepUntil', serial: 'r.serial' };
const EXPIRED = '(r.destroyedOn is null and r.keepUntil is not null and r.keepUntil < :today)';

function recordItem(row: RecordRow): RecordItem {
  const { id, unitId, unitName, year, number, deviceId, serial, officers, minutes, means, place, late, version } = row;
  return {
    ...{ id, unitId, unitName, year, number, deviceId, serial, officers, minutes, means, place, late, version },
    ...{ sceneCode: row.scene.code, scene: row.scene.scene, retention: row.retention },
    ...{ madeAt: row.madeAt.toISOString(), storedAt: row.storedAt.toISOString() },
    caseNumber: row.caseNumber ?? undefined,
    keepUntil: row.keepUntil ?? undefined,
    destroyedOn: row.destroyedOn ?? undefined,
  };
}

const recordList: Reading<RecordListRequest, Page<RecordItem>> = {
  projections: [recordingUnits, records],
  async read(db, { data, meta }) {
    const query = db.createQueryBuilder(RecordRow, 'r').where('true');
    if (meta.unit !== undefined) query.andWhere('r.unitId = :own', { own: meta.unit });
    if (data.unitId) query.andWhere('r.unitId = :unitId', { unitId: data.unitId });
    if (data.retention) query.andWhere('r.retention = :retention', { retention: data.retention });
    if (data.late) query.andWhere('r.late = :late', { late: data.late === 'true' });
    const today = dayOf(meta.at);
    if (data.expired) query.andWhere(data.expired === 'true' ? EXPIRED : `not ${EXPIRED}`, { today });
    if (data.q) query.andWhere('r.words like :q', { q: literally(data.q.toLowerCase()) });
    const { items, ...rest } = await page(query, RECORD_COLUMNS, 'r.id', { ...data, sort: data.sort || '-madeAt' });
    return { ...rest, items: items.map(recordItem) };
  },
};

@QueryHandler(DescribeRecordingPapers)
export class DescribeRecordingPapersHandler implements IQueryHandler<DescribeRecordingPapers> {
  constructor(@Inject(Past) private readonly past: Past) {}

  execute(asked: DescribeRecordingPapers): Promise<Told<RecordingPapersAnswer>> {
    return this.past.answer(asked, papers);
  }
}

@QueryHandler(ListRecords)
export class ListRecordsHandler implements IQueryHandler<ListRecords> {
  constructor(@Inject(Past) private readonly past: Past) {}

  execute(asked: ListRecords): Promise<Told<Page<RecordItem>>> {
    return this.past.answer(asked, recordList);
  }
}
