import { applyDecorators } from '@nestjs/common';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsObject,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { Day, DraftDay, DraftText, Optional, OptionalText, Text } from '@app/http';
import type { Applicability, Phase } from './events.js';
import { PHASES } from './rules.js';

export const APPLICABILITY: readonly Applicability[] = [
  'all',
  'service-window',
  'demonstration-unnamed',
  'demonstration-named',
  'township',
  'pilot',
];
const BASES = ['shipped', 'template', 'campaign'] as const;

const Many = (kind: () => new () => object, max: number) => (target: object, key: string) => {
  IsArray()(target, key);
  ArrayMaxSize(max)(target, key);
  ValidateNested({ each: true })(target, key);
  Type(kind)(target, key);
};

export class PhaseDutyFields {
  @IsInt() @Min(1) @Max(999) number: number;
  @DraftText(500) text: string;
  @IsIn(APPLICABILITY) appliesTo: Applicability;
}

export class PhaseFields {
  @IsIn(PHASES) code: Phase;
  @DraftText(40) name: string;
  @DraftDay() startsOn: string;
  @DraftDay() dueOn: string;
  @OptionalText(2000) description?: string;
  @Optional() @Many(() => PhaseDutyFields, 50) duties?: PhaseDutyFields[];
}

export class MaterialFields {
  @DraftText(20) code: string;
  @DraftText(100) name: string;
  @IsIn(PHASES) phase: Phase;
  @DraftDay() dueOn: string;
  @OptionalText(500) note?: string;
  @Optional() @IsIn(APPLICABILITY) appliesTo?: Applicability;
  /** Of them only these units, by their ids. */
  @Optional()
  @IsArray()
  @ArrayMaxSize(1000)
  @ArrayUnique()
  @IsString({ each: true })
  @MaxLength(18, { each: true })
  only?: string[];
}

export class CategoryFields {
  @DraftText(60) code: string;
  @DraftText(60) name: string;
}

/** By which measure a register answers the check. */
export class ComputedFields {
  @Text(40) measure: string;
  @Optional() @IsInt() devices?: number;
  @Optional() @IsInt() officers?: number;
  @Optional() @IsInt() percent?: number;
  @Optional() @IsInt() hours?: number;
  @Optional() @IsArray() @ArrayMaxSize(50) @IsString({ each: true }) @MaxLength(60, { each: true }) items?: string[];
}

export class CheckFields {
  @DraftText(20) id: string;
  @DraftText(500) text: string;
  /** Codes of evidence kinds, or the office's own words for others. */
  @IsArray()
  @ArrayMaxSize(20)
  @ArrayUnique()
  @IsString({ each: true })
  @MaxLength(40, { each: true })
  evidence: string[];
  @Optional() @IsObject() @ValidateNested() @Type(() => ComputedFields) computed?: ComputedFields;
  @Optional() @IsArray() @ArrayMaxSize(50) @IsInt({ each: true }) sharedWith?: number[];
}

export class TaskFields {
  @IsInt() @Min(1) @Max(999) number: number;
  /** The code of its category. */
  @DraftText(60) category: string;
  @DraftText(1000) title: string;
  @IsIn(APPLICABILITY) appliesTo: Applicability;
  @Many(() => CheckFields, 50) checks: CheckFields[];
}

export class PlanFields {
  @ArrayNotEmpty() @Many(() => PhaseFields, 4) phases: PhaseFields[];
  @Many(() => MaterialFields, 100) materials: MaterialFields[];
  @Many(() => CategoryFields, 50) categories: CategoryFields[];
  @Many(() => TaskFields, 200) tasks: TaskFields[];
}

/** Everything a template says. Texts and days may still be blank; its faults name them. */
export class TemplateContentFields extends PlanFields {
  @DraftText(100) title: string;
  @DraftText(100) shortTitle: string;
  @DraftText(60) documentNumber: string;
  /** 印发通知的标题、印发机关、依据、目标. */
  @OptionalText(200) documentTitle?: string;
  @OptionalText(100) issuer?: string;
  @OptionalText(500) basis?: string;
  @OptionalText(500) goal?: string;
  @IsInt() @Min(2000) @Max(2200) year: number;
}

/** A template file. It may say more than a campaign is made from. */
export class TemplateFileFields extends TemplateContentFields {
  @Text(60) code: string;
}

export class TemplateBasisFields {
  @IsIn(BASES) kind: (typeof BASES)[number];
  /** The code of the template, or the campaign's id. */
  @Text(64) of: string;
}

export class DraftTemplateRequest {
  @Text(100) title: string;
  /** All days move to this year. */
  @IsInt() @Min(2000) @Max(2200) year: number;
  @IsObject() @ValidateNested() @Type(() => TemplateBasisFields) basis: TemplateBasisFields;
}

export class RetireTemplateRequest {
  @Text(500) reason: string;
}

/** Who is named twice is refused by the rules, with the unit's name. */
const UnitIds = (): PropertyDecorator =>
  applyDecorators(Optional(), IsArray(), ArrayMaxSize(1000), IsString({ each: true }), MaxLength(18, { each: true }));

export class MigrationPreviewRequest {
  @IsObject() @ValidateNested() @Type(() => PlanFields) content: PlanFields;
  /** What each unit meets is taken from the register anew. */
  @Optional() @IsBoolean() reassess?: boolean;
  /** By when whoever had signed off answers what comes in, and whoever is taken in does its self-inspection. */
  @Optional() @Day() answerBy?: string;
  /** Ids of units of the register that take part from now on. */
  @UnitIds() takeIn?: string[];
  /** Ids of units that take part no more. */
  @UnitIds() letGo?: string[];
}

export class MigrationRequest extends MigrationPreviewRequest {
  @Text(500) reason: string;
  /** `hash` of the preview that is agreed to. */
  @Matches(/^[0-9a-f]{64}$/) preview: string;
}

export class AddMaterialRequest {
  /** Absent: the next number, such as R8. */
  @OptionalText(20) code?: string;
  @Text(100) name: string;
  @IsIn(PHASES) phase: Phase;
  @Day() dueOn: string;
  @OptionalText(500) note?: string;
  @Optional() @IsIn(APPLICABILITY) appliesTo?: Applicability;
  /** Of them only these units, by their ids. */
  @Optional()
  @IsArray()
  @ArrayMaxSize(1000)
  @ArrayUnique()
  @IsString({ each: true })
  @MaxLength(18, { each: true })
  only?: string[];
}
