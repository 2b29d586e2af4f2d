import { Event } from '@app/eventing/message.js';

/** 行政处罚、行政许可、行政强制、行政检查、行政征收、其他. */
export const LEGAL_CASE_KINDS = ['penalty', 'licence', 'coercion', 'inspection', 'levy', 'other'] as const;
export type LegalCaseKind = (typeof LEGAL_CASE_KINDS)[number];

/**
 * What makes a decision a 重大执法决定: 行政处罚法第五十八条, 国办发〔2018〕118号（十一）, and the unit's own 目录清单.
 * In the order in which they are asked.
 */
export const TRIGGERS = ['public-interest', 'hearing', 'complex', 'social-risk', 'other-law', 'catalogue'] as const;
export type Trigger = (typeof TRIGGERS)[number];
/** Every one is answered, yes or no. */
export type TriggerAnswers = Readonly<Record<Trigger, boolean>>;

/** 国办发〔2018〕118号（十三）: what an opinion speaks to, each of the seven. */
export const HEADINGS = ['subject', 'procedure', 'facts', 'law', 'competence', 'documents', 'crime'] as const;
export type Heading = (typeof HEADINGS)[number];

/** `note` says what is wrong, and may say more where nothing is. */
export interface HeadingFinding {
  readonly heading: Heading;
  readonly problem: boolean;
  readonly note: string;
}

/** A person named in a unit's work: the account may be unknown, the name never is. */
export interface NamedPerson {
  readonly name: string;
  readonly accountId?: string;
}

/** One line of the list of what is handed in for review; the file may be kept on paper alone. */
export interface ReviewMaterial {
  readonly name: string;
  readonly fileId?: string;
}

interface OfCase {
  readonly legalCaseId: string;
  readonly unitId: string;
}

/** 案号、案由、种类、承办人、立案日期. The title names no party. */
export interface CaseParticulars {
  readonly caseNumber: string;
  readonly title: string;
  readonly kind: LegalCaseKind;
  readonly handlers: readonly NamedPerson[];
  readonly filedOn: string;
}

/** Set where another case of the unit that bore this number was found to need a review: this one needs it too. */
interface Traced {
  readonly foundNecessaryBefore?: true;
}

/** `number` runs without a gap per unit and year of entry. */
export class LegalCaseRegistered extends Event('LegalCaseRegistered')<
  OfCase & CaseParticulars & Traced & { year: number; number: number }
> {}
export class LegalCaseCorrected extends Event('LegalCaseCorrected')<
  OfCase & CaseParticulars & Traced & { reason: string }
> {}
/** 撤案, or entered by mistake. */
export class LegalCaseDropped extends Event('LegalCaseDropped')<OfCase & { reason: string }> {}

/** The item of the unit's 目录清单 that the case falls under, in the edition that was in force. */
export interface CatalogueReference {
  readonly edition: number;
  readonly code: string;
  readonly name: string;
}

interface TriggerTest {
  readonly answers: TriggerAnswers;
  readonly item?: CatalogueReference;
  readonly reason: string;
}

/**
 * 属于重大执法决定. Two types of event and not one with a yes or no: that a decision needed its gates is seen from the
 * envelopes of a history, also where content was erased.
 */
export class ReviewFoundNecessary extends Event('ReviewFoundNecessary')<OfCase & TriggerTest> {}
/** 不属于重大执法决定: recorded too. */
export class ReviewFoundUnnecessary extends Event('ReviewFoundUnnecessary')<OfCase & TriggerTest> {}

interface OfRound extends OfCase {
  /** Counts the submissions of the case from 1. */
  readonly round: number;
}

/** 送审. `days` are working days. */
export class SubmittedForReview extends Event('SubmittedForReview')<
  OfRound & {
    proposal: string;
    materials: readonly ReviewMaterial[];
    submittedOn: string;
    days: number;
    dueOn: string;
  }
> {}
/** 退回补充材料: the clock stands still from `on`. */
export class ReviewMaterialsRequested extends Event('ReviewMaterialsRequested')<
  OfRound & { lacking: string; on: string; by: NamedPerson }
> {}
/** 补充材料: the clock runs again from `on`; `days` working days did not count, unless the day had been missed before. */
export class ReviewMaterialsSupplied extends Event('ReviewMaterialsSupplied')<
  OfRound & {
    materials: readonly ReviewMaterial[];
    on: string;
    days: number;
    from: string;
    dueOn: string;
    missed?: true;
  }
> {}
/** 延长审核期限, by the unit's lead. */
export class ReviewExtended extends Event('ReviewExtended')<
  OfRound & { days: number; from: string; dueOn: string; reason: string }
> {}
/**
 * By a corrected table of working days, or because the office let the clock stand still; `days`: for so many working
 * days. Absent in what was recorded before it was kept.
 */
export class ReviewDeadlineMoved extends Event('ReviewDeadlineMoved')<
  OfRound & { from: string; dueOn: string; reason: string; days?: number }
> {}

interface Opinion {
  readonly reviewerId: string;
  readonly reviewer: NamedPerson;
  readonly findings: readonly HeadingFinding[];
  readonly opinion: string;
  readonly late: boolean;
}
/** 审核通过. */
export class ReviewPassed extends Event('ReviewPassed')<OfRound & Opinion> {}
/** 存在问题, 退回修改. */
export class ReviewReturned extends Event('ReviewReturned')<OfRound & Opinion> {}

/** 集体讨论记录. The minutes are words, files, or both. */
export interface Discussion {
  readonly heldOn: string;
  readonly chair: NamedPerson;
  readonly participants: readonly NamedPerson[];
  readonly minutes: string;
  readonly files: readonly string[];
  readonly conclusion: string;
}
/** 集体讨论同意. */
export class DiscussionApproved extends Event('DiscussionApproved')<OfRound & Discussion> {}
/** 集体讨论不同意 what was reviewed: what comes next is reviewed anew. */
export class DiscussionSentBack extends Event('DiscussionSentBack')<OfRound & Discussion> {}

/** 作出决定. `round`: the review it rests on; 0 where none was necessary. */
export class CaseDecided extends Event('CaseDecided')<
  OfRound & { decisionNumber: string; decidedOn: string; decision: string }
> {}

export type LegalCaseEvent =
  | LegalCaseRegistered
  | LegalCaseCorrected
  | LegalCaseDropped
  | ReviewFoundNecessary
  | ReviewFoundUnnecessary
  | SubmittedForReview
  | ReviewMaterialsRequested
  | ReviewMaterialsSupplied
  | ReviewExtended
  | ReviewDeadlineMoved
  | ReviewPassed
  | ReviewReturned
  | DiscussionApproved
  | DiscussionSentBack
  | CaseDecided;

/** 批量导入, as one fact beside what it brings. */
interface Imported {
  readonly importId: string;
  readonly unitId: string;
  readonly fileName: string;
  readonly sha256: string;
  readonly added: number;
}
export class LegalCasesImported extends Event('LegalCasesImported')<Imported> {}
export class ReviewCatalogueImported extends Event('ReviewCatalogueImported')<Imported> {}
export class LegalReviewersImported extends Event('LegalReviewersImported')<Imported> {}

/** One line of a unit's 重大执法决定法制审核目录清单. */
export interface CatalogueItem {
  readonly code: string;
  readonly name: string;
  readonly kind: LegalCaseKind;
  /** 标准, such as an amount. */
  readonly criterion: string;
  readonly basis: string;
}
/** The whole list as a document of the unit fixes it; a later one takes its place. */
export class ReviewCatalogueAdopted extends Event('ReviewCatalogueAdopted')<{
  unitId: string;
  edition: number;
  documentNumber: string;
  effectiveOn: string;
  items: readonly CatalogueItem[];
}> {}
/** 审核时限, in working days; no national rule names one. */
export class ReviewTermFixed extends Event('ReviewTermFixed')<{
  unitId: string;
  days: number;
  extension: number;
  basis: string;
}> {}
export type ReviewCatalogueEvent = ReviewCatalogueAdopted | ReviewTermFixed;

/** 已通过国家统一法律职业资格考试, or a reviewer since before 2018, of whom the law does not ask it. */
export const QUALIFICATIONS = ['passed', 'before-2018'] as const;
export type Qualification = (typeof QUALIFICATIONS)[number];

export interface ReviewerParticulars {
  readonly name: string;
  readonly accountId?: string;
  readonly post: string;
  /** 行政执法证件号, and the last day it is valid. */
  readonly certificate: string;
  readonly certificateUntil: string;
  readonly qualification: Qualification;
  /** 法律职业资格证书号. */
  readonly qualificationNumber?: string;
  /** 从事法制审核工作的起始日期. */
  readonly reviewsSince: string;
}
interface OfReviewer {
  readonly reviewerId: string;
  readonly unitId: string;
}
/** 法制审核人员, from the day `from`. */
export class LegalReviewerNamed extends Event('LegalReviewerNamed')<
  OfReviewer & ReviewerParticulars & { from: string }
> {}
export class LegalReviewerCorrected extends Event('LegalReviewerCorrected')<
  OfReviewer & ReviewerParticulars & { reason: string }
> {}
/** `until` is the last day. */
export class LegalReviewerReleased extends Event('LegalReviewerReleased')<
  OfReviewer & { name: string; until: string; reason: string }
> {}
export type LegalReviewerEvent = LegalReviewerNamed | LegalReviewerCorrected | LegalReviewerReleased;
