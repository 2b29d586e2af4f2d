import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Choice } from './events.js';

export type DeliveryState = 'queued' | 'held' | 'sending' | 'sent' | 'failed' | 'dead' | 'dropped';

@Entity({ name: 'delivery_account' })
export class DeliveryAccountRow {
  @PrimaryColumn({ type: 'text' }) id: string;
  @Column({ type: 'text' }) name: string;
  @Column({ type: 'text', array: true }) roles: string[];
  @Column({ type: 'text', name: 'unit_id', nullable: true }) unitId: string | null;
  @Column({ type: 'boolean' }) open: boolean;
}

@Entity({ name: 'delivery_choice' })
export class DeliveryChoiceRow {
  @PrimaryColumn({ type: 'text', name: 'account_id' }) accountId: string;
  @Column({ type: 'jsonb' }) choice: Choice;
}

@Entity({ name: 'delivery_address' })
export class DeliveryAddressRow {
  @PrimaryColumn({ type: 'text', name: 'account_id' }) accountId: string;
  @Column({ type: 'text' }) address: string;
  @Column({ type: 'timestamptz', name: 'given_at' }) givenAt: Date;
  /** When its holder said the code back. */
  @Column({ type: 'timestamptz', name: 'confirmed_at', nullable: true }) confirmedAt: Date | null;
}

@Entity({ name: 'delivery_endpoint' })
export class EndpointRow {
  @PrimaryColumn({ type: 'text' }) id: string;
  @Column({ type: 'text' }) name: string;
  @Column({ type: 'text' }) format: string;
  @Column({ type: 'text' }) host: string;
  @Column({ type: 'boolean', name: 'own_template' }) ownTemplate: boolean;
  @Column({ type: 'text', array: true }) kinds: string[];
  @Column({ type: 'text', array: true }) roles: string[];
  @Column({ type: 'text', name: 'unit_id', nullable: true }) unitId: string | null;
  @Column({ type: 'boolean' }) open: boolean;
  @Column({ type: 'timestamptz', name: 'registered_at' }) registeredAt: Date;
  @Column({ type: 'text', name: 'close_reason', nullable: true }) closeReason: string | null;
  @Column({ type: 'int' }) version: number;
}

@Entity({ name: 'delivery' })
export class DeliveryRow {
  @PrimaryColumn({ type: 'uuid' }) id: string;
  @Column({ type: 'text' }) channel: 'email' | 'webhook';
  @Column({ type: 'text', name: 'account_id', nullable: true }) accountId: string | null;
  @Column({ type: 'text', name: 'endpoint_id', nullable: true }) endpointId: string | null;
  @Column({ type: 'text' }) kind: string;
  @Column({ type: 'boolean' }) urgent: boolean;
  /** The day of a digest. */
  @Column({ type: 'date', name: 'digest_on', nullable: true }) digestOn: string | null;
  @Column({ type: 'text' }) state: DeliveryState;
  @Column({ type: 'timestamptz', name: 'due_at' }) dueAt: Date;
  @Column({ type: 'timestamptz', name: 'queued_at' }) queuedAt: Date;
  @Column({ type: 'timestamptz', name: 'ended_at', nullable: true }) endedAt: Date | null;
  @Column({ type: 'int' }) tries: number;
  /** One more than how often it was sent again by hand. */
  @Column({ type: 'int' }) rounds: number;
  @Column({ type: 'timestamptz', name: 'leased_until', nullable: true }) leasedUntil: Date | null;
  @Column({ type: 'text', nullable: true }) answer: string | null;
}

@Entity({ name: 'delivery_attempt' })
export class AttemptRow {
  @PrimaryColumn({ type: 'bigint' }) id: string;
  @Column({ type: 'uuid', name: 'delivery_id' }) deliveryId: string;
  @Column({ type: 'timestamptz', name: 'began_at' }) beganAt: Date;
  /** Absent though another has begun: the process died on the way, and nobody knows. */
  @Column({ type: 'timestamptz', name: 'ended_at', nullable: true }) endedAt: Date | null;
  @Column({ type: 'text', nullable: true }) outcome: string | null;
  @Column({ type: 'text', nullable: true }) answer: string | null;
}
