import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Demonstration, RiskClass, UnitKind } from './events.js';

@Entity({ name: 'registry_unit' })
export class UnitRow {
  /** 统一社会信用代码. */
  @PrimaryColumn({ type: 'text' }) id: string;
  @Column({ type: 'text' }) name: string;
  @Column({ type: 'text', name: 'short_name' }) shortName: string;
  @Column({ type: 'text' }) kind: UnitKind;
  @Column({ type: 'boolean', name: 'service_window' }) serviceWindow: boolean;
  @Column({ type: 'text' }) demonstration: Demonstration;
  @Column({ type: 'boolean' }) pilot: boolean;
  @Column({ type: 'text', name: 'risk_class' }) riskClass: RiskClass;
  @Column({ type: 'int', name: 'risk_score' }) riskScore: number;
  @Column({ type: 'text', nullable: true }) township: string | null;
  /** The last day an inspection of it was concluded. */
  @Column({ type: 'date', name: 'last_inspected', nullable: true }) lastInspected: string | null;
  @Column({ type: 'int' }) officers: number;
  @Column({ type: 'int', name: 'av_devices' }) avDevices: number;
  @Column({ type: 'text', array: true }) aliases: string[];
  @Column({ type: 'timestamptz', name: 'registered_at' }) registeredAt: Date;
  @Column({ type: 'timestamptz', name: 'closed_at', nullable: true }) closedAt: Date | null;
  /** The version of its stream, for If-Match. */
  @Column({ type: 'int' }) version: number;
}
