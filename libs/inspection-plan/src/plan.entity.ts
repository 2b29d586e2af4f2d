import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ApprovedPlanItem, PlanContent } from './events.js';
import type { PlanSituation } from './plan.decider.js';

/** A plan as it was approved. */
export interface ApprovedPlan {
  readonly title: string;
  readonly coverage: string;
  readonly items: readonly ApprovedPlanItem[];
}

@Entity({ name: 'inspection_plan' })
export class InspectionPlanRow {
  @PrimaryColumn({ type: 'text' }) id: string;
  @Column({ type: 'int' }) year: number;
  @Column({ type: 'text', name: 'campaign_id', nullable: true }) campaignId: string | null;
  @Column({ type: 'text' }) title: string;
  @Column({ type: 'text' }) state: PlanSituation;
  @Column({ type: 'int' }) edition: number;
  /** The text at hand. */
  @Column({ type: 'jsonb' }) content: PlanContent;
  /** Why the edition at hand amends the one before. */
  @Column({ type: 'text', nullable: true }) reason: string | null;
  @Column({ type: 'text', name: 'drafted_by' }) draftedBy: string;
  @Column({ type: 'timestamptz', name: 'drafted_at' }) draftedAt: Date;
  @Column({ type: 'text', name: 'submitted_by', nullable: true }) submittedBy: string | null;
  @Column({ type: 'timestamptz', name: 'submitted_at', nullable: true }) submittedAt: Date | null;
  @Column({ type: 'text', name: 'returned_by', nullable: true }) returnedBy: string | null;
  @Column({ type: 'timestamptz', name: 'returned_at', nullable: true }) returnedAt: Date | null;
  @Column({ type: 'text', name: 'returned_because', nullable: true }) returnedBecause: string | null;
  /** The edition in force, when there is one. */
  @Column({ type: 'int', name: 'approved_edition', nullable: true }) approvedEdition: number | null;
  @Column({ type: 'jsonb', nullable: true }) approved: ApprovedPlan | null;
  @Column({ type: 'text', name: 'approved_by', nullable: true }) approvedBy: string | null;
  @Column({ type: 'timestamptz', name: 'approved_at', nullable: true }) approvedAt: Date | null;
  /** The version of its stream, for If-Match. */
  @Column({ type: 'int' }) version: number;
}

@Entity({ name: 'inspection_plan_edition' })
export class PlanEditionRow {
  @PrimaryColumn({ type: 'text', name: 'plan_id' }) planId: string;
  @PrimaryColumn({ type: 'int' }) edition: number;
  @Column({ type: 'jsonb' }) approved: ApprovedPlan;
  @Column({ type: 'text', nullable: true }) reason: string | null;
  @Column({ type: 'text', name: 'approved_by' }) approvedBy: string;
  @Column({ type: 'timestamptz', name: 'approved_at' }) approvedAt: Date;
}
