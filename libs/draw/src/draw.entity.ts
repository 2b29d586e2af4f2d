import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DrawKind } from './events.js';
import type { DrawState } from './record.rules.js';

@Entity({ name: 'draw' })
export class DrawRow {
  @PrimaryColumn({ type: 'text' }) id: string;
  @Column({ type: 'int' }) year: number;
  @Column({ type: 'int' }) number: number;
  @Column({ type: 'text' }) kind: DrawKind;
  @Column({ type: 'text', name: 'campaign_id' }) campaignId: string;
  @Column({ type: 'text' }) item: string;
  @Column({ type: 'text', name: 'plan_item' }) planItem: string;
  @Column({ type: 'int' }) batch: number;
  @Column({ type: 'text', name: 'legal_basis' }) legalBasis: string;
  @Column({ type: 'text' }) state: DrawState;
  @Column({ type: 'text', name: 'manifest_hash' }) manifestHash: string;
  @Column({ type: 'int', name: 'objects' }) objectCount: number;
  @Column({ type: 'int', name: 'eligible' }) eligibleCount: number;
  @Column({ type: 'int', name: 'drawn' }) drawnCount: number;
  @Column({ type: 'text', name: 'frozen_by' }) frozenBy: string;
  @Column({ type: 'timestamptz', name: 'frozen_at' }) frozenAt: Date;
  @Column({ type: 'timestamptz', name: 'not_before' }) notBefore: Date;
  @Column({ type: 'timestamptz', name: 'reveal_by', nullable: true }) revealBy: Date | null;
  @Column({ type: 'timestamptz', name: 'beacon_at', nullable: true }) beaconAt: Date | null;
  @Column({ type: 'timestamptz', name: 'publish_by' }) publishBy: Date;
  @Column({ type: 'date', name: 'due_on' }) dueOn: string;
  @Column({ type: 'timestamptz', name: 'thrown_at', nullable: true }) thrownAt: Date | null;
  @Column({ type: 'timestamptz', name: 'executed_at', nullable: true }) executedAt: Date | null;
  @Column({ type: 'timestamptz', name: 'published_at', nullable: true }) publishedAt: Date | null;
  @Column({ type: 'boolean', nullable: true }) late: boolean | null;
  @Column({ type: 'boolean' }) overdue: boolean;
  @Column({ type: 'timestamptz', name: 'voided_at', nullable: true }) voidedAt: Date | null;
  @Column({ type: 'text', name: 'void_reason', nullable: true }) voidReason: string | null;
  @Column({ type: 'int' }) version: number;
}
