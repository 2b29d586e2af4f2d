import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { EvidencePlace, Sameness } from './events.js';

/** 待核实、属实、有理由. */
export type ReuseState = 'open' | 'confirmed' | 'excused';

@Entity({ name: 'evidence_reuse' })
export class EvidenceReuseRow {
  @PrimaryColumn({ type: 'text' }) id: string;
  @Column({ type: 'text' }) same: Sameness;
  /** Points of 64 in which the pictures differ. */
  @Column({ type: 'int' }) distance: number;
  @Column({ type: 'jsonb' }) later: EvidencePlace;
  @Column({ type: 'jsonb' }) earlier: EvidencePlace;
  @Column({ type: 'text' }) state: ReuseState;
  @Column({ type: 'text', nullable: true }) note: string | null;
  @Column({ type: 'text', name: 'decided_by', nullable: true }) decidedBy: string | null;
  @Column({ type: 'timestamptz', name: 'decided_at', nullable: true }) decidedAt: Date | null;
  @Column({ type: 'timestamptz', name: 'found_at' }) foundAt: Date;
  /** The version of its stream, for If-Match. */
  @Column({ type: 'int' }) version: number;
}
