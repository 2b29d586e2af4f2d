import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { In, type SelectQueryBuilder } from 'typeorm';
import { dayOf } from '@app/calendar';
import { literally, page, type Page } from '@app/database';
import { Question } from '@app/eventing';
import { Past, type Reading, type Told } from '@app/replay';
import type { InspectionListItem, InspectionListRequest } from './dto.js';
import { itemOf } from './answer.js';
import { InspectionRow } from './inspection.entity.js';
import { inspections } from './inspection.projection.js';
import { inspectedUnits, supervisors } from './register.projection.js';
import { asSeenBy, narrowTo, sightOf } from './sight.js';
import { SupervisorRow } from './supervisor.entity.js';

export class ListInspections extends Question('ListInspections')<
  InspectionListRequest,
  Told<Page<InspectionListItem>>
> {}

const COLUMNS = { dueOn: 'i.dueOn', assignedOn: 'i.assignedOn', unit: 'i.unitName', item: 'i.item', state: 'i.state' };
const OVERDUE = `(i.dueOn < :today and i.state not in ('concluded', 'called-off'))`;

const NOTICE_AWAITED = `(not (i.supervisors <@ i.noticeHolders) and i.state in ('assigned', 'visited'))`;
const RECUSAL = `(i.recused <> '{}' and i.state not in ('concluded', 'called-off'))`;

function narrow(query: SelectQueryBuilder<InspectionRow>, request: InspectionListRequest, today: string): void {
  const { q, supervisorId, overdue, noticeAwaited, recusal } = request;
  for (const field of ['state', 'campaignId', 'drawId', 'unitId'] as const) {
    if (request[field]) query.andWhere(`i.${field} = :${field}`, { [field]: request[field] });
  }
  if (supervisorId) query.andWhere(':supervisorId = any(i.supervisors)', { supervisorId });
  if (overdue) query.andWhere(overdue === 'true' ? OVERDUE : `not ${OVERDUE}`, { today });
  if (noticeAwaited) query.andWhere(noticeAwaited === 'true' ? NOTICE_AWAITED : `not ${NOTICE_AWAITED}`);
  if (recusal) query.andWhere(recusal === 'true' ? RECUSAL : `not ${RECUSAL}`);
  if (q) query.andWhere('(i.unitName ilike :q or i.item ilike :q)', { q: literally(q) });
}

const list: Reading<InspectionListRequest, Page<InspectionListItem>> = {
  projections: [inspectedUnits, supervisors, inspections],
  async read(db, { data, meta }) {
    const [today, sort] = [dayOf(meta.at), data.sort ?? 'dueOn'];
    const query = db.createQueryBuilder(InspectionRow, 'i');
    const sight = await sightOf(meta, db.getRepository(SupervisorRow));
    narrowTo(sight, query);
    narrow(query, data, today);
    const { items, ...rest } = await page(query, COLUMNS, 'i.id', { cursor: data.cursor, limit: data.limit, sort });
    const people = await db.findBy(SupervisorRow, { id: In(items.flatMap((row) => row.supervisors)) });
    return { ...rest, items: items.map((row) => itemOf(asSeenBy(sight, row), people, today)) };
  },
};

@QueryHandler(ListInspections)
export class ListInspectionsHandler implements IQueryHandler<ListInspections> {
  constructor(@Inject(Past) private readonly past: Past) {}

  execute(asked: ListInspections): Promise<Told<Page<InspectionListItem>>> {
    return this.past.answer(asked, list);
  }
}
