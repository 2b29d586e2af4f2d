import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ name: 'supervision_assignment' })
export class AssignmentRow {
  @PrimaryColumn({ type: 'text', name: 'draw_id' }) drawId: string;
  @PrimaryColumn({ type: 'text', name: 'unit_id' }) unitId: string;
  @Column({ type: 'text', name: 'campaign_id' }) campaignId: string;
  @Column({ type: 'int', name: 'draw_year' }) drawYear: number;
  @Column({ type: 'int', name: 'draw_number' }) drawNumber: number;
  @Column({ type: 'int', name: 'draw_version' }) drawVersion: number;
  @Column({ type: 'text' }) item: string;
  @Column({ type: 'date', name: 'due_on' }) dueOn: string;
  @Column({ type: 'text', array: true }) supervisors: string[];
  /** Replaced in the draw: nobody inspects it. */
  @Column({ type: 'boolean' }) gone: boolean;
}
