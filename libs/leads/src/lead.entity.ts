import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Channel, Conclusion, DeclineGround } from './events.js';
import type { Stage } from './lead.rules.js';

@Entity({ name: 'lead_unit' })
export class LeadUnitRow {
  @PrimaryColumn({ type: 'text' }) id: string;
  @Column({ type: 'text' }) name: string;
  @Column({ type: 'boolean' }) closed: boolean;
}

@Entity({ name: 'lead_account' })
export class LeadAccountRow {
  @PrimaryColumn({ type: 'text' }) id: string;
  @Column({ type: 'text' }) name: string;
  @Column({ type: 'text', name: 'unit_id', nullable: true }) unitId: string | null;
  @Column({ type: 'text', array: true }) roles: string[];
  @Column({ type: 'boolean' }) closed: boolean;
}

/** A campaign and the units that take part in it now. */
@Entity({ name: 'lead_campaign' })
export class LeadCampaignRow {
  @PrimaryColumn({ type: 'text' }) id: string;
  @Column({ type: 'text' }) title: string;
  @Column({ type: 'int' }) year: number;
  @Column({ type: 'text', array: true }) categories: string[];
  @Column({ type: 'text', array: true }) units: string[];
}

/** A finding that stands in the ledger. */
export interface RaisedFinding {
  readonly findingId: string;
  readonly text: string;
  readonly category: string;
  readonly dueOn: string;
}

/** What a lead says and how it is handled. Who sent it stands in a table of its own. */
@Entity({ name: 'lead' })
export class LeadRow {
  @PrimaryColumn({ type: 'text' }) id: string;
  @Column({ type: 'int' }) year: number;
  @Column({ type: 'int' }) number: number;
  @Column({ type: 'text', name: 'enquiry_number' }) enquiryNumber: string;
  @Column({ type: 'text' }) channel: Channel;
  @Column({ type: 'text' }) through: 'site' | 'office';
  @Column({ type: 'text', name: 'about_unit_id', nullable: true }) aboutUnitId: string | null;
  @Column({ type: 'text' }) text: string;
  /** SHA-256 of what two leads are compared by. */
  @Column({ type: 'text', name: 'same_as', select: false }) sameAs: string;
  @Column({ type: 'jsonb' }) pictures: string[];
  @Column({ type: 'boolean' }) anonymous: boolean;
  @Column({ type: 'text' }) state: Stage;
  @Column({ type: 'timestamptz', name: 'received_at' }) receivedAt: Date;
  @Column({ type: 'text', name: 'received_by' }) receivedBy: string;
  @Column({ type: 'text', nullable: true }) summary: string | null;
  @Column({ type: 'timestamptz', name: 'accepted_at', nullable: true }) acceptedAt: Date | null;
  @Column({ type: 'text', name: 'handler_id', nullable: true }) handlerId: string | null;
  @Column({ type: 'text', name: 'decline_ground', nullable: true }) declineGround: DeclineGround | null;
  @Column({ type: 'text', name: 'decline_reason', nullable: true }) declineReason: string | null;
  @Column({ type: 'text', name: 'into_id', nullable: true }) intoId: string | null;
  @Column({ type: 'text', name: 'into_number', nullable: true }) intoNumber: string | null;
  @Column({ type: 'text', name: 'merge_reason', nullable: true }) mergeReason: string | null;
  /** The unit it was given to. */
  @Column({ type: 'text', name: 'unit_id', nullable: true }) unitId: string | null;
  @Column({ type: 'text', nullable: true }) organ: string | null;
  @Column({ type: 'text', name: 'transfer_reason', nullable: true }) transferReason: string | null;
  @Column({ type: 'timestamptz', name: 'transferred_at', nullable: true }) transferredAt: Date | null;
  @Column({ type: 'int', name: 'investigation_year', nullable: true }) investigationYear: number | null;
  @Column({ type: 'int', name: 'investigation_number', nullable: true }) investigationNumber: number | null;
  @Column({ type: 'text', nullable: true }) ground: string | null;
  @Column({ type: 'date', name: 'due_on', nullable: true }) dueOn: string | null;
  @Column({ type: 'text', name: 'return_reason', nullable: true }) returnReason: string | null;
  @Column({ type: 'text', nullable: true }) conclusion: Conclusion | null;
  @Column({ type: 'text', nullable: true }) account: string | null;
  @Column({ type: 'jsonb' }) evidence: string[];
  @Column({ type: 'boolean', nullable: true }) late: boolean | null;
  @Column({ type: 'timestamptz', name: 'concluded_at', nullable: true }) concludedAt: Date | null;
  @Column({ type: 'text', name: 'concluded_by', nullable: true }) concludedBy: string | null;
  @Column({ type: 'jsonb' }) findings: RaisedFinding[];
  @Column({ type: 'text', nullable: true }) answer: string | null;
  @Column({ type: 'timestamptz', name: 'answered_at', nullable: true }) answeredAt: Date | null;
  @Column({ type: 'text', select: false }) words: string;
  @Column({ type: 'int' }) version: number;
}

@Entity({ name: 'lead_sender' })
export class LeadSenderRow {
  @PrimaryColumn({ type: 'text', name: 'lead_id' }) leadId: string;
  @Column({ type: 'text' }) name: string;
  @Column({ type: 'text' }) phone: string;
  @Column({ type: 'text' }) address: string;
}

/** Who has looked at who the sender is. */
@Entity({ name: 'lead_look' })
export class LeadLookRow {
  @PrimaryColumn({ type: 'text' }) id: string;
  @Column({ type: 'text', name: 'lead_id' }) leadId: string;
  @Column({ type: 'text', name: 'account_id' }) accountId: string;
  @Column({ type: 'text' }) reason: string;
  @Column({ type: 'timestamptz' }) at: Date;
}
