import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { dayOf } from '@app/calendar';
import { literally, page, type Page } from '@app/database';
import { Question, refuseUnlessOwn, Rejection } from '@app/eventing';
import { Past, type AsOf, type Reading, type Told } from '@app/replay';
import type { RecordAnswer, RecordItem } from './answer.dto.js';
import type { RecordListRequest } from './dto.js';
import { records } from './record.projection.js';
import { RecordRow } from './recording.entity.js';
import { recordingUnits } from './register.projection.js';

type OfRecord = AsOf & { readonly recordId: string };

export class DescribeRecord extends Question('DescribeRecord')<OfRecord, Told<RecordAnswer>> {}
export class ListRecords extends Question('ListRecords')<RecordListRequest, Told<Page<RecordItem>>> {}

const RECORD_COLUMNS = { madeAt: 'r.madeAt', unit: 'r.unitName', keepUntil: 'r.keepUntil', serial: 'r.serial' };
const EXPIRED = '(r.destroyedOn is null and r.voidedOn is null and r.keepUntil is not null and r.keepUntil < :today)';

function recordItem(row: RecordRow): RecordItem {
  const { id, unitId, unitName, year, number, deviceId, serial, officers, minutes, means, place, late, version } = row;
  return {
    ...{ id, unitId, unitName, year, number, deviceId, serial, officers, minutes, means, place, late, version },
    ...{ sceneCode: row.scene.code, scene: row.scene.scene, retention: row.retention },
    ...{ madeAt: row.madeAt.toISOString(), storedAt: row.storedAt.toISOString() },
    caseNumber: row.caseNumber ?? undefined,
    keepUntil: row.keepUntil ?? undefined,
    destroyedOn: row.destroyedOn ?? undefined,
    voidedOn: row.voidedOn ?? undefined,
  };
}

const one: Reading<OfRecord, RecordAnswer> = {
  projections: [recordingUnits, records],
  thing: ({ recordId }) => `recording-record-${recordId}`,
  async read(db, { data: { recordId }, meta }) {
    const row = await db.findOneBy(RecordRow, { id: recordId });
    if (!row) throw new Rejection('record-not-found');
    refuseUnlessOwn(meta, row.unitId);
    return {
      ...recordItem(row),
      ...{ edition: row.scene.edition, raised: [...row.raised] },
      destroyReason: row.destroyReason ?? undefined,
      voidReason: row.voidReason ?? undefined,
    };
  },
};

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

@QueryHandler(DescribeRecord)
export class DescribeRecordHandler implements IQueryHandler<DescribeRecord> {
  constructor(@Inject(Past) private readonly past: Past) {}

  execute(asked: DescribeRecord): Promise<Told<RecordAnswer>> {
    return this.past.answer(asked, one);
  }
}

@QueryHandler(ListRecords)
export class ListRecordsHandler implements IQueryHandler<ListRecords> {
  constructor(@Inject(Past) private readonly past: Past) {}

  execute(asked: ListRecords): Promise<Told<Page<RecordItem>>> {
    return this.past.answer(asked, recordList);
  }
}
