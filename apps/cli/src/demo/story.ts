/** config/demo-story.json, as config/README.md describes it. Every day is counted from today. */
export interface Story {
  readonly template: string;
  readonly county: string;
  /** The template's day that today stands for. */
  readonly anchor: { readonly templateDate: string };
  readonly registers: { readonly day: number };
  readonly campaign: CampaignStory;
  readonly selfInspectionDefaults: readonly DefaultAnswer[];
  readonly units: readonly UnitStory[];
  readonly supervision: SupervisionStory;
  readonly opinions: readonly OpinionStory[];
}

/** Something somebody did on a day. `by` is a login. */
export interface Deed {
  readonly day: number;
  readonly by: string;
}

export interface CampaignStory {
  readonly launch: Deed;
  readonly phaseChanges: readonly (Deed & {
    readonly act: 'open-early';
    readonly phase: string;
    readonly reason: string;
  })[];
  /** 下一年度方案: drafted from the campaign that runs. */
  readonly nextPlan: Deed & { readonly title: string };
}

export interface Evidence {
  readonly kind: string;
  readonly title: string;
}

export interface DefaultAnswer {
  readonly check: string;
  readonly note: string;
  readonly evidence: readonly Evidence[];
}

export interface UnitStory {
  readonly unit: string;
  readonly materials: Readonly<Record<string, { readonly acts: readonly MaterialAct[] }>>;
  readonly selfInspection: SelfInspectionStory;
  readonly issues: readonly IssueStory[];
}

export type MaterialAct = Deed &
  (
    { readonly act: 'submit' | 'accept' } | { readonly act: 'return'; readonly reason: string; readonly dueDay: number }
  );

export interface SelfInspectionStory {
  readonly startDay: number;
  /** Absent: not signed off yet, and only `answered` has answers. */
  readonly signDay?: number;
  readonly answered?: readonly string[];
  readonly noIssues?: boolean;
  readonly statement?: string;
  readonly exceptions: readonly ExceptionalAnswer[];
}

export interface ExceptionalAnswer {
  readonly check: string;
  readonly answer: 'partly' | 'nonconforming' | 'not-applicable';
  readonly note?: string;
  readonly reason?: string;
}

export interface IssueStory {
  readonly id: string;
  readonly check: string;
  readonly text: string;
  readonly dueDay: number;
  readonly responsible: string;
  readonly measures: string;
  readonly acts: readonly IssueAct[];
}

export type IssueAct = Deed &
  (
    | { readonly act: 'report' | 'claim' | 'plan' | 'start' }
    | { readonly act: 'submit'; readonly account: string; readonly evidence: readonly Evidence[] }
    | { readonly act: 'return' | 'reopen' | 'request-extension'; readonly reason: string; readonly dueDay: number }
    | { readonly act: 'close' | 'grant-extension'; readonly opinion: string }
    | { readonly act: 'refuse-extension'; readonly reason: string }
  );

export interface SupervisionStory {
  readonly items: readonly InspectionItemStory[];
  readonly plan: PlanStory;
  readonly draw: DrawStory;
  readonly inspections: readonly InspectionStory[];
}

export interface InspectionItemStory {
  readonly code: string;
  readonly title: string;
  readonly legalBasis: string;
  readonly subject: string;
  readonly contents: readonly string[];
  readonly method: string;
}

export interface PlanStory {
  readonly title: string;
  readonly coverage: string;
  readonly items: readonly PlanItemStory[];
  readonly acts: readonly (Deed & { readonly act: 'draft' | 'submit' | 'approve' })[];
  readonly amendment: {
    readonly reason: string;
    readonly adds: readonly PlanItemStory[];
    readonly acts: readonly (Deed & { readonly act: 'amend' | 'submit' })[];
  };
}

/** Its batches lie in the year of the draw, whatever today is. */
export interface PlanItemStory {
  readonly planItem: string;
  readonly name: string;
  readonly items: readonly string[];
  readonly slots: readonly string[];
  readonly frequencyMonths: number;
  readonly batches: readonly {
    readonly number: number;
    readonly fromDay: number;
    readonly toDay: number;
    readonly strata: readonly { readonly id: string; readonly rule: string }[];
  }[];
}

export interface DrawStory {
  readonly title: string;
  readonly plan: string;
  readonly batch: number;
  readonly items: readonly string[];
  readonly strata: readonly { readonly riskClass: string; readonly rate: string }[];
  readonly slots: readonly string[];
  readonly cap: number;
  readonly exclusions: readonly { readonly unit: string; readonly reason: string }[];
  readonly conflicts: readonly ConflictStory[];
  readonly witnesses: readonly string[];
  readonly dice: string;
  readonly inspectionDueDay: number;
  readonly acts: readonly (Deed & { readonly act: 'freeze' | 'throw-dice' | 'publish' })[];
}

export interface ConflictStory {
  readonly supervisor: string;
  readonly unit: string;
  readonly day: number;
  readonly why: 'declared' | 'relative';
  readonly ground: string;
}

/** Told by place in the draw's order: nobody knows before the draw which unit that is. */
export interface InspectionStory {
  readonly order: number;
  readonly day: number;
  readonly state: 'concluded' | 'recorded' | 'scheduled';
  readonly notice?: { readonly day: number; readonly announced: boolean };
  readonly acceptDay?: number;
  /** Of the one who leads; without a decision it still waits for one. */
  readonly recusal?: {
    readonly day: number;
    readonly ground: 'party-or-relative' | 'interest' | 'other';
    readonly explanation: string;
    readonly decideDay?: number;
    readonly reason?: string;
  };
  readonly account?: string;
  readonly publication?: { readonly day: number; readonly summary: string };
  readonly findings?: readonly FindingStory[];
}

/** `by` of its acts is a part in the inspection: `supervisor-lead`, `unit-lead`, `unit-clerk`. */
export interface FindingStory extends Omit<IssueStory, 'check'> {
  readonly category: string;
}

/** A letter of supervision on its way to a unit. Periods are in calendar days: a story knows no holidays. */
export interface LetterStory {
  readonly title: string;
  readonly problems: string;
  readonly demands: string;
  readonly days: number;
  readonly draft: Deed;
  readonly signed: Deed;
  readonly deliver: Deed;
}

/** 监督意见书 about an issue of the unit, and the decision that followed it, if one did. */
export interface OpinionStory extends LetterStory {
  readonly unit: string;
  readonly issue: string;
  readonly decision?: LetterStory;
}
