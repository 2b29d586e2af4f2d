import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { OversightLevel } from '@app/oversight/events.js';
import type { EscalationLevel, IssueSource } from './events.js';
import type { Situation } from './rules.js';

@Entity({ name: 'issue' })
export class IssueRow {
  @PrimaryColumn({ type: 'text' }) id: string;
  @Column({ type: 'text', name: 'campaign_id' }) campaignId: string;
  @Column({ type: 'int' }) number: number;
  @Column({ type: 'text', name: 'unit_id' }) unitId: string;
  @Column({ type: 'text', name: 'unit_name' }) unitName: string;
  @Column({ type: 'text' }) source: IssueSource;
  @Column({ type: 'text', name: 'check_id', nullable: true }) checkId: string | null;
  @Column({ type: 'text', nullable: true }) category: string | null;
  @Column({ type: 'text' }) text: string;
  @Column({ type: 'text' }) responsible: string;
  @Column({ type: 'text', name: 'responsible_id', nullable: true }) responsibleId: string | null;
  @Column({ type: 'text', nullable: true }) cause: string | null;
  /** Every kind of source, the first one first. */
  @Column({ type: 'text', array: true }) sources: IssueSource[];
  @Column({ type: 'text', array: true, name: 'repeat_of' }) repeatOf: string[];
  @Column({ type: 'text', name: 'merged_into', nullable: true }) mergedInto: string | null;
  @Column({ type: 'int', name: 'merged_into_number', nullable: true }) mergedIntoNumber: number | null;
  @Column({ type: 'text' }) state: Situation;
  /** The order of states, for sorting. The database derives it. */
  @Column({ type: 'int', insert: false, update: false }) stage: number;
  @Column({ type: 'date', name: 'original_due_on' }) originalDueOn: string;
  @Column({ type: 'date', name: 'due_on' }) dueOn: string;
  @Column({ type: 'text', nullable: true }) measures: string | null;
  @Column({ type: 'int' }) rounds: number;
  /** The last result was handed in after the deadline then in force. */
  @Column({ type: 'boolean' }) late: boolean;
  /** The office has answered a result; it has sent one back. */
  @Column({ type: 'boolean' }) verified: boolean;
  @Column({ type: 'boolean' }) returned: boolean;
  /** Extensions granted. */
  @Column({ type: 'int' }) extensions: number;
  @Column({ type: 'boolean', name: 'extension_requested' }) extensionRequested: boolean;
  @Column({ type: 'text', name: 'escalated_to', nullable: true }) escalatedTo: EscalationLevel | null;
  /** The clock stands still since that day. */
  @Column({ type: 'date', name: 'paused_on', nullable: true }) pausedOn: string | null;
  /** The day a pause leads to, where that is known. */
  @Column({ type: 'date', name: 'due_after_pause', nullable: true }) dueAfterPause: string | null;
  /** 挂牌督办: who oversees it. */
  @Column({ type: 'text', nullable: true }) oversight: OversightLevel | null;
  @Column({ type: 'text', nullable: true }) opinion: string | null;
  @Column({ type: 'timestamptz', name: 'reported_at' }) reportedAt: Date;
  @Column({ type: 'text', name: 'reported_by' }) reportedBy: string;
  @Column({ type: 'timestamptz', name: 'closed_at', nullable: true }) closedAt: Date | null;
  @Column({ type: 'text', name: 'closed_by', nullable: true }) closedBy: string | null;
  @Column({ type: 'text', name: 'inspection_id', nullable: true }) inspectionId: string | null;
  @Column({ type: 'text', name: 'finding_id', nullable: true }) findingId: string | null;
  /** What is looked for words in, in small letters. The database derives it. */
  @Column({ type: 'text', insert: false, update: false, select: false }) words: string;
  /** The version of its stream, for If-Match. */
  @Column({ type: 'int' }) version: number;
}
