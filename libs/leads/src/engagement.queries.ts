import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { dayOf } from '@app/calendar';
import { literally, page, type Page } from '@app/database';
import { Question, Rejection, type Meta } from '@app/eventing';
import { Past, type AsOf, type Reading, type Told } from '@app/replay';
import type { EngagedActivityItem, EngagementAnswer, EngagementItem } from './answer.dto.js';
import type { EngagedActivityListRequest, EngagementListRequest } from './dto.js';
import { EngagedActivityRow, EngagementRow } from './engagement.entity.js';
import { engagedActivities, engagements } from './engagement.projection.js';
import { calledIn } from './queries.js';
import { leadAccounts, leadUnits } from './surroundings.projection.js';

type OfEngagement = AsOf & { readonly engagementId: string };

export class ListEngagements extends Question('ListEngagements')<EngagementListRequest, Told<Page<EngagementItem>>> {}
export class DescribeEngagement extends Question('DescribeEngagement')<OfEngagement, Told<EngagementAnswer>> {}
export class ListEngagedActivities extends Question('ListEngagedActivities')<
  EngagedActivityListRequest,
  Told<Page<EngagedActivityItem>>
> {}

export const OFFICE_NAME = '县法治政府建设领导小组办公室';
const engager = (unitId: string | null, units: ReadonlyMap<string, string>): string =>
  unitId === null ? OFFICE_NAME : (units.get(unitId) ?? unitId);

function engagementItem(row: EngagementRow, units: ReadonlyMap<string, string>, today: string): EngagementItem {
  const { id, unitId, name, occupation, phone, year, number, from, until, ended, activities, version } = row;
  return {
    ...{ id, name, occupation, phone, from, until, ended, activities, version },
    unitId: unitId ?? undefined,
    engagerName: engager(unitId, units),
    letterNumber: `〔${year}〕${number}号`,
    endReason: row.endReason ?? undefined,
    serving: from <= today && today <= until,
  };
}

/** A unit sees those it engages itself. */
function refuseAnothers(row: { readonly unitId: string | null }, { unit }: Meta): void {
  if (unit !== undefined && row.unitId !== unit) throw new Rejection('not-your-unit');
}

const one: Reading<OfEngagement, EngagementAnswer> = {
  projections: [leadUnits, leadAccounts, engagements],
  thing: ({ engagementId }) => `engagement-${engagementId}`,
  async read(db, { data: { engagementId }, meta }) {
    const row = await db.findOneBy(EngagementRow, { id: engagementId });
    if (!row) throw new Rejection('engagement-not-found');
    refuseAnothers(row, meta);
    return engagementItem(row, (await calledIn(db)).units, dayOf(meta.at));
  },
};

const COLUMNS = { name: 'e.name', from: 'e.from', until: 'e.until', letterNumber: 'e.number', engager: 'e.unitId' };

const list: Reading<EngagementListRequest, Page<EngagementItem>> = {
  projections: [leadUnits, leadAccounts, engagements],
  async read(db, { data, meta }) {
    const query = db.createQueryBuilder(EngagementRow, 'e').where('true');
    const today = dayOf(meta.at);
    const of = meta.unit ?? data.engager;
    if (of === 'office') query.andWhere('e.unitId is null');
    else if (of) query.andWhere('e.unitId = :of', { of });
    if (data.gone !== 'true') query.andWhere('e.until >= :today', { today });
    if (data.q) query.andWhere('e.words like :q', { q: literally(data.q.toLowerCase()) });
    const { items, ...rest } = await page(query, COLUMNS, 'e.id', { ...data, sort: data.sort || '-from' });
    const { units } = await calledIn(db);
    return { ...rest, items: items.map((row) => engagementItem(row, units, today)) };
  },
};

const ACTIVITY_COLUMNS = { on: 'a.on', place: 'a.place', engager: 'a.unitId' };

const activityList: Reading<EngagedActivityListRequest, Page<EngagedActivityItem>> = {
  projections: [leadUnits, leadAccounts, engagedActivities],
  async read(db, { data, meta }) {
    const query = db.createQueryBuilder(EngagedActivityRow, 'a').where('true');
    const of = meta.unit ?? data.engager;
    if (of === 'office') query.andWhere('a.unitId is null');
    else if (of) query.andWhere('a.unitId = :of', { of });
    const { engagementId, q } = data;
    if (engagementId) query.andWhere('a.engaged @> :part::jsonb', { part: JSON.stringify([{ engagementId }]) });
    if (q) query.andWhere('(a.place ilike :q or a.account ilike :q)', { q: literally(q) });
    const { items, ...rest } = await page(query, ACTIVITY_COLUMNS, 'a.id', { ...data, sort: data.sort || '-on' });
    const { units } = await calledIn(db);
    return { ...rest, items: items.map((row) => activityItem(row, units)) };
  },
};

const activityItem = (row: EngagedActivityRow, units: ReadonlyMap<string, string>): EngagedActivityItem => {
  const { id, unitId, on, place, account, engaged, pictures, version } = row;
  return {
    ...{ id, on, place, account, version, engaged: [...engaged], pictures: [...pictures] },
    ...{ unitId: unitId ?? undefined, engagerName: engager(unitId, units) },
  };
};

@QueryHandler(ListEngagements)
export class ListEngagementsHandler implements IQueryHandler<ListEngagements> {
  constructor(@Inject(Past) private readonly past: Past) {}

  execute(asked: ListEngagements): Promise<Told<Page<EngagementItem>>> {
    return this.past.answer(asked, list);
  }
}

@QueryHandler(DescribeEngagement)
export class DescribeEngagementHandler implements IQueryHandler<DescribeEngagement> {
  constructor(@Inject(Past) private readonly past: Past) {}

  execute(asked: DescribeEngagement): Promise<Told<EngagementAnswer>> {
    return this.past.answer(asked, one);
  }
}

@QueryHandler(ListEngagedActivities)
export class ListEngagedActivitiesHandler implements IQueryHandler<ListEngagedActivities> {
  constructor(@Inject(Past) private readonly past: Past) {}

  execute(asked: ListEngagedActivities): Promise<Told<Page<EngagedActivityItem>>> {
    return this.past.answer(asked, activityList);
  }
}
