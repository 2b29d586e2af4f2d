import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DuplicateGround, EvidenceSide, IssueSource } from './events.js';

/** One way by which an issue reached the ledger. */
@Entity({ name: 'issue_source' })
export class IssueSourceRow {
  @PrimaryColumn({ type: 'text', name: 'issue_id' }) issueId: string;
  @PrimaryColumn({ type: 'int' }) sequence: number;
  @Column({ type: 'text' }) source: IssueSource;
  @Column({ type: 'text', nullable: true }) note: string | null;
  @Column({ type: 'text', name: 'inspection_id', nullable: true }) inspectionId: string | null;
  @Column({ type: 'text', name: 'finding_id', nullable: true }) findingId: string | null;
  /** The number of the merged issue it came with. */
  @Column({ type: 'int', name: 'from_number', nullable: true }) fromNumber: number | null;
  @Column({ type: 'timestamptz', name: 'added_at' }) addedAt: Date;
  @Column({ type: 'text', name: 'added_by' }) addedBy: string;
}

/** A file that shows an issue as it was, 整改前, or as it is put right, 整改后. */
@Entity({ name: 'issue_evidence' })
export class IssueEvidenceRow {
  @PrimaryColumn({ type: 'text', name: 'issue_id' }) issueId: string;
  @PrimaryColumn({ type: 'text' }) side: EvidenceSide;
  @PrimaryColumn({ type: 'text', name: 'file_id' }) fileId: string;
  /** Absent where only the files context knows it. */
  @Column({ type: 'text', nullable: true }) name: string | null;
  /** The round of verification it was handed in with first. */
  @Column({ type: 'int', nullable: true }) round: number | null;
  @Column({ type: 'int', name: 'from_number', nullable: true }) fromNumber: number | null;
  @Column({ type: 'timestamptz', name: 'added_at' }) addedAt: Date;
  @Column({ type: 'text', name: 'added_by' }) addedBy: string;
}

/** 疑似重复: an issue, one that stood in the ledger before it, and why they may be the same. */
@Entity({ name: 'issue_duplicate' })
export class IssueDuplicateRow {
  @PrimaryColumn({ type: 'text', name: 'issue_id' }) issueId: string;
  @PrimaryColumn({ type: 'text', name: 'other_id' }) otherId: string;
  @Column({ type: 'text', name: 'campaign_id' }) campaignId: string;
  @Column({ type: 'real' }) similarity: number;
  @Column({ type: 'text', array: true }) grounds: DuplicateGround[];
  /** The office keeps them apart. */
  @Column({ type: 'boolean' }) dismissed: boolean;
}
