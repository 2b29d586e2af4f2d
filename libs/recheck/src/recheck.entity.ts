import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { EvidenceOfIssue } from '@app/rectification/events.js';
import type { Excuse } from './events.js';

/** 待复查、复查通过、复查不通过、免予复查、不再复查. */
export const RECHECK_STATES = ['assigned', 'passed', 'failed', 'excused', 'called-off'] as const;
export type RecheckState = (typeof RECHECK_STATES)[number];

@Entity({ name: 'recheck' })
export class RecheckRow {
  @PrimaryColumn({ type: 'text' }) id: string;
  @Column({ type: 'text', name: 'draw_id' }) drawId: string;
  @Column({ type: 'int', name: 'draw_year' }) drawYear: number;
  @Column({ type: 'int', name: 'draw_number' }) drawNumber: number;
  @Column({ type: 'text' }) item: string;
  @Column({ type: 'text', name: 'campaign_id' }) campaignId: string;
  @Column({ type: 'text', name: 'unit_id' }) unitId: string;
  @Column({ type: 'text', name: 'unit_name' }) unitName: string;
  @Column({ type: 'text', name: 'issue_id' }) issueId: string;
  @Column({ type: 'int', name: 'issue_number' }) issueNumber: number;
  @Column({ type: 'text', name: 'issue_text' }) issueText: string;
  @Column({ type: 'text', array: true }) supervisors: string[];
  @Column({ type: 'date', name: 'assigned_on' }) assignedOn: string;
  @Column({ type: 'date', name: 'due_on' }) dueOn: string;
  @Column({ type: 'text' }) state: RecheckState;
  @Column({ type: 'text', nullable: true }) account: string | null;
  @Column({ type: 'text', array: true }) evidence: string[];
  /** Of a failed one: when the unit is to have put it right. */
  @Column({ type: 'date', name: 'put_right_by', nullable: true }) putRightBy: string | null;
  @Column({ type: 'text', nullable: true }) excuse: Excuse | null;
  @Column({ type: 'boolean', nullable: true }) late: boolean | null;
  @Column({ type: 'timestamptz', name: 'concluded_at', nullable: true }) concludedAt: Date | null;
  @Column({ type: 'text', name: 'concluded_by', nullable: true }) concludedBy: string | null;
  @Column({ type: 'int' }) version: number;
}

/** What published draws say: which closures are rechecked, and by whom. */
@Entity({ name: 'recheck_assignment' })
export class RecheckAssignmentRow {
  @PrimaryColumn({ type: 'text', name: 'draw_id' }) drawId: string;
  /** `<unit>:<closure>`. */
  @PrimaryColumn({ type: 'text', name: 'object_id' }) objectId: string;
  @Column({ type: 'int', name: 'draw_year' }) drawYear: number;
  @Column({ type: 'int', name: 'draw_number' }) drawNumber: number;
  @Column({ type: 'text' }) item: string;
  @Column({ type: 'date', name: 'due_on' }) dueOn: string;
  @Column({ type: 'text', array: true }) supervisors: string[];
  /** Replaced in the draw. */
  @Column({ type: 'boolean' }) gone: boolean;
}

/** What a closure rests on. */
@Entity({ name: 'recheck_closure' })
export class RecheckClosureRow {
  @PrimaryColumn({ type: 'text' }) id: string;
  @Column({ type: 'text', nullable: true }) measures: string | null;
  @Column({ type: 'text', nullable: true }) account: string | null;
  @Column({ type: 'jsonb' }) evidence: readonly EvidenceOfIssue[];
}

@Entity({ name: 'recheck_supervisor' })
export class RecheckerRow {
  @PrimaryColumn({ type: 'text' }) id: string;
  @Column({ type: 'text' }) name: string;
  @Column({ type: 'text', name: 'account_id', nullable: true }) accountId: string | null;
}
