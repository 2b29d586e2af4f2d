import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { InjectRepository } from '@nestjs/typeorm';
import { Brackets, In, type Repository, type SelectQueryBuilder } from 'typeorm';
import { dayOf } from '@app/calendar';
import { literally, page, type Page } from '@app/database';
import { EventStore, Question, refuseIf, Rejection, type Meta, type Recorded } from '@app/eventing';
import { accountOf, findingsOf, keptFrom, shownTo, withoutRepeats } from './answer.js';
import type { MutualTeamsAnswer, MutualVisitAnswer, MutualVisitListItem, MutualVisitListRequest } from './dto.js';
import type { MutualVisitEvent } from './events.js';
import { MutualCampaignRow, MutualRecusalRow, MutualTeamRow, MutualUnitRow, MutualVisitRow } from './mutual.entity.js';

export class ListMutualTeams extends Question('ListMutualTeams')<{ campaignId: string }, MutualTeamsAnswer> {}
export class ListMutualVisits extends Question('ListMutualVisits')<MutualVisitListRequest, Page<MutualVisitListItem>> {}
export class DescribeMutualVisit extends Question('DescribeMutualVisit')<{ visitId: string }, MutualVisitAnswer> {}

const COLUMNS = { dueOn: 'v.dueOn', unit: 'v.unitName', visitor: 'v.visitorName', state: 'v.state' };
/** A unit sees the visits it makes and those made to it. */
function narrow(query: SelectQueryBuilder<MutualVisitRow>, request: MutualVisitListRequest, { unit }: Meta): void {
  const { q, side } = request;
  for (const field of ['state', 'campaignId', 'drawId'] as const) {
    if (request[field]) query.andWhere(`v.${field} = :${field}`, { [field]: request[field] });
  }
  if (q) query.andWhere('(v.unitName ilike :q or v.visitorName ilike :q)', { q: literally(q) });
  if (unit === undefined) return;
  query.andWhere(
    new Brackets((either) => {
      either.where('false');
      if (side !== 'visited') either.orWhere('v.visitorId = :unit', { unit });
      if (side !== 'visitor') either.orWhere('v.unitId = :unit', { unit });
    }),
  );
}

@QueryHandler(ListMutualVisits)
export class ListMutualVisitsHandler implements IQueryHandler<ListMutualVisits> {
  constructor(@InjectRepository(MutualVisitRow) private readonly rows: Repository<MutualVisitRow>) {}

  async execute({ data, meta }: ListMutualVisits): Promise<Page<MutualVisitListItem>> {
    const { cursor, limit, sort = 'dueOn' } = data;
    const query = this.rows.createQueryBuilder('v');
    narrow(query, data, meta);
    const { items, ...rest } = await page(query, COLUMNS, 'v.id', { cursor, limit, sort });
    return { ...rest, items: items.map((row) => shownTo(meta.unit, row, dayOf(meta.at))) };
  }
}

@QueryHandler(DescribeMutualVisit)
export class DescribeMutualVisitHandler implements IQueryHandler<DescribeMutualVisit> {
  constructor(
    @InjectRepository(MutualVisitRow) private readonly rows: Repository<MutualVisitRow>,
    @InjectRepository(MutualTeamRow) private readonly teams: Repository<MutualTeamRow>,
    @Inject(EventStore) private readonly store: EventStore,
  ) {}

  async execute({ data: { visitId }, meta }: DescribeMutualVisit): Promise<MutualVisitAnswer> {
    const row = await this.rows.findOneBy({ id: visitId });
    if (!row) throw new Rejection('mutual-visit-not-found');
    const { campaignId, visitorId, unitId } = row;
    refuseIf(meta.unit !== undefined && meta.unit !== unitId && meta.unit !== visitorId, 'not-your-unit');
    const events = (await this.store.stream(`mutual-visit-${visitId}`)) as Recorded<MutualVisitEvent>[];
    const team = await this.teams.findOneBy({ campaignId, unitId: visitorId });
    return {
      ...shownTo(meta.unit, row, dayOf(meta.at)),
      ...accountOf(events),
      team: team ? [team.leader, ...team.members] : [],
      findings: keptFrom(meta.unit, row) ? [] : findingsOf(events).map(withoutRepeats),
    };
  }
}

@QueryHandler(ListMutualTeams)
export class ListMutualTeamsHandler implements IQueryHandler<ListMutualTeams> {
  constructor(
    @InjectRepository(MutualCampaignRow) private readonly campaigns: Repository<MutualCampaignRow>,
    @InjectRepository(MutualTeamRow) private readonly teams: Repository<MutualTeamRow>,
    @InjectRepository(MutualRecusalRow) private readonly recusals: Repository<MutualRecusalRow>,
    @InjectRepository(MutualUnitRow) private readonly names: Repository<MutualUnitRow>,
  ) {}

  async execute({ data: { campaignId }, meta }: ListMutualTeams): Promise<MutualTeamsAnswer> {
    const campaign = await this.campaigns.findOneBy({ id: campaignId });
    if (!campaign) throw new Rejection('mutual-campaign-unknown');
    const named = await this.names.findBy({ id: In(campaign.units) });
    const nameOf = (id: string): string => named.find((unit) => unit.id === id)?.name ?? id;
    const [teams, recusals] = [await this.teams.findBy({ campaignId }), await this.recusals.findBy({ campaignId })];
    const shown = campaign.units.filter((unitId) => meta.unit === undefined || meta.unit === unitId);
    return {
      campaignId,
      units: campaign.units.map((unitId) => ({ unitId, name: nameOf(unitId) })),
      teams: shown.map((unitId) => {
        const team = teams.find((one) => one.unitId === unitId);
        return {
          unitId,
          unitName: nameOf(unitId),
          ...(team ? { leader: team.leader } : {}),
          members: team?.members ?? [],
          recusals: recusals
            .filter((one) => one.unitId === unitId)
            .map(({ from, ground }) => ({ from, fromName: nameOf(from), ground })),
        };
      }),
    };
  }
}
