import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { TemplateBasis, TemplateContent } from './template.events.js';

/** A template of the office's own. */
@Entity({ name: 'campaign_template' })
export class TemplateRow {
  @PrimaryColumn({ type: 'text' }) id: string;
  @Column({ type: 'text' }) title: string;
  @Column({ type: 'int' }) year: number;
  @Column({ type: 'jsonb' }) basis: TemplateBasis;
  @Column({ type: 'text', name: 'from_campaign', nullable: true }) fromCampaign: string | null;
  @Column({ type: 'jsonb' }) content: TemplateContent;
  /** Counts its revisions from 1, the draft. */
  @Column({ type: 'int' }) edition: number;
  @Column({ type: 'timestamptz', name: 'changed_at' }) changedAt: Date;
  @Column({ type: 'text', name: 'changed_by' }) changedBy: string;
  @Column({ type: 'timestamptz', name: 'retired_at', nullable: true }) retiredAt: Date | null;
  @Column({ type: 'text', name: 'retired_because', nullable: true }) retiredBecause: string | null;
  /** The version of its stream, for If-Match. */
  @Column({ type: 'int' }) version: number;
}
