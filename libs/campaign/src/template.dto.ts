import { Type } from 'class-transformer';
import { ArrayNotEmpty, IsArray, IsIn, IsInt, IsNotEmpty, IsString, Min, ValidateNested } from 'class-validator';
import { Day } from '@app/http';
import type { Applicability, Phase } from './events.js';
import { PHASES } from './rules.js';

const APPLICABILITY = ['all', 'service-window', 'demonstration-unnamed', 'demonstration-named', 'township'];

const Word = () => (target: object, key: string) => {
  IsString()(target, key);
  IsNotEmpty()(target, key);
};

const Many = (kind: () => new () => object) => (target: object, key: string) => {
  IsArray()(target, key);
  ArrayNotEmpty()(target, key);
  ValidateNested({ each: true })(target, key);
  Type(kind)(target, key);
};

export class PhaseFields {
  @IsIn(PHASES) code: Phase;
  @Word() name: string;
  @Day() startsOn: string;
  @Day() dueOn: string;
}

export class MaterialFields {
  @Word() code: string;
  @Word() name: string;
  @IsIn(PHASES) phase: Phase;
  @Day() dueOn: string;
}

export class CategoryFields {
  @Word() code: string;
  @Word() name: string;
}

export class CheckFields {
  @Word() id: string;
  @Word() text: string;
  @IsArray() @IsString({ each: true }) evidence: string[];
}

export class TaskFields {
  @IsInt() @Min(1) number: number;
  @Word() category: string;
  @Word() title: string;
  @IsIn(APPLICABILITY) appliesTo: Applicability;
  @IsArray() @ValidateNested({ each: true }) @Type(() => CheckFields) checks: CheckFields[];
}

/** The fields of a template file that a campaign is made from. A file may say more. */
export class TemplateFields {
  @Word() code: string;
  @Word() title: string;
  @Word() shortTitle: string;
  @Word() documentNumber: string;
  @IsInt() year: number;
  @Many(() => PhaseFields) phases: PhaseFields[];
  @Many(() => MaterialFields) materials: MaterialFields[];
  @Many(() => CategoryFields) categories: CategoryFields[];
  @Many(() => TaskFields) tasks: TaskFields[];
}
