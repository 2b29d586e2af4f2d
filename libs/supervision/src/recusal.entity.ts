import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AskedBy, RecusalGround } from './events.js';

export const RECUSAL_STATES = ['asked', 'approved', 'refused', 'replaced'] as const;
export type RecusalState = (typeof RECUSAL_STATES)[number];

@Entity({ name: 'inspection_recusal' })
export class RecusalRow {
  @PrimaryColumn({ type: 'text' }) id: string;
  @Column({ type: 'text', name: 'inspection_id' }) inspectionId: string;
  @Column({ type: 'text', name: 'supervisor_id' }) supervisorId: string;
  @Column({ type: 'text', name: 'asked_by' }) by: AskedBy;
  @Column({ type: 'text' }) ground: RecusalGround;
  @Column({ type: 'text' }) explanation: string;
  @Column({ type: 'timestamptz', name: 'asked_at' }) askedAt: Date;
  @Column({ type: 'text' }) state: RecusalState;
  @Column({ type: 'timestamptz', name: 'decided_at', nullable: true }) decidedAt: Date | null;
  @Column({ type: 'text', nullable: true }) reason: string | null;
  /** When the draw found nobody free for the place. */
  @Column({ type: 'timestamptz', name: 'nobody_free_at', nullable: true }) nobodyFreeAt: Date | null;
}
