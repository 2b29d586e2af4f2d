import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { InjectRepository } from '@nestjs/typeorm';
import { Pool } from 'pg';
import { In, type Repository } from 'typeorm';
import { dayOf } from '@app/calendar';
import { literally, page, type Page } from '@app/database';
import { EventStore, Question, refuseUnlessOwn, Rejection, type Recorded } from '@app/eventing';
import { entriesOf, figuresOf, resultOf } from './answer.js';
import {
  CheckedAnswerRow,
  CheckedCampaignRow,
  CheckedFigureRow,
  CheckedUnitRow,
  ContradictionRow,
} from './computed-check.entity.js';
import type { ComputedCheckAnswer, ComputedCheckListItem, ComputedCheckListRequest } from './dto.js';
import type { ComputedCheckEvent } from './events.js';
import { rulesFor } from './plan.rules.js';
import { countedFigures, registeredOn, type KeptRow } from './register.rules.js';
import { keptBy } from './registered.js';
import { holding, measure, type Verdict } from './rules.js';

export class ListComputedChecks extends Question('ListComputedChecks')<
  ComputedCheckListRequest,
  Page<ComputedCheckListItem>
> {}
export class DescribeComputedChecks extends Question('DescribeComputedChecks')<
  { campaignId: string; unitId: string },
  ComputedCheckAnswer
> {}

const COLUMNS = { unit: 'u.unitName', contradictions: 'u.contradictions', enteredAt: 'u.enteredAt' };

@QueryHandler(ListComputedChecks)
export class ListComputedChecksHandler implements IQueryHandler<ListComputedChecks> {
  constructor(
    @InjectRepository(CheckedUnitRow) private readonly units: Repository<CheckedUnitRow>,
    @InjectRepository(CheckedCampaignRow) private readonly campaigns: Repository<CheckedCampaignRow>,
    @InjectRepository(CheckedFigureRow) private readonly figures: Repository<CheckedFigureRow>,
    @Inject(Pool) private readonly db: Pool,
  ) {}

  async execute({ data, meta }: ListComputedChecks): Promise<Page<ComputedCheckListItem>> {
    const { campaignId, contradicting, q, cursor, limit, sort } = data;
    const query = this.units.createQueryBuilder('u').where('not u.letGo');
    if (meta.unit !== undefined) query.andWhere('u.unitId = :own', { own: meta.unit });
    if (campaignId) query.andWhere('u.campaignId = :campaignId', { campaignId });
    if (contradicting) query.andWhere(`u.contradictions ${contradicting === 'true' ? '>' : '='} 0`);
    if (q) query.andWhere('u.unitName ilike :q', { q: literally(q) });
    const order = { cursor, limit, sort: sort || '-contradictions' };
    const { items, ...rest } = await page(query, COLUMNS, '(u.unitId || u.campaignId)', order);
    const within = { campaignId: In([...new Set(items.map((row) => row.campaignId))]) };
    const unitIds = items.map(({ unitId }) => unitId);
    const [campaigns, figures, kept] = await Promise.all([
      this.campaigns.findBy(within),
      this.figures.findBy({ ...within, unitId: In(unitIds) }),
      keptBy(unitIds, dayOf(meta.at), this.db),
    ]);
    const around = { campaigns, figures, kept, today: dayOf(meta.at) };
    return { ...rest, items: items.map((row) => itemOf(row, around)) };
  }
}

interface Around {
  readonly campaigns: readonly CheckedCampaignRow[];
  readonly figures: readonly CheckedFigureRow[];
  readonly kept: ReadonlyMap<string, readonly KeptRow[]>;
  readonly today: string;
}

function itemOf(row: CheckedUnitRow, { campaigns, figures, kept, today }: Around): ComputedCheckListItem {
  const { campaignId, unitId, unitName, contradictions, enteredAt, version } = row;
  const rules = campaigns.find((one) => one.campaignId === campaignId)?.rules ?? [];
  const stated = figuresOf(figures.filter((one) => one.campaignId === campaignId && one.unitId === unitId));
  const binding = rulesFor(rules, row.meets);
  const own = holding(stated, { registered: countedFigures(registeredOn(today, kept.get(unitId) ?? [], binding)) });
  const verdicts = binding.map(({ plan }) => measure(plan, own).verdict);
  const count = (wanted: Verdict): number => verdicts.filter((verdict) => verdict === wanted).length;
  return {
    ...{ campaignId, unitId, unitName, contradictions, version },
    ...{ met: count('met'), short: count('short'), missing: count('missing') },
    ...(enteredAt && { enteredAt: enteredAt.toISOString() }),
  };
}

@QueryHandler(DescribeComputedChecks)
export class DescribeComputedChecksHandler implements IQueryHandler<DescribeComputedChecks> {
  constructor(
    @InjectRepository(CheckedCampaignRow) private readonly campaigns: Repository<CheckedCampaignRow>,
    @InjectRepository(CheckedUnitRow) private readonly units: Repository<CheckedUnitRow>,
    @InjectRepository(CheckedFigureRow) private readonly figures: Repository<CheckedFigureRow>,
    @InjectRepository(ContradictionRow) private readonly contradictions: Repository<ContradictionRow>,
    @Inject(EventStore) private readonly store: EventStore,
    @Inject(Pool) private readonly db: Pool,
  ) {}

  async execute({ data: { campaignId, unitId }, meta }: DescribeComputedChecks): Promise<ComputedCheckAnswer> {
    refuseUnlessOwn(meta, unitId);
    const where = { campaignId, unitId };
    const [campaign, unit] = await Promise.all([this.campaigns.findOneBy({ campaignId }), this.units.findOneBy(where)]);
    if (!campaign || !unit) throw new Rejection('computed-checks-not-found');
    const [figures, answered, contradictions, kept] = await Promise.all([
      this.figures.findBy(where),
      this.figures.manager.findBy(CheckedAnswerRow, where),
      this.contradictions.find({ where, order: { found: 'DESC' } }),
      keptBy([unitId], dayOf(meta.at), this.db),
    ]);
    const [today, binding] = [dayOf(meta.at), rulesFor(campaign.rules, unit.meets)];
    const registered = registeredOn(today, kept.get(unitId) ?? [], binding);
    const answers = Object.fromEntries(answered.map(({ checkId, answer }) => [checkId, answer]));
    const events = (await this.store.stream(
      `computed-checks-${campaignId}-${unitId}`,
    )) as Recorded<ComputedCheckEvent>[];
    return {
      ...{ campaignId, unitId, unitName: unit.unitName, version: unit.version },
      ...{ campaignTitle: campaign.title, finished: campaign.finished },
      results: binding.map((rule) => resultOf(rule, { figures, answers, contradictions, registered, today })),
      entries: entriesOf(events),
    };
  }
}
