import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PublishedResult } from './events.js';

export const RESULT_STATES = ['awaited', 'published', 'withdrawn'] as const;
export type ResultState = (typeof RESULT_STATES)[number];

/** An ended inspection and how its result stands with the public. */
@Entity({ name: 'inspection_result' })
export class ResultRow {
  @PrimaryColumn({ type: 'text', name: 'inspection_id' }) inspectionId: string;
  @Column({ type: 'text', name: 'unit_id' }) unitId: string;
  @Column({ type: 'text', name: 'unit_name' }) unitName: string;
  @Column({ type: 'text', name: 'draw_id' }) drawId: string;
  @Column({ type: 'int', name: 'draw_year' }) drawYear: number;
  @Column({ type: 'int', name: 'draw_number' }) drawNumber: number;
  @Column({ type: 'text' }) item: string;
  @Column({ type: 'text', array: true }) supervisors: string[];
  @Column({ type: 'date', name: 'visited_on', nullable: true }) visitedOn: string | null;
  @Column({ type: 'date', name: 'ended_on' }) endedOn: string;
  @Column({ type: 'int', name: 'working_days' }) workingDays: number;
  @Column({ type: 'date', name: 'due_on', nullable: true }) dueOn: string | null;
  /** The year whose working days are not known. */
  @Column({ type: 'text', nullable: true }) unarranged: string | null;
  /** What the supervisors concluded. */
  @Column({ type: 'text' }) concluded: PublishedResult;
  @Column({ type: 'int' }) findings: number;
  @Column({ type: 'text' }) state: ResultState;
  /** As published last. */
  @Column({ type: 'text', nullable: true }) result: PublishedResult | null;
  @Column({ type: 'text', nullable: true }) summary: string | null;
  @Column({ type: 'int' }) edition: number;
  @Column({ type: 'timestamptz', name: 'published_at', nullable: true }) publishedAt: Date | null;
  @Column({ type: 'boolean' }) late: boolean;
  @Column({ type: 'int' }) version: number;
}
