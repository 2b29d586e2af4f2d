import { Event } from '@app/eventing/message.js';

interface Of {
  readonly inspectionId: string;
  readonly unitId: string;
}

/** 检查结论. The last two say that there was no inspection to speak of: 不配合检查; 无法联系、已停业. */
export const RESULTS = ['no-problem-found', 'problems-found', 'obstructed', 'unable'] as const;
export type InspectionResult = (typeof RESULTS)[number];
/** What counts as inspected: the last two are visits that came to nothing. */
export const COUNTS_AS_INSPECTED: readonly InspectionResult[] = ['no-problem-found', 'problems-found'];
/** Why a visit came to nothing; the result says the same. */
export type Hindrance = Extract<InspectionResult, 'obstructed' | 'unable'>;

/** Grounds of recusal (河南省行政执法条例 23): a party or next of kin of one, an interest, anything else that may bias. */
export const RECUSAL_GROUNDS = ['party-or-relative', 'interest', 'other'] as const;
export type RecusalGround = (typeof RECUSAL_GROUNDS)[number];
/** 自行回避, 申请回避, 责令回避. */
export type AskedBy = 'self' | 'unit' | 'office';

/** One thing to look at, numbered within its letter. */
export interface ChecklistEntry {
  readonly id: string;
  readonly text: string;
}
/** 是, 否, 不适用. */
export const ANSWERS = ['yes', 'no', 'not-applicable'] as const;
export interface ChecklistAnswer {
  readonly entry: string;
  readonly answer: (typeof ANSWERS)[number];
  readonly note?: string;
}

/**
 * A published draw gave this unit to these supervisors. `drawVersion` is the version of the draw that did so:
 * what an older version says no longer counts.
 */
export class InspectionAssigned extends Event('InspectionAssigned')<
  Of & {
    campaignId: string;
    drawId: string;
    drawYear: number;
    drawNumber: number;
    drawVersion: number;
    item: string;
    supervisors: readonly string[];
    assignedOn: string;
    dueOn: string;
  }
> {}
/** A supervisor was replaced in the draw. Signatures given before no longer count. */
export class InspectionReassigned extends Event('InspectionReassigned')<
  Of & { supervisors: readonly string[]; drawVersion: number }
> {}
/** The unit was replaced in the draw: nobody inspects it any more. */
export class InspectionCalledOff extends Event('InspectionCalledOff')<Of & { drawVersion: number }> {}

/** 检查通知书. `number` runs consecutively per `year`; `announced` false: 暗访, the letter is handed over on the spot. */
export class NoticeIssued extends Event('NoticeIssued')<
  Of & {
    year: number;
    number: number;
    item: string;
    legalBasis: string;
    from: string;
    until: string;
    announced: boolean;
    contact: string;
    checklist: readonly ChecklistEntry[];
    holders: readonly { readonly supervisorId: string; readonly certificateNumber: string }[];
    issuedOn: string;
    /** The letter it takes the place of, since the team has changed. */
    replaces?: { readonly year: number; readonly number: number };
  }
> {}
/** The unit says with its own account that it has the letter. */
export class NoticeReceived extends Event('NoticeReceived')<Of> {}
/** 暗访: the letter came with the supervisors. */
export class NoticeHandedOver extends Event('NoticeHandedOver')<Of & { supervisorId: string; handedOn: string }> {}
export class InspectionAccepted extends Event('InspectionAccepted')<Of & { supervisorId: string }> {}

interface Recusal extends Of {
  readonly recusalId: string;
  readonly supervisorId: string;
}
export class RecusalRequested extends Event('RecusalRequested')<
  Recusal & { by: AskedBy; ground: RecusalGround; explanation: string }
> {}
/** The draw fills the place by its own rule; until it has, the unit waits. */
export class RecusalApproved extends Event('RecusalApproved')<Recusal & { drawId: string; reason: string }> {}
export class RecusalRefused extends Event('RecusalRefused')<Recusal & { reason: string }> {}
/** Nobody was free the first time; the office has the draw look again. */
export class ReplacementRequested extends Event('ReplacementRequested')<Recusal & { drawId: string; reason: string }> {}

/** The optional members are missing from visits recorded before there were letters and checklists. */
export class VisitRecorded extends Event('VisitRecorded')<
  Of & {
    supervisorId: string;
    visitedOn: string;
    account: string;
    evidence: readonly string[];
    /** Wall-clock times of the visit, 09:30. */
    startedAt?: string;
    endedAt?: string;
    place?: string;
    /** Who was there for the unit. */
    present?: string;
    certificateShown?: boolean;
    answers?: readonly ChecklistAnswer[];
    hindrance?: Hindrance;
  }
> {}
export class FindingRecorded extends Event('FindingRecorded')<
  Of & {
    campaignId: string;
    findingId: string;
    supervisorId: string;
    text: string;
    category: string;
    dueOn: string;
    responsible: string;
  }
> {}
/** `contentHash`: what was signed, absent in signatures of old. */
export class InspectionSigned extends Event('InspectionSigned')<Of & { supervisorId: string; contentHash?: string }> {}
/** Whether somebody of the unit put his name to the record; a refusal with its reason and who witnessed it. */
export class UnitStatementRecorded extends Event('UnitStatementRecorded')<
  Of & {
    supervisorId: string;
    signed: boolean;
    person: string;
    reason?: string;
    witness?: string;
    evidence: readonly string[];
    contentHash: string;
  }
> {}
/** Both have signed. There is no default result. */
export class InspectionConcluded extends Event('InspectionConcluded')<
  Of & { result: InspectionResult; findings: number; explanation?: string; contentHash?: string }
> {}

export type InspectionEvent =
  | InspectionAssigned
  | InspectionReassigned
  | InspectionCalledOff
  | NoticeIssued
  | NoticeReceived
  | NoticeHandedOver
  | InspectionAccepted
  | RecusalRequested
  | RecusalApproved
  | RecusalRefused
  | ReplacementRequested
  | VisitRecorded
  | FindingRecorded
  | InspectionSigned
  | UnitStatementRecorded
  | InspectionConcluded;
