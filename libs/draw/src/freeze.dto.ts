import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsHash,
  IsIn,
  IsInt,
  IsObject,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { Day, Instant, Optional, OptionalInstant, OptionalText, Text } from '@app/http';
import { CLOSURES_BY, METHODS, MOST_OBSERVERS, WitnessRequest } from './dto.js';
import { DRAW_KINDS, type DrawKind } from './events.js';
import { SUITES, type Suite } from './suite.rules.js';

const MOST_SLOTS = 6;
const MOST_EXEMPTIONS = 1000;
const SOURCES = ['drand', 'lottery', 'dice'] as const;
const MOST_STRATA = 500;
/** No bar: it parts what is hashed. Nor what no page shows: controls, half an emoji. */
const NAME = /^[^|\p{Cc}\p{Cs}]{1,64}$/u;

/** Shares of the two risk classes as decimal texts: 0.4 draws ⌈0.4·N⌉ of N. */
export class RatesRequest {
  @Text(10) key: string;
  @Text(10) ordinary: string;
}

export class ExemptionRequest {
  @Text(18) unitId: string;
  /** Published with the draw. */
  @Text(200) reason: string;
}

export class StratumRequest {
  /** 风险类别, such as `key`. */
  @Text(40) id: string;
  /** `srs`: everybody the same chance; `comb`: in proportion to the risk score. */
  @IsIn(METHODS) @ApiProperty({ enum: METHODS }) method: (typeof METHODS)[number];
  /** `ceil(0.4*N)`, `ceil(1/3*N)`, `min(3,N)`, `3` or `N`. */
  @Text(40) rule: string;
}

export class SourceRequest {
  @IsIn(SOURCES) @ApiProperty({ enum: SOURCES }) kind: (typeof SOURCES)[number];
  /** Of a beacon: the chain's hash. Its round is computed. */
  @ValidateIf(({ kind }: SourceRequest) => kind === 'drand') @IsHash('sha256') @ApiPropertyOptional() chain?: string;
  /** Of a lottery: its name and the issue drawn after `notBefore`. */
  @ValidateIf(({ kind }: SourceRequest) => kind === 'lottery')
  @Matches(NAME)
  @ApiPropertyOptional({ type: String })
  game?: string;
  @ValidateIf(({ kind }: SourceRequest) => kind === 'lottery')
  @Matches(NAME)
  @ApiPropertyOptional({ type: String })
  issue?: string;
}

/** Issues closed on these days, first and last included, parted by unit or by category. */
export class ClosuresRequest {
  @Day() from: string;
  @Day() to: string;
  @IsIn(CLOSURES_BY) @ApiProperty({ enum: CLOSURES_BY }) by: (typeof CLOSURES_BY)[number];
}

export class FreezeDrawRequest {
  /** A draw that was prepared; absent: one without outside parties. */
  @OptionalText(64) preparation?: string;
  @Optional() @IsIn(DRAW_KINDS) @ApiPropertyOptional({ enum: DRAW_KINDS }) kind?: DrawKind;
  /** Of case files: the year of the catalogues. */
  @Optional() @IsInt() @Min(2000) @Max(2100) year?: number;
  /** Of rechecks: which closed issues they are drawn from. */
  @Optional()
  @IsObject()
  @ValidateNested()
  @Type(() => ClosuresRequest)
  @ApiPropertyOptional()
  closures?: ClosuresRequest;
  @Text(64) campaignId: string;
  /** 抽查事项. */
  @Text(200) item: string;
  /** Number of the item in the yearly plan; a plan item has one draw per batch. */
  @Text(64) planItem: string;
  @IsInt() @Min(1) @Max(999) batch: number;
  /** 抽查依据. */
  @Text(300) legalBasis: string;
  /** Shares of the two usual classes, in place of `strata`. */
  @ValidateIf(({ strata }: FreezeDrawRequest) => strata === undefined)
  @IsObject()
  @ValidateNested()
  @Type(() => RatesRequest)
  @ApiPropertyOptional()
  rates?: RatesRequest;
  @Optional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_STRATA)
  @ValidateNested({ each: true })
  @Type(() => StratumRequest)
  strata?: StratumRequest[];
  /** 必查: units inspected without drawing. */
  @Optional() @IsArray() @ArrayMaxSize(MOST_EXEMPTIONS) @IsString({ each: true }) mustInspect?: string[];
  /** Units inspected within so many months are left out; 0 when absent. */
  @Optional() @IsInt() @Min(0) @Max(60) frequencyMonths?: number;
  /** Whoever inspected a unit at the last draw of the plan item does not inspect it again. */
  @Optional() @IsBoolean() rotation?: boolean;
  /** The supervisors called up; absent: everybody on the register. */
  @Optional() @IsArray() @ArrayMaxSize(MOST_EXEMPTIONS) @IsString({ each: true }) supervisors?: string[];
  /** Sources of the seed beside the office's secret and the parties' reveals; absent: the dice. */
  @Optional()
  @IsArray()
  @ArrayMaxSize(SOURCES.length)
  @ValidateNested({ each: true })
  @Type(() => SourceRequest)
  sources?: SourceRequest[];
  @Optional() @IsIn(SUITES) @ApiPropertyOptional({ enum: SUITES }) hash?: Suite;
  /** Pools of the supervisors a unit gets; two, lead and member, when absent. */
  @Optional()
  @IsArray()
  @ArrayMaxSize(MOST_SLOTS)
  @IsString({ each: true })
  @MaxLength(40, { each: true })
  slots?: string[];
  /** How many units one supervisor takes at most; 5 when absent. */
  @Optional() @IsInt() @Min(1) @Max(200) cap?: number;
  @Optional()
  @IsArray()
  @ArrayMaxSize(MOST_EXEMPTIONS)
  @ValidateNested({ each: true })
  @Type(() => ExemptionRequest)
  exemptions?: ExemptionRequest[];
  @IsArray()
  @ArrayMaxSize(MOST_OBSERVERS)
  @ValidateNested({ each: true })
  @Type(() => WitnessRequest)
  observers: WitnessRequest[];
  @OptionalInstant() freezeDeadline?: string;
  /** The moment from which the dice may be thrown. */
  @Instant() notBefore: string;
  @OptionalInstant() revealBy?: string;
  @Instant() publishBy: string;
  /** The last day for the inspections. */
  @Day() dueOn: string;
}
