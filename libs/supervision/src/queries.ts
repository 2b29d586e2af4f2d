import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { InjectRepository } from '@nestjs/typeorm';
import { In, type Repository, type SelectQueryBuilder } from 'typeorm';
import { dayOf } from '@app/calendar';
import { page, type Page } from '@app/database';
import { Question } from '@app/eventing';
import type { InspectionListItem, InspectionListRequest } from './dto.js';
import { itemOf } from './answer.js';
import { InspectionRow } from './inspection.entity.js';
import { narrowTo, sightOf } from './sight.js';
import { SupervisorRow } from './supervisor.entity.js';

export class ListInspections extends Question('ListInspections')<InspectionListRequest, Page<InspectionListItem>> {}

const COLUMNS = { dueOn: 'i.dueOn', assignedOn: 'i.assignedOn', unit: 'i.unitName', item: 'i.item', state: 'i.state' };
const OVERDUE = `(i.dueOn < :today and i.state not in ('concluded', 'called-off'))`;

const NOTICE_AWAITED = `(not (i.supervisors <@ i.noticeHolders) and i.state in ('assigned', 'visited'))`;
const RECUSAL = `(i.recused <> '{}' and i.state not in ('concluded', 'called-off'))`;

const literally = (words: string): string => `%${words.replace(/[\\%_]/g, '\\$&')}%`;

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

@QueryHandler(ListInspections)
export class ListInspectionsHandler implements IQueryHandler<ListInspections> {
  constructor(
    @InjectRepository(InspectionRow) private readonly rows: Repository<InspectionRow>,
    @InjectRepository(SupervisorRow) private readonly supervisors: Repository<SupervisorRow>,
  ) {}

  async execute({ data, meta }: ListInspections): Promise<Page<InspectionListItem>> {
    const [today, sort] = [dayOf(meta.at), data.sort ?? 'dueOn'];
    const query = this.rows.createQueryBuilder('i');
    narrowTo(await sightOf(meta, this.supervisors), query);
    narrow(query, data, today);
    const { items, ...rest } = await page(query, COLUMNS, 'i.id', { cursor: data.cursor, limit: data.limit, sort });
    const people = await this.supervisors.findBy({ id: In(items.flatMap(({ supervisors }) => supervisors)) });
    return { ...rest, items: items.map((row) => itemOf(row, people, today)) };
  }
}
