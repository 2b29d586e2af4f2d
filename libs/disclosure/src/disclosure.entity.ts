import { Column, Entity, PrimaryColumn } from 'typeorm';
import type {
  DecisionFacts,
  DecisionKind,
  EntryKind,
  Kept,
  Statistics,
  WithdrawalGround,
  WithholdingGround,
} from './events.js';

/** 待审核、已退回、待发布、已公示、不予公开、已撤销. */
export const ENTRY_STATES = ['collected', 'returned', 'approved', 'published', 'withheld', 'withdrawn'] as const;
export type EntryState = (typeof ENTRY_STATES)[number];

/** What a unit shows or is about to, with what the public never reads: for those who enter and review. */
@Entity({ name: 'disclosure_entry' })
export class DisclosureEntryRow {
  @PrimaryColumn({ type: 'text' }) id: string;
  @Column({ type: 'text', name: 'unit_id' }) unitId: string;
  @Column({ type: 'text' }) code: string;
  @Column({ type: 'text' }) kind: EntryKind;
  @Column({ type: 'text' }) title: string;
  @Column({ type: 'text' }) state: EntryState;
  @Column({ type: 'int' }) round: number;
  @Column({ type: 'text', nullable: true }) original: string | null;
  @Column({ type: 'text', nullable: true }) masked: string | null;
  @Column({ type: 'jsonb' }) kept: Kept[];
  @Column({ type: 'jsonb', name: 'non_disclosure', nullable: true })
  nonDisclosure: { ground: WithholdingGround; explanation: string } | null;
  @Column({ type: 'jsonb', nullable: true }) decision: DecisionFacts | null;
  @Column({ type: 'jsonb', nullable: true }) statistics: Statistics | null;
  @Column({ type: 'text', name: 'entered_by' }) enteredBy: string;
  @Column({ type: 'timestamptz', name: 'entered_at' }) enteredAt: Date;
  @Column({ type: 'text', name: 'approved_by', nullable: true }) approvedBy: string | null;
  @Column({ type: 'text', name: 'returned_because', nullable: true }) returnedBecause: string | null;
  @Column({ type: 'text', name: 'decision_kind', nullable: true }) decisionKind: DecisionKind | null;
  @Column({ type: 'date', name: 'decided_on', nullable: true }) decidedOn: string | null;
  @Column({ type: 'int', name: 'working_days', nullable: true }) workingDays: number | null;
  @Column({ type: 'date', name: 'due_on', nullable: true }) dueOn: string | null;
  @Column({ type: 'text', nullable: true }) unarranged: string | null;
  /** When the public was first told of it. */
  @Column({ type: 'date', name: 'settled_on', nullable: true }) settledOn: string | null;
  @Column({ type: 'boolean' }) late: boolean;
  @Column({ type: 'int' }) edition: number;
  @Column({ type: 'boolean' }) shown: boolean;
  @Column({ type: 'text', nullable: true }) withheld: WithholdingGround | null;
  @Column({ type: 'date', name: 'fresh_until', nullable: true }) freshUntil: string | null;
  @Column({ type: 'jsonb', nullable: true }) withdrawal: {
    ground: WithdrawalGround;
    explanation: string;
    knownOn: string;
    requestedBy: string;
  } | null;
  @Column({ type: 'date', name: 'withdrawal_due_on', nullable: true }) withdrawalDueOn: string | null;
  @Column({ type: 'text', name: 'withdrawal_unarranged', nullable: true }) withdrawalUnarranged: string | null;
  @Column({ type: 'boolean', name: 'withdrawn_late' }) withdrawnLate: boolean;
  @Column({ type: 'int' }) version: number;
}

@Entity({ name: 'disclosure_unit' })
export class DisclosureUnitRow {
  @PrimaryColumn({ type: 'text' }) id: string;
  @Column({ type: 'text' }) name: string;
  @Column({ type: 'boolean', name: 'service_window' }) serviceWindow: boolean;
  @Column({ type: 'date' }) since: string;
  @Column({ type: 'date', name: 'closed_on', nullable: true }) closedOn: string | null;
}
