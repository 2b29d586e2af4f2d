import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { AsOfAnswer } from '@app/http';
import { STAGES } from './dto.js';
import {
  ACTIVITY_KINDS,
  MATERIAL_STEPS,
  RECHECK_LEVELS,
  RECHECK_RESULTS,
  SELF_CHECK_ANSWERS,
  type ActivityKind,
  type MaterialStep,
  type RecheckLevel,
  type RecheckResult,
  type SelfCheckAnswer,
} from './events.js';
import type { Stage } from './point.rules.js';

class ListAnswer extends AsOfAnswer {
  next?: string;
  total: number;
}

export class StandardItemAnswer {
  code: string;
  name: string;
  requirement: string;
}
export class DemonstrationBatchItem {
  id: string;
  number: number;
  title: string;
  authority: string;
  earlier: boolean;
  startBy?: string;
  applyBy?: string;
  standardTitle: string;
  standardVersion: string;
  /** Units on their way, named and revoked. */
  open: number;
  named: number;
  revoked: number;
  version: number;
}
export class DemonstrationBatchListAnswer extends ListAnswer {
  items: DemonstrationBatchItem[];
}
export class StandardMaterialAnswer {
  @ApiProperty({ enum: MATERIAL_STEPS }) step: MaterialStep;
  code: string;
  name: string;
  required: boolean;
}
export class DemonstrationBatchAnswer extends DemonstrationBatchItem {
  /** The campaign among whose papers its table is printed: the last one launched. */
  campaignId?: string;
  /** Where the text of the standard comes from. */
  standardNote?: string;
  items: StandardItemAnswer[];
  materials: StandardMaterialAnswer[];
  past?: AsOfAnswer['past'];
}

/** How far a unit is in a batch; of a recheck the last one. */
export class DemonstrationPointItem {
  id: string;
  batchId: string;
  batchNumber: number;
  batchTitle: string;
  unitId: string;
  unitName: string;
  @ApiProperty({ enum: STAGES }) state: Stage;
  startBy?: string;
  applyBy?: string;
  startedOn?: string;
  startedLate: boolean;
  /** Required papers of 创建 and 申报, and how many of them were handed in. */
  papers: number;
  papersHandedIn: number;
  appliedOn?: string;
  appliedLate: boolean;
  namedOn?: string;
  namingDocument?: string;
  selfChecks: number;
  recheckDueOn?: string;
  @ApiPropertyOptional({ enum: RECHECK_RESULTS }) recheckResult?: RecheckResult;
  rectifyBy?: string;
  revokedOn?: string;
  /** By when what is owed now is owed. */
  owedBy?: string;
  overdue: boolean;
  version: number;
}
export class DemonstrationPointListAnswer extends ListAnswer {
  items: DemonstrationPointItem[];
}

export class DemonstrationMaterialAnswer extends StandardMaterialAnswer {
  fileId?: string;
  fileName?: string;
  handedInOn?: string;
}
export class DemonstrationRecheckAnswer {
  id: string;
  @ApiProperty({ enum: RECHECK_LEVELS }) level: RecheckLevel;
  title: string;
  readyBy: string;
  dueOn: string;
  readyOn?: string;
  readyLate: boolean;
  @ApiPropertyOptional({ enum: RECHECK_RESULTS }) result?: RecheckResult;
  ground?: string;
  judgedOn?: string;
  rectifyBy?: string;
  report?: string;
  rectifiedOn?: string;
  rectifiedLate: boolean;
  @ApiProperty({ type: () => [DemonstrationMaterialAnswer] }) materials: DemonstrationMaterialAnswer[];
}
export class SelfCheckedItemAnswer {
  code: string;
  name: string;
  @ApiProperty({ enum: SELF_CHECK_ANSWERS }) answer: SelfCheckAnswer;
  note: string;
  /** Its line in the ledger, where this check brought one. */
  issueId?: string;
  dueOn?: string;
  responsible?: string;
}
export class DemonstrationSelfCheckAnswer {
  id: string;
  campaignId: string;
  campaignTitle: string;
  checkedOn: string;
  shortfalls: number;
  @ApiProperty({ type: () => [SelfCheckedItemAnswer] }) items: SelfCheckedItemAnswer[];
}
export class DemonstrationCampaignAnswer {
  id: string;
  title: string;
}
export class DemonstrationPointAnswer extends DemonstrationPointItem {
  authority: string;
  ground?: string;
  meetingOn?: string;
  meetingDocument?: string;
  arrangement?: string;
  statement?: string;
  reason?: string;
  revocationDocument?: string;
  revocationGround?: string;
  standardTitle: string;
  standardVersion: string;
  standard: StandardItemAnswer[];
  @ApiProperty({ type: () => [DemonstrationMaterialAnswer] }) materials: DemonstrationMaterialAnswer[];
  @ApiProperty({ type: () => [DemonstrationRecheckAnswer] }) rechecks: DemonstrationRecheckAnswer[];
  @ApiProperty({ type: () => [DemonstrationSelfCheckAnswer] }) checks: DemonstrationSelfCheckAnswer[];
  /** Running campaigns the unit takes part in, whose ledgers take what a self-check finds. */
  campaigns: DemonstrationCampaignAnswer[];
  past?: AsOfAnswer['past'];
}

/** 乡镇行政执法队伍, on a day. */
export class PilotTeamItem {
  id: string;
  unitId: string;
  unitName: string;
  pilot: boolean;
  officers: number;
  inForce: number;
  expired: number;
  /** Good no longer than ninety days. */
  expiring: number;
  observations: number;
  activities: number;
  pictures: number;
  files: number;
  lastHeldOn?: string;
}
export class PilotTeamListAnswer extends ListAnswer {
  on: string;
  items: PilotTeamItem[];
}
export class TeamOfficerItem {
  id: string;
  unitId: string;
  unitName: string;
  name: string;
  certificate: string;
  expiresOn?: string;
  expired: boolean;
  post: string;
  from: string;
}
export class TeamOfficerListAnswer extends ListAnswer {
  on: string;
  items: TeamOfficerItem[];
}
export class PilotActivityItem {
  id: string;
  unitId: string;
  unitName: string;
  @ApiProperty({ enum: ACTIVITY_KINDS }) kind: ActivityKind;
  title: string;
  heldOn: string;
  place: string;
  summary: string;
  pictures: string[];
  files: string[];
  voidReason?: string;
  version: number;
}
export class PilotActivityListAnswer extends ListAnswer {
  items: PilotActivityItem[];
}
