import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsObject,
  IsString,
  Matches,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { Day, ListRequest, OptionalDay, OptionalText, Text } from '@app/http';
import { RULINGS, type Ruling } from './events.js';
import { VISIT_STATES, type VisitState } from './mutual.entity.js';

const FILE_ID = /^[0-9a-f]{64}$/;
const MOST_MEMBERS = 20;
const SIDES = ['visitor', 'visited'] as const;
const FINDING_STATES = ['open', 'accepted', 'disputed', 'confirmed', 'dismissed'] as const;
const Given = () => ValidateIf((_, value) => value !== undefined && value !== '');
const EvidenceIds = (): PropertyDecorator => (target, key) => {
  for (const check of [
    IsArray(),
    ArrayMaxSize(50),
    ArrayUnique(),
    IsString({ each: true }),
    Matches(FILE_ID, { each: true }),
  ]) {
    check(target, key);
  }
};

export class MutualMemberRequest {
  @Text(40) name: string;
  @Text(60) position: string;
}

export class TeamRequest {
  @IsObject() @ValidateNested() @Type(() => MutualMemberRequest) leader: MutualMemberRequest;
  @IsArray()
  @ArrayMaxSize(MOST_MEMBERS)
  @ValidateNested({ each: true })
  @Type(() => MutualMemberRequest)
  members: MutualMemberRequest[];
}

export class WithdrawTeamRequest {
  @Text(300) reason: string;
}

export class MutualRecusalRequest {
  /** The unit the team must not inspect. */
  @Text(18) from: string;
  @Text(300) ground: string;
}

export class TeamsRequest {
  @Text(64) campaignId: string;
}

export class MutualFindingRequest {
  @Text(1000) text: string;
  /** One of the plan's main tasks. */
  @Text(40) category: string;
  /** 整改时限. */
  @Day() dueOn: string;
  /** Ids of uploaded files. */
  @EvidenceIds() evidence: string[];
}

export class MutualSubmissionRequest {
  @Day() visitedOn: string;
  /** 互查情况. */
  @Text(5000) account: string;
  /** Whether problems were found: said, not counted. */
  @IsBoolean() problems: boolean;
}

export class MutualAcceptanceRequest {
  /** 整改责任人. */
  @Text(50) responsible: string;
}

export class MutualDisputeRequest {
  @Text(2000) reason: string;
  @EvidenceIds() evidence: string[];
}

export class MutualRulingRequest {
  @IsIn(RULINGS) ruling: Ruling;
  @Text(2000) reason: string;
  /** The finding as it reads from now on, when it is amended. */
  @OptionalText(1000) text?: string;
  @OptionalText(40) category?: string;
  /** 整改时限, when the day proposed has passed. */
  @OptionalDay() dueOn?: string;
}

/** Sorts by `dueOn` (default), `unit`, `visitor`, `state`. */
export class MutualVisitListRequest extends ListRequest {
  @Given() @IsIn(VISIT_STATES) state?: VisitState;
  @OptionalText(64) campaignId?: string;
  @OptionalText(64) drawId?: string;
  /** Of a unit's own: those it makes, or those made to it. */
  @Given() @IsIn(SIDES) side?: (typeof SIDES)[number];
}

export class MutualMemberAnswer {
  name: string;
  position: string;
}

export class MutualRecusalAnswer {
  from: string;
  fromName: string;
  ground: string;
}

export class MutualTeamAnswer {
  unitId: string;
  unitName: string;
  /** Absent: the unit has named none yet. */
  leader?: MutualMemberAnswer;
  members: MutualMemberAnswer[];
  recusals: MutualRecusalAnswer[];
}

export class MutualTeamsAnswer {
  campaignId: string;
  /** One per unit that takes part, in the order of the campaign. A unit sees its own alone. */
  teams: MutualTeamAnswer[];
  /** Every unit that takes part, to choose from. */
  units: MutualUnitAnswer[];
}

export class MutualUnitAnswer {
  unitId: string;
  name: string;
}

export class MutualVisitListItem {
  id: string;
  campaignId: string;
  drawId: string;
  /** Year and number of the draw: 2026-1. */
  drawLabel: string;
  item: string;
  unitId: string;
  unitName: string;
  visitorId: string;
  visitorName: string;
  arrangedOn: string;
  dueOn: string;
  visitedOn?: string;
  replyBy?: string;
  @ApiProperty({ enum: VISIT_STATES }) state: VisitState;
  /** Past the day for the visit, or for the answers. */
  overdue: boolean;
  findingCount: number;
  unanswered: number;
  disputed: number;
  confirmed: number;
  dismissed: number;
  version: number;
}

export class MutualVisitListAnswer {
  items: MutualVisitListItem[];
  next?: string;
  total: number;
}

export class MutualDisputeAnswer {
  reason: string;
  evidence: string[];
  at: string;
}

export class MutualRulingAnswer {
  @ApiProperty({ enum: RULINGS }) ruling: Ruling;
  reason: string;
  at: string;
}

export class MutualFindingAnswer {
  id: string;
  text: string;
  category: string;
  dueOn: string;
  evidence: string[];
  @ApiProperty({ enum: FINDING_STATES }) state: (typeof FINDING_STATES)[number];
  responsible?: string;
  @ApiPropertyOptional({ type: MutualDisputeAnswer }) dispute?: MutualDisputeAnswer;
  @ApiPropertyOptional({ type: MutualRulingAnswer }) ruling?: MutualRulingAnswer;
  /** As it stands in the rectification ledger, when the ruling amended it. */
  amendedText?: string;
}

export class MutualVisitAnswer extends MutualVisitListItem {
  account?: string;
  team: MutualMemberAnswer[];
  /** Empty for the inspected unit until the findings are handed over. */
  findings: MutualFindingAnswer[];
}
