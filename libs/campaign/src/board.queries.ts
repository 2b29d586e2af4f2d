import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { InjectRepository } from '@nestjs/typeorm';
import type { Repository } from 'typeorm';
import { Clock, dayOf } from '@app/calendar';
import { Question, Rejection } from '@app/eventing';
import { CampaignRow, PhaseRow } from './campaign.entity.js';
import type { BoardAnswer, BoardPhaseAnswer, BoardRowAnswer } from './material.dto.js';
import { MaterialRow } from './material.entity.js';
import { cell } from './material.queries.js';

/** Every unit × phase × material; to a unit its own row. */
export class ShowBoard extends Question('ShowBoard')<{ campaignId: string }, BoardAnswer> {}

@QueryHandler(ShowBoard)
export class ShowBoardHandler implements IQueryHandler<ShowBoard> {
  constructor(
    @InjectRepository(CampaignRow) private readonly campaigns: Repository<CampaignRow>,
    @InjectRepository(PhaseRow) private readonly phases: Repository<PhaseRow>,
    @InjectRepository(MaterialRow) private readonly materials: Repository<MaterialRow>,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async execute({ data: { campaignId }, meta }: ShowBoard): Promise<BoardAnswer> {
    const own = meta.unit === undefined ? {} : { unitId: meta.unit };
    const [campaign, phases, materials] = await Promise.all([
      this.campaigns.findOneBy({ id: campaignId }),
      this.phases.find({ where: { campaignId }, order: { place: 'ASC' } }),
      this.materials.find({ where: { campaignId, ...own }, order: { unitId: 'ASC' } }),
    ]);
    if (!campaign) throw new Rejection('not-found');
    const asOf = dayOf(this.clock.now());
    const columns = phases.map((phase) => column(phase, campaign));
    const order = columns.flatMap((phase) => phase.materials.map(({ code }) => code));
    return { campaignId, title: campaign.title, asOf, phases: columns, rows: rows(materials, order, asOf) };
  }
}

const column = ({ phase, name, state, dueOn }: PhaseRow, { materials }: CampaignRow): BoardPhaseAnswer => {
  const owed = materials.filter((of) => of.phase === phase);
  return {
    phase,
    name,
    state,
    dueOn,
    materials: owed.map((of) => ({ code: of.code, name: of.name, dueOn: of.dueOn })),
  };
};

function rows(materials: readonly MaterialRow[], order: readonly string[], asOf: string): BoardRowAnswer[] {
  const inOrder = [...materials].sort((one, other) => order.indexOf(one.code) - order.indexOf(other.code));
  const byUnit = new Map<string, BoardRowAnswer>();
  for (const material of inOrder) {
    const { unitId, unitName } = material;
    const row = byUnit.get(unitId) ?? { unitId, unitName, cells: [] };
    row.cells.push(cell(material, asOf));
    byUnit.set(unitId, row);
  }
  return [...byUnit.values()];
}
