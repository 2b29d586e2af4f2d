import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DrawKind, Party } from './events.js';

export type PreparationState = 'preparing' | 'frozen' | 'lapsed' | 'voided';

/** A party and how far it has come. */
export interface PartyStanding extends Party {
  readonly state: 'asked' | 'committed' | 'released';
  readonly commit?: string;
  readonly at?: string;
  readonly reason?: string;
}

@Entity({ name: 'draw_preparation' })
export class PreparationRow {
  @PrimaryColumn({ type: 'text' }) id: string;
  @Column({ type: 'text' }) kind: DrawKind;
  @Column({ type: 'text', name: 'campaign_id' }) campaignId: string;
  @Column({ type: 'text' }) item: string;
  @Column({ type: 'text', name: 'plan_item' }) planItem: string;
  @Column({ type: 'int' }) batch: number;
  @Column({ type: 'jsonb' }) parties: PartyStanding[];
  @Column({ type: 'timestamptz', name: 'freeze_deadline' }) freezeDeadline: Date;
  @Column({ type: 'text', name: 'prepared_by' }) preparedBy: string;
  @Column({ type: 'timestamptz', name: 'prepared_at' }) preparedAt: Date;
  @Column({ type: 'text' }) state: PreparationState;
  @Column({ type: 'text', name: 'void_reason', nullable: true }) voidReason: string | null;
  @Column({ type: 'int' }) version: number;
}
