import { Column, Entity, PrimaryColumn } from 'typeorm';

/** 申报回避: a unit he may not inspect, and why. */
export interface ConflictRow {
  readonly unitId: string;
  readonly why: 'declared' | 'relative';
  readonly ground: string;
  readonly declaredAt: string;
}

/** 不可安排: from the first to the last of these days he is sent nowhere. */
export interface AbsenceRow {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly reason: string;
}

@Entity({ name: 'registry_supervisor' })
export class SupervisorRow {
  @PrimaryColumn({ type: 'text' }) id: string;
  @Column({ type: 'text' }) name: string;
  @Column({ type: 'text' }) organisation: string;
  @Column({ type: 'text', name: 'unit_id', nullable: true }) unitId: string | null;
  @Column({ type: 'text' }) pool: string;
  @Column({ type: 'text', array: true }) specialties: string[];
  @Column({ type: 'text', name: 'account_id', nullable: true }) accountId: string | null;
  @Column({ type: 'text', name: 'certificate_number' }) certificateNumber: string;
  @Column({ type: 'date', name: 'expires_on' }) expiresOn: string;
  @Column({ type: 'text', name: 'stood_down_because', nullable: true }) stoodDownBecause: string | null;
  @Column({ type: 'jsonb' }) conflicts: ConflictRow[];
  @Column({ type: 'jsonb' }) absences: AbsenceRow[];
  /** The version of its stream, for If-Match. */
  @Column({ type: 'int' }) version: number;
}
