import { Event } from '@app/eventing/message.js';

/** 业务知识和法律法规; 政治理论教育和党性教育, which never counts towards the hours; 文字与音像记录人员专项. */
export const TRAINING_KINDS = ['business', 'political', 'records'] as const;
export type TrainingKind = (typeof TRAINING_KINDS)[number];

/** The account with which an officer signs in. `officerId` is his stay in the unit, as its register lists it. */
interface OfAccount {
  readonly accountId: string;
  readonly officerId: string;
  readonly unitId: string;
}
export class OfficerAccountBound extends Event('OfficerAccountBound')<OfAccount> {}
export class OfficerAccountReleased extends Event('OfficerAccountReleased')<OfAccount & { reason: string }> {}
export type OfficerAccountEvent = OfficerAccountBound | OfficerAccountReleased;

/** One line of a plan: `month` from 1 to 12, `hours` in halves. */
export interface PlanItem {
  readonly title: string;
  readonly kind: TrainingKind;
  readonly month: number;
  readonly hours: number;
  /** 培训对象. */
  readonly audience: string;
}
/** 年度培训计划, whole; `revision` counts from 1. `late`: the first one came after the day it was due. */
export class TrainingPlanSubmitted extends Event('TrainingPlanSubmitted')<{
  unitId: string;
  year: number;
  revision: number;
  documentNumber: string;
  items: readonly PlanItem[];
  late: boolean;
  reason?: string;
}> {}
/** The office lets the plans of a year come by another day than the end of March. */
export class TrainingPlanDueMoved extends Event('TrainingPlanDueMoved')<{
  year: number;
  dueOn: string;
  reason: string;
}> {}

/** The year has begun: these units owe a plan by the day. */
export class TrainingPlansRequested extends Event('TrainingPlansRequested')<{
  year: number;
  dueOn: string;
  units: readonly string[];
}> {}
export type TrainingYearEvent = TrainingPlanDueMoved | TrainingPlansRequested;

/** 批量导入, as one fact beside what it brings. */
interface Imported {
  readonly importId: string;
  readonly fileName: string;
  readonly sha256: string;
  readonly added: number;
}
export class TrainingPlanImported extends Event('TrainingPlanImported')<Imported & { unitId: string; year: number }> {}
export class AttendanceImported extends Event('AttendanceImported')<
  Imported & { sessionId: string; unitId?: string }
> {}
/** `added`: scores entered, among them those that took the place of another. */
export class ExamScoresImported extends Event('ExamScoresImported')<
  Imported & { sessionId: string; unitId?: string }
> {}

/** Of a training session; `unitId` is the unit that holds it, absent where the office holds it for the county. */
interface OfSession {
  readonly sessionId: string;
  readonly unitId?: string;
}
export interface SessionParticulars {
  readonly title: string;
  readonly kind: TrainingKind;
  /** The one day on which it is held. */
  readonly day: string;
  readonly place: string;
  readonly hours: number;
  /** 授课人. */
  readonly teacher: string;
}
/** The organiser is who arranged it, or rearranged it last: the first to sign for it. */
export class TrainingSessionArranged extends Event('TrainingSessionArranged')<
  OfSession & SessionParticulars & { organiserId: string }
> {}
export class TrainingSessionRearranged extends Event('TrainingSessionRearranged')<
  OfSession & SessionParticulars & { organiserId: string; reason: string }
> {}
export class TrainingSessionCancelled extends Event('TrainingSessionCancelled')<OfSession & { reason: string }> {}

/** By the code on the room's screen, with the account bound to the officer. */
export class TraineeSignedIn extends Event('TraineeSignedIn')<
  OfSession & { officerId: string; ofUnit: string; hours: number }
> {}
export class TraineeSignedOut extends Event('TraineeSignedOut')<OfSession & { officerId: string }> {}

export interface Attendance {
  readonly officerId: string;
  /** The unit that listed the officer on that day. */
  readonly ofUnit: string;
  readonly hours: number;
}
/** 纸质签到表, with why the code was not used. */
export class PaperAttendanceEntered extends Event('PaperAttendanceEntered')<
  OfSession & { attendance: readonly Attendance[]; reason: string; fileId?: string }
> {}
/** Came late or left early; 0 strikes the officer off. */
export class AttendanceHoursReduced extends Event('AttendanceHoursReduced')<
  OfSession & { officerId: string; hours: number; reason: string }
> {}
export class TrainingPicturesAdded extends Event('TrainingPicturesAdded')<
  OfSession & { pictures: readonly string[] }
> {}

/** The organiser's signature: nobody signs in from here on. */
export class TrainingSessionSigned extends Event('TrainingSessionSigned')<OfSession & { attendees: number }> {}
/** The other signature is refused: the list is open again. */
export class TrainingSessionReturned extends Event('TrainingSessionReturned')<OfSession & { reason: string }> {}
/** The second signature, by another: from here on the hours count. */
export class TrainingSessionClosed extends Event('TrainingSessionClosed')<
  OfSession & { title: string; kind: TrainingKind; day: string; hours: number; attendance: readonly Attendance[] }
> {}
/** 作废: none of its hours counts. */
export class TrainingSessionVoided extends Event('TrainingSessionVoided')<OfSession & { reason: string }> {}

export interface ExamPaper {
  readonly title: string;
  readonly fullMark: number;
  readonly passMark: number;
  /** 试卷, by its file. */
  readonly fileId: string;
}
export class ExamPaperFiled extends Event('ExamPaperFiled')<OfSession & ExamPaper> {}
export interface ExamScore {
  readonly officerId: string;
  readonly score: number;
}
/** Each takes the place of the one before. */
export class ExamScored extends Event('ExamScored')<OfSession & { scores: readonly ExamScore[]; reason?: string }> {}

export type TrainingSessionEvent =
  | TrainingSessionArranged
  | TrainingSessionRearranged
  | TrainingSessionCancelled
  | TraineeSignedIn
  | TraineeSignedOut
  | PaperAttendanceEntered
  | AttendanceHoursReduced
  | TrainingPicturesAdded
  | TrainingSessionSigned
  | TrainingSessionReturned
  | TrainingSessionClosed
  | TrainingSessionVoided
  | ExamPaperFiled
  | ExamScored;

/** An officer who will not reach what he owes, by what he has and what is arranged. */
export interface Shortfall {
  readonly officerId: string;
  readonly hours: number;
  readonly owed: number;
  readonly expected: number;
}
interface OfMonth {
  readonly unitId: string;
  readonly year: number;
  readonly month: number;
}
/** 学时预警, from September on; each officer once a month. */
export class UnitShortfallForetold extends Event('UnitShortfallForetold')<
  OfMonth & { officers: readonly Shortfall[] }
> {}
/** The same, to one who has an account. */
export class OwnShortfallForetold extends Event('OwnShortfallForetold')<OfMonth & Shortfall & { accountId: string }> {}
export type ShortfallEvent = UnitShortfallForetold | OwnShortfallForetold;
