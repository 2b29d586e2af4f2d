import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { dayOf } from '@app/calendar';
import { Question, Rejection } from '@app/eventing';
import { Past, type AsOf, type Reading, type Told } from '@app/replay';
import { CampaignRow, PhaseRow } from './campaign.entity.js';
import { campaigns } from './campaign.projection.js';
import type { BoardAnswer, BoardPhaseAnswer, BoardRowAnswer } from './material.dto.js';
import { MaterialRow } from './material.entity.js';
import { materials } from './material.projection.js';
import { cell } from './material.queries.js';
import { roll } from './roll.projection.js';

type BoardRequest = AsOf & { readonly campaignId: string };

/** Every unit × phase × material; to a unit its own row. */
export class ShowBoard extends Question('ShowBoard')<BoardRequest, Told<BoardAnswer>> {}

const board: Reading<BoardRequest, BoardAnswer> = {
  shared: true,
  projections: [roll, campaigns, materials],
  thing: ({ campaignId }) => `campaign-${campaignId}`,
  async read(db, { data: { campaignId }, meta }) {
    const own = meta.unit === undefined ? {} : { unitId: meta.unit };
    const campaign = await db.findOneBy(CampaignRow, { id: campaignId });
    if (!campaign) throw new Rejection('not-found');
    const phases = await db.find(PhaseRow, { where: { campaignId }, order: { place: 'ASC' } });
    const owed = await db.find(MaterialRow, { where: { campaignId, ...own, letGo: false }, order: { unitId: 'ASC' } });
    const asOf = dayOf(meta.at);
    const columns = phases.map((phase) => column(phase, campaign));
    const order = columns.flatMap((phase) => phase.materials.map(({ code }) => code));
    return { campaignId, title: campaign.title, asOf, phases: columns, rows: rows(owed, order, asOf) };
  },
};

@QueryHandler(ShowBoard)
export class ShowBoardHandler implements IQueryHandler<ShowBoard> {
  constructor(@Inject(Past) private readonly past: Past) {}

  execute(asked: ShowBoard): Promise<Told<BoardAnswer>> {
    return this.past.answer(asked, board);
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
