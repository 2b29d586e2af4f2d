import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One task of the plan, as far as the work ledger needs it. */
export interface WorkTask {
  readonly number: number;
  readonly category: string;
  readonly title: string;
  readonly appliesTo: string;
}

@Entity({ name: 'work_campaign' })
export class WorkCampaignRow {
  @PrimaryColumn({ type: 'text', name: 'campaign_id' }) campaignId: string;
  @Column({ type: 'text' }) title: string;
  @Column({ type: 'jsonb' }) tasks: WorkTask[];
  @Column({ type: 'boolean' }) finished: boolean;
}

/** How far one unit's work ledger is. */
@Entity({ name: 'work_unit' })
export class WorkUnitRow {
  @PrimaryColumn({ type: 'text', name: 'campaign_id' }) campaignId: string;
  @PrimaryColumn({ type: 'text', name: 'unit_id' }) unitId: string;
  @Column({ type: 'text', name: 'unit_name' }) unitName: string;
  @Column({ type: 'text', array: true }) meets: string[];
  /** Numbers of the tasks that apply to it. */
  @Column({ type: 'int', array: true }) tasks: number[];
  /** How many of them have their two people. */
  @Column({ type: 'int' }) assigned: number;
  /** Those that have not. The database derives it. */
  @Column({ type: 'int', insert: false, update: false }) missing: number;
  @Column({ type: 'timestamptz', name: 'changed_at', nullable: true }) changedAt: Date | null;
  /** The unit takes part no more; its open issues may still be handed over. */
  @Column({ type: 'boolean', name: 'let_go' }) letGo: boolean;
  /** The version of its stream, for If-Match. */
  @Column({ type: 'int' }) version: number;
}

@Entity({ name: 'work_assignment' })
export class WorkAssignmentRow {
  @PrimaryColumn({ type: 'text', name: 'campaign_id' }) campaignId: string;
  @PrimaryColumn({ type: 'text', name: 'unit_id' }) unitId: string;
  @PrimaryColumn({ type: 'int' }) task: number;
  @Column({ type: 'text', name: 'lead_name' }) leadName: string;
  @Column({ type: 'text', name: 'lead_account', nullable: true }) leadAccount: string | null;
  @Column({ type: 'text', name: 'responsible_name' }) responsibleName: string;
  @Column({ type: 'text', name: 'responsible_account', nullable: true }) responsibleAccount: string | null;
}

/** An account that acts, or acted, for a unit. */
@Entity({ name: 'work_account' })
export class WorkAccountRow {
  @PrimaryColumn({ type: 'text' }) id: string;
  @Column({ type: 'text', name: 'unit_id' }) unitId: string;
  @Column({ type: 'text' }) name: string;
  @Column({ type: 'boolean' }) open: boolean;
}

/** An issue of the rectification ledger and who answers for it. */
@Entity({ name: 'work_issue' })
export class WorkIssueRow {
  @PrimaryColumn({ type: 'text', name: 'issue_id' }) issueId: string;
  @Column({ type: 'text', name: 'campaign_id' }) campaignId: string;
  @Column({ type: 'text', name: 'unit_id' }) unitId: string;
  @Column({ type: 'int' }) number: number;
  @Column({ type: 'text' }) text: string;
  @Column({ type: 'text' }) responsible: string;
  @Column({ type: 'text', name: 'responsible_account', nullable: true }) responsibleAccount: string | null;
  @Column({ type: 'boolean' }) open: boolean;
}
