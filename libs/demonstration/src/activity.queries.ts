import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { literally, page, type Page } from '@app/database';
import { Question } from '@app/eventing';
import { Past, type Reading, type Told } from '@app/replay';
import { pilotActivities } from './activity.projection.js';
import type { PilotActivityItem } from './answer.dto.js';
import { PilotActivityRow } from './demonstration.entity.js';
import type { PilotActivityListRequest } from './dto.js';
import { demonstrationUnits } from './surroundings.projection.js';

export class ListPilotActivities extends Question('ListPilotActivities')<
  PilotActivityListRequest,
  Told<Page<PilotActivityItem>>
> {}

const COLUMNS = { heldOn: 'a.heldOn', unit: 'a.unitName', kind: 'a.kind' };

const list: Reading<PilotActivityListRequest, Page<PilotActivityItem>> = {
  projections: [demonstrationUnits, pilotActivities],
  async read(db, { data, meta }) {
    const query = db.createQueryBuilder(PilotActivityRow, 'a').where('true');
    if (meta.unit !== undefined) query.andWhere('a.unitId = :own', { own: meta.unit });
    if (data.unitId) query.andWhere('a.unitId = :unitId', { unitId: data.unitId });
    if (data.kind) query.andWhere('a.kind = :kind', { kind: data.kind });
    if (data.gone !== 'true') query.andWhere('a.voidReason is null');
    if (data.q)
      query.andWhere('(a.title ilike :q or a.place ilike :q or a.summary ilike :q)', { q: literally(data.q) });
    const found = await page(query, COLUMNS, 'a.id', { ...data, sort: data.sort || '-heldOn' });
    return {
      ...found,
      items: found.items.map(({ voidReason, ...row }) => ({ ...row, voidReason: voidReason ?? undefined })),
    };
  },
};

@QueryHandler(ListPilotActivities)
export class ListPilotActivitiesHandler implements IQueryHandler<ListPilotActivities> {
  constructor(@Inject(Past) private readonly past: Past) {}

  execute(asked: ListPilotActivities): Promise<Told<Page<PilotActivityItem>>> {
    return this.past.answer(asked, list);
  }
}
