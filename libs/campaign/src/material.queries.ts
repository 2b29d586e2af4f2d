import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { InjectRepository } from '@nestjs/typeorm';
import type { Repository, SelectQueryBuilder } from 'typeorm';
import { Clock, dayOf } from '@app/calendar';
import { page, type Page } from '@app/database';
import { Question, refuseUnlessOwn, Rejection } from '@app/eventing';
import { Past, type Reading, type Told } from '@app/replay';
import { campaigns } from './campaign.projection.js';
import type { MaterialAnswer, MaterialListItem, MaterialListRequest } from './material.dto.js';
import { MaterialRow } from './material.entity.js';
import { materials } from './material.projection.js';
import { roll } from './roll.projection.js';
import { soonUntil, standingOf } from './standing.rules.js';

type ListRequest = MaterialListRequest & { campaignId: string };

export class ListMaterials extends Question('ListMaterials')<ListRequest, Told<Page<MaterialListItem>>> {}
export class DescribeMaterial extends Question('DescribeMaterial')<
  { campaignId: string; unitId: string; code: string },
  MaterialAnswer
> {}

const COLUMNS = { unitName: 'm.unitName', code: 'm.code', dueOn: 'm.dueOn', submittedAt: 'm.submittedAt' };

export function cell(row: MaterialRow, today: string) {
  const { code, phase, dueOn, round, submittedAt, version } = row;
  const shown = { code, phase, dueOn, round, version, ...standingOf(row, today) };
  return submittedAt ? { ...shown, submittedAt: submittedAt.toISOString() } : shown;
}

function item(row: MaterialRow, today: string) {
  const { campaignId, unitId, unitName, name } = row;
  return { campaignId, unitId, unitName, name, ...cell(row, today) };
}

const list: Reading<ListRequest, Page<MaterialListItem>> = {
  projections: [roll, campaigns, materials],
  async read(db, { data, meta }) {
    const today = dayOf(meta.at);
    const query = db.createQueryBuilder(MaterialRow, 'm').where('m.campaignId = :campaignId and not m.letGo', data);
    if (meta.unit !== undefined) query.andWhere('m.unitId = :own', { own: meta.unit });
    narrow(query, data);
    narrowByDay(query, data, today);
    const { items, ...rest } = await page(query, COLUMNS, '(m.unitId || m.code)', data);
    return { ...rest, items: items.map((row) => item(row, today)) };
  },
};

@QueryHandler(ListMaterials)
export class ListMaterialsHandler implements IQueryHandler<ListMaterials> {
  constructor(@Inject(Past) private readonly past: Past) {}

  execute(asked: ListMaterials): Promise<Told<Page<MaterialListItem>>> {
    return this.past.answer(asked, list);
  }
}

function narrow(query: SelectQueryBuilder<MaterialRow>, request: ListRequest): void {
  const { q } = request;
  if (q) query.andWhere('(m.unitName ilike :like or m.name ilike :like)', { like: `%${q}%` });
  for (const key of ['unitId', 'code', 'phase'] as const) {
    if (request[key]) query.andWhere(`m.${key} = :${key}`, { [key]: request[key] });
  }
}

const OWED = {
  'not-due': `m.state = 'awaited' and m.dueOn > :soon`,
  'due-soon': `m.state = 'awaited' and m.dueOn between :today and :soon`,
  'missing-late': `m.state = 'awaited' and m.dueOn < :today`,
};
const LATE = `(m.late or (m.state in ('awaited', 'returned') and m.dueOn < :today))`;

/** The same as `standingOf`, in the words of the database. */
function narrowByDay(query: SelectQueryBuilder<MaterialRow>, { state, late }: ListRequest, today: string): void {
  const days = { today, soon: soonUntil(today) };
  if (state) query.andWhere(state in OWED ? OWED[state as keyof typeof OWED] : 'm.state = :state', { state, ...days });
  if (late) query.andWhere(late === 'true' ? LATE : `not ${LATE}`, days);
}

@QueryHandler(DescribeMaterial)
export class DescribeMaterialHandler implements IQueryHandler<DescribeMaterial> {
  constructor(
    @InjectRepository(MaterialRow) private readonly rows: Repository<MaterialRow>,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async execute({ data, meta }: DescribeMaterial): Promise<MaterialAnswer> {
    refuseUnlessOwn(meta, data.unitId);
    const query = this.rows.createQueryBuilder('m').addSelect('m.rounds');
    const row = await query
      .where('m.campaignId = :campaignId and m.unitId = :unitId and m.code = :code', data)
      .getOne();
    if (!row) throw new Rejection('not-found');
    const rounds = row.rounds.map((round) => ({ ...round, files: [...round.files] }));
    const { plannedDueOn, note } = row;
    return { ...item(row, dayOf(this.clock.now())), plannedDueOn, note, rounds };
  }
}
