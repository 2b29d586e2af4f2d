import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DayKind, LetterKind, Measure, Source } from './events.js';
import type { Situation } from './letter.rules.js';

/** 监督意见书 or 监督决定书; both of one matter bear its id. */
@Entity({ name: 'letter' })
export class LetterRow {
  @PrimaryColumn({ type: 'text', name: 'opinion_id' }) opinionId: string;
  @PrimaryColumn({ type: 'text' }) letter: LetterKind;
  @Column({ type: 'text', name: 'unit_id' }) unitId: string;
  @Column({ type: 'text', name: 'unit_name' }) unitName: string;
  @Column({ type: 'text', name: 'source_kind', nullable: true }) sourceKind: Source['kind'] | null;
  @Column({ type: 'text', name: 'source_id', nullable: true }) sourceId: string | null;
  @Column({ type: 'text' }) title: string;
  @Column({ type: 'text' }) problems: string;
  @Column({ type: 'text' }) demands: string;
  @Column({ type: 'text' }) basis: string;
  @Column({ type: 'int' }) days: number;
  @Column({ type: 'text', name: 'day_kind' }) dayKind: DayKind;
  @Column({ type: 'text', nullable: true }) measure: Measure | null;
  @Column({ type: 'text' }) state: Situation;
  /** The order of states, for sorting. The database derives it. */
  @Column({ type: 'int', insert: false, update: false }) stage: number;
  @Column({ type: 'text', name: 'drafted_by' }) draftedBy: string;
  @Column({ type: 'timestamptz', name: 'drafted_at' }) draftedAt: Date;
  @Column({ type: 'text', name: 'return_reason', nullable: true }) returnReason: string | null;
  @Column({ type: 'int', nullable: true }) year: number | null;
  @Column({ type: 'int', nullable: true }) number: number | null;
  @Column({ type: 'text', name: 'document_number', nullable: true }) documentNumber: string | null;
  @Column({ type: 'date', name: 'issued_on', nullable: true }) issuedOn: string | null;
  @Column({ type: 'text', name: 'issued_by', nullable: true }) issuedBy: string | null;
  @Column({ type: 'date', name: 'delivered_on', nullable: true }) deliveredOn: string | null;
  @Column({ type: 'text', nullable: true }) means: string | null;
  @Column({ type: 'text', name: 'received_by', nullable: true }) receivedBy: string | null;
  @Column({ type: 'date', name: 'due_on', nullable: true }) dueOn: string | null;
  /** The period stands still since that day. */
  @Column({ type: 'date', name: 'paused_on', nullable: true }) pausedOn: string | null;
  /** The last day a pause leads to, where that is known. */
  @Column({ type: 'date', name: 'due_after_pause', nullable: true }) dueAfterPause: string | null;
  @Column({ type: 'int' }) rounds: number;
  /** The period is on record as having ended without the letter being met. */
  @Column({ type: 'boolean', name: 'fell_overdue' }) fellOverdue: boolean;
  @Column({ type: 'text', name: 'closing_words', nullable: true }) closingWords: string | null;
  @Column({ type: 'timestamptz', name: 'closed_at', nullable: true }) closedAt: Date | null;
  @Column({ type: 'text', name: 'criticism_number', nullable: true }) criticismNumber: string | null;
  @Column({ type: 'text', name: 'criticism_text', nullable: true }) criticismText: string | null;
  @Column({ type: 'date', name: 'criticised_on', nullable: true }) criticisedOn: string | null;
  /** The version of the matter's stream, for If-Match. */
  @Column({ type: 'int' }) version: number;
}

/** One report of the unit on a letter, and what the office said to it. */
@Entity({ name: 'letter_report' })
export class LetterReportRow {
  @PrimaryColumn({ type: 'text', name: 'opinion_id' }) opinionId: string;
  @PrimaryColumn({ type: 'text' }) letter: LetterKind;
  @PrimaryColumn({ type: 'int' }) round: number;
  @Column({ type: 'text' }) account: string;
  @Column({ type: 'text', array: true }) evidence: string[];
  @Column({ type: 'date', name: 'due_on' }) dueOn: string;
  @Column({ type: 'boolean' }) late: boolean;
  @Column({ type: 'timestamptz', name: 'reported_at' }) reportedAt: Date;
  @Column({ type: 'text', name: 'reported_by' }) reportedBy: string;
  @Column({ type: 'text', nullable: true }) outcome: 'accepted' | 'insufficient' | null;
  @Column({ type: 'text', nullable: true }) answer: string | null;
  @Column({ type: 'timestamptz', name: 'answered_at', nullable: true }) answeredAt: Date | null;
  @Column({ type: 'text', name: 'answered_by', nullable: true }) answeredBy: string | null;
}
