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

export const DEEDS: readonly Deed[] = [
  ...materialDeeds,
  ...phaseDeeds,
  ...sheetDeeds,
  ...issueDeeds,
  ...inspectionDeeds,
  ...clockDeeds,
  ...ledgerDeeds,
  ...noticeDeeds,
  ...officeDeeds,
  ...recheckDeeds,
  ...disclosureDeeds,
  ...legalReviewDeeds,
  ...recordingDeeds,
  ...assessmentDeeds,
  ...trainingDeeds,
  ...scoringDeeds,
  ...demonstrationDeeds,
  ...leadDeeds,
];

const TOTAL = DEEDS.reduce((sum, { weight }) => sum + weight, 0);

function someKind({ chance }: World): Deed {
  let left = (chance.below(1_000_000) / 1_000_000) * TOTAL;
  return DEEDS.find(({ weight }) => (left -= weight) < 0) ?? DEEDS[0]!;
}

/** Somebody asks for something, by the weights of the deeds; what there is nothing to ask about is passed over a few times. */
export async function someDeed(world: World, people: readonly Person[]): Promise<[AnyCommand, Person] | undefined> {
  for (let tries = 0; tries < 6; tries++) {
    const deed = someKind(world);
    const able = people.filter(({ role }) => deed.roles.includes(role));
    // One in forty asks for what is not his to ask.
    const by = world.chance.pick(world.chance.below(40) === 0 ? people : able);
    const command = await deed.make(world, by);
    if (command) return [command, by];
  }
  return undefined;
}
