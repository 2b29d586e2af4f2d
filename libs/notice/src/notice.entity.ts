import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Named, NoticeKind } from './events.js';
import type { RectificationState, Situation } from './rules.js';

/** A later notice that corrects or revokes this one. */
export interface Amendment {
  readonly id: string;
  readonly kind: NoticeKind;
  readonly documentNumber: string;
  readonly signedOn: string;
}

/** 表彰、通报批评、责令整改、更正、撤销. */
@Entity({ name: 'office_notice' })
export class NoticeRow {
  @PrimaryColumn({ type: 'text' }) id: string;
  @Column({ type: 'text', name: 'campaign_id' }) campaignId: string;
  @Column({ type: 'text', name: 'campaign_title' }) campaignTitle: string;
  /** Of the campaign. */
  @Column({ type: 'int' }) year: number;
  @Column({ type: 'text' }) kind: NoticeKind;
  @Column({ type: 'text' }) title: string;
  @Column({ type: 'text' }) body: string;
  @Column({ type: 'jsonb' }) named: Named[];
  @Column({ type: 'text', array: true }) addressees: string[];
  @Column({ type: 'int', name: 'receipt_days' }) receiptDays: number;
  @Column({ type: 'date', name: 'rectify_by', nullable: true }) rectifyBy: string | null;
  @Column({ type: 'boolean' }) open: boolean;
  @Column({ type: 'text' }) state: Situation;
  /** The order of states, for sorting. The database derives it. */
  @Column({ type: 'int', insert: false, update: false }) stage: number;
  @Column({ type: 'text', name: 'former_id', nullable: true }) formerId: string | null;
  @Column({ type: 'text', name: 'former_number', nullable: true }) formerNumber: string | null;
  @Column({ type: 'text', name: 'drafted_by' }) draftedBy: string;
  /** Accounts that wrote it. */
  @Column({ type: 'text', array: true }) writers: string[];
  @Column({ type: 'timestamptz', name: 'drafted_at' }) draftedAt: Date;
  @Column({ type: 'text', name: 'return_reason', nullable: true }) returnReason: string | null;
  @Column({ type: 'text', name: 'reviewed_by', nullable: true }) reviewedBy: string | null;
  @Column({ type: 'text', name: 'review_opinion', nullable: true }) reviewOpinion: string | null;
  @Column({ type: 'text', name: 'signed_by', nullable: true }) signedBy: string | null;
  @Column({ type: 'date', name: 'signed_on', nullable: true }) signedOn: string | null;
  @Column({ type: 'int', name: 'number_year', nullable: true }) numberYear: number | null;
  @Column({ type: 'int', nullable: true }) number: number | null;
  @Column({ type: 'text', name: 'document_number', nullable: true }) documentNumber: string | null;
  @Column({ type: 'date', name: 'delivered_on', nullable: true }) deliveredOn: string | null;
  @Column({ type: 'date', name: 'due_on', nullable: true }) dueOn: string | null;
  /** How many have signed for it. */
  @Column({ type: 'int' }) received: number;
  /** How many units are ordered to rectify, and of how many the office has said that they did. */
  @Column({ type: 'int' }) ordered: number;
  @Column({ type: 'int' }) rectified: number;
  @Column({ type: 'jsonb' }) amendments: Amendment[];
  @Column({ type: 'text', name: 'drop_reason', nullable: true }) dropReason: string | null;
  /** Of its stream, for If-Match. */
  @Column({ type: 'int' }) version: number;
}

/** 签收 of one addressee. */
@Entity({ name: 'office_notice_receipt' })
export class ReceiptRow {
  @PrimaryColumn({ type: 'text', name: 'notice_id' }) noticeId: string;
  @PrimaryColumn({ type: 'text', name: 'unit_id' }) unitId: string;
  @Column({ type: 'date', name: 'received_on', nullable: true }) receivedOn: string | null;
  @Column({ type: 'text', name: 'received_by', nullable: true }) receivedBy: string | null;
  @Column({ type: 'boolean' }) late: boolean;
}

/** 责令整改 of one unit: its latest report, and what the office said to it. */
@Entity({ name: 'office_notice_rectification' })
export class RectificationRow {
  @PrimaryColumn({ type: 'text', name: 'notice_id' }) noticeId: string;
  @PrimaryColumn({ type: 'text', name: 'unit_id' }) unitId: string;
  @Column({ type: 'text' }) state: RectificationState;
  /** Reports so far. */
  @Column({ type: 'int' }) round: number;
  @Column({ type: 'date', name: 'due_on' }) dueOn: string;
  @Column({ type: 'text', nullable: true }) account: string | null;
  @Column({ type: 'text', array: true }) files: string[];
  @Column({ type: 'date', name: 'reported_on', nullable: true }) reportedOn: string | null;
  @Column({ type: 'text', name: 'reported_by', nullable: true }) reportedBy: string | null;
  @Column({ type: 'boolean' }) late: boolean;
  /** 认定意见, or why it was given back. */
  @Column({ type: 'text', nullable: true }) remark: string | null;
  @Column({ type: 'text', name: 'settled_by', nullable: true }) settledBy: string | null;
  @Column({ type: 'date', name: 'settled_on', nullable: true }) settledOn: string | null;
}

/** A number of a series that is taken, and by what. */
@Entity({ name: 'office_number' })
export class OfficeNumberRow {
  @PrimaryColumn({ type: 'text' }) prefix: string;
  @PrimaryColumn({ type: 'int' }) year: number;
  @PrimaryColumn({ type: 'int' }) number: number;
  @Column({ type: 'text' }) title: string;
  /** What it stands on: a notice, a campaign's plan, or a paper issued outside. */
  @Column({ type: 'text' }) origin: 'notice' | 'campaign' | 'outside';
  @Column({ type: 'text', name: 'thing_id', nullable: true }) thingId: string | null;
  @Column({ type: 'date', name: 'issued_on' }) issuedOn: string;
}

/** 年度报告 of a year. */
@Entity({ name: 'year_report' })
export class YearReportRow {
  @PrimaryColumn({ type: 'int' }) year: number;
  @Column({ type: 'text', name: 'campaign_id', nullable: true }) campaignId: string | null;
  @Column({ type: 'date', name: 'submitted_on', nullable: true }) submittedOn: string | null;
  @Column({ type: 'boolean', name: 'submitted_late', nullable: true }) submittedLate: boolean | null;
  @Column({ type: 'date', name: 'public_on', nullable: true }) publicOn: string | null;
  @Column({ type: 'boolean', name: 'public_late', nullable: true }) publicLate: boolean | null;
  @Column({ type: 'text', nullable: true }) place: string | null;
}
