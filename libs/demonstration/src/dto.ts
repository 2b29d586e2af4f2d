import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsString,
  Matches,
  Max,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Day, DraftText, ListRequest, OptionalAsOf, OptionalDay, OptionalText, Text } from '@app/http';
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

const FILE_ID = /^[0-9a-f]{64}$/;
export const STAGES = [
  ...['candidate', 'creating', 'applied', 'declined', 'withdrawn'],
  ...['named', 'rechecking', 'rectifying', 'rectified', 'revoked'],
] as Stage[];
const Given = () => ValidateIf((_, value) => value !== undefined && value !== '');
/** Files by their hashes. */
const FileIds = (): PropertyDecorator => (target, key) => {
  for (const rule of [IsArray(), ArrayMaxSize(20), Matches(FILE_ID, { each: true })]) rule(target, key);
};

export class NewDemonstrationBatchRequest {
  /** 第几批, by the naming authority's own counting. */
  @IsInt() @Min(1) @Max(99) number: number;
  @Text(100) title: string;
  @Text(100) authority: string;
  /** Its units were named before. */
  @IsBoolean() earlier: boolean;
  @OptionalDay() startBy?: string;
  @OptionalDay() applyBy?: string;
}
export class DemonstrationCandidateRequest {
  @Text(18) unitId: string;
  @Text(500) ground: string;
}
export class EarlierNamingRequest {
  @Text(18) unitId: string;
  @Text(80) documentNumber: string;
  @Day() namedOn: string;
}

export class DemonstrationReasonRequest {
  @Text(1000) reason: string;
}
export class DemonstrationStartRequest {
  @Day() meetingOn: string;
  @Text(80) documentNumber: string;
  @Text(2000) arrangement: string;
}
export class DemonstrationPeriodRequest extends DemonstrationReasonRequest {
  @Day() applyBy: string;
}
export class DemonstrationPostponementRequest extends DemonstrationPeriodRequest {
  @Day() startBy: string;
}
class OfMaterial {
  @IsIn(MATERIAL_STEPS) @ApiProperty({ enum: MATERIAL_STEPS }) step: MaterialStep;
  @Text(40) code: string;
}
export class DemonstrationMaterialRequest extends OfMaterial {
  @Matches(FILE_ID) fileId: string;
}
export class DemonstrationMaterialWithdrawalRequest extends OfMaterial {
  @Text(1000) reason: string;
}
export class DemonstrationApplicationRequest {
  @Text(2000) statement: string;
}
export class DemonstrationNamingRequest {
  @Text(80) documentNumber: string;
  @Day() namedOn: string;
}

export class CheckedItemRequest {
  @Text(40) code: string;
  @IsIn(SELF_CHECK_ANSWERS) @ApiProperty({ enum: SELF_CHECK_ANSWERS }) answer: SelfCheckAnswer;
  @DraftText(400) note: string;
  /** 整改时限 and 整改责任人 of what falls short. */
  @OptionalDay() dueOn?: string;
  @OptionalText(50) responsible?: string;
}
export class DemonstrationSelfCheckRequest {
  @Text(80) campaignId: string;
  @IsArray()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => CheckedItemRequest)
  answers: CheckedItemRequest[];
}

export class NewDemonstrationRecheckRequest {
  @IsIn(RECHECK_LEVELS) @ApiProperty({ enum: RECHECK_LEVELS }) level: RecheckLevel;
  @Text(100) title: string;
  @Day() readyBy: string;
  @Day() dueOn: string;
}
/** A blank ground is refused by the rule that asks for one. */
export class DemonstrationJudgementRequest {
  @IsIn(RECHECK_RESULTS) @ApiProperty({ enum: RECHECK_RESULTS }) result: RecheckResult;
  @DraftText(1000) ground: string;
  @OptionalDay() rectifyBy?: string;
  @OptionalText(80) documentNumber?: string;
  @OptionalDay() revokedOn?: string;
}
export class DemonstrationRectificationRequest {
  @Text(2000) report: string;
}
export class DemonstrationRevocationRequest {
  @DraftText(1000) ground: string;
  @DraftText(80) documentNumber: string;
  @Day() revokedOn: string;
}

export class PilotActivityFields {
  @IsIn(ACTIVITY_KINDS) @ApiProperty({ enum: ACTIVITY_KINDS }) kind: ActivityKind;
  @Text(100) title: string;
  @Day() heldOn: string;
  @Text(100) place: string;
  /** 总结. */
  @Text(2000) summary: string;
  @FileIds() pictures: string[];
  /** Summaries and case files. */
  @FileIds() files: string[];
}
export class NewPilotActivityRequest extends PilotActivityFields {
  @Text(18) unitId: string;
}
export class PilotActivityCorrectionRequest extends PilotActivityFields {
  @Text(1000) reason: string;
}

/** Sorts by the columns of the list. */
export class DemonstrationListRequest extends ListRequest {
  @OptionalAsOf() asOf?: string;
  @Given() @IsString() batchId?: string;
  @Given() @IsString() unitId?: string;
  @Given() @IsIn(STAGES) @ApiPropertyOptional({ enum: STAGES }) state?: Stage;
}
export class PilotTeamListRequest extends ListRequest {
  @OptionalAsOf() asOf?: string;
  @OptionalDay() on?: string;
  @Given() @IsString() unitId?: string;
  /** The pilots alone. */
  @Given() @IsIn(['true', 'false']) pilot?: string;
}
export class PilotActivityListRequest extends ListRequest {
  @OptionalAsOf() asOf?: string;
  @Given() @IsString() unitId?: string;
  @Given() @IsIn(ACTIVITY_KINDS) @ApiPropertyOptional({ enum: ACTIVITY_KINDS }) kind?: ActivityKind;
  /** What is void, too. */
  @Given() @IsIn(['true', 'false']) gone?: string;
}
