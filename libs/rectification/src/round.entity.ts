import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One result handed in, and what the office said to it. */
@Entity({ name: 'issue_submission' })
export class IssueSubmissionRow {
  @PrimaryColumn({ type: 'text', name: 'issue_id' }) issueId: string;
  @PrimaryColumn({ type: 'int' }) round: number;
  @Column({ type: 'text' }) account: string;
  @Column({ type: 'text', array: true }) evidence: string[];
  @Column({ type: 'date', name: 'due_on' }) dueOn: string;
  @Column({ type: 'boolean' }) late: boolean;
  @Column({ type: 'timestamptz', name: 'submitted_at' }) submittedAt: Date;
  @Column({ type: 'text', name: 'submitted_by' }) submittedBy: string;
  @Column({ type: 'text', nullable: true }) outcome: 'returned' | 'accepted' | null;
  @Column({ type: 'text', nullable: true }) answer: string | null;
  @Column({ type: 'timestamptz', name: 'answered_at', nullable: true }) answeredAt: Date | null;
  @Column({ type: 'text', name: 'answered_by', nullable: true }) answeredBy: string | null;
}

/** One 延期申请, and what became of it. */
@Entity({ name: 'issue_extension' })
export class IssueExtensionRow {
  @PrimaryColumn({ type: 'text', name: 'issue_id' }) issueId: string;
  @PrimaryColumn({ type: 'int' }) sequence: number;
  @Column({ type: 'date', name: 'due_on' }) dueOn: string;
  @Column({ type: 'text' }) reason: string;
  @Column({ type: 'timestamptz', name: 'requested_at' }) requestedAt: Date;
  @Column({ type: 'text', name: 'requested_by' }) requestedBy: string;
  @Column({ type: 'text' }) outcome: 'pending' | 'granted' | 'refused' | 'lapsed';
  @Column({ type: 'text', nullable: true }) answer: string | null;
  @Column({ type: 'timestamptz', name: 'answered_at', nullable: true }) answeredAt: Date | null;
  @Column({ type: 'text', name: 'answered_by', nullable: true }) answeredBy: string | null;
}
