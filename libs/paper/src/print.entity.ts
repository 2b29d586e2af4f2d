import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PrintKind } from './events.js';

@Entity({ name: 'paper_print' })
export class PrintRow {
  @PrimaryColumn({ type: 'text' }) id: string;
  @Column({ type: 'text' }) series: string;
  @Column({ type: 'text' }) kind: PrintKind;
  @Column({ type: 'text', name: 'campaign_id' }) campaignId: string;
  /** Nothing: the whole county. */
  @Column({ type: 'text', name: 'unit_id', nullable: true }) unitId: string | null;
  @Column({ type: 'text', nullable: true }) code: string | null;
  @Column({ type: 'timestamptz', name: 'as_of', nullable: true }) asOf: Date | null;
  @Column({ type: 'int' }) version: number;
  @Column({ type: 'text' }) name: string;
  @Column({ type: 'text' }) sha256: string;
  @Column({ type: 'text', name: 'file_sha256' }) fileSha256: string;
  @Column({ type: 'int' }) size: number;
  @Column({ type: 'date', name: 'printed_on' }) printedOn: string;
  @Column({ type: 'timestamptz', name: 'printed_at' }) printedAt: Date;
  @Column({ type: 'text', name: 'printed_by' }) printedBy: string;
}
