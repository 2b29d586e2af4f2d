import { Event } from '@app/eventing/message.js';

/** 事前公开和窗口公示的项目、事后公开的执法决定、年度执法数据. */
export const ENTRY_KINDS = ['standing', 'decision', 'statistics'] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

/** 行政处罚、行政许可、行政强制、行政检查、行政征收、其他. */
export const DECISION_KINDS = ['penalty', 'licence', 'coercion', 'inspection', 'levy', 'other'] as const;
export type DecisionKind = (typeof DECISION_KINDS)[number];

/** 不予公开的事由: 未成年人，国家秘密、商业秘密或者个人隐私，安全稳定，影响其他案件，移送司法机关，其他（内蒙古办法 10–11）. */
export const WITHHOLDING_GROUNDS = ['minors', 'secrets', 'safety', 'other-case', 'criminal', 'otherwise'] as const;
export type WithholdingGround = (typeof WITHHOLDING_GROUNDS)[number];

/** 撤销的事由: 决定被撤销或者确认违法，被变更，涉密或者隐私，公示有误，公示期满，其他. */
export const WITHDRAWAL_GROUNDS = ['revoked', 'altered', 'confidential', 'mistaken', 'expired', 'other'] as const;
export type WithdrawalGround = (typeof WITHDRAWAL_GROUNDS)[number];

/** Somebody named on paper: the account may be unknown, the name never is. */
export interface NamedPerson {
  readonly name: string;
  readonly accountId?: string;
}

/** A number or address that is shown although it looks like somebody's own, and why it may be. */
export interface Kept {
  readonly text: string;
  readonly why: string;
}

/** What a unit wants shown: as it stands in its files, and as the public is to read it. */
export interface Wording {
  readonly title: string;
  readonly original: string;
  readonly masked: string;
  readonly kept: readonly Kept[];
}

/** 执法决定: 文号、类别、日期、执法对象. Of a natural person the public reads `publicParty`. */
export interface DecisionFacts {
  readonly documentNumber: string;
  readonly kind: DecisionKind;
  readonly decidedOn: string;
  readonly party: string;
  readonly natural: boolean;
  readonly publicParty: string;
}

/** 年度行政执法数据: how many decisions of each kind, and what was fined, in yuan. */
export interface Statistics {
  readonly year: number;
  readonly counts: Readonly<Record<DecisionKind, number>>;
  readonly fined: number;
}

/** By when it is to be shown; without `dueOn` the working days of `unarranged`, a year, are not known yet. */
export interface Due {
  readonly dueOn?: string;
  readonly unarranged?: string;
  /** Absent where the day stands in the calendar. */
  readonly workingDays?: number;
}

interface Of {
  readonly entryId: string;
  readonly unitId: string;
  /** The entry's permanent address within its unit. */
  readonly code: string;
}

/** 责任人: who leads and who keeps these items of the unit. */
export class DisclosureOwnersNamed extends Event('DisclosureOwnersNamed')<{
  unitId: string;
  items: readonly string[];
  lead: NamedPerson;
  manager: NamedPerson;
}> {}

/** 采集 and 更新: a wording waits for its review; `round` counts them. */
export class DisclosureCollected extends Event('DisclosureCollected')<
  Of &
    Wording &
    Due & {
      kind: EntryKind;
      round: number;
      /** Account. */
      enteredBy: string;
      /** After how many months it is stale; of standing items. */
      months?: number;
      decision?: DecisionFacts;
      statistics?: Statistics;
    }
> {}
/** 不予公开, with its ground; it is reviewed like a wording. */
export class NonDisclosureProposed extends Event('NonDisclosureProposed')<
  Of &
    Due & {
      kind: EntryKind;
      title: string;
      round: number;
      enteredBy: string;
      ground: WithholdingGround;
      explanation: string;
      decision?: DecisionFacts;
    }
> {}
export class DisclosureReturned extends Event('DisclosureReturned')<
  Of & { round: number; returnedBy: string; reason: string }
> {}
/** 审核通过, by another person than entered it. */
export class DisclosureApproved extends Event('DisclosureApproved')<Of & { round: number; approvedBy: string }> {}
/**
 * 发布. `text` is all the public reads of the wording; `late`: after its day; `blanked`: former editions that would not
 * pass by the masking of the day, which the public reads no more.
 */
export class DisclosurePublished extends Event('DisclosurePublished')<
  Of & {
    kind: EntryKind;
    title: string;
    text: string;
    edition: number;
    late: boolean;
    freshUntil?: string;
    decision?: PublicDecision;
    statistics?: Statistics;
    blanked?: readonly number[];
  }
> {}
/** What the public reads of a decision. */
export interface PublicDecision {
  readonly documentNumber: string;
  readonly kind: DecisionKind;
  readonly decidedOn: string;
  readonly party: string;
}
/** The public reads that it is not shown, and the ground. */
export class DisclosureWithheld extends Event('DisclosureWithheld')<
  Of & { kind: EntryKind; title: string; ground: WithholdingGround; late: boolean }
> {}
/** 核对无变化: what is shown still holds, and is fresh from this day on. */
export class DisclosureConfirmed extends Event('DisclosureConfirmed')<Of & { edition: number; freshUntil: string }> {}
/** What is shown has to go, known since `knownOn`. */
export class DisclosureWithdrawalRequested extends Event('DisclosureWithdrawalRequested')<
  Of & Due & { ground: WithdrawalGround; explanation: string; knownOn: string; requestedBy: string }
> {}
/** 撤销: what was shown is shown no more; that it was, and the ground, stay. `againBy`: when an item is shown anew at the latest. */
export class DisclosureWithdrawn extends Event('DisclosureWithdrawn')<
  Of & { kind: EntryKind; edition: number; ground: WithdrawalGround; knownOn: string; late: boolean; againBy?: string }
> {}
/** The day of what waited for the working days of a year. `of`: publishing or withdrawing. */
export class DisclosureDeadlineFixed extends Event('DisclosureDeadlineFixed')<
  Of & { of: 'publication' | 'withdrawal'; dueOn: string }
> {}
/** By the table of working days of a year, in its edition. */
export class DisclosureDeadlineMoved extends Event('DisclosureDeadlineMoved')<
  Of & { of: 'publication' | 'withdrawal'; from: string; dueOn: string; year: number; edition: number }
> {}

/**
 * Events that hold what the public does not read: the originals, and what people write to each other about them. Their
 * content is for the unit and the office; whoever only oversees sees that, when and by whom they happened.
 */
export const FOR_UNIT_AND_OFFICE: readonly string[] = [
  DisclosureCollected.type,
  NonDisclosureProposed.type,
  DisclosureReturned.type,
  DisclosureWithdrawalRequested.type,
];

export type DisclosureEvent =
  | DisclosureCollected
  | NonDisclosureProposed
  | DisclosureReturned
  | DisclosureApproved
  | DisclosurePublished
  | DisclosureWithheld
  | DisclosureConfirmed
  | DisclosureWithdrawalRequested
  | DisclosureWithdrawn
  | DisclosureDeadlineFixed
  | DisclosureDeadlineMoved;

/** A year is over, and each of these units owes its 执法数据 of it. */
export class StatisticsYearOpened extends Event('StatisticsYearOpened')<{
  year: number;
  dueOn: string;
  units: readonly string[];
}> {}

/** What of the list of items a unit has to show, and by when what it never showed: the whole list each time. */
export class StandingItemsOwed extends Event('StandingItemsOwed')<{
  unitId: string;
  items: readonly { readonly code: string; readonly name: string }[];
  dueOn: string;
}> {}

interface OfDecidedCase {
  /** The case that was decided. */
  readonly legalCaseId: string;
  readonly unitId: string;
  readonly documentNumber: string;
}
/** A case was decided, and the public waits for the decision: also where nobody has entered it yet. */
export class DecisionDisclosureAwaited extends Event('DecisionDisclosureAwaited')<
  OfDecidedCase & Due & { kind: DecisionKind; decidedOn: string }
> {}
/** By the working days of a year as they are known now. */
export class DecisionDisclosureDated extends Event('DecisionDisclosureDated')<OfDecidedCase & { dueOn: string }> {}
/** The decision is before the public, or the public was told why not; `code`: as which entry of the unit. */
export class DecisionDisclosureAnswered extends Event('DecisionDisclosureAnswered')<
  OfDecidedCase & { code: string; late: boolean }
> {}
export type AwaitedDecisionEvent = DecisionDisclosureAwaited | DecisionDisclosureDated | DecisionDisclosureAnswered;

/** 批量导入执法决定, as one fact beside the decisions it brings. */
export class DecisionsImported extends Event('DecisionsImported')<{
  unitId: string;
  importId: string;
  fileName: string;
  sha256: string;
  collected: number;
}> {}
