import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { MaterialPlan, Phase, Task } from './events.js';

@Entity({ name: 'campaign' })
export class CampaignRow {
  @PrimaryColumn({ type: 'text' }) id: string;
  @Column({ type: 'int' }) year: number;
  @Column({ type: 'text' }) title: string;
  @Column({ type: 'text', name: 'document_number' }) documentNumber: string;
  @Column({ type: 'text', name: 'template_hash' }) templateHash: string;
  @Column({ type: 'jsonb' }) materials: MaterialPlan[];
  @Column({ type: 'text', array: true }) categories: string[];
  @Column({ type: 'jsonb', select: false }) tasks: Task[];
  /** How many take part. */
  @Column({ type: 'int' }) units: number;
  @Column({ type: 'timestamptz', name: 'launched_at' }) launchedAt: Date;
  @Column({ type: 'timestamptz', name: 'finished_at', nullable: true }) finishedAt: Date | null;
  /** The version of its stream, for If-Match. */
  @Column({ type: 'int' }) version: number;
}

export interface Extension {
  readonly from: string;
  readonly dueOn: string;
  readonly reason: string;
  readonly at: string;
}

@Entity({ name: 'campaign_phase' })
export class PhaseRow {
  @PrimaryColumn({ type: 'text', name: 'campaign_id' }) campaignId: string;
  @PrimaryColumn({ type: 'text' }) phase: Phase;
  /** From 1, in the order they open. */
  @Column({ type: 'int' }) place: number;
  @Column({ type: 'text' }) name: string;
  @Column({ type: 'text' }) state: 'planned' | 'open' | 'closed';
  @Column({ type: 'date', name: 'starts_on' }) startsOn: string;
  @Column({ type: 'date', name: 'due_on' }) dueOn: string;
  /** As planned at launch, before any extension. */
  @Column({ type: 'date', name: 'original_due_on' }) originalDueOn: string;
  @Column({ type: 'timestamptz', name: 'opened_at', nullable: true }) openedAt: Date | null;
  /** Why the office opened it before its day. */
  @Column({ type: 'text', name: 'opened_because', nullable: true }) openedBecause: string | null;
  @Column({ type: 'timestamptz', name: 'closed_at', nullable: true }) closedAt: Date | null;
  @Column({ type: 'jsonb' }) extensions: Extension[];
}
