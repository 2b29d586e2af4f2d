import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { InjectRepository } from '@nestjs/typeorm';
import { Pool } from 'pg';
import type { Repository } from 'typeorm';
import { dayOf } from '@app/calendar';
import { literally, page, type Page } from '@app/database';
import { EventStore, fold, Question, Rejection, type Meta, type Recorded } from '@app/eventing';
import { draw } from './decider.js';
import { DrawBackground } from './draw-background.js';
import { sheetOf } from './draw-sheet.js';
import { DrawRow } from './draw.entity.js';
import type { DrawAnswer, DrawListItem, DrawListRequest, RollsAnswer, RollsRequest } from './dto.js';
import type { DrawEvent } from './events.js';
import { eligibleCounts } from './manifest.rules.js';
import { recordOf, stateOf } from './record.rules.js';
import { nameOf, objectAnswers, recusalAnswers, supervisorAnswers } from './roll-sheet.js';
import { listsOf } from './roll.rules.js';
import { rollsFor } from './kind-rolls.js';
import { clerkNames, supervisorNames, unitNames } from './rolls.js';

export class ListDraws extends Question('ListDraws')<DrawListRequest, Page<DrawListItem>> {}
export class DescribeDraw extends Question('DescribeDraw')<{ drawId: string }, DrawAnswer> {}
export class PreviewRolls extends Question('PreviewRolls')<RollsRequest, RollsAnswer> {}

const OFFICE = ['office-director', 'office-staff'];
const OVERSEERS = [...OFFICE, 'observer', 'auditor'];
/** What those outside the office and its overseers see. */
const OPEN = ['published', 'voided'] as const;

const holdsOne = ({ roles }: Meta, of: readonly string[]): boolean => roles.some((role) => of.includes(role));

const COLUMNS = { frozenAt: 'd.frozenAt', number: 'd.number', item: 'd.item', state: 'd.state', dueOn: 'd.dueOn' };

@QueryHandler(ListDraws)
export class ListDrawsHandler implements IQueryHandler<ListDraws> {
  constructor(
    @InjectRepository(DrawRow) private readonly rows: Repository<DrawRow>,
    @Inject(Pool) private readonly db: Pool,
  ) {}

  async execute({ data, meta }: ListDraws): Promise<Page<DrawListItem>> {
    const { q, state, kind, campaignId, sort = '-frozenAt', ...request } = data;
    const query = this.rows.createQueryBuilder('d');
    if (!holdsOne(meta, OVERSEERS)) query.andWhere('d.state in (:...open)', { open: OPEN });
    if (q) query.andWhere('(d.item ilike :q or d.planItem ilike :q)', { q: literally(q) });
    if (state) query.andWhere('d.state = :state', { state });
    if (kind) query.andWhere('d.kind = :kind', { kind });
    if (campaignId) query.andWhere('d.campaignId = :campaignId', { campaignId });
    const { items, ...rest } = await page(query, COLUMNS, 'd.id', { ...request, sort });
    const clerks = await clerkNames(
      this.db,
      items.map(({ frozenBy }) => frozenBy),
    );
    return { ...rest, items: items.map((row) => itemOf(row, clerks)) };
  }
}

/** 2026-1: year and number of a draw. */
export const labelOf = ({ year, number }: { year: number; number: number }): string => `${year}-${number}`;

/** `clerks`: names by account; whoever reads without signing in is told none. */
export function itemOf(row: DrawRow, clerks: ReadonlyMap<string, string> = new Map()): DrawListItem {
  const frozenByName = clerks.get(row.frozenBy);
  const { frozenAt, notBefore, publishBy, late, voidReason, ...dated } = row;
  const { thrownAt, executedAt, publishedAt, voidedAt, revealBy, beaconAt, ...rest } = dated;
  const when = { thrownAt, executedAt, publishedAt, voidedAt, revealBy, beaconAt };
  return {
    ...rest,
    label: labelOf(row),
    ...(frozenByName === undefined ? {} : { frozenByName }),
    frozenAt: frozenAt.toISOString(),
    notBefore: notBefore.toISOString(),
    publishBy: publishBy.toISOString(),
    ...Object.fromEntries(Object.entries(when).flatMap(([name, at]) => (at ? [[name, at.toISOString()]] : []))),
    ...(late === null ? {} : { late }),
    ...(voidReason === null ? {} : { voidReason }),
  };
}

@QueryHandler(DescribeDraw)
export class DescribeDrawHandler implements IQueryHandler<DescribeDraw> {
  constructor(
    @InjectRepository(DrawRow) private readonly rows: Repository<DrawRow>,
    @Inject(EventStore) private readonly store: EventStore,
    @Inject(Pool) private readonly db: Pool,
    @Inject(DrawBackground) private readonly background: DrawBackground,
  ) {}

  async execute({ data: { drawId }, meta }: DescribeDraw): Promise<DrawAnswer> {
    const row = await this.rows.findOneBy({ id: drawId });
    const events = (await this.store.stream(`draw-${drawId}`)) as Recorded<DrawEvent>[];
    const record = recordOf(events);
    if (!row || !record) throw new Rejection('draw-not-found');
    const state = stateOf(record);
    const overseer = holdsOne(meta, OVERSEERS);
    if (!overseer && !OPEN.some((open) => open === state)) throw new Rejection('draw-not-found');
    const register = { units: await unitNames(this.db), supervisors: await supervisorNames(this.db) };
    const sheet = sheetOf(itemOf(row, await clerkNames(this.db, [row.frozenBy])), {
      ...{ record, register, state: fold(draw, events), chains: this.background.chains.all },
      view: { result: state === 'published' || holdsOne(meta, OFFICE), particulars: overseer },
    });
    return { ...sheet, ...(await this.background.of(record, register, { meta, particulars: overseer })) };
  }
}

/** 名录预览: what a freeze at this moment would lock. */
@QueryHandler(PreviewRolls)
export class PreviewRollsHandler implements IQueryHandler<PreviewRolls> {
  constructor(@Inject(Pool) private readonly db: Pool) {}

  async execute({ data, meta }: PreviewRolls): Promise<RollsAnswer> {
    const day = dayOf(meta.at);
    const { from, to, by = 'unit', ...asked } = data;
    const closures = from && to ? { from, to, by } : undefined;
    const wanted = { ...asked, closures, campaignId: data.campaignId ?? '', planItem: '' };
    const { rolls, rotation } = await rollsFor(this.db, wanted);
    const lists = listsOf(rolls, { day, cap: 1, exemptions: [], rotation });
    const register = { units: await unitNames(this.db), supervisors: await supervisorNames(this.db) };
    const available = new Map<string, number>();
    for (const row of lists.supervisors) {
      available.set(row.pool, (available.get(row.pool) ?? 0) + (row.available ? 1 : 0));
    }
    return {
      day,
      strata: [...eligibleCounts(lists.objects)].map(([id, eligible]) => ({ id, eligible, ...nameOf(id, register) })),
      pools: [...available].map(([pool, count]) => ({ pool, available: count })),
      objects: objectAnswers(lists.objects, register),
      supervisors: supervisorAnswers(lists.supervisors, register),
      recusals: recusalAnswers(lists.forbidden),
    };
  }
}
