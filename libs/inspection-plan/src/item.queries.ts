import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { page, type Page } from '@app/database';
import { Question, Rejection } from '@app/eventing';
import { Past, type AsOf, type Reading, type Told } from '@app/replay';
import type {
  InspectionItemAnswer,
  InspectionItemDetailAnswer,
  InspectionItemListRequest,
  InspectionItemTextAnswer,
} from './item.dto.js';
import { InspectionItemRow, InspectionItemTextRow } from './item.entity.js';
import { inspectionItems } from './item.projection.js';

type ItemRequest = AsOf & { readonly code: string };

export class ListInspectionItems extends Question('ListInspectionItems')<
  InspectionItemListRequest,
  Told<Page<InspectionItemAnswer>>
> {}
/** The list as it is filtered and sorted, on one page however long. */
export class ExportInspectionItems extends Question('ExportInspectionItems')<
  InspectionItemListRequest,
  Told<Page<InspectionItemAnswer>>
> {}
export class DescribeInspectionItem extends Question('DescribeInspectionItem')<
  ItemRequest,
  Told<InspectionItemDetailAnswer>
> {}

const COLUMNS = { code: 'i.code', name: 'i.name', inForceSince: 'i.inForceSince' };

const answer = ({
  listedAt,
  inForceSince,
  retiredAt,
  retiredBecause,
  ...row
}: InspectionItemRow): InspectionItemAnswer => ({
  ...row,
  listedAt: listedAt.toISOString(),
  inForceSince: inForceSince.toISOString(),
  ...(retiredAt && { retiredAt: retiredAt.toISOString() }),
  ...(retiredBecause === null ? {} : { retiredBecause }),
});

const list: Reading<InspectionItemListRequest, Page<InspectionItemAnswer>> = {
  projections: [inspectionItems],
  async read(db, { data: { q, retired, ...request } }) {
    const query = db.createQueryBuilder(InspectionItemRow, 'i');
    if (retired) query.andWhere(retired === 'true' ? 'i.retiredAt is not null' : 'i.retiredAt is null');
    if (q) query.andWhere('(i.code ilike :q or i.name ilike :q or i.legalBasis ilike :q)', { q: `%${q}%` });
    const { items, ...rest } = await page(query, COLUMNS, 'i.code', request);
    return { ...rest, items: items.map(answer) };
  },
};

const entry: Reading<ItemRequest, InspectionItemDetailAnswer> = {
  projections: [inspectionItems],
  thing: ({ code }) => `inspection-item-${code}`,
  streams: async (_, { code }) => [`inspection-item-${code}`],
  async read(db, { data: { code } }) {
    const row = await db.findOneBy(InspectionItemRow, { code });
    if (!row) throw new Rejection('item-not-listed', { code });
    const texts = await db.find(InspectionItemTextRow, { where: { code }, order: { version: 'DESC' } });
    const ends = [row.retiredAt, ...texts.map(({ since }) => since)];
    return { ...answer(row), texts: texts.map((text, index) => textAnswer(text, ends[index] ?? null)) };
  },
};

function textAnswer(
  { version, content, since, reason }: InspectionItemTextRow,
  until: Date | null,
): InspectionItemTextAnswer {
  const { name, legalBasis, inspectingBody, contents, methods } = content;
  return {
    ...{ version, name, legalBasis, inspectingBody, contents: [...contents], methods: [...methods] },
    since: since.toISOString(),
    ...(until && { until: until.toISOString() }),
    ...(reason === null ? {} : { reason }),
  };
}

/** 抽查事项清单, today or as it was in force on a past day. */
@QueryHandler(ListInspectionItems)
export class ListInspectionItemsHandler implements IQueryHandler<ListInspectionItems> {
  constructor(@Inject(Past) private readonly past: Past) {}

  execute(asked: ListInspectionItems): Promise<Told<Page<InspectionItemAnswer>>> {
    return this.past.answer(asked, list);
  }
}

/** Far more than a county lists. */
const MOST = 100_000;

@QueryHandler(ExportInspectionItems)
export class ExportInspectionItemsHandler implements IQueryHandler<ExportInspectionItems> {
  constructor(@Inject(Past) private readonly past: Past) {}

  execute({ type, data, meta }: ExportInspectionItems): Promise<Told<Page<InspectionItemAnswer>>> {
    return this.past.answer({ type, data: { ...data, cursor: undefined, limit: MOST }, meta }, list);
  }
}

@QueryHandler(DescribeInspectionItem)
export class DescribeInspectionItemHandler implements IQueryHandler<DescribeInspectionItem> {
  constructor(@Inject(Past) private readonly past: Past) {}

  execute(asked: DescribeInspectionItem): Promise<Told<InspectionItemDetailAnswer>> {
    return this.past.answer(asked, entry);
  }
}
