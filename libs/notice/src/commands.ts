import type { YearTable } from '@app/calendar/working-days.js';
import { Command } from '@app/eventing/message.js';
import type { NoticeKind, NoticeText } from './events.js';

interface Of {
  readonly officeNoticeId: string;
}

/** 取消评比先进资格: the letter that a unit did not carry out in time. */
export interface BarFact {
  readonly unitId: string;
  readonly unitName: string;
  readonly letter: string;
  readonly documentNumber: string;
}

/** The earlier notice that is to be corrected or revoked. */
export interface FormerFact {
  readonly kind: NoticeKind;
  /** Where it is a correction itself: what the first notice was. */
  readonly first?: NoticeKind;
  /** Absent until it is signed. */
  readonly documentNumber?: string;
  /** 文号 of the notice that has revoked it. */
  readonly revokedBy?: string;
}

/** What is known around a notice, looked up inside the transaction. No asker fills it in. */
export interface NoticeFacts {
  /** Absent: there is no such campaign. */
  readonly year?: number;
  /** Of those the notice names or addresses. */
  readonly unknown: readonly string[];
  /** Of units, by their ids. */
  readonly names?: Readonly<Record<string, string>>;
  /** Names. */
  readonly closed: readonly string[];
  readonly bars: readonly BarFact[];
  readonly former?: FormerFact;
}

/** The number a notice gets, taken inside the transaction. */
export interface Numbering {
  readonly prefix: string;
  readonly year: number;
  readonly number: number;
  readonly documentNumber: string;
}

export class DraftOfficeNotice extends Command('DraftOfficeNotice')<
  Of & NoticeText & { campaignId: string; kind: NoticeKind; formerId?: string; facts?: NoticeFacts }
> {}
export class ReviseOfficeNotice extends Command('ReviseOfficeNotice')<Of & NoticeText & { facts?: NoticeFacts }> {}
export class ReturnOfficeNotice extends Command('ReturnOfficeNotice')<Of & { reason: string }> {}
export class ReviewOfficeNotice extends Command('ReviewOfficeNotice')<Of & { opinion: string; facts?: NoticeFacts }> {}
/** `number` is what somebody typed, to be held against the register; absent: whatever is next. */
export class SignOfficeNotice extends Command('SignOfficeNotice')<
  Of & { number?: number; numbering?: Numbering; facts?: NoticeFacts }
> {}
export class DropOfficeNotice extends Command('DropOfficeNotice')<Of & { reason: string }> {}
/** `revokedBy`, looked up: 文号 of a notice that has revoked it meanwhile. */
export class DeliverOfficeNotice extends Command('DeliverOfficeNotice')<
  Of & { years?: readonly YearTable[]; revokedBy?: string }
> {}
/** By a corrected table of working days. */
export class MoveOfficeNoticeDeadline extends Command('MoveOfficeNoticeDeadline')<
  Of & { from: string; dueOn: string; reason: string }
> {}
export class ReceiveOfficeNotice extends Command('ReceiveOfficeNotice')<Of> {}

/** `revokedBy`, looked up: 文号 of the notice that has revoked the order. */
export class ReportOrderedRectification extends Command('ReportOrderedRectification')<
  Of & { account: string; files: readonly string[]; revokedBy?: string }
> {}
export class ConfirmOrderedRectification extends Command('ConfirmOrderedRectification')<
  Of & { unitId: string; opinion: string }
> {}
export class ReturnOrderedRectification extends Command('ReturnOrderedRectification')<
  Of & { unitId: string; reason: string; dueOn: string }
> {}

export type RectificationCommand =
  ReportOrderedRectification | ConfirmOrderedRectification | ReturnOrderedRectification;

export type OfficeNoticeCommand =
  | DraftOfficeNotice
  | ReviseOfficeNotice
  | ReturnOfficeNotice
  | ReviewOfficeNotice
  | SignOfficeNotice
  | DropOfficeNotice
  | DeliverOfficeNotice
  | MoveOfficeNoticeDeadline
  | ReceiveOfficeNotice
  | RectificationCommand;

/** `next` and what bears the number already are looked up inside the transaction. */
export class RegisterOutsideNumber extends Command('RegisterOutsideNumber')<{
  prefix: string;
  year: number;
  number: number;
  title: string;
  issuedOn: string;
  next?: number;
  taken?: string;
}> {}

export type OfficeNumberCommand = RegisterOutsideNumber;

export class SubmitYearReport extends Command('SubmitYearReport')<{ year: number; on: string }> {}
export class PublishYearReport extends Command('PublishYearReport')<{ year: number; on: string; where: string }> {}

export type YearReportCommand = SubmitYearReport | PublishYearReport;
