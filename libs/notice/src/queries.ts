import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { InjectRepository } from '@nestjs/typeorm';
import type { EntityManager, Repository, SelectQueryBuilder } from 'typeorm';
import { dayOf } from '@app/calendar';
import { literally, page, type Page } from '@app/database';
import { Question, Rejection, type Meta } from '@app/eventing';
import { Past, type AsOf, type Reading, type Told } from '@app/replay';
import { listItem, wholeNotice } from './answer.js';
import { noticeAccounts, noticeCampaigns, noticeUnits } from './around.projection.js';
import type { NoticeAnswer, NoticeListItem, NoticeListRequest, OfficeNumberListAnswer } from './dto.js';
import { documentNumberOf } from './number.decider.js';
import { NoticeRow, OfficeNumberRow, ReceiptRow, RectificationRow } from './notice.entity.js';
import { officeNotices } from './notice.projection.js';
import { NoticePrefix } from './prefix.js';

type NoticeRequest = AsOf & { readonly officeNoticeId: string };

export class ListOfficeNotices extends Question('ListOfficeNotices')<NoticeListRequest, Told<Page<NoticeListItem>>> {}
export class DescribeOfficeNotice extends Question('DescribeOfficeNotice')<NoticeRequest, Told<NoticeAnswer>> {}
export class ListOfficeNumbers extends Question('ListOfficeNumbers')<{ year?: number }, OfficeNumberListAnswer> {}

const COLUMNS = {
  ...{ number: 'n.signedOn', signedOn: 'n.signedOn', kind: 'n.kind', state: 'n.stage', draftedAt: 'n.draftedAt' },
  ...{ dueOn: 'n.dueOn', title: 'n.title' },
};
const AWAITED = `exists (select from office_notice_receipt r where r.notice_id = n.id and r.received_on is null
  and (:awaiting::text is null or r.unit_id = :awaiting))`;

function narrow(query: SelectQueryBuilder<NoticeRow>, request: NoticeListRequest, { unit }: Meta): void {
  const { q, kind, state, campaignId, unitId, awaited } = request;
  if (unit !== undefined) query.andWhere(`n.state = 'delivered' and n.addressees @> array[:own]`, { own: unit });
  if (kind) query.andWhere('n.kind = :kind', { kind });
  if (state) query.andWhere('n.state = :state', { state });
  if (campaignId) query.andWhere('n.campaignId = :campaignId', { campaignId });
  if (unitId) query.andWhere('n.addressees @> array[:unitId]', { unitId });
  if (awaited) query.andWhere(awaited === 'true' ? AWAITED : `not ${AWAITED}`, { awaiting: unit ?? unitId ?? null });
  if (q) query.andWhere('(n.title ilike :q or n.documentNumber ilike :q)', { q: literally(q) });
}

const list: Reading<NoticeListRequest, Page<NoticeListItem>> = {
  projections: [noticeCampaigns, noticeUnits, officeNotices],
  async read(db, { data, meta }) {
    const query = db.createQueryBuilder(NoticeRow, 'n').where('true');
    narrow(query, data, meta);
    const { items, ...rest } = await page(query, COLUMNS, 'n.id', { ...data, sort: data.sort || '-draftedAt' });
    const own =
      meta.unit === undefined
        ? []
        : await db.query<{ id: string; received: boolean }[]>(
            `select notice_id as id, received_on is not null as received from office_notice_receipt
              where unit_id = $1 and notice_id = any($2)`,
            [meta.unit, items.map(({ id }) => id)],
          );
    return { ...rest, items: items.map((row) => listItem(row, own.find(({ id }) => id === row.id)?.received)) };
  },
};

async function namesIn(
  db: EntityManager,
  { named, addressees, ...row }: NoticeRow,
  others: readonly (string | null)[],
) {
  const units = [...addressees, ...named.map(({ unitId }) => unitId)];
  const people = [row.draftedBy, row.reviewedBy, row.signedBy, ...others];
  const rows = await db.query<{ id: string; name: string }[]>(
    `select id, name from notice_unit where id = any($1) union all select id, name from notice_account where id = any($2)`,
    [units, people.filter((id) => id !== null)],
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** To a unit, a notice that reached it, with its own receipt alone. */
const whole: Reading<NoticeRequest, Omit<NoticeAnswer, 'issuer' | 'nextNumber'>> = {
  projections: [noticeUnits, noticeAccounts, noticeCampaigns, officeNotices],
  thing: ({ officeNoticeId }) => `office-notice-${officeNoticeId}`,
  async read(db, { data: { officeNoticeId }, meta }) {
    const row = await db.findOneBy(NoticeRow, { id: officeNoticeId });
    if (!row) throw new Rejection('office-notice-not-found');
    const own = meta.unit;
    if (own !== undefined && !(row.state === 'delivered' && row.addressees.includes(own)))
      throw new Rejection('not-your-unit');
    const of = { noticeId: officeNoticeId, ...(own !== undefined && { unitId: own }) };
    const receipts = await db.findBy(ReceiptRow, of);
    const rectifications = await db.find(RectificationRow, { where: of, order: { dueOn: 'ASC', unitId: 'ASC' } });
    const names = await namesIn(db, row, [
      ...receipts.map(({ receivedBy }) => receivedBy),
      ...rectifications.flatMap(({ reportedBy, settledBy }) => [reportedBy, settledBy]),
    ]);
    return wholeNotice(row, receipts, rectifications, { names, today: dayOf(meta.at), own, asker: meta.actor });
  },
};

@QueryHandler(ListOfficeNotices)
export class ListOfficeNoticesHandler implements IQueryHandler<ListOfficeNotices> {
  constructor(@Inject(Past) private readonly past: Past) {}

  execute(asked: ListOfficeNotices): Promise<Told<Page<NoticeListItem>>> {
    return this.past.answer(asked, list);
  }
}

@QueryHandler(ListOfficeNumbers)
export class ListOfficeNumbersHandler implements IQueryHandler<ListOfficeNumbers> {
  constructor(
    @InjectRepository(OfficeNumberRow) private readonly rows: Repository<OfficeNumberRow>,
    @Inject(NoticePrefix) private readonly prefix: NoticePrefix,
  ) {}

  /** Every number up to the last, the latest first, with the missing ones among them. */
  async execute({ data: { year }, meta }: ListOfficeNumbers): Promise<OfficeNumberListAnswer> {
    const of = { prefix: this.prefix.prefixOf('notice'), year: year ?? Number(dayOf(meta.at).slice(0, 4)) };
    const rows = await this.rows.find({ where: of, order: { number: 'DESC' } });
    const last = rows[0]?.number ?? 0;
    const taken = new Map(rows.map((row) => [row.number, row]));
    const items = Array.from({ length: last }, (_, index) => last - index).map((number) => {
      const { title, origin, thingId, issuedOn } = taken.get(number) ?? {};
      const thing = { title, origin, thingId: thingId ?? undefined, issuedOn };
      return { number, documentNumber: documentNumberOf(of.prefix, of.year, number), ...thing };
    });
    return { ...of, next: last + 1, missing: last - rows.length, items };
  }
}

@QueryHandler(DescribeOfficeNotice)
export class DescribeOfficeNoticeHandler implements IQueryHandler<DescribeOfficeNotice> {
  constructor(
    @Inject(Past) private readonly past: Past,
    @Inject(NoticePrefix) private readonly prefix: NoticePrefix,
    @InjectRepository(OfficeNumberRow) private readonly numbers: Repository<OfficeNumberRow>,
  ) {}

  async execute(asked: DescribeOfficeNotice): Promise<Told<NoticeAnswer>> {
    const told = await this.past.answer(asked, whole);
    const { issuer } = this.prefix;
    return told.state === 'reviewed'
      ? { ...told, issuer, nextNumber: await this.next(asked.meta) }
      : { ...told, issuer };
  }

  private async next({ at }: Meta): Promise<string> {
    const [prefix, year] = [this.prefix.prefixOf('notice'), Number(dayOf(at).slice(0, 4))];
    const last = await this.numbers.maximum('number', { prefix, year });
    return documentNumberOf(prefix, year, (last ?? 0) + 1);
  }
}
