import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsHash, IsIn, ValidateIf, ValidateNested, IsInt, Min, Max } from 'class-validator';
import { Instant, ListRequest, Optional, OptionalDay, OptionalText, Text } from '@app/http';
import {
  DRAW_KINDS,
  OBJECT_REASONS,
  SUPERVISOR_REASONS,
  type DrawKind,
  type ObjectReason,
  type SupervisorReason,
} from './events.js';

import { PreparationAnswer } from './preparation.dto.js';
import { ContributionAnswer, CosigningAnswer, RosterChangeAnswer, SincePreviousAnswer } from './seed-answers.dto.js';

const STATES = ['frozen', 'executed', 'infeasible', 'published', 'voided'] as const;
const Given = () => ValidateIf((_, value) => value !== undefined && value !== '');
export const MOST_OBSERVERS = 20;

/** 按单位、按类别. */
export const CLOSURES_BY = ['unit', 'category'] as const;

export const METHODS = ['srs', 'comb'] as const;

export class WitnessRequest {
  @Text(40) name: string;
  @Text(100) organisation: string;
}

/** Absent kind: supervision. A mutual draw is over a campaign's units, one of case files over a year's catalogues. */
export class RollsRequest {
  @Given() @IsIn(DRAW_KINDS) kind?: DrawKind;
  @OptionalText(64) campaignId?: string;
  @Given() @Type(() => Number) @IsInt() @Min(2000) @Max(2100) year?: number;
  /** Of rechecks: the days of the closures, and what parts them. */
  @OptionalDay() from?: string;
  @OptionalDay() to?: string;
  @Given() @IsIn(CLOSURES_BY) by?: (typeof CLOSURES_BY)[number];
}

export class ThrowDiceRequest {
  /** 20 decimal digits in the order thrown. */
  @Text(40) digits: string;
  @IsArray()
  @ArrayMaxSize(MOST_OBSERVERS)
  @ValidateNested({ each: true })
  @Type(() => WitnessRequest)
  witnesses: WitnessRequest[];
  @Instant() thrownAt: string;
}

export class VoidDrawRequest {
  /** Published: no names of persons. */
  @Text(500) reason: string;
}

class ReplacementRequest {
  /** Who or what leaves. */
  @Text(64) out: string;
  /** Kept in the history, not published. */
  @Text(500) explanation: string;
  /** SHA-256 of the document the replacement rests on. Published. */
  @Optional() @IsHash('sha256') documentHash?: string;
}

export class SupervisorReplacementRequest extends ReplacementRequest {
  @Text(64) object: string;
  @IsIn(SUPERVISOR_REASONS) reason: SupervisorReason;
}

export class ObjectReplacementRequest extends ReplacementRequest {
  @IsIn(OBJECT_REASONS) reason: ObjectReason;
}

/** Sorts by `frozenAt` (default, latest first), `number`, `item`, `state`, `dueOn`. */
export class DrawListRequest extends ListRequest {
  @Given() @IsIn(STATES) state?: (typeof STATES)[number];
  @Given() @IsIn(DRAW_KINDS) kind?: DrawKind;
  @OptionalText(64) campaignId?: string;
}

export class DrawListItem {
  id: string;
  /** Year and number in it: 2026-1. */
  label: string;
  year: number;
  number: number;
  @ApiProperty({ enum: DRAW_KINDS }) kind: DrawKind;
  campaignId: string;
  item: string;
  planItem: string;
  batch: number;
  legalBasis: string;
  @ApiProperty({ enum: STATES }) state: (typeof STATES)[number];
  manifestHash: string;
  /** Units on the roster, those that take part, and those to be drawn. */
  objectCount: number;
  eligibleCount: number;
  drawnCount: number;
  /** Account of the one who froze. */
  frozenBy: string;
  frozenByName?: string;
  frozenAt: string;
  notBefore: string;
  /** Until when the parties reveal. */
  revealBy?: string;
  /** When the beacon's round comes out. */
  beaconAt?: string;
  publishBy: string;
  dueOn: string;
  thrownAt?: string;
  executedAt?: string;
  publishedAt?: string;
  late?: boolean;
  /** The day promised for the publication has passed without one. */
  overdue: boolean;
  voidedAt?: string;
  voidReason?: string;
  version: number;
}

export class DrawListAnswer {
  items: DrawListItem[];
  next?: string;
  total: number;
}

export class WitnessAnswer {
  name: string;
  organisation: string;
}

export class StratumAnswer {
  id: string;
  /** Of case files: the unit they belong to. */
  name?: string;
  @ApiProperty({ enum: METHODS }) method: (typeof METHODS)[number];
  rule: string;
  eligible: number;
  drawn: number;
  /** The highest lot drawn; there once the result may be seen. */
  cutOff?: string;
}

export class TeamMemberAnswer {
  supervisorId: string;
  name: string;
  organisation: string;
  /** The pool of his slot. */
  pool: string;
}

export class DrawObjectAnswer {
  unitId: string;
  name: string;
  stratum: string;
  /** Risk score: what `comb` draws in proportion to. */
  weight: number;
  lastInspected?: string;
  eligible: boolean;
  reason?: string;
  lot?: string;
  /** Place of its lot within the risk class, from 1. */
  rank?: number;
  /** Drawn on the day, whatever was replaced later. */
  drawn?: boolean;
  /** Who inspects it as things stand; absent when nobody does. */
  team?: TeamMemberAnswer[];
}

export class DrawSupervisorAnswer {
  supervisorId: string;
  name: string;
  organisation: string;
  pool: string;
  available: boolean;
  reason?: string;
  /** How many units he inspects as things stand. */
  load?: number;
}

export class RecusalAnswer {
  unitId: string;
  supervisorId: string;
  why: string;
}

export class ChangeAnswer {
  seq: number;
  at: string;
  kind: string;
  out: string;
  in: string;
  object?: string;
  reason: string;
  documentHash?: string;
  /** For the office and those who oversee it. */
  explanation?: string;
}

export class DrawAnswer extends DrawListItem {
  observers: WitnessAnswer[];
  witnesses?: WitnessAnswer[];
  digits?: string;
  /** What was locked before the dice; `manifestHash` is its fingerprint. */
  @ApiProperty({ type: Object }) manifest: object;
  /** Who was asked for a secret before the freeze. */
  preparation?: PreparationAnswer;
  /** What the seed is made of, in order. */
  contributions: ContributionAnswer[];
  /** Dice alone, without two outside parties: people in one room could agree on them. */
  weakSources: boolean;
  /** Absent: nobody signs this history. */
  cosigned?: CosigningAnswer;
  /** How the frozen lists differ from the registers now. For the office and those who oversee it. */
  rosterChanges?: RosterChangeAnswer[];
  sincePrevious?: SincePreviousAnswer;
  strata: StratumAnswer[];
  objects: DrawObjectAnswer[];
  supervisors: DrawSupervisorAnswer[];
  /** For the office and those who oversee it. */
  recusals?: RecusalAnswer[];
  /** There is a result, and it is sealed for whoever asks. */
  resultSealed: boolean;
  resultHash?: string;
  /** Drawn units in the order in which supervisors were dealt to them. */
  order?: string[];
  changes?: ChangeAnswer[];
  /** Why the pairing could not be done, in words. */
  shortage?: string;
  @ApiPropertyOptional({ type: Object }) certificate?: object;
}

export class RollStratumAnswer {
  id: string;
  name?: string;
  eligible: number;
}

export class RollPoolAnswer {
  pool: string;
  available: number;
}

/** What a freeze at this moment would lock. */
export class RollsAnswer {
  day: string;
  strata: RollStratumAnswer[];
  pools: RollPoolAnswer[];
  objects: DrawObjectAnswer[];
  supervisors: DrawSupervisorAnswer[];
  recusals: RecusalAnswer[];
}

/** 冻结、执行、公示、作废: how often each was done, ever. Whatever is frozen and neither published nor voided shows. */
export class CensusAnswer {
  /** Draws for which outside parties were asked; of these, those that ended without a freeze. */
  prepared: number;
  lapsed: number;
  withdrawn: number;
  frozen: number;
  executed: number;
  infeasible: number;
  published: number;
  voided: number;
}

export class PublicDrawAnswer {
  /** Year and number in it: 2026-1. The bundle stands at /api/public/draws/{number}/bundle. */
  number: string;
  @ApiProperty({ enum: DRAW_KINDS }) kind: DrawKind;
  item: string;
  planItem: string;
  batch: number;
  legalBasis: string;
  @ApiProperty({ enum: ['published', 'voided'] }) state: string;
  manifestHash: string;
  /** Units on the roster, those that take part, and those to be drawn. */
  objectCount: number;
  eligibleCount: number;
  drawnCount: number;
  frozenAt: string;
  /** From when the dice may be thrown. */
  notBefore: string;
  publishBy: string;
  publishedAt?: string;
  late?: boolean;
  voidedAt?: string;
  voidReason?: string;
}

export class PublicDrawsAnswer {
  census: CensusAnswer;
  items: PublicDrawAnswer[];
  next?: string;
  total: number;
}
