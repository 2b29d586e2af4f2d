import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { BarCause } from './events.js';

/** 取消评比先进资格 of one unit in one year. */
@Entity({ name: 'commendation_bar' })
export class BarRow {
  @PrimaryColumn({ type: 'text', name: 'unit_id' }) unitId: string;
  @PrimaryColumn({ type: 'int' }) year: number;
  @Column({ type: 'text', name: 'unit_name' }) unitName: string;
  @Column({ type: 'text' }) state: 'barred' | 'lifted';
  @Column({ type: 'jsonb' }) causes: BarCause[];
  @Column({ type: 'timestamptz', name: 'barred_at' }) barredAt: Date;
  @Column({ type: 'text', nullable: true }) reason: string | null;
  @Column({ type: 'timestamptz', name: 'lifted_at', nullable: true }) liftedAt: Date | null;
  @Column({ type: 'text', name: 'lifted_by', nullable: true }) liftedBy: string | null;
  @Column({ type: 'int' }) version: number;
}
