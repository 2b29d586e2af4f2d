import type { AwaitedDecisionEvent, DisclosureEvent, StandingItemsOwed } from '@app/disclosure/events.js';
import type { CampaignEvent, MaterialEvent } from '@app/campaign/events.js';
import type { FileScoringEvent } from '@app/case-scoring/events.js';
import type { DemonstrationPointEvent } from '@app/demonstration/events.js';
import { projection } from '@app/eventing';
import type { LeadEvent } from '@app/leads/events.js';
import type { LegalCaseEvent, LegalReviewerEvent } from '@app/legal-review/events.js';
import type { OfficeNoticeEvent } from '@app/notice/events.js';
import type { LetterEvent } from '@app/opinion/events.js';
import type { EnforcementOfficerEvent, RecordingDeviceEvent } from '@app/recording/events.js';
import type { IssueEvent } from '@app/rectification/events.js';
import { demonstrationFacts } from './demonstration-facts.js';
import { decisionFacts, letterFacts, reviewFacts } from './duty-facts.js';
import { fileFacts, issueFacts } from './issue-facts.js';
import { leadFacts } from './lead-facts.js';
import { materialFacts } from './material-facts.js';
import { noticeFacts } from './notice-facts.js';
import { itemFacts, registerFacts } from './register-facts.js';

type Told =
  | CampaignEvent
  | MaterialEvent
  | IssueEvent
  | FileScoringEvent
  | EnforcementOfficerEvent
  | RecordingDeviceEvent
  | LegalReviewerEvent
  | LegalCaseEvent
  | DisclosureEvent
  | StandingItemsOwed
  | AwaitedDecisionEvent
  | LetterEvent
  | DemonstrationPointEvent
  | LeadEvent
  | OfficeNoticeEvent;

/** What counts in an assessment, each with the event behind it: one row per thing and measure. */
export const assessmentFacts = projection<Told>('assessment_fact', {
  ...materialFacts,
  ...issueFacts,
  ...fileFacts,
  ...registerFacts,
  ...itemFacts,
  ...decisionFacts,
  ...reviewFacts,
  ...letterFacts,
  ...demonstrationFacts,
  ...leadFacts,
  ...noticeFacts,
});
