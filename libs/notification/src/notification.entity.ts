import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { NoticeKind } from './rules.js';

/** One notice in one person's inbox. */
@Entity({ name: 'notification' })
export class NotificationRow {
  @PrimaryColumn({ type: 'text', name: 'account_id' }) accountId: string;
  @PrimaryColumn({ type: 'uuid' }) id: string;
  @Column({ type: 'text' }) text: string;
  @Column({ type: 'text' }) link: string;
  @Column({ type: 'text' }) kind: NoticeKind;
  @Column({ type: 'boolean' }) late: boolean;
  @Column({ type: 'timestamptz' }) at: Date;
  @Column({ type: 'timestamptz', name: 'read_at', nullable: true }) readAt: Date | null;
}
