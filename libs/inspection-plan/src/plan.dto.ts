import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsString,
  Max,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { AsOfAnswer, ListRequest, OptionalAsOf, OptionalDay, OptionalText, PastMomentAnswer, Text } from '@app/http';

const SITUATIONS = ['draft', 'submitted', 'returned', 'approved'] as const;
const Given = () => ValidateIf((_, value) => value !== undefined && value !== '');
const [MOST_ITEMS, MOST_CODES, MOST_SLOTS, MOST_BATCHES, MOST_STRATA] = [60, 20, 6, 52, 12];

export class PlannedStratumRequest {
  /** Risk class, such as `key` or `ordinary`. */
  @Text(40) id: string;
  /** `ceil(0.4*N)`, `N`, `min(3,N)` or a number; judged when the plan is submitted. */
  @OptionalText(40) rule?: string;
}

export class PlanBatchRequest {
  @IsInt() @Min(1) @Max(999) number: number;
  @OptionalDay() from?: string;
  @OptionalDay() to?: string;
  @IsArray()
  @ArrayMaxSize(MOST_STRATA)
  @ValidateNested({ each: true })
  @Type(() => PlannedStratumRequest)
  strata: PlannedStratumRequest[];
}

export class PlanItemRequest {
  /** JH-01: never used by another plan. */
  @OptionalText(64) planItem?: string;
  @OptionalText(200) name?: string;
  /** Codes of inspection items. */
  @IsArray() @ArrayMaxSize(MOST_CODES) @IsString({ each: true }) @MaxLength(32, { each: true }) items: string[];
  /** Pools of the supervisors a unit gets, `lead` and `member` and the like. */
  @IsArray() @ArrayMaxSize(MOST_SLOTS) @IsString({ each: true }) @MaxLength(40, { each: true }) slots: string[];
  /** A unit is not inspected again within so many months; 0 for no limit. */
  @IsInt() @Min(0) @Max(120) frequencyMonths: number;
  @IsArray()
  @ArrayMaxSize(MOST_BATCHES)
  @ValidateNested({ each: true })
  @Type(() => PlanBatchRequest)
  batches: PlanBatchRequest[];
}

/** A draft may be incomplete; it is judged as a whole when it is submitted. */
export class PlanContentRequest {
  @Text(200) title: string;
  /** 覆盖面: a decimal such as 0.3. */
  @OptionalText(10) coverage?: string;
  @IsArray()
  @ArrayMaxSize(MOST_ITEMS)
  @ValidateNested({ each: true })
  @Type(() => PlanItemRequest)
  items: PlanItemRequest[];
}

export class DraftPlanRequest extends PlanContentRequest {
  @IsInt() @Min(2000) @Max(2199) year: number;
  @OptionalText(64) campaignId?: string;
}

export class AmendPlanRequest extends PlanContentRequest {
  @Text(500) reason: string;
}

export class ReturnPlanRequest {
  @Text(500) reason: string;
}

/** Sorts by `year` (default, latest first), `title`, `state`. */
export class PlanListRequest extends ListRequest {
  @OptionalAsOf() asOf?: string;
  /** `approved`: an edition is in force, though an amendment of it may be under way. */
  @Given() @IsIn(SITUATIONS) state?: (typeof SITUATIONS)[number];
}

export class PlannedStratumAnswer {
  id: string;
  rule: string;
}

export class PlanBatchAnswer {
  number: number;
  from: string;
  to: string;
  strata: PlannedStratumAnswer[];
}

export class PlanItemAnswer {
  planItem: string;
  name: string;
  items: string[];
  slots: string[];
  frequencyMonths: number;
  batches: PlanBatchAnswer[];
}

export class PlanContentAnswer {
  title: string;
  coverage: string;
  items: PlanItemAnswer[];
}

export class ItemInForceAnswer {
  code: string;
  name: string;
  legalBasis: string;
  inspectingBody: string;
  contents: string[];
  methods: string[];
}

export class ApprovedPlanItemAnswer extends PlanItemAnswer {
  legalBasis: string;
  inForce: ItemInForceAnswer[];
}

export class ApprovedPlanAnswer {
  edition: number;
  title: string;
  coverage: string;
  items: ApprovedPlanItemAnswer[];
  approvedAt: string;
  approvedByName: string;
  /** Why it amended the edition before. */
  reason?: string;
}

export class PlanListItem {
  id: string;
  year: number;
  campaignId?: string;
  campaignTitle?: string;
  title: string;
  @ApiProperty({ enum: SITUATIONS }) state: (typeof SITUATIONS)[number];
  /** The edition at hand, and the one in force. */
  edition: number;
  approvedEdition?: number;
  draftedByName: string;
  draftedAt: string;
  submittedByName?: string;
  submittedAt?: string;
  returnedByName?: string;
  returnedAt?: string;
  returnedBecause?: string;
  approvedByName?: string;
  approvedAt?: string;
  /** Why the edition at hand amends the one before. */
  reason?: string;
  version: number;
}

export class PlanListAnswer extends AsOfAnswer {
  items: PlanListItem[];
  next?: string;
  total: number;
}

export class PlanAnswer extends PlanListItem {
  /** The text at hand. */
  content: PlanContentAnswer;
  /** Whether the asker submitted it himself and so may not approve it. */
  submittedByAsker: boolean;
  /** Every edition that was approved, the latest first. */
  editions: ApprovedPlanAnswer[];
  /** There when the answer tells of a past moment. */
  past?: PastMomentAnswer;
}
