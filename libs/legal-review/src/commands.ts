import { Command } from '@app/eventing/message.js';
import type { YearTable } from '@app/calendar/working-days.js';
import type {
  CaseParticulars,
  CatalogueItem,
  Discussion,
  HeadingFinding,
  NamedPerson,
  ReviewerParticulars,
  ReviewMaterial,
  TriggerAnswers,
} from './events.js';

interface OfCase {
  readonly legalCaseId: string;
}

/** What is known beside the case; looked up inside the transaction. */
export interface CaseFacts {
  readonly unitKnown: boolean;
  /** Another case of the unit bears the number. */
  readonly numberTaken: boolean;
  /** Another case of the unit that bore the number was found to need a review, and dropped or given another number. */
  readonly foundNecessaryBefore?: boolean;
  /** Accounts of the unit that are in use, with their names. */
  readonly accounts: Readonly<Record<string, string>>;
}

export class RegisterLegalCase extends Command('RegisterLegalCase')<
  OfCase & CaseParticulars & { unitId: string; facts?: CaseFacts; number?: number }
> {}
export class CorrectLegalCase extends Command('CorrectLegalCase')<
  OfCase & CaseParticulars & { reason: string; facts?: CaseFacts }
> {}
export class DropLegalCase extends Command('DropLegalCase')<OfCase & { reason: string }> {}

/** The unit's 目录清单 in force; looked up. */
export interface KnownCatalogue {
  readonly edition: number;
  readonly items: readonly Pick<CatalogueItem, 'code' | 'name'>[];
}
export class TestTriggers extends Command('TestTriggers')<
  OfCase & { answers: TriggerAnswers; itemCode?: string; reason: string; catalogue?: KnownCatalogue }
> {}

/** 审核时限 of the unit, and the imported tables of working days; looked up. */
export interface ReviewTerm {
  readonly days: number;
  readonly extension: number;
}
export class SubmitForReview extends Command('SubmitForReview')<
  OfCase & {
    proposal: string;
    materials: readonly ReviewMaterial[];
    term?: ReviewTerm;
    years?: readonly YearTable[];
  }
> {}

/** The entry of the register that the account of whoever reviews stands under; looked up. */
export interface KnownReviewer extends NamedPerson {
  readonly reviewerId: string;
  readonly unitId: string;
  readonly certificateUntil: string;
  readonly from: string;
  readonly until?: string;
}
interface ByReviewer {
  readonly reviewer?: KnownReviewer;
}
interface Halted {
  /** The office lets the clock stand still; looked up. */
  readonly paused?: boolean;
}
export class RequestReviewMaterials extends Command('RequestReviewMaterials')<
  OfCase & ByReviewer & Halted & { lacking: string }
> {}
export class SupplyReviewMaterials extends Command('SupplyReviewMaterials')<
  OfCase & { materials: readonly ReviewMaterial[]; years?: readonly YearTable[] }
> {}
export class ExtendReview extends Command('ExtendReview')<
  OfCase & { days: number; reason: string; term?: ReviewTerm; years?: readonly YearTable[] }
> {}
export class MoveReviewDeadline extends Command('MoveReviewDeadline')<
  OfCase & { from: string; dueOn: string; reason: string; days?: number }
> {}

interface GivesOpinion extends ByReviewer, Halted {
  readonly findings: readonly HeadingFinding[];
  readonly opinion: string;
}
export class PassReview extends Command('PassReview')<OfCase & GivesOpinion> {}
export class ReturnFromReview extends Command('ReturnFromReview')<OfCase & GivesOpinion> {}

export class RecordDiscussion extends Command('RecordDiscussion')<OfCase & Discussion & { approved: boolean }> {}
export class DecideCase extends Command('DecideCase')<
  OfCase & { decisionNumber: string; decidedOn: string; decision: string }
> {}

export type LegalCaseCommand =
  | RegisterLegalCase
  | CorrectLegalCase
  | DropLegalCase
  | TestTriggers
  | SubmitForReview
  | RequestReviewMaterials
  | SupplyReviewMaterials
  | ExtendReview
  | MoveReviewDeadline
  | PassReview
  | ReturnFromReview
  | RecordDiscussion
  | DecideCase;

/** What a file brings, as it was previewed: `plan` is the hash of everything the preview said would be written. */
interface Imports {
  readonly importId: string;
  readonly unitId: string;
  readonly fileName: string;
  readonly sha256: string;
  readonly plan: string;
  readonly table: object;
  readonly added?: number;
  readonly corrected?: number;
}
export class ImportLegalCases extends Command('ImportLegalCases')<Imports> {}
export class ImportReviewCatalogue extends Command('ImportReviewCatalogue')<Imports> {}
export class ImportLegalReviewers extends Command('ImportLegalReviewers')<Imports> {}

export class AdoptReviewCatalogue extends Command('AdoptReviewCatalogue')<{
  unitId: string;
  documentNumber: string;
  effectiveOn: string;
  items: readonly CatalogueItem[];
  unitKnown?: boolean;
}> {}
export class SetReviewTerm extends Command('SetReviewTerm')<{
  unitId: string;
  days: number;
  extension: number;
  basis: string;
  unitKnown?: boolean;
}> {}
export type ReviewCatalogueCommand = AdoptReviewCatalogue | SetReviewTerm;

/** What is known beside the reviewer; looked up inside the transaction. */
export interface ReviewerFacts {
  readonly unitKnown: boolean;
  /** Somebody of the same account, or of the same name without one, is in the unit's register already. */
  readonly alreadyNamed: boolean;
  /** The name of the account, where it is one of the unit that is in use. */
  readonly accountName?: string;
}
interface OfReviewer {
  readonly reviewerId: string;
}
export class NameLegalReviewer extends Command('NameLegalReviewer')<
  OfReviewer & ReviewerParticulars & { unitId: string; from: string; facts?: ReviewerFacts }
> {}
export class CorrectLegalReviewer extends Command('CorrectLegalReviewer')<
  OfReviewer & ReviewerParticulars & { reason: string; facts?: ReviewerFacts }
> {}
export class ReleaseLegalReviewer extends Command('ReleaseLegalReviewer')<
  OfReviewer & { until: string; reason: string }
> {}
export type LegalReviewerCommand = NameLegalReviewer | CorrectLegalReviewer | ReleaseLegalReviewer;
