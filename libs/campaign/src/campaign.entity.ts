import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { MaterialPlan, MigrationEffect, Phase, Task } from './events.js';

@Entity({ name: 'campaign' })
export class CampaignRow {
  @PrimaryColumn({ type: 'text' }) id: string;
  @Column({ type: 'int' }) year: number;
  @Column({ type: 'text' }) title: string;
  @Column({ type: 'text', name: 'document_number' }) documentNumber: string;
  @Column({ type: 'text', name: 'template_hash' }) templateHash: string;
  /** Code of the template, and which revision of it; absent where the plan came from a campaign. */
  @Column({ type: 'text', nullable: true }) template: string | null;
  @Column({ type: 'int', name: 'template_version', nullable: true }) templateVersion: number | null;
  /** The past campaign it is compared with. */
  @Column({ type: 'text', name: 'cloned_from', nullable: true }) clonedFrom: string | null;
  /** Counts the plans it has had, from 1. */
  @Column({ type: 'int' }) plan: number;
  @Column({ type: 'jsonb' }) materials: MaterialPlan[];
  @Column({ type: 'text', array: true }) categories: string[];
  @Column({ type: 'jsonb', select: false }) tasks: Task[];
  /** How many take part. */
  @Column({ type: 'int' }) units: number;
  @Column({ type: 'text', array: true, name: 'unit_ids', select: false }) unitIds: string[];
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

/** A change of the running plan, and what it did. */
@Entity({ name: 'campaign_migration' })
export class MigrationRow {
  @PrimaryColumn({ type: 'text', name: 'campaign_id' }) campaignId: string;
  @PrimaryColumn({ type: 'int' }) plan: number;
  @Column({ type: 'timestamptz' }) at: Date;
  @Column({ type: 'text' }) reason: string;
  @Column({ type: 'date', name: 'answer_by', nullable: true }) answerBy: string | null;
  @Column({ type: 'jsonb' }) effects: MigrationEffect[];
}
