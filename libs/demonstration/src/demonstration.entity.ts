import { Column, Entity, PrimaryColumn } from 'typeorm';
import type {
  ActivityKind,
  DemonstrationStandard,
  MaterialStep,
  RecheckLevel,
  RecheckResult,
  SelfCheckAnswer,
} from './events.js';
import type { Stage } from './point.rules.js';

@Entity({ name: 'demonstration_batch' })
export class DemonstrationBatchRow {
  @PrimaryColumn({ type: 'text' }) id: string;
  @Column({ type: 'int' }) number: number;
  @Column({ type: 'text' }) title: string;
  @Column({ type: 'text' }) authority: string;
  @Column({ type: 'boolean' }) earlier: boolean;
  @Column({ type: 'date', name: 'start_by', nullable: true }) startBy: string | null;
  @Column({ type: 'date', name: 'apply_by', nullable: true }) applyBy: string | null;
  @Column({ type: 'jsonb' }) standard: DemonstrationStandard;
  @Column({ type: 'int' }) version: number;
}

/** One unit in one batch. */
@Entity({ name: 'demonstration_point' })
export class DemonstrationPointRow {
  @PrimaryColumn({ type: 'text' }) id: string;
  @Column({ type: 'text', name: 'batch_id' }) batchId: string;
  @Column({ type: 'text', name: 'unit_id' }) unitId: string;
  @Column({ type: 'text', name: 'unit_name' }) unitName: string;
  @Column({ type: 'text' }) state: Stage;
  /** Why it is a candidate. */
  @Column({ type: 'text', nullable: true }) ground: string | null;
  @Column({ type: 'date', name: 'start_by', nullable: true }) startBy: string | null;
  @Column({ type: 'date', name: 'apply_by', nullable: true }) applyBy: string | null;
  /** 党委（党组）会议. */
  @Column({ type: 'date', name: 'meeting_on', nullable: true }) meetingOn: string | null;
  @Column({ type: 'text', name: 'meeting_document', nullable: true }) meetingDocument: string | null;
  @Column({ type: 'text', nullable: true }) arrangement: string | null;
  @Column({ type: 'date', name: 'started_on', nullable: true }) startedOn: string | null;
  @Column({ type: 'boolean', name: 'started_late' }) startedLate: boolean;
  @Column({ type: 'date', name: 'applied_on', nullable: true }) appliedOn: string | null;
  @Column({ type: 'boolean', name: 'applied_late' }) appliedLate: boolean;
  @Column({ type: 'text', nullable: true }) statement: string | null;
  /** Why the application was returned or declined, or the candidate withdrew. */
  @Column({ type: 'text', nullable: true }) reason: string | null;
  @Column({ type: 'text', name: 'naming_document', nullable: true }) namingDocument: string | null;
  @Column({ type: 'date', name: 'named_on', nullable: true }) namedOn: string | null;
  @Column({ type: 'text', name: 'revocation_document', nullable: true }) revocationDocument: string | null;
  @Column({ type: 'date', name: 'revoked_on', nullable: true }) revokedOn: string | null;
  @Column({ type: 'text', name: 'revocation_ground', nullable: true }) revocationGround: string | null;
  @Column({ type: 'int' }) version: number;
}

@Entity({ name: 'demonstration_material' })
export class DemonstrationMaterialRow {
  @PrimaryColumn({ type: 'text', name: 'point_id' }) pointId: string;
  @PrimaryColumn({ type: 'text' }) step: MaterialStep;
  @PrimaryColumn({ type: 'text' }) code: string;
  /** Empty for the steps before naming. */
  @PrimaryColumn({ type: 'text', name: 'recheck_id' }) recheckId: string;
  @Column({ type: 'text', name: 'file_id' }) fileId: string;
  @Column({ type: 'text' }) name: string;
  @Column({ type: 'date', name: 'handed_in_on' }) handedInOn: string;
}

@Entity({ name: 'demonstration_recheck' })
export class DemonstrationRecheckRow {
  @PrimaryColumn({ type: 'text' }) id: string;
  @Column({ type: 'text', name: 'point_id' }) pointId: string;
  @Column({ type: 'text' }) level: RecheckLevel;
  @Column({ type: 'text' }) title: string;
  @Column({ type: 'date', name: 'ready_by' }) readyBy: string;
  @Column({ type: 'date', name: 'due_on' }) dueOn: string;
  @Column({ type: 'date', name: 'ready_on', nullable: true }) readyOn: string | null;
  @Column({ type: 'boolean', name: 'ready_late' }) readyLate: boolean;
  /** The last judgement; 限期整改 gives way to what follows it. */
  @Column({ type: 'text', nullable: true }) result: RecheckResult | null;
  @Column({ type: 'text', nullable: true }) ground: string | null;
  @Column({ type: 'date', name: 'judged_on', nullable: true }) judgedOn: string | null;
  @Column({ type: 'date', name: 'rectify_by', nullable: true }) rectifyBy: string | null;
  @Column({ type: 'text', nullable: true }) report: string | null;
  @Column({ type: 'date', name: 'rectified_on', nullable: true }) rectifiedOn: string | null;
  @Column({ type: 'boolean', name: 'rectified_late' }) rectifiedLate: boolean;
  @Column({ type: 'bigint' }) seq: string;
}

@Entity({ name: 'demonstration_self_check' })
export class DemonstrationSelfCheckRow {
  @PrimaryColumn({ type: 'text' }) id: string;
  @Column({ type: 'text', name: 'point_id' }) pointId: string;
  @Column({ type: 'text', name: 'campaign_id' }) campaignId: string;
  @Column({ type: 'date', name: 'checked_on' }) checkedOn: string;
  @Column({ type: 'jsonb' }) answers: { code: string; answer: SelfCheckAnswer; note: string }[];
  @Column({ type: 'int' }) shortfalls: number;
  /** What it brought into the ledger: the item, and the finding an issue came from. */
  @Column({ type: 'jsonb' }) findings: { code: string; findingId: string; dueOn: string; responsible: string }[];
  @Column({ type: 'bigint' }) seq: string;
}

/** 乡镇综合行政执法活动. */
@Entity({ name: 'pilot_activity' })
export class PilotActivityRow {
  @PrimaryColumn({ type: 'text' }) id: string;
  @Column({ type: 'text', name: 'unit_id' }) unitId: string;
  @Column({ type: 'text', name: 'unit_name' }) unitName: string;
  @Column({ type: 'text' }) kind: ActivityKind;
  @Column({ type: 'text' }) title: string;
  @Column({ type: 'date', name: 'held_on' }) heldOn: string;
  @Column({ type: 'text' }) place: string;
  @Column({ type: 'text' }) summary: string;
  @Column({ type: 'jsonb' }) pictures: string[];
  @Column({ type: 'jsonb' }) files: string[];
  @Column({ type: 'text', name: 'void_reason', nullable: true }) voidReason: string | null;
  @Column({ type: 'int' }) version: number;
}
