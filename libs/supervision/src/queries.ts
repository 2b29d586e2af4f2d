import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { InjectRepository } from '@nestjs/typeorm';
import { In, type Repository, type SelectQueryBuilder } from 'typeorm';
import { dayOf } from '@app/calendar';
import { page, type Page } from '@app/database';
import { EventStore, Question, refuseIf, Rejection, type Recorded } from '@app/eventing';
import { findingsOf, itemOf, visitsOf } from './answer.js';
import type { InspectionAnswer, InspectionListItem, InspectionListRequest } from './dto.js';
import type { InspectionEvent } from './events.js';
import { InspectionRow } from './inspection.entity.js';
import { narrowTo, sees, sightOf } from './sight.js';
import { SupervisorRow } from './supervisor.entity.js';

export class ListInspections extends Question('ListInspections')<InspectionListRequest, Page<InspectionListItem>> {}
export class DescribeInspection extends Question('DescribeInspection')<{ inspectionId: string }, InspectionAnswer> {}

const COLUMNS = { dueOn: 'i.dueOn', assignedOn: 'i.assignedOn', unit: 'i.unitName', item: 'i.item', state: 'i.state' };
const OVERDUE = `(i.dueOn < :today and i.state not in ('concluded', 'called-off'))`;

const literally = (words: string): string => `%${words.replace(/[\\%_]/g, '\\$&')}%`;

function narrow(query: SelectQueryBuilder<InspectionRow>, request: InspectionListRequest, today: string): void {
  const { q, supervisorId, overdue } = request;
  for (const field of ['state', 'campaignId', 'drawId', 'unitId'] as const) {
    if (request[field]) query.andWhere(`i.${field} = :${field}`, { [field]: request[field] });
  }
  if (supervisorId) query.andWhere(':supervisorId = any(i.supervisors)', { supervisorId });
  if (overdue) query.andWhere(overdue === 'true' ? OVERDUE : `not ${OVERDUE}`, { today });
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

@QueryHandler(DescribeInspection)
export class DescribeInspectionHandler implements IQueryHandler<DescribeInspection> {
  constructor(
    @InjectRepository(InspectionRow) private readonly rows: Repository<InspectionRow>,
    @InjectRepository(SupervisorRow) private readonly supervisors: Repository<SupervisorRow>,
    @Inject(EventStore) private readonly store: EventStore,
  ) {}

  async execute({ data: { inspectionId }, meta }: DescribeInspection): Promise<InspectionAnswer> {
    const row = await this.rows.findOneBy({ id: inspectionId });
    if (!row) throw new Rejection('inspection-not-found');
    refuseIf(meta.unit !== undefined && meta.unit !== row.unitId, 'not-your-unit');
    const sight = await sightOf(meta, this.supervisors);
    refuseIf(!sees(sight, row), 'inspection-not-found');
    const people = await this.supervisors.findBy({ id: In(row.supervisors) });
    const events = (await this.store.stream(`inspection-${inspectionId}`)) as Recorded<InspectionEvent>[];
    const own = people.find(({ id }) => id === sight.supervisorId);
    const { ...item } = itemOf(row, people, dayOf(meta.at));
    return {
      ...item,
      visits: visitsOf(events),
      findings: findingsOf(events),
      ...(own ? { ownSupervisorId: own.id } : {}),
    };
  }
}
