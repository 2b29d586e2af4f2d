import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { In, type EntityManager, type SelectQueryBuilder } from 'typeorm';
import { dayOf } from '@app/calendar';
import { page, type Page } from '@app/database';
import { Question, Rejection, type Meta } from '@app/eventing';
import { Past, type AsOf, type Reading, type Told } from '@app/replay';
import type { SupervisorAnswer, SupervisorListRequest } from './supervisor.dto.js';
import { SupervisorRow } from './supervisor.entity.js';
import { supervisors } from './supervisor.projection.js';
import { UnitRow } from './unit.entity.js';
import { units } from './unit.projection.js';

type SupervisorRequest = AsOf & { readonly supervisorId: string };
type SupervisorPage = Page<SupervisorAnswer>;

export class ListSupervisors extends Question('ListSupervisors')<SupervisorListRequest, Told<SupervisorPage>> {}
export class DescribeSupervisor extends Question('DescribeSupervisor')<SupervisorRequest, Told<SupervisorAnswer>> {}

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

export const supervisorRegister: Reading<SupervisorListRequest, SupervisorPage> = {
  projections: [units, supervisors],
  async read(db, { data, meta }) {
    const today = dayOf(meta.at);
    const query = db.createQueryBuilder(SupervisorRow, 's');
    if (seesOnlyHimself(meta)) query.andWhere('s.accountId = :own', { own: meta.actor });
    narrow(query, data, today);
    const { items, ...rest } = await page(query, COLUMNS, 's.id', data);
    return { ...rest, items: await answers(items, db, today) };
  },
};

const entry: Reading<SupervisorRequest, SupervisorAnswer> = {
  projections: [units, supervisors],
  thing: ({ supervisorId }) => `supervisor-${supervisorId}`,
  async read(db, { data, meta }) {
    const row = await db.findOneBy(SupervisorRow, { id: data.supervisorId });
    const hidden = row && seesOnlyHimself(meta) && row.accountId !== meta.actor;
    const [found] = row && !hidden ? await answers([row], db, dayOf(meta.at)) : [];
    if (!found) throw new Rejection('not-found');
    return found;
  },
};

@QueryHandler(ListSupervisors)
export class ListSupervisorsHandler implements IQueryHandler<ListSupervisors> {
  constructor(@Inject(Past) private readonly past: Past) {}

  execute(asked: ListSupervisors): Promise<Told<SupervisorPage>> {
    return this.past.answer(asked, supervisorRegister);
  }
}

/** Not stood down, certificate good, not away, today. */
const AVAILABLE = `(s.stoodDownBecause is null and s.expiresOn >= :today and not exists (
  select from jsonb_array_elements(s.absences) away where away ->> 'from' <= cast(:today as text) and cast(:today as text) <= away ->> 'to'))`;

function narrow(query: SelectQueryBuilder<SupervisorRow>, request: SupervisorListRequest, today: string): void {
  const { q, pool, expired, stoodDown, available } = request;
  if (q) {
    const looked = '(s.name ilike :like or s.organisation ilike :like or s.certificateNumber ilike :like)';
    query.andWhere(looked, { like: `%${q}%` });
  }
  if (pool) query.andWhere('s.pool = :pool', { pool });
  if (expired) query.andWhere(`s.expiresOn ${expired === 'true' ? '<' : '>='} :today`, { today });
  if (available) query.andWhere(available === 'true' ? AVAILABLE : `not (${AVAILABLE})`, { today });
  if (stoodDown) query.andWhere(`s.stoodDownBecause is ${stoodDown === 'true' ? 'not null' : 'null'}`);
}

@QueryHandler(DescribeSupervisor)
export class DescribeSupervisorHandler implements IQueryHandler<DescribeSupervisor> {
  constructor(@Inject(Past) private readonly past: Past) {}

  execute(asked: DescribeSupervisor): Promise<Told<SupervisorAnswer>> {
    return this.past.answer(asked, entry);
  }
}

type Availability = Pick<SupervisorRow, 'stoodDownBecause' | 'expiresOn' | 'absences'>;

const isAvailable = ({ stoodDownBecause, expiresOn, absences }: Availability, today: string): boolean =>
  stoodDownBecause === null && expiresOn >= today && !absences.some(({ from, to }) => from <= today && today <= to);

async function answers(rows: SupervisorRow[], db: EntityManager, today: string): Promise<SupervisorAnswer[]> {
  const ids = rows.flatMap(({ conflicts }) => conflicts.map(({ unitId }) => unitId));
  const named = await db.findBy(UnitRow, { id: In(ids) });
  const names = new Map(named.map(({ id, name }) => [id, name]));
  return rows.map(({ unitId, accountId, stoodDownBecause, conflicts, ...row }) => ({
    ...row,
    expired: row.expiresOn < today,
    available: isAvailable({ stoodDownBecause, ...row }, today),
    conflicts: conflicts.map((conflict) => ({ ...conflict, unitName: names.get(conflict.unitId) ?? conflict.unitId })),
    ...(unitId === null ? {} : { unitId }),
    ...(accountId === null ? {} : { accountId }),
    ...(stoodDownBecause === null ? {} : { stoodDownBecause }),
  }));
}
