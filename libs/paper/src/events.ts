import { Event } from '@app/eventing/message.js';

/**
 * 问题清单、自查自纠台账、整改方案、整改台账、工作总结 of a unit; 收件回执 of a material; 通报、全县整改台账 and 年度报告 of the
 * county; 案卷评查通报 of a round; 表彰通报 of a notice; 考核结果 of an assessment; 培训台账 and
 * 学时证明 of an officer; 示范点情况表 of a batch; 聘书 of an engaged supervisor.
 */
export type PrintKind =
  | 'issue-list'
  | 'self-inspection-ledger'
  | 'rectification-plan'
  | 'rectification-ledger'
  | 'work-summary'
  | 'receipt'
  | 'circular'
  | 'county-ledger'
  | 'scoring-report'
  | 'office-notice'
  | 'annual-report'
  | 'assessment-result'
  | 'training-ledger'
  | 'training-certificate'
  | 'demonstration-table'
  | 'appointment-letter';

/** What a print is about. */
export interface PrintSubject {
  readonly kind: PrintKind;
  /** Empty for what belongs to no campaign: 聘书, 培训台账, 学时证明. */
  readonly campaignId: string;
  /** Absent: the whole county. */
  readonly unitId?: string;
  /**
   * The material received, the round of 案卷评查, the notice, the assessment, the officer as a person, the batch of
   * 示范点, or the engagement.
   */
  readonly code?: string;
  /** Of which year 培训台账 and 学时证明 tell. */
  readonly year?: number;
  /** UTC: as things stood at a past moment. */
  readonly asOf?: string;
}

/** The contents differ from those of the version before; printed unchanged again, nothing is recorded. */
export class DocumentPrinted extends Event('DocumentPrinted')<
  PrintSubject & {
    printId: string;
    /** 第N版 of this kind of this thing. */
    version: number;
    /** The first line of its title, as lists show it. */
    name: string;
    /** Of the contents: what the sheet says without its version and its day. */
    sha256: string;
    /** Of the docx file. */
    fileSha256: string;
    size: number;
    printedOn: string;
  }
> {}

export type PrintEvent = DocumentPrinted;

/** What takes long: a PDF file of a print, a print of the whole county, a unit's year or a campaign as a zip. */
export type OrderWork =
  | { readonly what: 'pdf'; readonly printId: string }
  | { readonly what: 'print'; readonly subject: PrintSubject }
  | { readonly what: 'archive'; readonly unitId: string; readonly year: number }
  | { readonly what: 'campaign'; readonly campaignId: string };

export class PaperOrdered extends Event('PaperOrdered')<{
  orderId: string;
  /** Whose order it is: what it holds is what he may see. */
  by: string;
  roles: readonly string[];
  forUnit?: string;
  name: string;
  work: OrderWork;
}> {}

/** A file lies ready until the end of `keptUntil`. */
export class OrderFilled extends Event('OrderFilled')<{
  orderId: string;
  file: string;
  sha256: string;
  size: number;
  keptUntil: string;
  /** The print it is a PDF of, or that was made for it. */
  printId?: string;
}> {}

/** 年度档案: every file of the zip stands in its manifest with its hash. */
export class ArchiveMade extends Event('ArchiveMade')<{
  orderId: string;
  unitId: string;
  year: number;
  files: number;
  size: number;
  sha256: string;
  manifestSha256: string;
}> {}

/** 活动档案: with the whole history up to its newest checkpoint, `history` events of it; `running`: of a campaign that goes on. */
export class CampaignArchived extends Event('CampaignArchived')<{
  orderId: string;
  campaignId: string;
  files: number;
  history: number;
  running?: boolean;
  size: number;
  sha256: string;
  manifestSha256: string;
}> {}

/** The time it was kept for is over. */
export class OrderCleared extends Event('OrderCleared')<{ orderId: string }> {}

export type OrderEvent = PaperOrdered | OrderFilled | ArchiveMade | CampaignArchived | OrderCleared;
