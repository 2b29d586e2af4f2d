import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  Max,
  Min,
  ValidateIf,
} from 'class-validator';
import { AsOfAnswer, Day, ListRequest, OptionalAsOf, OptionalText, Text } from '@app/http';
import { RESULTS, WITHDRAWAL_GROUNDS, type PublishedResult, type WithdrawalGround } from './events.js';
import { RESULT_STATES, type ResultState } from './result.entity.js';

const YES_NO = ['true', 'false'] as const;
const KINDS = ['published', 'corrected', 'withdrawn'] as const;
const LONGEST_PERIOD = 60;
const MOST_FILES = 10;
const FILE_ID = /^[0-9a-f]{64}$/;

const Given = () => ValidateIf((_, value) => value !== undefined && value !== '');

export class PublicationRequest {
  @Text(2000) summary: string;
}

export class ResultCorrectionRequest {
  @IsIn(RESULTS) @ApiProperty({ enum: RESULTS }) result: PublishedResult;
  @Text(2000) summary: string;
  /** Published beside the correction. */
  @Text(500) reason: string;
  /** The document by which the conclusion changes; kept, not published. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST_FILES)
  @IsString({ each: true })
  @Matches(FILE_ID, { each: true })
  evidence?: string[];
}

export class ResultWithdrawalRequest {
  @IsIn(WITHDRAWAL_GROUNDS) @ApiProperty({ enum: WITHDRAWAL_GROUNDS }) ground: WithdrawalGround;
  /** Kept in the history; the public reads the ground alone. */
  @Text(500) explanation: string;
  /** Since when the ground has been known. */
  @Day() knownOn: string;
}

export class ResultPeriodRequest {
  @IsInt() @Min(1) @Max(LONGEST_PERIOD) workingDays: number;
  @Text(500) reason: string;
}

/** Sorts by `dueOn` (default), `endedOn`, `unit`, `publishedAt`. */
export class ResultListRequest extends ListRequest {
  @OptionalAsOf() asOf?: string;
  @Given() @IsIn(RESULT_STATES) state?: ResultState;
  @OptionalText(64) drawId?: string;
  @OptionalText(18) unitId?: string;
  /** Past its day and not published. */
  @Given() @IsIn(YES_NO) overdue?: string;
}

export class ResultListItem {
  /** Of the inspection. */
  id: string;
  unitId: string;
  unitName: string;
  drawId: string;
  /** Year and number of the draw: 2026-1. */
  drawLabel: string;
  item: string;
  visitedOn?: string;
  endedOn: string;
  workingDays: number;
  dueOn?: string;
  /** The year whose working days have to be imported first. */
  unarranged?: string;
  overdue: boolean;
  /** Published after its day. */
  late: boolean;
  @ApiProperty({ enum: RESULT_STATES }) state: ResultState;
  /** What the supervisors concluded. */
  @ApiProperty({ enum: RESULTS }) concluded: PublishedResult;
  findings: number;
  /** As published last. */
  @ApiPropertyOptional({ enum: RESULTS }) result?: PublishedResult;
  summary?: string;
  publishedAt?: string;
  version: number;
}

export class ResultListAnswer extends AsOfAnswer {
  items: ResultListItem[];
  next?: string;
  total: number;
}

export class ResultStepAnswer {
  @ApiProperty({ enum: KINDS }) kind: (typeof KINDS)[number];
  at: string;
  edition?: number;
  @ApiPropertyOptional({ enum: RESULTS }) result?: PublishedResult;
  summary?: string;
  reason?: string;
  /** The document that changed the conclusion. */
  evidence?: string[];
  @ApiPropertyOptional({ enum: WITHDRAWAL_GROUNDS }) ground?: WithdrawalGround;
  explanation?: string;
  late?: boolean;
}

export class ResultAnswer extends ResultListItem {
  /** What the public was shown and when, the first first. */
  steps: ResultStepAnswer[];
}

export class ResultPeriodAnswer {
  /** How many working days a result may take. */
  workingDays: number;
}
