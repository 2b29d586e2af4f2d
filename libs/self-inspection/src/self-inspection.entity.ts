import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Task } from '@app/campaign/events.js';
import type { Answer } from './events.js';
import type { State } from './rules.js';

/** The campaign's tasks by the plan in force. */
@Entity({ name: 'self_inspection_campaign' })
export class SheetCampaignRow {
  @PrimaryColumn({ type: 'text', name: 'campaign_id' }) campaignId: string;
  @Column({ type: 'boolean' }) open: boolean;
  @Column({ type: 'jsonb' }) tasks: Task[];
  /** Counts the plans the campaign has had, from 1. */
  @Column({ type: 'int' }) plan: number;
  /** Why the plan in force took the place of the former, and by when whoever had signed off answers what came in. */
  @Column({ type: 'text', name: 'plan_reason' }) planReason: string;
  @Column({ type: 'date', name: 'answer_by', nullable: true }) answerBy: string | null;
  /** What former plans asked and this one does not: check id → text. */
  @Column({ type: 'jsonb' }) removed: Record<string, string>;
}

/** How far one unit is. */
@Entity({ name: 'self_inspection' })
export class SheetRow {
  @PrimaryColumn({ type: 'text', name: 'campaign_id' }) campaignId: string;
  @PrimaryColumn({ type: 'text', name: 'unit_id' }) unitId: string;
  @Column({ type: 'text', name: 'unit_name' }) unitName: string;
  @Column({ type: 'text', array: true }) meets: string[];
  @Column({ type: 'int' }) applicable: number;
  @Column({ type: 'int' }) answered: number;
  @Column({ type: 'int' }) issues: number;
  @Column({ type: 'text' }) state: State;
  /** The order of states, for sorting. The database derives it. */
  @Column({ type: 'int', insert: false, update: false }) stage: number;
  /** The deadline in force: the phase's, or that of a return. */
  @Column({ type: 'date', name: 'due_on' }) dueOn: string;
  @Column({ type: 'text', nullable: true }) statement: string | null;
  @Column({ type: 'timestamptz', name: 'signed_off_at', nullable: true }) signedOffAt: Date | null;
  @Column({ type: 'text', name: 'signed_off_by', nullable: true }) signedOffBy: string | null;
  @Column({ type: 'boolean' }) late: boolean;
  @Column({ type: 'text', name: 'return_reason', nullable: true }) returnReason: string | null;
  /** The unit takes part no more; the sheet stands as it left it. */
  @Column({ type: 'boolean', name: 'let_go' }) letGo: boolean;
  /** The version of its stream, for If-Match. */
  @Column({ type: 'int' }) version: number;
}

@Entity({ name: 'self_inspection_answer' })
export class SheetAnswerRow {
  @PrimaryColumn({ type: 'text', name: 'campaign_id' }) campaignId: string;
  @PrimaryColumn({ type: 'text', name: 'unit_id' }) unitId: string;
  @PrimaryColumn({ type: 'text', name: 'check_id' }) checkId: string;
  @Column({ type: 'text' }) answer: Answer;
  @Column({ type: 'text' }) note: string;
  @Column({ type: 'text', nullable: true }) reason: string | null;
  @Column({ type: 'timestamptz', name: 'answered_at' }) answeredAt: Date;
  @Column({ type: 'text', name: 'answered_by' }) answeredBy: string;
  /** The plan asks it no longer. */
  @Column({ type: 'boolean', name: 'set_aside' }) setAside: boolean;
}

@Entity({ name: 'self_inspection_evidence' })
export class SheetEvidenceRow {
  @PrimaryColumn({ type: 'text', name: 'campaign_id' }) campaignId: string;
  @PrimaryColumn({ type: 'text', name: 'unit_id' }) unitId: string;
  @PrimaryColumn({ type: 'text', name: 'check_id' }) checkId: string;
  @PrimaryColumn({ type: 'text', name: 'file_id' }) fileId: string;
  @Column({ type: 'text' }) name: string;
  @Column({ type: 'text' }) kind: string;
  @Column({ type: 'timestamptz', name: 'attached_at' }) attachedAt: Date;
  @Column({ type: 'text', name: 'attached_by' }) attachedBy: string;
}

/** An issue the unit reported from its self-inspection. */
@Entity({ name: 'self_inspection_issue' })
export class SheetIssueRow {
  @PrimaryColumn({ type: 'text', name: 'issue_id' }) issueId: string;
  @Column({ type: 'text', name: 'campaign_id' }) campaignId: string;
  @Column({ type: 'text', name: 'unit_id' }) unitId: string;
  @Column({ type: 'text', name: 'check_id' }) checkId: string;
  @Column({ type: 'int' }) number: number;
}
