import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CaseState } from './case.rules.js';
import type {
  CatalogueReference,
  Discussion,
  HeadingFinding,
  LegalCaseKind,
  NamedPerson,
  ReviewMaterial,
  TriggerAnswers,
} from './events.js';

/** A discussion as the read table keeps it. */
export type KeptDiscussion = Discussion & { readonly round: number; readonly approved: boolean; readonly at: string };

@Entity({ name: 'legal_case' })
export class LegalCaseRow {
  @PrimaryColumn({ type: 'text' }) id: string;
  @Column({ type: 'text', name: 'unit_id' }) unitId: string;
  @Column({ type: 'text', name: 'unit_name' }) unitName: string;
  @Column({ type: 'int' }) year: number;
  @Column({ type: 'int' }) number: number;
  @Column({ type: 'text', name: 'case_number' }) caseNumber: string;
  /** What it was called while a review was necessary already. */
  @Column({ type: 'text', name: 'earlier_numbers', array: true, select: false }) earlierNumbers: string[];
  @Column({ type: 'text' }) title: string;
  @Column({ type: 'text' }) kind: LegalCaseKind;
  @Column({ type: 'jsonb' }) handlers: NamedPerson[];
  @Column({ type: 'date', name: 'filed_on' }) filedOn: string;
  @Column({ type: 'timestamptz', name: 'registered_at' }) registeredAt: Date;
  @Column({ type: 'text', name: 'registered_by' }) registeredBy: string;
  @Column({ type: 'text' }) state: CaseState;
  /** What the last test found; absent: not tested yet. */
  @Column({ type: 'boolean', nullable: true }) necessary: boolean | null;
  @Column({ type: 'jsonb', nullable: true }) answers: TriggerAnswers | null;
  @Column({ type: 'jsonb', nullable: true }) item: CatalogueReference | null;
  @Column({ type: 'text', name: 'test_reason', nullable: true }) testReason: string | null;
  @Column({ type: 'timestamptz', name: 'tested_at', nullable: true }) testedAt: Date | null;
  @Column({ type: 'text', name: 'tested_by', nullable: true }) testedBy: string | null;
  @Column({ type: 'int' }) rounds: number;
  /** Of the review that runs; absent otherwise. */
  @Column({ type: 'date', name: 'due_on', nullable: true }) dueOn: string | null;
  /** Since when the unit owes materials. */
  @Column({ type: 'date', name: 'paused_on', nullable: true }) pausedOn: string | null;
  /** Whether the office lets the clock stand still. */
  @Column({ type: 'boolean', name: 'clock_paused' }) clockPaused: boolean;
  @Column({ type: 'jsonb' }) discussions: KeptDiscussion[];
  @Column({ type: 'text', name: 'decision_number', nullable: true }) decisionNumber: string | null;
  @Column({ type: 'date', name: 'decided_on', nullable: true }) decidedOn: string | null;
  @Column({ type: 'text', nullable: true }) decision: string | null;
  @Column({ type: 'text', name: 'drop_reason', nullable: true }) dropReason: string | null;
  /** Everything that is looked for, in one text of small letters. */
  @Column({ type: 'text', select: false }) words: string;
  /** The version of its stream, for If-Match. */
  @Column({ type: 'int' }) version: number;
}

/** Materials that were lacking: the days between did not count. */
export interface KeptPause {
  readonly lacking: string;
  readonly from: string;
  readonly by: string;
  readonly to?: string;
  readonly days?: number;
}

/** One submission, and what came of it. */
@Entity({ name: 'legal_review_round' })
export class ReviewRoundRow {
  @PrimaryColumn({ type: 'text', name: 'case_id' }) caseId: string;
  @PrimaryColumn({ type: 'int' }) round: number;
  @Column({ type: 'timestamptz', name: 'submitted_at' }) submittedAt: Date;
  @Column({ type: 'text', name: 'submitted_by' }) submittedBy: string;
  @Column({ type: 'text' }) proposal: string;
  @Column({ type: 'jsonb' }) materials: ReviewMaterial[];
  @Column({ type: 'int' }) days: number;
  @Column({ type: 'date', name: 'original_due_on' }) originalDueOn: string;
  @Column({ type: 'date', name: 'due_on' }) dueOn: string;
  @Column({ type: 'jsonb', nullable: true }) extension: { days: number; reason: string; by: string } | null;
  @Column({ type: 'jsonb' }) pauses: KeptPause[];
  @Column({ type: 'text', nullable: true }) outcome: 'passed' | 'returned' | null;
  @Column({ type: 'jsonb', nullable: true }) findings: HeadingFinding[] | null;
  @Column({ type: 'text', nullable: true }) opinion: string | null;
  @Column({ type: 'text', nullable: true }) reviewer: string | null;
  @Column({ type: 'boolean', nullable: true }) late: boolean | null;
  @Column({ type: 'timestamptz', name: 'concluded_at', nullable: true }) concludedAt: Date | null;
}
