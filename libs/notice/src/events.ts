import { Event } from '@app/eventing/message.js';

/** 表彰、通报批评、责令整改; 更正 and 撤销 of one of them are notices of their own. */
export const NOTICE_KINDS = ['commendation', 'criticism', 'rectification-order', 'correction', 'revocation'] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** Whom a notice names: a unit (先进集体), or one person of it (先进个人), who is known by no more than a name. */
export interface Named {
  readonly unitId: string;
  readonly person?: string;
  /** 事迹 or 事由: why. */
  readonly ground: string;
}

export interface NoticeText {
  readonly title: string;
  /** 正文, a paragraph a line. */
  readonly body: string;
  readonly named: readonly Named[];
  /** 主送: the units that sign for it. */
  readonly addressees: readonly string[];
  /** Within so many working days each signs for it. */
  readonly receiptDays: number;
  /** Of 责令整改: the last day. */
  readonly rectifyBy?: string;
  /** Whether the public reads it once it is delivered. */
  readonly open: boolean;
}

/** The earlier notice that one corrects or revokes. */
export interface Former {
  readonly officeNoticeId: string;
  readonly documentNumber: string;
}

interface Of {
  readonly officeNoticeId: string;
}

/** `year` is the campaign's, for which units are barred from commendation or not. */
export class OfficeNoticeDrafted extends Event('OfficeNoticeDrafted')<
  Of & NoticeText & { campaignId: string; year: number; kind: NoticeKind; former?: Former }
> {}
export class OfficeNoticeRevised extends Event('OfficeNoticeRevised')<Of & NoticeText> {}
/** 退回修改, by whoever reviews or signs. */
export class OfficeNoticeReturned extends Event('OfficeNoticeReturned')<Of & { reason: string }> {}
export class OfficeNoticeReviewed extends Event('OfficeNoticeReviewed')<Of & { opinion: string }> {}
/** 签发. Numbers run consecutively per 代字 and year. */
export class OfficeNoticeSigned extends Event('OfficeNoticeSigned')<
  Of & {
    kind: NoticeKind;
    title: string;
    prefix: string;
    year: number;
    number: number;
    documentNumber: string;
    signedOn: string;
    former?: Former;
  }
> {}
/** 送达 through this system to every addressee at once; each signs for it by `dueOn`. */
export class OfficeNoticeDelivered extends Event('OfficeNoticeDelivered')<
  Of & {
    documentNumber: string;
    title: string;
    units: readonly string[];
    deliveredOn: string;
    /** Working days. */
    receiptDays?: number;
    dueOn: string;
    /** Of 责令整改: which units rectify and report, and by when. */
    rectify?: { readonly units: readonly string[]; readonly by: string };
  }
> {}
/** With a corrected table of working days: `units` are those that had not signed yet. */
export class OfficeNoticeDeadlineMoved extends Event('OfficeNoticeDeadlineMoved')<
  Of & { units: readonly string[]; from: string; dueOn: string; reason: string }
> {}
/** 签收. */
export class OfficeNoticeReceived extends Event('OfficeNoticeReceived')<
  Of & { unitId: string; documentNumber: string; receivedOn: string; late: boolean }
> {}
interface OfOrdered extends Of {
  readonly unitId: string;
  readonly documentNumber: string;
  /** Which report of the unit it is, from 1. */
  readonly round: number;
}
/** What a unit that was ordered to rectify has done, with its evidence; late is accepted and marked late. */
export class OrderedRectificationReported extends Event('OrderedRectificationReported')<
  OfOrdered & { account: string; files: readonly string[]; reportedOn: string; dueOn: string; late: boolean }
> {}
/** 认定整改到位. */
export class OrderedRectificationConfirmed extends Event('OrderedRectificationConfirmed')<
  OfOrdered & { opinion: string }
> {}
/** 退回重新整改, by a new day. */
export class OrderedRectificationReturned extends Event('OrderedRectificationReturned')<
  OfOrdered & { reason: string; dueOn: string }
> {}
/** A draft that is given up: it had no number, so that none is missing. */
export class OfficeNoticeDropped extends Event('OfficeNoticeDropped')<Of & { reason: string }> {}

export type OfficeNoticeEvent =
  | OfficeNoticeDrafted
  | OfficeNoticeRevised
  | OfficeNoticeReturned
  | OfficeNoticeReviewed
  | OfficeNoticeSigned
  | OfficeNoticeDelivered
  | OfficeNoticeDeadlineMoved
  | OfficeNoticeReceived
  | OrderedRectificationReported
  | OrderedRectificationConfirmed
  | OrderedRectificationReturned
  | OfficeNoticeDropped;

/** A number of the same series that a paper bears which was issued outside this system. */
export class OutsideNumberRegistered extends Event('OutsideNumberRegistered')<{
  prefix: string;
  year: number;
  number: number;
  documentNumber: string;
  title: string;
  issuedOn: string;
}> {}

export type OfficeNumberEvent = OutsideNumberRegistered;

/** 年度报告 to the county's Party committee and government. */
export class YearReportSubmitted extends Event('YearReportSubmitted')<{ year: number; on: string; late: boolean }> {}
export class YearReportMadePublic extends Event('YearReportMadePublic')<{
  year: number;
  on: string;
  where: string;
  late: boolean;
}> {}

export type YearReportEvent = YearReportSubmitted | YearReportMadePublic;
