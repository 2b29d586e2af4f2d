import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Mark, RaterCategory } from './events.js';
import type { Group } from './ranking.rules.js';
import type { Scheme } from './scheme.rules.js';

/** numeric comes back as text; points are hundredths and exact as numbers. */
const numeric = {
  to: (value: number | null) => value,
  from: (value: string | null) => (value === null ? null : Number(value)),
};

@Entity({ name: 'assessment_scheme' })
export class AssessmentSchemeRow {
  @PrimaryColumn({ type: 'text' }) code: string;
  @PrimaryColumn({ type: 'int' }) version: number;
  @Column({ type: 'jsonb' }) scheme: Scheme;
  @Column({ type: 'timestamptz', name: 'adopted_at' }) adoptedAt: Date;
  /** Of its stream, for the next change to name. */
  @Column({ type: 'int', name: 'stream_version' }) streamVersion: number;
}

@Entity({ name: 'assessment' })
export class AssessmentRow {
  @PrimaryColumn({ type: 'text' }) id: string;
  @Column({ type: 'int' }) year: number;
  @Column({ type: 'int' }) number: number;
  @Column({ type: 'text' }) title: string;
  @Column({ type: 'text', name: 'campaign_id' }) campaignId: string;
  @Column({ type: 'date', name: 'from_day' }) from: string;
  @Column({ type: 'date', name: 'to_day' }) to: string;
  @Column({ type: 'jsonb' }) scheme: Scheme;
  @Column({ type: 'int', name: 'least_ballots' }) leastBallots: number;
  @Column({ type: 'date', name: 'ballots_by' }) ballotsBy: string;
  @Column({ type: 'date', name: 'opened_on' }) openedOn: string;
  @Column({ type: 'int' }) received: number;
  /** How many the box held; absent until it is opened. */
  @Column({ type: 'int', nullable: true }) ballots: number | null;
  @Column({ type: 'int' }) requested: number;
  @Column({ type: 'int' }) completed: number;
  @Column({ type: 'timestamptz', name: 'scored_at', nullable: true }) scoredAt: Date | null;
  @Column({ type: 'timestamptz', name: 'published_at', nullable: true }) publishedAt: Date | null;
  @Column({ type: 'text', nullable: true }) rule: string | null;
  @Column({ type: 'int' }) version: number;
}

/** `score` and `rank` as they were published. */
@Entity({ name: 'assessment_unit' })
export class AssessmentUnitRow {
  @PrimaryColumn({ type: 'text', name: 'assessment_id' }) assessmentId: string;
  @PrimaryColumn({ type: 'text', name: 'unit_id' }) unitId: string;
  @Column({ type: 'text' }) name: string;
  @Column({ type: 'text', name: 'unit_group' }) group: Group;
  @Column({ type: 'numeric', nullable: true, transformer: numeric }) score: number | null;
  @Column({ type: 'int', nullable: true }) rank: number | null;
  @Column({ type: 'int' }) version: number;
}

/** The points of one unit under one item, with what they are made of. */
@Entity({ name: 'assessment_point' })
export class AssessmentPointRow {
  @PrimaryColumn({ type: 'text', name: 'assessment_id' }) assessmentId: string;
  @PrimaryColumn({ type: 'text', name: 'unit_id' }) unitId: string;
  @PrimaryColumn({ type: 'text' }) code: string;
  @Column({ type: 'numeric', transformer: numeric }) points: number;
  @Column({ type: 'numeric', nullable: true, transformer: numeric }) need: number | null;
  @Column({ type: 'numeric', nullable: true, transformer: numeric }) have: number | null;
  @Column({ type: 'int', nullable: true }) facts: number | null;
  @Column({ type: 'int', nullable: true }) ballots: number | null;
  @Column({ type: 'text', nullable: true }) reason: string | null;
  @Column({ type: 'text', name: 'given_by', nullable: true }) givenBy: string | null;
  @Column({ type: 'timestamptz' }) at: Date;
  @Column({ type: 'text', name: 'event_id' }) eventId: string;
}

/** One anonymous answer, at the place where chance put it. */
@Entity({ name: 'assessment_answer' })
export class AssessmentAnswerRow {
  @PrimaryColumn({ type: 'text', name: 'assessment_id' }) assessmentId: string;
  @PrimaryColumn({ type: 'int' }) place: number;
  @Column({ type: 'text' }) category: RaterCategory;
  @Column({ type: 'text' }) comment: string;
  @Column({ type: 'jsonb' }) marks: Mark[];
}
