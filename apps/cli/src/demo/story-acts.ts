import type { Act } from './agenda.js';
import { assessmentsOf } from './assessments.js';
import { campaignOf } from './campaign.js';
import { caseDrawsOf } from './case-draws.js';
import { caseScoringOf } from './case-scoring.js';
import { cataloguesOf } from './catalogues.js';
import { leadsOf } from './leads.js';
import { legalReviewsOf } from './legal-review.js';
import type { County } from './county.js';
import { demonstrationsOf } from './demonstration.js';
import { disclosuresOf } from './disclosures.js';
import { drawOf } from './draw.js';
import { inspectionsOf } from './inspections.js';
import { lettersOf } from './letters.js';
import { issuesOf } from './issues.js';
import { materialsOf } from './materials.js';
import { planOf } from './plan.js';
import { mutualOf } from './mutual.js';
import { changesOfRegisters } from './registers.js';
import { answersOf, signOffOf } from './self-inspections.js';
import { noticesOf } from './notices.js';
import { officeOf } from './office.js';
import { opinionsOf } from './opinions.js';
import type { Stage } from './stage.js';
import type { Story, UnitStory } from './story.js';
import { recordingsOf } from './recording.js';
import { trainingsOf } from './training.js';
import { workOf } from './work.js';

/** Everything that people do once the registers stand. */
export const storyOf = (stage: Stage, story: Story, county: County): Act[] => [
  ...campaignOf(stage, story),
  ...story.units.flatMap((told) => actsOfUnit(stage, story, county, told)),
  ...changesOfRegisters(county, story.supervision.draw),
  ...planOf(stage, story.supervision),
  ...drawOf(stage, story.supervision),
  ...lettersOf(stage, story.supervision),
  ...inspectionsOf(stage, story.supervision.inspections),
  ...opinionsOf(story.opinions),
  ...mutualOf(stage, county, story.supervision.draw),
  ...cataloguesOf(county),
  ...caseDrawsOf(stage, county, story.supervision.draw),
  ...caseScoringOf(stage),
  ...disclosuresOf(county),
  ...legalReviewsOf(county),
  ...recordingsOf(stage, county),
  ...leadsOf(stage, county),
  ...assessmentsOf(stage),
  ...trainingsOf(stage, county),
  ...demonstrationsOf(stage, county),
  ...workOf(stage, county),
  ...noticesOf(stage, county),
  ...officeOf(stage),
];

/** In the order of one day: the unit answers, reports what it found, signs, and sends in its papers. */
function actsOfUnit(stage: Stage, { selfInspectionDefaults: defaults }: Story, county: County, told: UnitStory): Act[] {
  const unit = county.units.find(({ key }) => key === told.unit);
  if (!unit) throw new Error(`The county has no unit ${told.unit}`);
  const inspection = { unit, told: told.selfInspection, defaults };
  return [
    ...answersOf(stage, inspection),
    ...issuesOf(stage, unit, told.issues),
    ...signOffOf(stage, inspection),
    ...materialsOf(stage, unit, told.materials),
  ];
}
