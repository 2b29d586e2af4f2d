import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsString,
  Max,
  MaxLength,
  Min,
  ValidateIf,
} from 'class-validator';
import { AsOfAnswer, ListRequest, Optional, OptionalAsOf, OptionalText, PastMomentAnswer, Text } from '@app/http';
import type { Demonstration, RiskClass, UnitKind } from './events.js';

const KINDS = ['department', 'township', 'directly-affiliated', 'stationed'] as const;
const DEMONSTRATIONS = ['named', 'unnamed', 'candidate'] as const;
const RISK_CLASSES = ['key', 'ordinary'] as const;
const YES_NO = ['true', 'false'] as const;

const Given = () => ValidateIf((_, value) => value !== undefined && value !== '');

export class UnitParticularsRequest {
  @Text(100) name: string;
  @Text(40) shortName: string;
  @IsIn(KINDS) kind: UnitKind;
  /** Has a 政务服务窗口. */
  @IsBoolean() serviceWindow: boolean;
  /** 行政执法责任制示范点. */
  @IsIn(DEMONSTRATIONS) demonstration: Demonstration;
  /** 综合行政执法试点. */
  @IsBoolean() pilot: boolean;
  @IsIn(RISK_CLASSES) riskClass: RiskClass;
  /** Weight in a draw by score, from 1; 1 when absent. */
  @Optional() @IsInt() @Min(1) @Max(10_000) riskScore?: number;
  /** 所在乡镇（街道）. */
  @OptionalText(40) township?: string;
  /** Enforcement officers. */
  @IsInt() @Min(0) @Max(100_000) officers: number;
  /** Audio and video recorders in use. */
  @IsInt() @Min(0) @Max(100_000) avDevices: number;
  @IsArray()
  @ArrayMaxSize(20)
  @ArrayUnique()
  @IsString({ each: true })
  @MaxLength(100, { each: true })
  aliases: string[];
}

export class RegisterUnitRequest extends UnitParticularsRequest {
  /** 统一社会信用代码, 18 characters. */
  @Text(18) code: string;
}

export class CorrectUnitRequest extends UnitParticularsRequest {
  @Text(500) reason: string;
}

export class CloseUnitRequest {
  @Text(500) reason: string;
}

/** Sorts by `id`, `name`, `kind`, `officers`, `riskScore`, `lastInspected`. */
export class UnitListRequest extends ListRequest {
  @OptionalAsOf() asOf?: string;
  @Given() @IsIn(KINDS) kind?: UnitKind;
  @Given() @IsIn(DEMONSTRATIONS) demonstration?: Demonstration;
  @Given() @IsIn(RISK_CLASSES) riskClass?: RiskClass;
  @OptionalText(40) township?: string;
  @Given() @IsIn(YES_NO) serviceWindow?: string;
  @Given() @IsIn(YES_NO) pilot?: string;
  @Given() @IsIn(YES_NO) closed?: string;
}

export class UnitAnswer {
  /** 统一社会信用代码. */
  id: string;
  name: string;
  shortName: string;
  kind: UnitKind;
  serviceWindow: boolean;
  demonstration: Demonstration;
  pilot: boolean;
  riskClass: RiskClass;
  /** Weight in a draw by score. */
  riskScore: number;
  /** 所在乡镇（街道）. */
  township?: string;
  /** The last day an inspection of it was concluded. */
  lastInspected?: string;
  officers: number;
  avDevices: number;
  aliases: string[];
  registeredAt: string;
  /** There when the unit is no longer in the register. */
  closedAt?: string;
  version: number;
  /** There when the answer tells of a past moment. */
  past?: PastMomentAnswer;
}

/** What a form needs to offer a unit. */
export class UnitNameAnswer {
  /** 统一社会信用代码. */
  id: string;
  name: string;
  shortName: string;
}

export class UnitNameListAnswer {
  items: UnitNameAnswer[];
  next?: string;
  total: number;
}

export class UnitListAnswer extends AsOfAnswer {
  items: UnitAnswer[];
  next?: string;
  total: number;
}
