import type { Applicability, Phase } from './events.js';
import { PlanFields } from './template.dto.js';

export class FaultAnswer {
  /** Path of the field, such as `phases.1.dueOn`. */
  field: string;
  message: string;
}

export class MovedDayAnswer {
  code: string;
  from: string;
  to: string;
}

export class JoinedAnswer {
  selfInspectionDueOn: string;
}

export class LetGoAnswer {
  /** Numbers of issues that stay its own. */
  openIssues: number[];
}

export class MigrationEffectAnswer {
  unitId: string;
  name: string;
  meets: Applicability[];
  /** Ids of checks. */
  gained: string[];
  lost: string[];
  reworded: string[];
  answersKept: number;
  setAside: string[];
  reopened: boolean;
  /** Codes of materials. */
  materialsGained: string[];
  materialsLost: string[];
  moved: MovedDayAnswer[];
  /** It takes part from now on. */
  joined?: JoinedAnswer;
  /** It takes part no more. */
  letGo?: LetGoAnswer;
}

export class PhaseDaysAnswer {
  startsOn: string;
  dueOn: string;
}

export class MovedPhaseAnswer extends PhaseDaysAnswer {
  phase: Phase;
  name: string;
  was?: PhaseDaysAnswer;
}

export class MigrationPreviewAnswer {
  /** The number the plan would have. */
  version: number;
  /** What whoever agrees to it sends back. */
  hash: string;
  faults: FaultAnswer[];
  phases: MovedPhaseAnswer[];
  effects: MigrationEffectAnswer[];
}

export class MigrationAnswer {
  version: number;
  at: string;
  reason: string;
  answerBy?: string;
  effects: MigrationEffectAnswer[];
}

export class MigrationListAnswer {
  items: MigrationAnswer[];
  total: number;
}

/** The plan of a campaign as the form takes it. */
export class CampaignPlanAnswer extends PlanFields {
  campaignId: string;
  title: string;
  /** Who takes part. */
  units: string[];
  /** Counts the plans it has had, from 1. */
  plan: number;
  /** The version of the campaign's stream, for If-Match. */
  version: number;
}
