import type { Db } from '@app/eventing';
import { readCaseRolls } from './case-rolls.js';
import type { FreezePlan } from './commands.js';
import { readMutualRolls, readMutualRotation } from './mutual-rolls.js';
import { readRecheckRolls } from './recheck-rolls.js';
import type { Rolls } from './roll.rules.js';
import { readRolls, readRotation } from './rolls.js';
import type { Recusal } from './rows.rules.js';

export type RollsWanted = Pick<FreezePlan, 'kind' | 'campaignId' | 'year' | 'closures' | 'planItem' | 'rotation'> & {
  /** A frozen draw reads its own lists, whatever it has led to since. */
  readonly drawId?: string;
};

/** The lists a draw of this kind is held over, and who is to rest from whom. */
export async function rollsFor(
  db: Db,
  { kind, campaignId, year, closures, drawId, planItem, rotation }: RollsWanted,
): Promise<{ rolls: Rolls; rotation: readonly Recusal[] }> {
  if (kind === 'mutual') {
    const rolls = await readMutualRolls(db, campaignId);
    return { rolls, rotation: await readMutualRotation(db, rolls) };
  }
  const people = await readRolls(db);
  if (kind === 'recheck') {
    const rolls = closures
      ? await readRecheckRolls(db, people, { campaignId, closures, drawId })
      : { ...people, objects: [], conflicts: [] };
    return { rolls, rotation: [] };
  }
  const rolls = kind === 'case-files' ? await readCaseRolls(db, people, year ?? 0) : people;
  return { rolls, rotation: rotation ? await readRotation(db, planItem) : [] };
}
