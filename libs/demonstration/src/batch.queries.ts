import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { EntityManager } from 'typeorm';
import { page, type Page } from '@app/database';
import { Question, Rejection } from '@app/eventing';
import { Past, type AsOf, type Reading, type Told } from '@app/replay';
import type { DemonstrationBatchAnswer, DemonstrationBatchItem } from './answer.dto.js';
import { DemonstrationBatchRow } from './demonstration.entity.js';
import type { DemonstrationListRequest } from './dto.js';
import { demonstrationBatches, demonstrationPoints } from './point.projection.js';
import { NAMED_STAGES, OPEN_STAGES } from './point.rules.js';
import { demonstrationCampaigns, demonstrationUnits } from './surroundings.projection.js';

type OfBatch = AsOf & { readonly batchId: string };

export class ListDemonstrationBatches extends Question('ListDemonstrationBatches')<
  DemonstrationListRequest,
  Told<Page<DemonstrationBatchItem>>
> {}
export class DescribeDemonstrationBatch extends Question('DescribeDemonstrationBatch')<
  OfBatch,
  Told<DemonstrationBatchAnswer>
> {}

interface Counted {
  readonly id: string;
  readonly open: number;
  readonly named: number;
  readonly revoked: number;
}
/** How many units each batch holds; of a unit its own alone. */
const COUNTS = `
  select batch_id as id, count(*) filter (where state = any ($2))::int as open,
         count(*) filter (where state = any ($3))::int as named,
         count(*) filter (where state = 'revoked')::int as revoked
    from demonstration_point where batch_id = any ($1) and ($4::text is null or unit_id = $4) group by 1`;

async function items(
  db: EntityManager,
  rows: readonly DemonstrationBatchRow[],
  unit: string | undefined,
): Promise<DemonstrationBatchItem[]> {
  const ids = rows.map(({ id }) => id);
  const counts = await db.query<Counted[]>(COUNTS, [ids, OPEN_STAGES, NAMED_STAGES, unit ?? null]);
  return rows.map(({ id, number, title, authority, earlier, startBy, applyBy, standard, version }) => {
    const { open = 0, named = 0, revoked = 0 } = counts.find((one) => one.id === id) ?? {};
    return {
      ...{ id, number, title, authority, earlier, open, named, revoked, version },
      ...{ startBy: startBy ?? undefined, applyBy: applyBy ?? undefined },
      ...{ standardTitle: standard.title, standardVersion: standard.version },
    };
  });
}

const LAST_CAMPAIGN = 'select id from demonstration_campaign order by launched_at desc, id limit 1';

const projections = [demonstrationUnits, demonstrationBatches, demonstrationPoints];

const list: Reading<DemonstrationListRequest, Page<DemonstrationBatchItem>> = {
  projections,
  async read(db, { data, meta }) {
    const query = db.createQueryBuilder(DemonstrationBatchRow, 'b');
    const columns = { number: 'b.number', applyBy: 'b.applyBy' };
    const found = await page(query, columns, 'b.id', { ...data, sort: data.sort || '-number' });
    return { ...found, items: await items(db, found.items, meta.unit) };
  },
};

const one: Reading<OfBatch, DemonstrationBatchAnswer> = {
  projections: [...projections, demonstrationCampaigns],
  thing: ({ batchId }) => `demonstration-batch-${batchId}`,
  async read(db, { data: { batchId }, meta }) {
    const row = await db.findOneBy(DemonstrationBatchRow, { id: batchId });
    if (!row) throw new Rejection('demonstration-batch-not-found');
    const [item] = await items(db, [row], meta.unit);
    const { items: lines, materials, note: standardNote } = row.standard;
    const [campaign] = await db.query<{ id: string }[]>(LAST_CAMPAIGN);
    return { ...item!, campaignId: campaign?.id, standardNote, items: [...lines], materials: [...materials] };
  },
};

@QueryHandler(ListDemonstrationBatches)
export class ListDemonstrationBatchesHandler implements IQueryHandler<ListDemonstrationBatches> {
  constructor(@Inject(Past) private readonly past: Past) {}

  execute(asked: ListDemonstrationBatches): Promise<Told<Page<DemonstrationBatchItem>>> {
    return this.past.answer(asked, list);
  }
}

@QueryHandler(DescribeDemonstrationBatch)
export class DescribeDemonstrationBatchHandler implements IQueryHandler<DescribeDemonstrationBatch> {
  constructor(@Inject(Past) private readonly past: Past) {}

  execute(asked: DescribeDemonstrationBatch): Promise<Told<DemonstrationBatchAnswer>> {
    return this.past.answer(asked, one);
  }
}
