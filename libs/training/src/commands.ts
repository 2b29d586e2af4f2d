import { Command } from '@app/eventing/message.js';
import type { Attendance, ExamPaper, ExamScore, PlanItem, SessionParticulars, Shortfall } from './events.js';

/** What is known beside a binding; looked up inside the transaction. */
export interface BindingFacts {
  /** The officer as the unit lists him today. */
  readonly officer?: { readonly unitId: string; readonly name: string };
  readonly account?: { readonly unitId?: string; readonly name: string };
  /** The login that the same person is bound to already. */
  readonly boundTo?: string;
}
export class BindOfficerAccount extends Command('BindOfficerAccount')<{
  accountId: string;
  officerId: string;
  facts?: BindingFacts;
}> {}
export class ReleaseOfficerAccount extends Command('ReleaseOfficerAccount')<{ accountId: string; reason: string }> {}
export type OfficerAccountCommand = BindOfficerAccount | ReleaseOfficerAccount;

export class SubmitTrainingPlan extends Command('SubmitTrainingPlan')<{
  unitId: string;
  year: number;
  documentNumber: string;
  items: readonly PlanItem[];
  reason?: string;
  facts?: { readonly unitKnown: boolean; readonly dueOn: string };
}> {}
export class MoveTrainingPlanDue extends Command('MoveTrainingPlanDue')<{
  year: number;
  dueOn: string;
  reason: string;
}> {}

/** `units`: who has handed in none for the year; found inside the transaction, as is the day. */
export class RequestTrainingPlans extends Command('RequestTrainingPlans')<{
  year: number;
  facts?: { readonly dueOn: string; readonly units: readonly string[] };
}> {}
export type TrainingYearCommand = MoveTrainingPlanDue | RequestTrainingPlans;

/** What a file brings, as it was previewed: `plan` is the hash of everything the preview said would be written. */
interface Imports {
  readonly importId: string;
  readonly fileName: string;
  readonly sha256: string;
  readonly plan: string;
  readonly table: object;
  readonly added?: number;
  readonly corrected?: number;
}
export class ImportTrainingPlan extends Command('ImportTrainingPlan')<Imports & { unitId: string; year: number }> {}
export class ImportExamScores extends Command('ImportExamScores')<Imports & { sessionId: string; unitId?: string }> {}
export class ImportAttendance extends Command('ImportAttendance')<Imports & { sessionId: string; unitId?: string }> {}

interface OfSession {
  readonly sessionId: string;
}
/** `unitKnown`: the unit that holds it, where one does, is in the register. */
export class ArrangeTrainingSession extends Command('ArrangeTrainingSession')<
  OfSession & SessionParticulars & { unitId?: string; unitKnown?: boolean }
> {}
export class RearrangeTrainingSession extends Command('RearrangeTrainingSession')<
  OfSession & SessionParticulars & { reason: string }
> {}
export class CancelTrainingSession extends Command('CancelTrainingSession')<OfSession & { reason: string }> {}

/** An officer as he is listed in a unit on the session's day. */
export interface Trainee {
  readonly officerId: string;
  readonly unitId: string;
  /** Hours of other sessions on the same day. */
  readonly elsewhere?: number;
}
/** Who stands behind an account, and which window of 30 seconds the code is of; both found by the handler. */
interface ByCode extends OfSession {
  readonly code: string;
  readonly trainee?: Trainee;
  readonly window?: number;
}
/** `officerId`: as whom the asker means to sign in; it can only be himself. */
export class SignInToTraining extends Command('SignInToTraining')<ByCode & { officerId?: string }> {}
export class SignOutOfTraining extends Command('SignOutOfTraining')<ByCode> {}

export class EnterPaperAttendance extends Command('EnterPaperAttendance')<
  OfSession & {
    attendance: readonly Omit<Attendance, 'ofUnit'>[];
    reason: string;
    fileId?: string;
    /** Which unit lists each of them on the day. */
    listed?: Readonly<Record<string, string>>;
    /** Hours each of them has of other sessions on the day. */
    elsewhere?: Readonly<Record<string, number>>;
  }
> {}
export class ReduceAttendanceHours extends Command('ReduceAttendanceHours')<
  OfSession & { officerId: string; hours: number; reason: string }
> {}
/** `noPicture`: the name of a file that is none. */
export class AddTrainingPictures extends Command('AddTrainingPictures')<
  OfSession & { pictures: readonly string[]; noPicture?: string }
> {}
export class SignTrainingSession extends Command('SignTrainingSession')<OfSession> {}
export class ReturnTrainingSession extends Command('ReturnTrainingSession')<OfSession & { reason: string }> {}
export class VoidTrainingSession extends Command('VoidTrainingSession')<OfSession & { reason: string }> {}
export class FileExamPaper extends Command('FileExamPaper')<OfSession & ExamPaper> {}
export class ScoreExam extends Command('ScoreExam')<OfSession & { scores: readonly ExamScore[]; reason?: string }> {}

export type TrainingSessionCommand =
  | ArrangeTrainingSession
  | RearrangeTrainingSession
  | CancelTrainingSession
  | SignInToTraining
  | SignOutOfTraining
  | EnterPaperAttendance
  | ReduceAttendanceHours
  | AddTrainingPictures
  | SignTrainingSession
  | ReturnTrainingSession
  | VoidTrainingSession
  | FileExamPaper
  | ScoreExam;

/** `short` is found inside the transaction: whoever will not reach what he owes, with his account if he has one. */
export class ForetellShortfalls extends Command('ForetellShortfalls')<{
  unitId: string;
  year: number;
  month: number;
  short?: readonly (Shortfall & { readonly accountId?: string })[];
}> {}
