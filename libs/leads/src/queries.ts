import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { dayOf } from '@app/calendar';
import { literally, page, type Page } from '@app/database';
import { Question, Rejection, type Meta } from '@app/eventing';
import { Past, type AsOf, type Reading, type Told } from '@app/replay';
import type { LeadAnswer, LeadItem, SenderLookAnswer } from './answer.dto.js';
import { leadItem, viewOf, wholeLead, type Called } from './answer.js';
import { leadStream } from './decider.js';
import type { LeadListRequest } from './dto.js';
import { LeadAccountRow, LeadLookRow, LeadRow, LeadUnitRow } from './lead.entity.js';
import { leadLooks, leads } from './lead.projection.js';
import { leadAccounts, leadUnits } from './surroundings.projection.js';

type OfLead = AsOf & { readonly leadId: string };

export class ListLeads extends Question('ListLeads')<LeadListRequest, Told<Page<LeadItem>>> {}
export class DescribeLead extends Question('DescribeLead')<OfLead, Told<LeadAnswer>> {}

const COLUMNS = {
  number: 'l.year',
  receivedAt: 'l.receivedAt',
  state: 'l.state',
  dueOn: 'l.dueOn',
  channel: 'l.channel',
};
const OVERDUE = `(l.state = 'investigating' and l.dueOn < :today)`;

export async function calledIn(db: EntityManager): Promise<Called> {
  const units = await db.find(LeadUnitRow);
  const people = await db.find(LeadAccountRow);
  return {
    units: new Map(units.map(({ id, name }) => [id, name])),
    people: new Map(people.map(({ id, name }) => [id, name])),
  };
}

function narrow(query: SelectQueryBuilder<LeadRow>, request: LeadListRequest, meta: Meta): void {
  const { state, channel, aboutUnitId, overdue, q } = request;
  const own = meta.unit;
  if (own !== undefined)
    query.andWhere('(l.unitId = :own or (l.aboutUnitId = :own and l.acceptedAt is not null))', { own });
  if (state) query.andWhere('l.state = :state', { state });
  if (channel) query.andWhere('l.channel = :channel', { channel });
  if (aboutUnitId) query.andWhere('l.aboutUnitId = :aboutUnitId', { aboutUnitId });
  if (overdue) query.andWhere(overdue === 'true' ? OVERDUE : `not ${OVERDUE}`, { today: dayOf(meta.at) });
  if (q) query.andWhere(found(own), { q: literally(q.toLowerCase()) });
}

/** As `leadNumber` says it. */
const NUMBER = `(l.year || '年第' || l.number || '号')`;

/** Words that are not told are not found either. */
const found = (own: string | undefined): string =>
  own === undefined
    ? `(${NUMBER} like :q or l.words like :q or lower(l.summary) like :q)`
    : `(${NUMBER} like :q or lower(l.summary) like :q or (l.unitId = :own and l.words like :q))`;

const list: Reading<LeadListRequest, Page<LeadItem>> = {
  projections: [leadUnits, leadAccounts, leads],
  async read(db, { data, meta }) {
    const query = db.createQueryBuilder(LeadRow, 'l').where('true');
    narrow(query, data, meta);
    const { items, ...rest } = await page(query, COLUMNS, 'l.id', { ...data, sort: data.sort || '-receivedAt' });
    const names = await calledIn(db);
    return { ...rest, items: items.map((row) => leadItem(row, viewOf(row, meta), names, meta.at)) };
  },
};

async function looksAt(db: EntityManager, leadId: string, { people }: Called, meta: Meta): Promise<SenderLookAnswer[]> {
  if (meta.unit !== undefined) return [];
  const rows = await db.find(LeadLookRow, { where: { leadId }, order: { at: 'DESC', id: 'ASC' } });
  return rows.map(({ accountId, reason, at }) => ({
    ...{ by: people.get(accountId) ?? accountId, reason, at: at.toISOString() },
  }));
}

const one: Reading<OfLead, LeadAnswer> = {
  projections: [leadUnits, leadAccounts, leads, leadLooks],
  thing: ({ leadId }) => leadStream(leadId),
  async read(db, { data: { leadId }, meta }) {
    const row = await db.findOneBy(LeadRow, { id: leadId });
    if (!row) throw new Rejection('lead-not-found');
    const view = viewOf(row, meta);
    // Whether there is a lead about it is nothing to a unit before the lead is accepted.
    if (view === 'none') throw new Rejection('not-your-unit');
    const names = await calledIn(db);
    return wholeLead(row, view, names, { looks: await looksAt(db, leadId, names, meta), meta });
  },
};

@QueryHandler(ListLeads)
export class ListLeadsHandler implements IQueryHandler<ListLeads> {
  constructor(@Inject(Past) private readonly past: Past) {}

  execute(asked: ListLeads): Promise<Told<Page<LeadItem>>> {
    return this.past.answer(asked, list);
  }
}

@QueryHandler(DescribeLead)
export class DescribeLeadHandler implements IQueryHandler<DescribeLead> {
  constructor(@Inject(Past) private readonly past: Past) {}

  execute(asked: DescribeLead): Promise<Told<LeadAnswer>> {
    return this.past.answer(asked, one);
  }
}
