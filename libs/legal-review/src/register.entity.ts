import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CatalogueItem, Qualification } from './events.js';

@Entity({ name: 'legal_unit' })
export class LegalUnitRow {
  @PrimaryColumn({ type: 'text' }) id: string;
  @Column({ type: 'text' }) name: string;
  @Column({ type: 'boolean' }) closed: boolean;
}

/** One stay in the register of 法制审核人员, from a day to a day. */
@Entity({ name: 'legal_reviewer' })
export class LegalReviewerRow {
  @PrimaryColumn({ type: 'text' }) id: string;
  @Column({ type: 'text', name: 'unit_id' }) unitId: string;
  @Column({ type: 'text', name: 'unit_name' }) unitName: string;
  @Column({ type: 'text' }) name: string;
  @Column({ type: 'text', name: 'account_id', nullable: true }) accountId: string | null;
  @Column({ type: 'text' }) post: string;
  @Column({ type: 'text' }) certificate: string;
  @Column({ type: 'date', name: 'certificate_until' }) certificateUntil: string;
  @Column({ type: 'text' }) qualification: Qualification;
  @Column({ type: 'text', name: 'qualification_number', nullable: true }) qualificationNumber: string | null;
  @Column({ type: 'date', name: 'reviews_since' }) reviewsSince: string;
  @Column({ type: 'date', name: 'from_day' }) from: string;
  @Column({ type: 'date', name: 'until_day', nullable: true }) until: string | null;
  @Column({ type: 'text', name: 'release_reason', nullable: true }) releaseReason: string | null;
  @Column({ type: 'int' }) version: number;
}

/** 目录清单 as a document of the unit fixed it. */
@Entity({ name: 'review_catalogue_edition' })
export class CatalogueEditionRow {
  @PrimaryColumn({ type: 'text', name: 'unit_id' }) unitId: string;
  @PrimaryColumn({ type: 'int' }) edition: number;
  @Column({ type: 'text', name: 'document_number' }) documentNumber: string;
  @Column({ type: 'date', name: 'effective_on' }) effectiveOn: string;
  @Column({ type: 'jsonb' }) items: CatalogueItem[];
}

/** 审核时限 of one unit. */
@Entity({ name: 'review_catalogue' })
export class ReviewCatalogueRow {
  @PrimaryColumn({ type: 'text', name: 'unit_id' }) unitId: string;
  @Column({ type: 'int', nullable: true }) days: number | null;
  @Column({ type: 'int', nullable: true }) extension: number | null;
  @Column({ type: 'text', nullable: true }) basis: string | null;
  @Column({ type: 'int' }) version: number;
}

/** How many officers a unit had on a day, as it was stated. */
@Entity({ name: 'legal_officers' })
export class LegalOfficersRow {
  @PrimaryColumn({ type: 'text', name: 'unit_id' }) unitId: string;
  @PrimaryColumn({ type: 'date', name: 'held_on' }) heldOn: string;
  @Column({ type: 'int' }) officers: number;
  @Column({ type: 'text', name: 'campaign_id' }) campaignId: string;
  @Column({ type: 'timestamptz', name: 'entered_at' }) enteredAt: Date;
}

/** One officer in a unit, from a day to a day. */
@Entity({ name: 'legal_officer_stay' })
export class LegalOfficerStayRow {
  @PrimaryColumn({ type: 'text' }) id: string;
  @Column({ type: 'text', name: 'unit_id' }) unitId: string;
  @Column({ type: 'text' }) name: string;
  @Column({ type: 'date', name: 'from_day' }) from: string;
  @Column({ type: 'date', name: 'until_day', nullable: true }) until: string | null;
}
