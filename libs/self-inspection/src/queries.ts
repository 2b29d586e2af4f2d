import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { InjectRepository } from '@nestjs/typeorm';
import type { Repository, SelectQueryBuilder } from 'typeorm';
import { dayOf } from '@app/calendar';
import { literally, page, type Page } from '@app/database';
import { Question, refuseUnlessOwn, Rejection, type Meta } from '@app/eventing';
import { listItem, wholeSheet, type Filled } from './answer.js';
import type { SelfInspectionAnswer, SelfInspectionListItem, SelfInspectionListRequest } from './dto.js';
import {
  SheetAnswerRow,
  SheetCampaignRow,
  SheetEvidenceRow,
  SheetIssueRow,
  SheetRow,
} from './self-inspection.entity.js';

export class ListSelfInspections extends Question('ListSelfInspections')<
  SelfInspectionListRequest,
  Page<SelfInspectionListItem>
> {}
export class DescribeSelfInspection extends Question('DescribeSelfInspection')<
  { campaignId: string; unitId: string },
  SelfInspectionAnswer
> {}

const COLUMNS = {
  unit: 's.unitName',
  answered: 's.answered',
  issues: 's.issues',
  state: 's.stage',
  signedOffAt: 's.signedOffAt',
};

const LATE = '((s.signedOffAt is null and s.dueOn < :today) or s.late)';

function narrow(query: SelectQueryBuilder<SheetRow>, request: SelfInspectionListRequest, meta: Meta): void {
  const { campaignId, state, late, q } = request;
  if (campaignId) query.andWhere('s.campaignId = :campaignId', { campaignId });
  if (state) query.andWhere('s.state = :state', { state });
  if (late) query.andWhere(late === 'true' ? LATE : `not ${LATE}`, { today: dayOf(meta.at) });
  if (q) query.andWhere('s.unitName ilike :q', { q: literally(q) });
}

@QueryHandler(ListSelfInspections)
export class ListSelfInspectionsHandler implements IQueryHandler<ListSelfInspections> {
  constructor(@InjectRepository(SheetRow) private readonly rows: Repository<SheetRow>) {}

  async execute({ data, meta }: ListSelfInspections): Promise<Page<SelfInspectionListItem>> {
    const query = this.rows.createQueryBuilder('s').where('not s.letGo');
    if (meta.unit !== undefined) query.andWhere('s.unitId = :own', { own: meta.unit });
    narrow(query, data, meta);
    const { items, ...rest } = await page(query, COLUMNS, 's.unitId', data);
    return { ...rest, items: items.map((row) => listItem(row, meta.at)) };
  }
}

@QueryHandler(DescribeSelfInspection)
export class DescribeSelfInspectionHandler implements IQueryHandler<DescribeSelfInspection> {
  constructor(
    @InjectRepository(SheetCampaignRow) private readonly campaigns: Repository<SheetCampaignRow>,
    @InjectRepository(SheetRow) private readonly rows: Repository<SheetRow>,
    @InjectRepository(SheetAnswerRow) private readonly answers: Repository<SheetAnswerRow>,
    @InjectRepository(SheetEvidenceRow) private readonly evidence: Repository<SheetEvidenceRow>,
    @InjectRepository(SheetIssueRow) private readonly issues: Repository<SheetIssueRow>,
  ) {}

  async execute({ data: { campaignId, unitId }, meta }: DescribeSelfInspection): Promise<SelfInspectionAnswer> {
    refuseUnlessOwn(meta, unitId);
    const [campaign, row] = await Promise.all([
      this.campaigns.findOneBy({ campaignId }),
      this.rows.findOneBy({ campaignId, unitId }),
    ]);
    if (!campaign || !row) throw new Rejection('self-inspection-not-found');
    return wholeSheet(campaign, row, await this.filled(campaignId, unitId), meta.at);
  }

  private async filled(campaignId: string, unitId: string): Promise<Filled> {
    const where = { campaignId, unitId };
    const [answers, evidence, issues] = await Promise.all([
      this.answers.findBy(where),
      this.evidence.find({ where, order: { attachedAt: 'ASC', fileId: 'ASC' } }),
      this.issues.find({ where, order: { number: 'ASC' } }),
    ]);
    return { answers, evidence, issues };
  }
}
