import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsIn, IsNumber, IsString, MaxLength, ValidateIf } from 'class-validator';
import { Day, ListRequest, Optional, OptionalText, Text } from '@app/http';
import type { ContradictionSettled, FigureName, FigureSource, RuleName } from './events.js';

const YES_NO = ['true', 'false'] as const;
const FIGURES = [
  ...['officers', 'certificates', 'devices', 'reviewers'],
  ...['trainingHours', 'politicalHours', 'advance', 'window'],
];
const RULES = [
  ...['device-ratio', 'training-hours', 'reviewer-share'],
  ...['advance-disclosure', 'window-disclosure', 'certificates'],
];
const VERDICTS = ['met', 'short', 'missing'] as const;
const HOW = ['answer-changed', 'figures-changed', 'check-dropped', 'explained'];
const Given = () => ValidateIf((_, value) => value !== undefined && value !== '');
const Items = (): PropertyDecorator => (target, key) => {
  for (const check of [
    Optional(),
    IsArray(),
    ArrayMaxSize(50),
    IsString({ each: true }),
    MaxLength(60, { each: true }),
  ]) {
    check(target, key);
  }
};

/** What a figure may be is decided by its rule, so that the refusal can name it. */
export class FiguresRequest {
  /** 数据截至日期. */
  @Day() heldOn: string;
  @Optional() @IsNumber() officers?: number;
  /** 有效执法证件. */
  @Optional() @IsNumber() certificates?: number;
  @Optional() @IsNumber() devices?: number;
  @Optional() @IsNumber() reviewers?: number;
  /** Of the officer with the fewest hours this year: all his hours. */
  @Optional() @IsNumber() trainingHours?: number;
  /** Of them political theory and Party education. */
  @Optional() @IsNumber() politicalHours?: number;
  /** 事前公开: the items made public. */
  @Items() advance?: string[];
  /** 窗口公示: the items made public. */
  @Items() window?: string[];
}

export class ContradictionExplanationRequest {
  @IsIn(RULES) rule: RuleName;
  @Text(1000) reason: string;
}

/** Sorts by `unit`, `contradictions` (default, most first), `enteredAt`. */
export class ComputedCheckListRequest extends ListRequest {
  @OptionalText(64) campaignId?: string;
  /** Only units whose answers and numbers differ. */
  @Given() @IsIn(YES_NO) contradicting?: string;
}

export class ComputedCheckListItem {
  campaignId: string;
  unitId: string;
  unitName: string;
  /** How many of the rules that bind the unit are met, fall short, lack a figure. */
  met: number;
  short: number;
  missing: number;
  contradictions: number;
  enteredAt?: string;
  version: number;
}

export class ComputedCheckListAnswer {
  items: ComputedCheckListItem[];
  next?: string;
  total: number;
}

export class CountedRowAnswer {
  id: string;
  name: string;
  /** What else is to be known of it, in words; empty: nothing. */
  note: string;
}

export class ComputedInput {
  @ApiProperty({ enum: FIGURES }) figure: FigureName;
  word: string;
  /** Of a list: how many of its items. Absent: not entered. */
  value?: number;
  /** Of a list: the items made public. */
  items?: string[];
  heldOn?: string;
  @ApiPropertyOptional({ enum: ['reported', 'register'] }) source?: FigureSource;
  /** Of a number that a register counts: the rows it comes from. */
  rows?: CountedRowAnswer[];
}

export class ContradictionAnswer {
  @ApiProperty({ enum: ['conforming', 'nonconforming'] }) answer: string;
  have: number;
  needed: number;
  foundAt: string;
  /** Absent while it stands. */
  @ApiPropertyOptional({ enum: HOW }) how?: ContradictionSettled['data']['how'];
  reason?: string;
  settledAt?: string;
}

/** One rule as it binds the unit: the number, its inputs, the rule with its source, beside the unit's own answer. */
export class ComputedResult {
  @ApiProperty({ enum: RULES }) rule: RuleName;
  title: string;
  /** The rule in one sentence. */
  text: string;
  source: string;
  /** What `have` and `needed` are counted in. */
  counted: string;
  task?: number;
  /** Absent: no check of the sheet asks for it. */
  checkId?: string;
  @ApiProperty({ enum: VERDICTS }) verdict: (typeof VERDICTS)[number];
  have?: number;
  needed?: number;
  /** Of a rule about lists: its items, and those of them not public. */
  items: string[];
  lacking: string[];
  inputs: ComputedInput[];
  /** The unit's own answer to the check. */
  @ApiPropertyOptional({ enum: ['conforming', 'partly', 'nonconforming', 'not-applicable'] }) answer?: string;
  /** There while answer and number differ, or when the office explained why they do. */
  contradiction?: ContradictionAnswer;
}

export class FigureValue {
  @ApiProperty({ enum: FIGURES }) figure: FigureName;
  word: string;
  value?: number;
  items?: string[];
}

/** One entry of figures. */
export class FiguresEntry {
  at: string;
  by: string;
  heldOn: string;
  @ApiProperty({ enum: ['reported', 'register'] }) source: FigureSource;
  figures: FigureValue[];
}

export class ComputedCheckAnswer {
  campaignId: string;
  campaignTitle: string;
  unitId: string;
  unitName: string;
  finished: boolean;
  version: number;
  results: ComputedResult[];
  /** Every entry, the latest first. */
  entries: FiguresEntry[];
}
