import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { InjectRepository } from '@nestjs/typeorm';
import { Pool } from 'pg';
import type { Repository } from 'typeorm';
import { page, type Page } from '@app/database';
import { Catalogue, Question, Rejection } from '@app/eventing';
import { Jobs, type JobStanding } from '@app/queues';
import type { ListRequest } from '@app/http';
import type { CampaignArchiveAnswer, OrderAnswer } from './dto.js';
import { OrderRow } from './order.entity.js';
import { makeJobId } from './reactions.js';

/** 我的文件: what the asker ordered himself. */
export class ListOrders extends Question('ListOrders')<ListRequest, Page<OrderAnswer>> {}
export class DescribeOrder extends Question('DescribeOrder')<{ orderId: string }, OrderAnswer> {}

/** The archive that was made of a campaign last. */
export class DescribeCampaignArchive extends Question('DescribeCampaignArchive')<
  { campaignId: string },
  CampaignArchiveAnswer
> {}

const TROUBLE = '生成时出错，请重新生成；仍然不行的，请联系系统管理员。';

/** How far the job is, and what it says when it was refused. */
async function told(row: OrderRow, jobs: Jobs, catalogue: Catalogue): Promise<OrderAnswer> {
  const { id, work, name, state, orderedAt, file, size, sha256, keptUntil, printId } = row;
  const job = state === 'waiting' ? await jobs.find(makeJobId(id)) : undefined;
  return {
    ...{ id, what: work.what, name, orderedAt: orderedAt.toISOString() },
    ...(job?.is === 'failed'
      ? failed(job, catalogue)
      : { state, progress: state === 'waiting' ? (job?.progress ?? 0) : 1 }),
    ...(file === null ? {} : { file, size: Number(size), sha256: sha256 ?? '', keptUntil: keptUntil ?? '' }),
    ...(printId === null ? {} : { printId }),
  };
}

const failed = (
  { reason = '', progress }: JobStanding,
  catalogue: Catalogue,
): Pick<OrderAnswer, 'state' | 'progress' | 'reason'> => ({
  state: 'failed',
  progress,
  reason: catalogue.sentence(reason)?.replace(/[：{].*$/, '。') ?? TROUBLE,
});

@QueryHandler(ListOrders)
export class ListOrdersHandler implements IQueryHandler<ListOrders> {
  constructor(
    @InjectRepository(OrderRow) private readonly rows: Repository<OrderRow>,
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(Catalogue) private readonly catalogue: Catalogue,
  ) {}

  async execute({ data: { cursor, limit }, meta }: ListOrders): Promise<Page<OrderAnswer>> {
    const query = this.rows.createQueryBuilder('o').where('o.by = :actor', { actor: meta.actor });
    const { items, ...rest } = await page(query, { orderedAt: 'o.orderedAt' }, 'o.id', {
      ...{ cursor, limit, sort: '-orderedAt' },
    });
    return { ...rest, items: await Promise.all(items.map((row) => told(row, this.jobs, this.catalogue))) };
  }
}

@QueryHandler(DescribeOrder)
export class DescribeOrderHandler implements IQueryHandler<DescribeOrder> {
  constructor(
    @InjectRepository(OrderRow) private readonly rows: Repository<OrderRow>,
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(Catalogue) private readonly catalogue: Catalogue,
  ) {}

  /** Only to whoever ordered it, while he acts for the unit he did it for. */
  async execute({ data: { orderId }, meta }: DescribeOrder): Promise<OrderAnswer> {
    const row = await this.rows.findOneBy({ id: orderId, by: meta.actor });
    if (!row || (row.unit ?? undefined) !== meta.unit) throw new Rejection('order-not-found');
    return told(row, this.jobs, this.catalogue);
  }
}

@QueryHandler(DescribeCampaignArchive)
export class DescribeCampaignArchiveHandler implements IQueryHandler<DescribeCampaignArchive> {
  constructor(@Inject(Pool) private readonly db: Pool) {}

  async execute({ data: { campaignId } }: DescribeCampaignArchive): Promise<CampaignArchiveAnswer> {
    const { rows } = await this.db.query<{
      at: Date;
      files: number;
      history: number;
      manifest: string;
      running: boolean;
    }>(
      `select archived_at as at, files, history, manifest_sha256 as manifest, running from paper_archived where campaign_id = $1`,
      [campaignId],
    );
    if (!rows[0]) return {};
    const { at, files, history, manifest, running } = rows[0];
    return { archivedAt: at.toISOString(), files, history, manifestSha256: manifest, running };
  }
}
