import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ObjectedItem, RuledItem, ScoreRuling, Settled, Unavailable } from './events.js';
import type { Stage } from './file.rules.js';
import type { Marking, ScoreSheet } from './sheet.rules.js';

/** 评查轮次. */
@Entity({ name: 'scoring_round' })
export class ScoringRoundRow {
  @PrimaryColumn({ type: 'text' }) id: string;
  @Column({ type: 'int' }) year: number;
  @Column({ type: 'int' }) number: number;
  @Column({ type: 'text' }) title: string;
  @Column({ type: 'text', name: 'campaign_id' }) campaignId: string;
  @Column({ type: 'text', name: 'draw_id' }) drawId: string;
  @Column({ type: 'int', name: 'draw_year' }) drawYear: number;
  @Column({ type: 'int', name: 'draw_number' }) drawNumber: number;
  @Column({ type: 'jsonb' }) sheet: ScoreSheet;
  @Column({ type: 'date', name: 'score_by' }) scoreBy: string;
  @Column({ type: 'int', name: 'objection_days' }) objectionDays: number;
  @Column({ type: 'int', name: 'ruling_days' }) rulingDays: number;
  @Column({ type: 'date', name: 'opened_on' }) openedOn: string;
  @Column({ type: 'text', name: 'document_number', nullable: true }) documentNumber: string | null;
  @Column({ type: 'date', name: 'issued_on', nullable: true }) issuedOn: string | null;
  @Column({ type: 'date', name: 'closed_on', nullable: true }) closedOn: string | null;
  @Column({ type: 'text', name: 'closed_by', nullable: true }) closedBy: 'office' | 'voided-draw' | null;
  @Column({ type: 'text', name: 'closed_for', nullable: true }) closedFor: string | null;
  @Column({ type: 'int' }) version: number;
}

export interface KeptObjection {
  readonly items: readonly ObjectedItem[];
  readonly evidence: readonly string[];
  readonly on: string;
  readonly by: string;
}

export interface KeptRuling {
  readonly ruling: ScoreRuling;
  readonly reason: string;
  readonly items: readonly RuledItem[];
  readonly on: string;
  readonly by: string;
  readonly late: boolean;
  readonly scoreBefore: number;
  readonly gradeBefore: string;
}

export interface KeptFinding {
  readonly findingId: string;
  readonly code: string;
  readonly text: string;
}

/** One file of a round. What is null has not come to that yet. */
@Entity({ name: 'file_scoring' })
export class FileScoringRow {
  @PrimaryColumn({ type: 'text' }) id: string;
  @Column({ type: 'text', name: 'round_id' }) roundId: string;
  @Column({ type: 'text', name: 'round_title' }) roundTitle: string;
  /** Of the round. */
  @Column({ type: 'int' }) year: number;
  @Column({ type: 'text', name: 'campaign_id' }) campaignId: string;
  @Column({ type: 'text', name: 'unit_id' }) unitId: string;
  @Column({ type: 'text', name: 'unit_name' }) unitName: string;
  @Column({ type: 'text', name: 'file_id' }) fileId: string;
  @Column({ type: 'text', name: 'case_number' }) caseNumber: string;
  @Column({ type: 'text' }) state: Stage;
  @Column({ type: 'int', name: 'handed_in' }) handedIn: number;
  /** Accounts that stand aside from this file. */
  @Column({ type: 'text', array: true }) recused: string[];
  /** Accounts whose sheets were put aside with them. */
  @Column({ type: 'text', array: true, name: 'put_aside' }) putAside: string[];
  @Column({ type: 'date', name: 'score_by' }) scoreBy: string;
  @Column({ type: 'text', name: 'differ_over', nullable: true }) differOver: 'points' | 'veto' | null;
  @Column({ type: 'jsonb', nullable: true }) marking: Marking | null;
  @Column({ type: 'double precision', nullable: true }) score: number | null;
  @Column({ type: 'boolean', nullable: true }) vetoed: boolean | null;
  @Column({ type: 'text', nullable: true }) grade: string | null;
  @Column({ type: 'date', name: 'told_on', nullable: true }) toldOn: string | null;
  @Column({ type: 'date', name: 'object_by', nullable: true }) objectBy: string | null;
  @Column({ type: 'jsonb', nullable: true }) objection: KeptObjection | null;
  @Column({ type: 'date', name: 'ruling_by', nullable: true }) rulingBy: string | null;
  @Column({ type: 'jsonb', nullable: true }) ruling: KeptRuling | null;
  @Column({ type: 'date', name: 'settled_on', nullable: true }) settledOn: string | null;
  @Column({ type: 'text', name: 'settled_how', nullable: true }) settledHow: Settled | null;
  @Column({ type: 'jsonb' }) findings: KeptFinding[];
  @Column({ type: 'text', name: 'closed_for', nullable: true }) closedFor: string | null;
  @Column({ type: 'text', select: false }) words: string;
  @Column({ type: 'int' }) version: number;
}

/** Who has which place on a file, with his sheet once it is handed in. */
@Entity({ name: 'file_scorer' })
export class FileScorerRow {
  @PrimaryColumn({ type: 'text', name: 'scoring_id' }) scoringId: string;
  @PrimaryColumn({ type: 'int' }) place: number;
  @Column({ type: 'text', name: 'scorer_id' }) scorerId: string;
  @Column({ type: 'text' }) name: string;
  @Column({ type: 'text', name: 'chosen_by' }) chosenBy: 'draw' | 'office';
  @Column({ type: 'text', nullable: true }) unavailable: Unavailable | null;
  @Column({ type: 'jsonb', nullable: true }) marking: Marking | null;
  @Column({ type: 'double precision', nullable: true }) score: number | null;
  @Column({ type: 'boolean', nullable: true }) vetoed: boolean | null;
  @Column({ type: 'text', nullable: true }) grade: string | null;
  @Column({ type: 'boolean', nullable: true }) late: boolean | null;
  @Column({ type: 'boolean', nullable: true }) counted: boolean | null;
  @Column({ type: 'timestamptz', name: 'handed_in_at', nullable: true }) handedInAt: Date | null;
}
