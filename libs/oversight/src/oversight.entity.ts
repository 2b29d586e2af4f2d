import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Commitment, LiftCause, NamedPerson, OversightLevel } from './events.js';

/** 等待审批、挂牌督办、已摘牌、未予挂牌. */
export const OVERSIGHT_STATES = ['proposed', 'listed', 'lifted', 'declined'] as const;
export type OversightState = (typeof OVERSIGHT_STATES)[number];

/** One listing of an issue, from the proposal to the end; `sequence` counts within the issue from 1. */
@Entity({ name: 'oversight' })
export class OversightRow {
  @PrimaryColumn({ type: 'text', name: 'issue_id' }) issueId: string;
  @PrimaryColumn({ type: 'int' }) sequence: number;
  @Column({ type: 'text', name: 'campaign_id' }) campaignId: string;
  @Column({ type: 'text', name: 'unit_id' }) unitId: string;
  @Column({ type: 'text', name: 'unit_name' }) unitName: string;
  @Column({ type: 'int', name: 'issue_number' }) issueNumber: number;
  @Column({ type: 'text', name: 'issue_text' }) issueText: string;
  @Column({ type: 'text' }) level: OversightLevel;
  @Column({ type: 'text' }) reason: string;
  @Column({ type: 'date', name: 'due_on' }) dueOn: string;
  @Column({ type: 'text' }) state: OversightState;
  @Column({ type: 'text', name: 'document_number', nullable: true }) documentNumber: string | null;
  @Column({ type: 'timestamptz', name: 'proposed_at', nullable: true }) proposedAt: Date | null;
  @Column({ type: 'text', name: 'proposed_by', nullable: true }) proposedBy: string | null;
  @Column({ type: 'timestamptz', name: 'listed_at', nullable: true }) listedAt: Date | null;
  @Column({ type: 'text', name: 'listed_by', nullable: true }) listedBy: string | null;
  @Column({ type: 'timestamptz', name: 'ended_at', nullable: true }) endedAt: Date | null;
  @Column({ type: 'text', name: 'end_reason', nullable: true }) endReason: string | null;
  @Column({ type: 'text', nullable: true }) because: LiftCause | null;
  /** The version of its stream, for If-Match. */
  @Column({ type: 'int' }) version: number;
}

/** 待举行、已举行、已取消. */
export const TALK_STATES = ['summoned', 'held', 'cancelled'] as const;
export type TalkState = (typeof TALK_STATES)[number];

/** A commitment as the read table keeps it: with the unit's report, once there. */
export type KeptCommitment = Commitment & {
  readonly reported?: {
    readonly account: string;
    readonly evidence: readonly string[];
    readonly late: boolean;
    readonly at: string;
  };
};

@Entity({ name: 'talk' })
export class TalkRow {
  @PrimaryColumn({ type: 'text' }) id: string;
  @Column({ type: 'text', name: 'campaign_id' }) campaignId: string;
  @Column({ type: 'text', name: 'unit_id' }) unitId: string;
  @Column({ type: 'text', name: 'unit_name' }) unitName: string;
  @Column({ type: 'text', name: 'issue_ids', array: true }) issueIds: string[];
  @Column({ type: 'text' }) reason: string;
  @Column({ type: 'timestamptz', name: 'meets_at' }) meetsAt: Date;
  @Column({ type: 'text' }) place: string;
  @Column({ type: 'text', name: 'document_number' }) documentNumber: string;
  @Column({ type: 'text' }) state: TalkState;
  @Column({ type: 'timestamptz', name: 'summoned_at' }) summonedAt: Date;
  @Column({ type: 'date', name: 'held_on', nullable: true }) heldOn: string | null;
  @Column({ type: 'jsonb' }) participants: NamedPerson[];
  @Column({ type: 'text', nullable: true }) minutes: string | null;
  @Column({ type: 'text', array: true }) files: string[];
  @Column({ type: 'jsonb' }) commitments: KeptCommitment[];
  @Column({ type: 'text', name: 'cancel_reason', nullable: true }) cancelReason: string | null;
  @Column({ type: 'int' }) version: number;
}

/** What the ledger says of an issue, as far as oversight looks at it. */
@Entity({ name: 'oversight_issue' })
export class OverseenIssueRow {
  @PrimaryColumn({ type: 'text' }) id: string;
  @Column({ type: 'text', name: 'campaign_id' }) campaignId: string;
  @Column({ type: 'text', name: 'unit_id' }) unitId: string;
  @Column({ type: 'int' }) number: number;
  @Column({ type: 'text' }) text: string;
  /** Closed, or merged into another issue. */
  @Column({ type: 'boolean' }) settled: boolean;
}
