import { Type } from 'class-transformer';
import { IsIn, IsInt, IsString, Max, MaxLength, Min, ValidateIf } from 'class-validator';
import { OptionalText, Text } from '@app/http';

/** 问题、上报材料、佐证材料. */
export type FoundKind = 'issue' | 'material' | 'evidence';
export const KINDS = ['issue', 'material', 'evidence'] as const;

const FILLED = (_: object, value: unknown) => value !== undefined && value !== '';

export class SearchRequest {
  /** Words parted by blanks; every one must be there. */
  @Text(100) q: string;
  @ValidateIf(FILLED) @IsIn(KINDS) kind?: FoundKind;
  @OptionalText(60) unitId?: string;
  @OptionalText(60) campaignId?: string;
  @ValidateIf(FILLED) @IsString() @MaxLength(200) cursor?: string;
  @ValidateIf(FILLED) @Type(() => Number) @IsInt() @Min(1) @Max(100) limit?: number;
}

export class SearchPiece {
  text: string;
  /** What was looked for. */
  hit: boolean;
}

export class FoundItem {
  kind: FoundKind;
  /** Of the issue, the material or the file. */
  id: string;
  snippet: SearchPiece[];
  unitId: string;
  unitName: string;
  campaignId?: string;
  /** Page of the thing in the console. */
  link?: string;
  /** When it was reported or handed in, UTC. */
  at: string;
}

/** How many of each kind there are under the other filters. */
export class FoundCounts {
  issue: number;
  material: number;
  evidence: number;
}

export class SearchAnswer {
  items: FoundItem[];
  next?: string;
  total: number;
  counts: FoundCounts;
}
