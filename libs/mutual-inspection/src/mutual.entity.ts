import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { TeamMember } from './events.js';

/** 待检查、待回复裁定、已办结、已取消. */
export const VISIT_STATES = ['arranged', 'submitted', 'settled', 'called-off'] as const;
export type VisitState = (typeof VISIT_STATES)[number];

@Entity({ name: 'mutual_visit' })
export class MutualVisitRow {
  @PrimaryColumn({ type: 'text' }) id: string;
  @Column({ type: 'text', name: 'campaign_id' }) campaignId: string;
  @Column({ type: 'text', name: 'draw_id' }) drawId: string;
  @Column({ type: 'int', name: 'draw_year' }) drawYear: number;
  @Column({ type: 'int', name: 'draw_number' }) drawNumber: number;
  @Column({ type: 'text' }) item: string;
  @Column({ type: 'text', name: 'unit_id' }) unitId: string;
  @Column({ type: 'text', name: 'unit_name' }) unitName: string;
  @Column({ type: 'text', name: 'visitor_id' }) visitorId: string;
  @Column({ type: 'text', name: 'visitor_name' }) visitorName: string;
  @Column({ type: 'date', name: 'arranged_on' }) arrangedOn: string;
  @Column({ type: 'date', name: 'due_on' }) dueOn: string;
  @Column({ type: 'date', name: 'visited_on', nullable: true }) visitedOn: string | null;
  @Column({ type: 'date', name: 'reply_by', nullable: true }) replyBy: string | null;
  @Column({ type: 'text' }) state: VisitState;
  @Column({ type: 'int', name: 'findings' }) findingCount: number;
  @Column({ type: 'int' }) unanswered: number;
  @Column({ type: 'int' }) disputed: number;
  @Column({ type: 'int' }) confirmed: number;
  @Column({ type: 'int' }) dismissed: number;
  @Column({ type: 'int' }) version: number;
}

/** 检查组 of a unit in a campaign. */
@Entity({ name: 'mutual_team' })
export class MutualTeamRow {
  @PrimaryColumn({ type: 'text', name: 'campaign_id' }) campaignId: string;
  @PrimaryColumn({ type: 'text', name: 'unit_id' }) unitId: string;
  @Column({ type: 'jsonb' }) leader: TeamMember;
  @Column({ type: 'jsonb' }) members: TeamMember[];
}

@Entity({ name: 'mutual_recusal' })
export class MutualRecusalRow {
  @PrimaryColumn({ type: 'text', name: 'campaign_id' }) campaignId: string;
  @PrimaryColumn({ type: 'text', name: 'unit_id' }) unitId: string;
  @PrimaryColumn({ type: 'text', name: 'from_unit' }) from: string;
  @Column({ type: 'text' }) ground: string;
}

/** What published draws say: which teams inspect a unit. */
@Entity({ name: 'mutual_assignment' })
export class MutualAssignmentRow {
  @PrimaryColumn({ type: 'text', name: 'draw_id' }) drawId: string;
  @PrimaryColumn({ type: 'text', name: 'unit_id' }) unitId: string;
  @Column({ type: 'text', name: 'campaign_id' }) campaignId: string;
  @Column({ type: 'int', name: 'draw_year' }) drawYear: number;
  @Column({ type: 'int', name: 'draw_number' }) drawNumber: number;
  @Column({ type: 'text' }) item: string;
  @Column({ type: 'date', name: 'due_on' }) dueOn: string;
  /** Units whose teams inspect it. */
  @Column({ type: 'text', array: true }) visitors: string[];
}

/** The units that take part in a campaign, and its main tasks. */
@Entity({ name: 'mutual_campaign' })
export class MutualCampaignRow {
  @PrimaryColumn({ type: 'text' }) id: string;
  @Column({ type: 'text', array: true }) categories: string[];
  @Column({ type: 'text', array: true }) units: string[];
}

@Entity({ name: 'mutual_unit' })
export class MutualUnitRow {
  @PrimaryColumn({ type: 'text' }) id: string;
  @Column({ type: 'text' }) name: string;
}
