import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Phase } from './events.js';

/** One submission and what became of it. */
export interface Round {
  readonly round: number;
  readonly submittedAt: string;
  readonly submittedBy: string;
  readonly files: readonly string[];
  readonly note: string;
  /** The deadline it was held against. */
  readonly dueOn: string;
  readonly late: boolean;
  readonly returned?: { readonly at: string; readonly by: string; readonly reason: string; readonly dueOn: string };
  readonly accepted?: { readonly at: string; readonly by: string };
}

/** One line per unit and material from the launch on, so that what is missing is there to be counted. */
@Entity({ name: 'material' })
export class MaterialRow {
  @PrimaryColumn({ type: 'text', name: 'campaign_id' }) campaignId: string;
  @PrimaryColumn({ type: 'text', name: 'unit_id' }) unitId: string;
  @PrimaryColumn({ type: 'text' }) code: string;
  @Column({ type: 'text', name: 'unit_name' }) unitName: string;
  @Column({ type: 'text' }) name: string;
  /** What the office wants to see in it. */
  @Column({ type: 'text' }) note: string;
  @Column({ type: 'text' }) phase: Phase;
  @Column({ type: 'text' }) state: 'awaited' | 'submitted' | 'returned' | 'accepted';
  /** The campaign's deadline, with its extensions. */
  @Column({ type: 'date', name: 'planned_due_on' }) plannedDueOn: string;
  /** The deadline in force for this unit: the campaign's, or that of a return. */
  @Column({ type: 'date', name: 'due_on' }) dueOn: string;
  /** The unit takes part no more. */
  @Column({ type: 'boolean', name: 'let_go' }) letGo: boolean;
  /** Some round came late. */
  @Column({ type: 'boolean' }) late: boolean;
  @Column({ type: 'int' }) round: number;
  /** The latest round. */
  @Column({ type: 'timestamptz', name: 'submitted_at', nullable: true }) submittedAt: Date | null;
  @Column({ type: 'jsonb', select: false }) rounds: Round[];
  /** The version of its stream, for If-Match. */
  @Column({ type: 'int' }) version: number;
}
