import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ItemContent, ObjectKind } from './events.js';

@Entity({ name: 'inspection_item' })
export class InspectionItemRow {
  @PrimaryColumn({ type: 'text' }) code: string;
  @Column({ type: 'text' }) name: string;
  @Column({ type: 'text', name: 'legal_basis' }) legalBasis: string;
  @Column({ type: 'text', name: 'inspecting_body' }) inspectingBody: string;
  @Column({ type: 'text', array: true }) contents: string[];
  @Column({ type: 'text', array: true }) methods: string[];
  @Column({ type: 'text', name: 'object_kind' }) objectKind: ObjectKind;
  @Column({ type: 'timestamptz', name: 'listed_at' }) listedAt: Date;
  @Column({ type: 'timestamptz', name: 'in_force_since' }) inForceSince: Date;
  @Column({ type: 'timestamptz', name: 'retired_at', nullable: true }) retiredAt: Date | null;
  @Column({ type: 'text', name: 'retired_because', nullable: true }) retiredBecause: string | null;
  /** The version of its stream, for If-Match. */
  @Column({ type: 'int' }) version: number;
}

/** One text of an item, in force from `since` until the next one. */
@Entity({ name: 'inspection_item_text' })
export class InspectionItemTextRow {
  @PrimaryColumn({ type: 'text' }) code: string;
  @PrimaryColumn({ type: 'int' }) version: number;
  @Column({ type: 'jsonb' }) content: ItemContent;
  @Column({ type: 'timestamptz' }) since: Date;
  @Column({ type: 'text', nullable: true }) reason: string | null;
}
