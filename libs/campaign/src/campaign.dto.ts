import { IsIn, IsInt, Max, Min } from 'class-validator';
import { Day, ListRequest, OptionalDay, OptionalText, PastMomentAnswer, Text } from '@app/http';
import type { Applicability, Phase } from './events.js';
import { PHASES } from './rules.js';

export class LaunchCampaignRequest {
  /** Code of a template, see `GET /api/campaign-templates`. Absent: the plan of the campaign it is cloned from. */
  @OptionalText(64) template?: string;
  /** The past campaign whose plan it goes on with, or with a template the one it is compared with. */
  @OptionalText(64) clonedFrom?: string;
  @IsInt() @Min(2000) @Max(2200) year: number;
  @Text(100) title: string;
  /** 发文字号. */
  @Text(60) documentNumber: string;
  /** First day of the first phase: all days of the template move with it. Absent: the template's own days. */
  @OptionalDay() startsOn?: string;
}

export class PhasePath {
  @Text(64) id: string;
  @IsIn(PHASES) phase: Phase;
}

export class OpenPhaseRequest {
  @Text(500) reason: string;
}

export class ExtendPhaseRequest {
  @Day() dueOn: string;
  @Text(500) reason: string;
}

/** Sorts by `year`, `title`, `launchedAt`; the latest first when nothing is said. */
export class CampaignListRequest extends ListRequest {}

export class CampaignListItem {
  id: string;
  year: number;
  title: string;
  documentNumber: string;
  /** How many units take part. */
  units: number;
  launchedAt: string;
  finishedAt?: string;
  version: number;
}

export class CampaignListAnswer {
  items: CampaignListItem[];
  next?: string;
  total: number;
}

export class ExtensionAnswer {
  from: string;
  dueOn: string;
  reason: string;
  at: string;
}

export class PhaseAnswer {
  phase: Phase;
  name: string;
  state: 'planned' | 'open' | 'closed';
  startsOn: string;
  dueOn: string;
  /** As planned at launch, before any extension. */
  originalDueOn: string;
  /** To the end of `dueOn`, as of today; negative once it has passed. */
  daysLeft: number;
  openedAt?: string;
  /** Why the office opened it before its day. */
  openedBecause?: string;
  closedAt?: string;
  extensions: ExtensionAnswer[];
}

export class CurrentCampaignAnswer extends CampaignListItem {
  /** The phases open now, the later one last; two while one has its last day. */
  phases: PhaseAnswer[];
  /** The phase that opens next. */
  next?: PhaseAnswer;
}

export class ExpectedMaterialAnswer {
  code: string;
  name: string;
  phase: Phase;
  dueOn: string;
  note?: string;
  /** Absent: all units. */
  appliesTo?: Applicability;
  /** Of them only these units. */
  only?: string[];
}

export class CheckAnswer {
  id: string;
  text: string;
  evidence: string[];
}

export class TaskAnswer {
  number: number;
  category: string;
  title: string;
  appliesTo: Applicability;
  checks: CheckAnswer[];
}

export class CampaignAnswer extends CampaignListItem {
  /** Code of the template and which revision of it, frozen at launch. */
  template?: string;
  templateVersion?: number;
  /** The past campaign it is compared with. */
  clonedFrom?: string;
  /** Counts the plans it has had, from 1. */
  plan: number;
  templateHash: string;
  phases: PhaseAnswer[];
  materials: ExpectedMaterialAnswer[];
  categories: string[];
  tasks: TaskAnswer[];
  /** There when the answer tells of a past moment. */
  past?: PastMomentAnswer;
}

export class TemplatePhaseAnswer {
  phase: Phase;
  name: string;
  startsOn: string;
  dueOn: string;
}

export class TemplateAnswer {
  code: string;
  /** Shipped with the program; the office edits copies of it. */
  shipped: boolean;
  /** Counts the revisions. */
  edition: number;
  /** How many places have to be put right before a campaign is launched from it. */
  faults: number;
  changedAt?: string;
  retiredAt?: string;
  title: string;
  shortTitle: string;
  documentNumber: string;
  year: number;
  phases: TemplatePhaseAnswer[];
  materials: ExpectedMaterialAnswer[];
  tasks: number;
  checks: number;
}

export class TemplateListAnswer {
  items: TemplateAnswer[];
  total: number;
}
