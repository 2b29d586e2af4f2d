import type { AnyCommand } from '@app/eventing';
import { materialDeeds, phaseDeeds } from './campaign-deeds.js';
import { assessmentDeeds } from './assessment-deeds.js';
import { legalReviewDeeds } from './case-deeds.js';
import { clockDeeds } from './clock-deeds.js';
import type { Person } from './cast.js';
import { type Deed } from './deed.js';
import { demonstrationDeeds } from './demonstration-deeds.js';
import { disclosureDeeds } from './disclosure-deeds.js';
import { inspectionDeeds } from './inspection-deeds.js';
import { issueDeeds } from './issue-deeds.js';
import { leadDeeds } from './lead-deeds.js';
import { ledgerDeeds } from './ledger-deeds.js';
import { noticeDeeds } from './notice-deeds.js';
import { officeDeeds } from './office-deeds.js';
import { recheckDeeds } from './recheck-deeds.js';
import { recordingDeeds } from './recording-deeds.js';
import { scoringDeeds } from './scoring-deeds.js';
import { sheetDeeds } from './sheet-deeds.js';
import { trainingDeeds } from './training-deeds.js';
import type { World } from './world.js';

type Pool = readonly Deed[];

/** The campaign, its supervision and the three systems. */
export const SYSTEMS: Pool = [
  ...materialDeeds,
  ...phaseDeeds,
  ...sheetDeeds,
  ...issueDeeds,
  ...inspectionDeeds,
  ...clockDeeds,
  ...ledgerDeeds,
  ...officeDeeds,
  ...recheckDeeds,
  ...disclosureDeeds,
  ...legalReviewDeeds,
  ...recordingDeeds,
  ...scoringDeeds,
];
/** People and judgement: on days of their own, or what there is most of would leave them no year. */
export const PEOPLE: Pool = [...trainingDeeds, ...demonstrationDeeds, ...leadDeeds, ...assessmentDeeds, ...noticeDeeds];

function someKind({ chance }: World, pool: Pool): Deed {
  const total = pool.reduce((sum, { weight }) => sum + weight, 0);
  let left = (chance.below(1_000_000) / 1_000_000) * total;
  return pool.find(({ weight }) => (left -= weight) < 0) ?? pool[0]!;
}

/** Somebody asks for something, by the weights of the deeds; what there is nothing to ask about is passed over a few times. */
export async function someDeed(
  world: World,
  people: readonly Person[],
  pool: Pool,
): Promise<[AnyCommand, Person] | undefined> {
  for (let tries = 0; tries < 6; tries++) {
    const deed = someKind(world, pool);
    const able = people.filter(({ role }) => deed.roles.includes(role));
    // One in forty asks for what is not his to ask.
    const by = world.chance.pick(world.chance.below(40) === 0 ? people : able);
    const command = await deed.make(world, by);
    if (command) return [command, by];
  }
  return undefined;
}
