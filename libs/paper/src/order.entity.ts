import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { OrderWork } from './events.js';

@Entity({ name: 'paper_order' })
export class OrderRow {
  @PrimaryColumn({ type: 'text' }) id: string;
  @Column({ type: 'text', name: 'by_account' }) by: string;
  @Column({ type: 'text', name: 'by_roles', array: true }) roles: string[];
  @Column({ type: 'text', name: 'by_unit', nullable: true }) unit: string | null;
  @Column({ type: 'text' }) name: string;
  @Column({ type: 'jsonb' }) work: OrderWork;
  @Column({ type: 'text' }) state: 'waiting' | 'ready' | 'cleared';
  @Column({ type: 'timestamptz', name: 'ordered_at' }) orderedAt: Date;
  @Column({ type: 'text', nullable: true }) file: string | null;
  /** Of the file. */
  @Column({ type: 'text', nullable: true }) sha256: string | null;
  @Column({ type: 'bigint', nullable: true }) size: string | null;
  /** The last day it lies ready. */
  @Column({ type: 'date', name: 'kept_until', nullable: true }) keptUntil: string | null;
  @Column({ type: 'text', name: 'print_id', nullable: true }) printId: string | null;
}
