import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { InspectionResult } from './events.js';

export const STATES = ['assigned', 'visited', 'signed', 'concluded', 'called-off'] as const;
export type InspectionState = (typeof STATES)[number];

@Entity({ name: 'inspection' })
export class InspectionRow {
  @PrimaryColumn({ type: 'text' }) id: string;
  @Column({ type: 'text', name: 'unit_id' }) unitId: string;
  @Column({ type: 'text', name: 'unit_name' }) unitName: string;
  @Column({ type: 'text', name: 'campaign_id' }) campaignId: string;
  @Column({ type: 'text', name: 'draw_id' }) drawId: string;
  @Column({ type: 'int', name: 'draw_year' }) drawYear: number;
  @Column({ type: 'int', name: 'draw_number' }) drawNumber: number;
  @Column({ type: 'text' }) item: string;
  @Column({ type: 'text', array: true }) supervisors: string[];
  @Column({ type: 'text', array: true }) accepted: string[];
  @Column({ type: 'text', array: true, name: 'signed_by' }) signedBy: string[];
  @Column({ type: 'date', name: 'assigned_on' }) assignedOn: string;
  @Column({ type: 'date', name: 'due_on' }) dueOn: string;
  @Column({ type: 'text' }) state: InspectionState;
  @Column({ type: 'int', name: 'notice_year', nullable: true }) noticeYear: number | null;
  @Column({ type: 'int', name: 'notice_number', nullable: true }) noticeNumber: number | null;
  /** Whom the letter names; it is no longer the letter of a changed team. */
  @Column({ type: 'text', array: true, name: 'notice_holders' }) noticeHolders: string[];
  /** The unit has been told, by letter or at its door. */
  @Column({ type: 'boolean', name: 'unit_knows' }) unitKnows: boolean;
  /** Whose recusal is undecided, or approved and his place still to be filled. */
  @Column({ type: 'text', array: true }) recused: string[];
  @Column({ type: 'int', name: 'visits' }) visitCount: number;
  @Column({ type: 'int', name: 'findings' }) findingCount: number;
  @Column({ type: 'text', nullable: true }) result: InspectionResult | null;
  @Column({ type: 'timestamptz', name: 'concluded_at', nullable: true }) concludedAt: Date | null;
  @Column({ type: 'int' }) version: number;
}
