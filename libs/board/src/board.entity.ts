import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Standing } from './trend.rules.js';

@Entity({ name: 'board_issue' })
export class BoardIssueRow {
  @PrimaryColumn({ type: 'text', name: 'issue_id' }) issueId: string;
  @Column({ type: 'text', name: 'campaign_id' }) campaignId: string;
  @Column({ type: 'text', name: 'unit_id' }) unitId: string;
  /** The first source. */
  @Column({ type: 'text' }) source: string;
  @Column({ type: 'text', nullable: true }) category: string | null;
  @Column({ type: 'timestamptz', name: 'reported_at' }) reportedAt: Date;
}

/** An issue stands like this until its next stretch begins. */
@Entity({ name: 'board_stretch' })
export class BoardStretchRow {
  @PrimaryColumn({ type: 'text', name: 'issue_id' }) issueId: string;
  /** Counts from 1. */
  @PrimaryColumn({ type: 'int' }) place: number;
  @Column({ type: 'timestamptz' }) since: Date;
  @Column({ type: 'text' }) standing: Standing;
  /** The deadline in force. */
  @Column({ type: 'date', name: 'due_on' }) dueOn: string;
  /** Its clock stands still. */
  @Column({ type: 'boolean' }) paused: boolean;
}
