import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Standing } from './trend.rules.js';

/** An issue stands like this until its next stretch begins; what it is narrowed by is said again in each of them. */
@Entity({ name: 'board_stretch' })
export class BoardStretchRow {
  @PrimaryColumn({ type: 'text', name: 'issue_id' }) issueId: string;
  /** Counts from 1. */
  @PrimaryColumn({ type: 'int' }) place: number;
  @Column({ type: 'text', name: 'campaign_id' }) campaignId: string;
  @Column({ type: 'text', name: 'unit_id' }) unitId: string;
  /** The first source. */
  @Column({ type: 'text' }) source: string;
  @Column({ type: 'text', nullable: true }) category: string | null;
  @Column({ type: 'timestamptz', name: 'reported_at' }) reportedAt: Date;
  @Column({ type: 'timestamptz' }) since: Date;
  /** Null: it stands so now. */
  @Column({ type: 'timestamptz', nullable: true }) until: Date | null;
  @Column({ type: 'text' }) standing: Standing;
  /** The deadline in force. */
  @Column({ type: 'date', name: 'due_on' }) dueOn: string;
  /** Its clock stands still. */
  @Column({ type: 'boolean' }) paused: boolean;
}
