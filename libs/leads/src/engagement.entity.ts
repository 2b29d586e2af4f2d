import { Column, Entity, PrimaryColumn } from 'typeorm';

/** 聘请的执法监督员; no unit: engaged by the office for the county. */
@Entity({ name: 'engagement' })
export class EngagementRow {
  @PrimaryColumn({ type: 'text' }) id: string;
  @Column({ type: 'text', name: 'unit_id', nullable: true }) unitId: string | null;
  @Column({ type: 'text' }) name: string;
  @Column({ type: 'text' }) occupation: string;
  @Column({ type: 'text' }) phone: string;
  @Column({ type: 'int' }) year: number;
  @Column({ type: 'int' }) number: number;
  @Column({ type: 'date', name: 'from_day' }) from: string;
  @Column({ type: 'date', name: 'until_day' }) until: string;
  @Column({ type: 'boolean' }) ended: boolean;
  @Column({ type: 'text', name: 'end_reason', nullable: true }) endReason: string | null;
  @Column({ type: 'int' }) activities: number;
  @Column({ type: 'text', select: false }) words: string;
  @Column({ type: 'int' }) version: number;
}

@Entity({ name: 'engaged_activity' })
export class EngagedActivityRow {
  @PrimaryColumn({ type: 'text' }) id: string;
  @Column({ type: 'text', name: 'unit_id', nullable: true }) unitId: string | null;
  @Column({ type: 'date', name: 'on_day' }) on: string;
  @Column({ type: 'text' }) place: string;
  @Column({ type: 'text' }) account: string;
  @Column({ type: 'jsonb' }) engaged: { readonly engagementId: string; readonly name: string }[];
  @Column({ type: 'jsonb' }) pictures: string[];
  @Column({ type: 'timestamptz', name: 'recorded_at' }) recordedAt: Date;
  @Column({ type: 'int' }) version: number;
}
