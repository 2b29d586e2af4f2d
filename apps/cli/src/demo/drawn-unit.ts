import type { DrawExecuted } from '@app/draw';
import { idFrom } from '@app/eventing';
import { inspectionIdOf, type InspectionReassigned } from '@app/supervision';
import type { Surroundings } from './moment.js';

export const drawId = idFrom('demo-draw', '1');

export interface DrawnUnit {
  readonly unitId: string;
  readonly key: string;
  /** Logins, in the order of the slots: the first leads. */
  readonly supervisors: readonly string[];
}

/** The unit at a place of the order in which the draw dealt supervisors: whichever that is. */
export async function drawnUnit(past: Surroundings, place: number): Promise<DrawnUnit> {
  const executed = (await past.history(`draw-${drawId}`)).find(({ type }) => type === 'DrawExecuted');
  const { order, assignments } = (executed?.data as DrawExecuted['data']).result;
  const unitId = order[place - 1];
  if (unitId === undefined) throw new Error(`The draw has no unit at place ${place}`);
  const team = (await teamOf(past, unitId)) ?? assignments[unitId] ?? [];
  return { unitId, key: past.cast.keyOf(unitId), supervisors: team.map((id) => past.cast.supervisor(id).login) };
}

/** Who goes there after replacements; nobody was replaced where it is undefined. */
async function teamOf(past: Surroundings, unitId: string): Promise<readonly string[] | undefined> {
  const events = await past.history(`inspection-${inspectionIdOf({ drawId, unitId })}`);
  const changed = events.findLast(({ type }) => type === 'InspectionReassigned');
  return (changed?.data as InspectionReassigned['data'] | undefined)?.supervisors;
}
