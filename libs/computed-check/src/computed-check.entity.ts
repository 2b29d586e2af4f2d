import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Answer } from '@app/self-inspection/events.js';
import type { Claim, ContradictionSettled, FigureName, FigureSource, RuleName } from './events.js';
import type { PlannedRule } from './plan.rules.js';
import type { KeptRow } from './register.rules.js';

/** The rules of a campaign's plan. */
@Entity({ name: 'checked_campaign' })
export class CheckedCampaignRow {
  @PrimaryColumn({ type: 'text', name: 'campaign_id' }) campaignId: string;
  @Column({ type: 'text' }) title: string;
  @Column({ type: 'jsonb' }) rules: PlannedRule[];
  @Column({ type: 'boolean' }) finished: boolean;
}

@Entity({ name: 'checked_unit' })
export class CheckedUnitRow {
  @PrimaryColumn({ type: 'text', name: 'campaign_id' }) campaignId: string;
  @PrimaryColumn({ type: 'text', name: 'unit_id' }) unitId: string;
  @Column({ type: 'text', name: 'unit_name' }) unitName: string;
  @Column({ type: 'text', array: true }) meets: string[];
  /** That stand now, unexplained. */
  @Column({ type: 'int' }) contradictions: number;
  /** The unit takes part no more. */
  @Column({ type: 'boolean', name: 'let_go' }) letGo: boolean;
  /** When figures were last entered. */
  @Column({ type: 'timestamptz', name: 'entered_at', nullable: true }) enteredAt: Date | null;
  /** The version of its stream, for If-Match. */
  @Column({ type: 'int' }) version: number;
}

/** The unit's own answer to a check that a rule speaks to. */
@Entity({ name: 'checked_answer' })
export class CheckedAnswerRow {
  @PrimaryColumn({ type: 'text', name: 'campaign_id' }) campaignId: string;
  @PrimaryColumn({ type: 'text', name: 'unit_id' }) unitId: string;
  @PrimaryColumn({ type: 'text', name: 'check_id' }) checkId: string;
  @Column({ type: 'text' }) answer: Answer;
}

@Entity({ name: 'checked_figure' })
export class CheckedFigureRow {
  @PrimaryColumn({ type: 'text', name: 'campaign_id' }) campaignId: string;
  @PrimaryColumn({ type: 'text', name: 'unit_id' }) unitId: string;
  @PrimaryColumn({ type: 'text' }) figure: FigureName;
  @Column({ type: 'jsonb' }) value: number | string[];
  @Column({ type: 'date', name: 'held_on' }) heldOn: string;
  @Column({ type: 'text' }) source: FigureSource;
  @Column({ type: 'timestamptz', name: 'entered_at' }) enteredAt: Date;
  @Column({ type: 'text', name: 'entered_by' }) enteredBy: string;
}

/** A row of a register, from a day to a day. */
@Entity({ name: 'checked_stay' })
export class CheckedStayRow {
  @PrimaryColumn({ type: 'text' }) id: string;
  @Column({ type: 'text', name: 'unit_id' }) unitId: string;
  @Column({ type: 'text' }) figure: KeptRow['figure'];
  /** 设备编号, the officer's name, or the item that is public. */
  @Column({ type: 'text' }) name: string;
  /** What is fixed to a wall does not. */
  @Column({ type: 'boolean' }) counts: boolean;
  @Column({ type: 'date', name: 'from_day' }) from: string;
  @Column({ type: 'date', name: 'until_day', nullable: true }) until: string | null;
  @Column({ type: 'date', name: 'expires_on', nullable: true }) expiresOn: string | null;
  @Column({ type: 'text' }) note: string;
}

/** A contradiction, standing or settled. */
@Entity({ name: 'contradiction' })
export class ContradictionRow {
  @PrimaryColumn({ type: 'text', name: 'campaign_id' }) campaignId: string;
  @PrimaryColumn({ type: 'text', name: 'unit_id' }) unitId: string;
  @PrimaryColumn({ type: 'text' }) rule: RuleName;
  /** The version of the stream it was found at. */
  @PrimaryColumn({ type: 'int' }) found: number;
  @Column({ type: 'text', name: 'check_id' }) checkId: string;
  @Column({ type: 'text' }) answer: Claim;
  @Column({ type: 'double precision' }) have: number;
  @Column({ type: 'double precision' }) needed: number;
  @Column({ type: 'timestamptz', name: 'found_at' }) foundAt: Date;
  @Column({ type: 'text', nullable: true }) how: ContradictionSettled['data']['how'] | null;
  @Column({ type: 'text', nullable: true }) reason: string | null;
  @Column({ type: 'timestamptz', name: 'settled_at', nullable: true }) settledAt: Date | null;
}
