import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ name: 'comparison_campaign' })
export class ComparedCampaignRow {
  @PrimaryColumn({ type: 'text' }) id: string;
  @Column({ type: 'text' }) title: string;
  @Column({ type: 'int' }) year: number;
  /** The past campaign it goes on from. */
  @Column({ type: 'text', name: 'cloned_from', nullable: true }) clonedFrom: string | null;
  /** Every check it ever asked: id → text. */
  @Column({ type: 'jsonb' }) checks: Record<string, string>;
}

@Entity({ name: 'comparison_issue' })
export class ComparedIssueRow {
  @PrimaryColumn({ type: 'text', name: 'issue_id' }) issueId: string;
  @Column({ type: 'text', name: 'campaign_id' }) campaignId: string;
  @Column({ type: 'text', name: 'unit_id' }) unitId: string;
  @Column({ type: 'text', name: 'check_id', nullable: true }) checkId: string | null;
  @Column({ type: 'text', nullable: true }) category: string | null;
  @Column({ type: 'int' }) number: number;
  @Column({ type: 'text' }) text: string;
  @Column({ type: 'boolean' }) closed: boolean;
}

/** What a unit is called now. */
@Entity({ name: 'comparison_unit' })
export class ComparedUnitRow {
  @PrimaryColumn({ type: 'text' }) id: string;
  @Column({ type: 'text' }) name: string;
}
