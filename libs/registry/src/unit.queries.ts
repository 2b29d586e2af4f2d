import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { InjectRepository } from '@nestjs/typeorm';
import type { Repository, SelectQueryBuilder } from 'typeorm';
import { page, type Page } from '@app/database';
import { Question, refuseUnlessOwn, Rejection } from '@app/eventing';
import { Past, type AsOf, type Reading, type Told } from '@app/replay';
import type { ListRequest } from '@app/http';
import type { UnitAnswer, UnitListRequest, UnitNameAnswer } from './unit.dto.js';
import { UnitRow } from './unit.entity.js';
import { units } from './unit.projection.js';

type UnitRequest = AsOf & { readonly unitId: string };

export class ListUnits extends Question('ListUnits')<UnitListRequest, Told<Page<UnitAnswer>>> {}
export class DescribeUnit extends Question('DescribeUnit')<UnitRequest, Told<UnitAnswer>> {}
export class ListUnitNames extends Question('ListUnitNames')<ListRequest, Page<UnitNameAnswer>> {}

const COLUMNS = {
  id: 'u.id',
  name: 'u.name',
  kind: 'u.kind',
  officers: 'u.officers',
  riskScore: 'u.riskScore',
  lastInspected: 'u.lastInspected',
};

const answer = ({ registeredAt, closedAt, township, lastInspected, ...row }: UnitRow): UnitAnswer => ({
  ...row,
  registeredAt: registeredAt.toISOString(),
  ...(township === null ? {} : { township }),
  ...(lastInspected === null ? {} : { lastInspected }),
  ...(closedAt === null ? {} : { closedAt: closedAt.toISOString() }),
});

export const unitRegister: Reading<UnitListRequest, Page<UnitAnswer>> = {
  projections: [units],
  async read(db, { data, meta }) {
    const query = db.createQueryBuilder(UnitRow, 'u');
    if (meta.unit !== undefined) query.andWhere('u.id = :own', { own: meta.unit });
    narrow(query, data);
    const { items, ...rest } = await page(query, COLUMNS, 'u.id', data);
    return { ...rest, items: items.map(answer) };
  },
};

const entry: Reading<UnitRequest, UnitAnswer> = {
  projections: [units],
  thing: ({ unitId }) => `unit-${unitId}`,
  async read(db, { data: { unitId }, meta }) {
    refuseUnlessOwn(meta, unitId);
    const row = await db.findOneBy(UnitRow, { id: unitId });
    if (!row) throw new Rejection('not-found');
    return answer(row);
  },
};

@QueryHandler(ListUnits)
export class ListUnitsHandler implements IQueryHandler<ListUnits> {
  constructor(@Inject(Past) private readonly past: Past) {}

  execute(asked: ListUnits): Promise<Told<Page<UnitAnswer>>> {
    return this.past.answer(asked, unitRegister);
  }
}

function narrow(query: SelectQueryBuilder<UnitRow>, { q, closed, ...request }: UnitListRequest): void {
  if (q) {
    query.andWhere(
      `(u.name ilike :like or u.shortName ilike :like or u.id ilike :like
        or exists (select from unnest(u.aliases) as other where other ilike :like))`,
      { like: `%${q}%` },
    );
  }
  if (closed) query.andWhere(closed === 'true' ? 'u.closedAt is not null' : 'u.closedAt is null');
  for (const key of ['kind', 'demonstration', 'riskClass', 'township', 'serviceWindow', 'pilot'] as const) {
    if (request[key]) query.andWhere(`u.${key} = :${key}`, { [key]: request[key] });
  }
}

@QueryHandler(ListUnitNames)
export class ListUnitNamesHandler implements IQueryHandler<ListUnitNames> {
  constructor(@InjectRepository(UnitRow) private readonly rows: Repository<UnitRow>) {}

  async execute({ data }: ListUnitNames): Promise<Page<UnitNameAnswer>> {
    const query = this.rows.createQueryBuilder('u');
    narrow(query, { q: data.q, closed: 'false' });
    const { items, ...rest } = await page(query, COLUMNS, 'u.id', data);
    return { ...rest, items: items.map(({ id, name, shortName }) => ({ id, name, shortName })) };
  }
}

@QueryHandler(DescribeUnit)
export class DescribeUnitHandler implements IQueryHandler<DescribeUnit> {
  constructor(@Inject(Past) private readonly past: Past) {}

  execute(asked: DescribeUnit): Promise<Told<UnitAnswer>> {
    return this.past.answer(asked, entry);
  }
}
