import { addDays, dayOf } from '@app/calendar';
import type { AnyCommand } from '@app/eventing';
import type { Person } from './cast.js';
import type { World } from './world.js';

/** Something a person of a role may take it into his head to ask for; none when there is nothing to ask it about. */
export interface Deed {
  readonly roles: readonly string[];
  /** How often, beside the others. */
  readonly weight: number;
  make(world: World, by: Person): Promise<AnyCommand | undefined>;
}

export const UNIT = ['unit-clerk', 'unit-lead'];
export const STAFF = ['office-staff', 'office-director'];
export const DIRECTOR = ['office-director'];

/** A day somebody writes down: mostly ahead, sometimes past. */
export const someDay = ({ chance, now }: World, within = 40): string =>
  addDays(dayOf(now), chance.below(10) === 0 ? -1 - chance.below(5) : chance.below(within));

/** Mostly the person's own unit, sometimes somebody else's. */
export const ownUnit = ({ chance }: World, { unitId }: Person, units: readonly string[]): string =>
  unitId && chance.below(12) > 0 ? unitId : chance.pick(units);
