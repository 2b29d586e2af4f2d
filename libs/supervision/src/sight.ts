import type { Repository, SelectQueryBuilder } from 'typeorm';
import { Brackets } from 'typeorm';
import type { Meta } from '@app/eventing';
import type { InspectionRow } from './inspection.entity.js';
import type { SupervisorRow } from './supervisor.entity.js';

const SEE_ALL = ['office-director', 'office-staff', 'observer', 'auditor'];

/** What somebody may see of the inspections: all, those given to him, or those of his unit once it has been told. */
export interface Sight {
  readonly all: boolean;
  readonly supervisorId?: string;
  readonly unitId?: string;
}

export async function sightOf({ actor, roles, unit }: Meta, supervisors: Repository<SupervisorRow>): Promise<Sight> {
  const own = roles.includes('supervisor') ? await supervisors.findOneBy({ accountId: actor }) : null;
  return {
    all: unit === undefined && roles.some((role) => SEE_ALL.includes(role)),
    ...(own ? { supervisorId: own.id } : {}),
    ...(unit === undefined ? {} : { unitId: unit }),
  };
}

export function narrowTo(sight: Sight, query: SelectQueryBuilder<InspectionRow>): void {
  if (sight.all) return;
  query.andWhere(
    new Brackets((either) => {
      either.where('false');
      if (sight.supervisorId) either.orWhere(':own = any(i.supervisors)', { own: sight.supervisorId });
      if (sight.unitId)
        either.orWhere(`(i.unitId = :unit and (i.unitKnows or i.state = 'concluded'))`, { unit: sight.unitId });
    }),
  );
}

const isOwn = ({ supervisorId }: Sight, { supervisors }: InspectionRow): boolean =>
  supervisorId !== undefined && supervisors.includes(supervisorId);

export const sees = (sight: Sight, row: InspectionRow): boolean =>
  sight.all || isOwn(sight, row) || (sight.unitId === row.unitId && (row.unitKnows || row.state === 'concluded'));

/** The record is the unit's to read once it is concluded, and a supervisor's of the unit too unless he was sent himself. */
export const seesRecord = (sight: Sight, row: InspectionRow): boolean =>
  sight.all || isOwn(sight, row) || row.state === 'concluded';

/** How much was found is part of the record. */
export const asSeenBy = (sight: Sight, row: InspectionRow): InspectionRow =>
  seesRecord(sight, row) ? row : { ...row, findingCount: 0 };
