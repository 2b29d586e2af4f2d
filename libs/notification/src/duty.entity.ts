import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Step } from './chain.rules.js';
import type { About, DayCount } from './rules.js';

/** `waiting`: known, but nobody's turn yet. `dropped`: nobody owes it any more. */
export type DutyState = 'waiting' | 'open' | 'done' | 'dropped';

/** Something that waits for somebody: for the holders of roles, in one unit or in the office, or for one supervisor. */
@Entity({ name: 'duty' })
export class DutyRow {
  @PrimaryColumn({ type: 'text' }) id: string;
  @Column({ type: 'text', name: 'unit_id', nullable: true }) unitId: string | null;
  @Column({ type: 'text', array: true }) roles: string[];
  @Column({ type: 'text', name: 'supervisor_id', nullable: true }) supervisorId: string | null;
  /** One account's own. */
  @Column({ type: 'text', name: 'account_id', nullable: true }) accountId: string | null;
  /** 责任人, where he has an account. */
  @Column({ type: 'text', name: 'responsible_id', nullable: true }) responsibleId: string | null;
  /** The bare name of the matter, for sentences about it. */
  @Column({ type: 'text' }) matter: string;
  /** What is to be done, beginning with the verb. */
  @Column({ type: 'text' }) what: string;
  @Column({ type: 'text' }) thing: string;
  @Column({ type: 'text' }) link: string;
  @Column({ type: 'jsonb' }) about: About;
  @Column({ type: 'date', name: 'due_on', nullable: true }) dueOn: string | null;
  /** Whether its day warns; what only waits in the office has none. */
  @Column({ type: 'boolean' }) reminds: boolean;
  /** The clock stands still since that day. */
  @Column({ type: 'date', name: 'paused_on', nullable: true }) pausedOn: string | null;
  /** The last step of the chain that was taken. */
  @Column({ type: 'text', name: 'escalated_to', nullable: true }) escalatedTo: Step | null;
  /** How often it was urged by hand since it is owed, and when last. */
  @Column({ type: 'int' }) urged: number;
  @Column({ type: 'timestamptz', name: 'urged_at', nullable: true }) urgedAt: Date | null;
  @Column({ type: 'text' }) counts: DayCount;
  @Column({ type: 'text' }) state: DutyState;
  /** Position in the history of the event that last opened, moved or finished it. */
  @Column({ type: 'bigint' }) since: string;
}
