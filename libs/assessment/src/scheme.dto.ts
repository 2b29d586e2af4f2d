import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsNumber, Max, Min, ValidateIf, ValidateNested } from 'class-validator';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { DraftText, Text } from '@app/http';
import { MEASURE_NAMES, type MeasureName } from './measure.rules.js';
import { HOWS, MOST_ITEMS, type How } from './scheme.rules.js';

const MOST_LEVELS = 10;
export const RANKED_BY = ['all', 'kind'] as const;
const IF_NOTHING = ['full', 'zero'] as const;

const IfComputed = () => ValidateIf(({ how }: { how: How }) => how === 'computed');

export class SchemeItemRequest {
  @Text(40) code: string;
  @Text(60) group: string;
  @Text(200) name: string;
  @IsNumber() @Min(0) @Max(100) weight: number;
  @DraftText(1000) criterion: string;
  @IsIn(HOWS) @ApiProperty({ enum: HOWS }) how: How;
  /** Of a computed item: what is counted. */
  @IfComputed() @IsIn(MEASURE_NAMES) @ApiPropertyOptional({ enum: MEASURE_NAMES }) measure?: MeasureName;
  /** Of a computed item: what it brings where nothing was called for. */
  @IfComputed() @IsIn(IF_NOTHING) @ApiPropertyOptional({ enum: IF_NOTHING }) ifNothing?: 'full' | 'zero';
}

export class LevelRequest {
  @Text(20) code: string;
  @Text(20) name: string;
  @IsNumber() @Min(0) @Max(1) share: number;
}

export class AssessmentSchemeRequest {
  @Text(60) code: string;
  @Text(100) title: string;
  @DraftText(1000) source: string;
  @IsIn(RANKED_BY) @ApiProperty({ enum: RANKED_BY }) rankBy: 'all' | 'kind';
  @IsArray()
  @ArrayMaxSize(MOST_LEVELS)
  @ValidateNested({ each: true })
  @Type(() => LevelRequest)
  levels: LevelRequest[];
  @IsArray()
  @ArrayMaxSize(MOST_ITEMS)
  @ValidateNested({ each: true })
  @Type(() => SchemeItemRequest)
  items: SchemeItemRequest[];
}

export class SchemeItemAnswer {
  code: string;
  group: string;
  name: string;
  weight: number;
  criterion: string;
  @ApiProperty({ enum: HOWS }) how: How;
  @ApiPropertyOptional({ enum: MEASURE_NAMES }) measure?: MeasureName;
  @ApiPropertyOptional({ enum: IF_NOTHING }) ifNothing?: 'full' | 'zero';
}

export class LevelAnswer {
  code: string;
  name: string;
  /** Of the weight, from 0 to 1. */
  share: number;
}

export class AssessmentSchemeAnswer {
  code: string;
  version: number;
  title: string;
  source: string;
  @ApiProperty({ enum: RANKED_BY }) rankBy: 'all' | 'kind';
  levels: LevelAnswer[];
  items: SchemeItemAnswer[];
  /** When the office fixed it; absent: it came with the product. */
  adoptedAt?: string;
  /** What the next change names as the version it goes by. */
  streamVersion: number;
}

export class AssessmentSchemeListItem {
  code: string;
  version: number;
  title: string;
  source: string;
  items: number;
  /** It has items of 外部评议. */
  asksPublic: boolean;
  adoptedAt?: string;
}

export class MeasureAnswer {
  @ApiProperty({ enum: MEASURE_NAMES }) measure: MeasureName;
  word: string;
  rule: string;
}

export class AssessmentSchemeListAnswer {
  /** The newest version of each. */
  items: AssessmentSchemeListItem[];
  /** What a computed item may count. */
  measures: MeasureAnswer[];
}

export class AssessmentSchemePageAnswer {
  scheme: AssessmentSchemeAnswer;
  /** Every version there is, the newest first. */
  versions: number[];
  measures: MeasureAnswer[];
}
