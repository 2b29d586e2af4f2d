import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { InjectRepository } from '@nestjs/typeorm';
import { In, type Repository, type SelectQueryBuilder } from 'typeorm';
import { Clock, dayOf } from '@app/calendar';
import { page, type Page } from '@app/database';
import { Question, Rejection, type Meta } from '@app/eventing';
import type { SupervisorAnswer, SupervisorListRequest } from './supervisor.dto.js';
import { SupervisorRow } from './supervisor.entity.js';
import { UnitRow } from './unit.entity.js';

export class ListSupervisors extends Question('ListSupervisors')<SupervisorListRequest, Page<SupervisorAnswer>> {}
export class DescribeSupervisor extends Question('DescribeSupervisor')<{ supervisorId: string }, SupervisorAnswer> {}

const COLUMNS = {
  name: 's.name',
  organisation: 's.organisation',
  pool: 's.pool',
  certificateNumber: 's.certificateNumber',
  expiresOn: 's.expiresOn',
};

const READ_ALL = ['office-director', 'office-staff', 'observer', 'auditor'];

/** A supervisor sees himself, not the register. */
const seesOnlyHimself = ({ roles }: Meta): boolean => !roles.some((role) => READ_ALL.includes(role));

@QueryHandler(ListSupervisors)
export class ListSupervisorsHandler implements IQueryHandler<ListSupervisors> {
  constructor(
    @InjectRepository(SupervisorRow) private readonly rows: Repository<SupervisorRow>,
    @InjectRepository(UnitRow) private readonly units: Repository<UnitRow>,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async execute({ data, meta }: ListSupervisors): Promise<Page<SupervisorAnswer>> {
    const today = dayOf(this.clock.now());
    const query = this.rows.createQueryBuilder('s');
    if (seesOnlyHimself(meta)) query.andWhere('s.accountId = :own', { own: meta.actor });
    narrow(query, data, today);
    const { items, ...rest } = await page(query, COLUMNS, 's.id', data);
    return { ...rest, items: await answers(items, this.units, today) };
  }
}

function narrow(query: SelectQueryBuilder<SupervisorRow>, request: SupervisorListRequest, today: string): void {
  const { q, pool, expired, stoodDown } = request;
  if (q) {
    const looked = '(s.name ilike :like or s.organisation ilike :like or s.certificateNumber ilike :like)';
    query.andWhere(looked, { like: `%${q}%` });
  }
  if (pool) query.andWhere('s.pool = :pool', { pool });
  if (expired) query.andWhere(`s.expiresOn ${expired === 'true' ? '<' : '>='} :today`, { today });
  if (stoodDown) query.andWhere(`s.stoodDownBecause is ${stoodDown === 'true' ? 'not null' : 'null'}`);
}

@QueryHandler(DescribeSupervisor)
export class DescribeSupervisorHandler implements IQueryHandler<DescribeSupervisor> {
  constructor(
    @InjectRepository(SupervisorRow) private readonly rows: Repository<SupervisorRow>,
    @InjectRepository(UnitRow) private readonly units: Repository<UnitRow>,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async execute({ data, meta }: DescribeSupervisor): Promise<SupervisorAnswer> {
    const row = await this.rows.findOneBy({ id: data.supervisorId });
    const hidden = row && seesOnlyHimself(meta) && row.accountId !== meta.actor;
    const [found] = row && !hidden ? await answers([row], this.units, dayOf(this.clock.now())) : [];
    if (!found) throw new Rejection('not-found');
    return found;
  }
}

async function answers(rows: SupervisorRow[], units: Repository<UnitRow>, today: string): Promise<SupervisorAnswer[]> {
  const named = await units.findBy({ id: In(rows.flatMap(({ conflicts }) => conflicts.map(({ unitId }) => unitId))) });
  const names = new Map(named.map(({ id, name }) => [id, name]));
  return rows.map(({ unitId, accountId, stoodDownBecause, conflicts, ...row }) => ({
    ...row,
    expired: row.expiresOn < today,
    conflicts: conflicts.map((conflict) => ({ ...conflict, unitName: names.get(conflict.unitId) ?? conflict.unitId })),
    ...(unitId === null ? {} : { unitId }),
    ...(accountId === null ? {} : { accountId }),
    ...(stoodDownBecause === null ? {} : { stoodDownBecause }),
  }));
}
