import { Column, Entity, PrimaryColumn } from 'typeorm';

/** 待批准、未批准、已删除、已清理. */
export type ErasureState = 'proposed' | 'declined' | 'erased' | 'cleared';

@Entity({ name: 'erasure' })
export class ErasureRow {
  @PrimaryColumn({ type: 'text' }) id: string;
  @Column({ type: 'text' }) state: ErasureState;
  @Column({ type: 'text', name: 'document_number' }) documentNumber: string;
  @Column({ type: 'date', name: 'ordered_on' }) orderedOn: string;
  @Column({ type: 'text', name: 'issued_by' }) issuedBy: string;
  @Column({ type: 'text' }) basis: string;
  @Column({ type: 'text' }) evidence: string;
  /** Events concerned. */
  @Column({ type: 'int' }) count: number;
  @Column({ type: 'text', name: 'proposed_by' }) proposedBy: string;
  @Column({ type: 'timestamptz', name: 'proposed_at' }) proposedAt: Date;
  @Column({ type: 'text', name: 'decided_by', nullable: true }) decidedBy: string | null;
  @Column({ type: 'timestamptz', name: 'decided_at', nullable: true }) decidedAt: Date | null;
  @Column({ type: 'text', nullable: true }) reason: string | null;
  @Column({ type: 'timestamptz', name: 'cleared_at', nullable: true }) clearedAt: Date | null;
  /** The version of its stream, for If-Match. */
  @Column({ type: 'int' }) version: number;
}
