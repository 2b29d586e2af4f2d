import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsString,
  Matches,
  MaxLength,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Day, ListRequest, OptionalAsOf, OptionalText, Text } from '@app/http';
import { CHANNELS, CONCLUSIONS, DECLINE_GROUNDS, type Channel, type Conclusion, type DeclineGround } from './events.js';
import { STAGES, type Stage } from './lead.rules.js';

const FILE_ID = /^[0-9a-f]{64}$/;
const Given = () => ValidateIf((_, value) => value !== undefined && value !== '');
/** Files by their hashes. */
const Files =
  (most: number): PropertyDecorator =>
  (target, key) => {
    for (const rule of [IsArray(), ArrayMaxSize(most), Matches(FILE_ID, { each: true })]) rule(target, key);
  };

export const LONGEST_LEAD = 4000;

export class LeadSenderRequest {
  @Text(50) name: string;
  @OptionalText(50) phone?: string;
  @OptionalText(200) address?: string;
}

export class NewLeadRequest {
  @IsIn(CHANNELS) @ApiProperty({ enum: CHANNELS }) channel: Channel;
  /** The unit complained about; absent where it is not known yet. */
  @OptionalText(60) aboutUnitId?: string;
  @Text(LONGEST_LEAD) text: string;
  @Files(20) pictures: string[];
  @IsBoolean() anonymous: boolean;
  /** Absent: 匿名. */
  @ValidateIf(({ anonymous }: NewLeadRequest) => !anonymous)
  @ValidateNested()
  @Type(() => LeadSenderRequest)
  @ApiPropertyOptional({ type: LeadSenderRequest })
  sender?: LeadSenderRequest;
}

export class LeadReasonRequest {
  @Text(1000) reason: string;
}
export class LeadAcceptanceRequest {
  @Text(60) aboutUnitId: string;
  /** 事由摘要: what the unit complained about reads. */
  @Text(500) summary: string;
}
export class LeadDeclineRequest extends LeadReasonRequest {
  @IsIn(DECLINE_GROUNDS) @ApiProperty({ enum: DECLINE_GROUNDS }) ground: DeclineGround;
}
export class LeadDuplicateRequest extends LeadReasonRequest {
  /** The lead that goes on. */
  @Text(60) into: string;
}
export class LeadHandoverRequest extends LeadReasonRequest {
  @Text(60) handlerId: string;
}
/** To a unit or to an organ outside, one of the two. */
export class LeadTransferRequest extends LeadReasonRequest {
  @OptionalText(60) unitId?: string;
  @OptionalText(100) organ?: string;
}
export class InvestigationRequest {
  @Text(1000) ground: string;
  @Day() dueOn: string;
}
export class InvestigationDayRequest extends LeadReasonRequest {
  @Day() dueOn: string;
}
export class LeadResultRequest {
  @IsIn(CONCLUSIONS) @ApiProperty({ enum: CONCLUSIONS }) conclusion: Conclusion;
  @Text(4000) account: string;
  @Files(20) evidence: string[];
}
export class LeadFindingRequest {
  @Text(500) text: string;
  @Text(100) category: string;
  @Day() dueOn: string;
}
export class LeadFindingsRequest {
  @Text(60) campaignId: string;
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => LeadFindingRequest)
  findings: LeadFindingRequest[];
}
export class SenderAnswerRequest {
  @Text(2000) text: string;
}

export class LeadListRequest extends ListRequest {
  @OptionalAsOf() asOf?: string;
  @Given() @IsIn(STAGES) state?: Stage;
  @Given() @IsIn(CHANNELS) channel?: Channel;
  @Given() @IsString() @MaxLength(60) aboutUnitId?: string;
  @Given() @IsIn(['true', 'false']) overdue?: string;
}

export class EngagementFields {
  @Text(50) name: string;
  /** 工作单位及职务. */
  @Text(100) occupation: string;
  @Text(50) phone: string;
}
export class NewEngagementRequest extends EngagementFields {
  @Day() from: string;
  @Day() until: string;
}
export class EngagementCorrectionRequest extends EngagementFields {
  @Text(1000) reason: string;
}
export class EngagementTermRequest {
  @Day() until: string;
}
export class EngagementEndRequest extends EngagementTermRequest {
  @Text(1000) reason: string;
}
export class EngagementListRequest extends ListRequest {
  @OptionalAsOf() asOf?: string;
  /** A unit, or `office` for those engaged for the county. */
  @Given() @IsString() @MaxLength(60) engager?: string;
  /** Those whose term is over as well. */
  @Given() @IsIn(['true', 'false']) gone?: string;
}
export class NewEngagedActivityRequest {
  @Day() on: string;
  @Text(100) place: string;
  @Text(2000) account: string;
  @IsArray() @ArrayMaxSize(100) @IsString({ each: true }) @MaxLength(60, { each: true }) engaged: string[];
  @Files(20) pictures: string[];
}
export class EngagedActivityListRequest extends ListRequest {
  @OptionalAsOf() asOf?: string;
  @Given() @IsString() @MaxLength(60) engager?: string;
  @Given() @IsString() @MaxLength(60) engagementId?: string;
}
