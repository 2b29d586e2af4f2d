import type { DrawObjectAnswer, DrawSupervisorAnswer, RecusalAnswer } from './dto.js';
import type { Lists } from './roll.rules.js';
import type { Person } from './rolls.js';

/** What units and people are called. */
export interface Register {
  readonly units: ReadonlyMap<string, string>;
  readonly supervisors: ReadonlyMap<string, Person>;
}

/** A stratum that is called by a unit: the case files of that unit. */
export function nameOf(stratum: string, { units }: Register): { name?: string } {
  const name = units.get(stratum);
  return name === undefined ? {} : { name };
}

/** Somebody no longer in the register goes by his id. */
export function personOf({ supervisors }: Register, id: string): { name: string; organisation: string } {
  const { name, organisation } = supervisors.get(id) ?? { name: id, organisation: '' };
  return { name, organisation };
}

export const objectAnswers = (objects: Lists['objects'], { units }: Register): DrawObjectAnswer[] =>
  objects.map(({ id, stratum, w, lastInspected, eligible, reason }) => ({
    unitId: id,
    name: units.get(id) ?? id,
    stratum,
    weight: w,
    ...(lastInspected === undefined ? {} : { lastInspected }),
    eligible,
    ...(reason === undefined ? {} : { reason }),
  }));

export const supervisorAnswers = (supervisors: Lists['supervisors'], register: Register): DrawSupervisorAnswer[] =>
  supervisors.map(({ id, pool, available, reason }) => ({
    supervisorId: id,
    ...personOf(register, id),
    pool,
    available,
    ...(reason === undefined ? {} : { reason }),
  }));

export const recusalAnswers = (forbidden: Lists['forbidden']): RecusalAnswer[] =>
  forbidden.map(({ o, s, why }) => ({ unitId: o, supervisorId: s, why }));
