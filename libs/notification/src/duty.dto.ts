import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, Matches, ValidateIf } from 'class-validator';
import { ListRequest, OptionalText, Text } from '@app/http';
import { STEPS, type Step } from './chain.rules.js';

const MOST_AT_ONCE = 200;
export const DUTY_KEY = /^[a-z][\w.-]{1,199}$/;
const STANDINGS = ['overdue', 'paused', 'urged', 'escalated'] as const;
const Given = () => ValidateIf((_, value) => value !== undefined && value !== '');

/** Sorts by `dueOn` (default), `what`, `urged`. */
export class DutyListRequest extends ListRequest {
  @OptionalText(18) unitId?: string;
  /** One duty by its key, such as that of an issue for the page of the issue. */
  @OptionalText(200) key?: string;
  @Given() @IsIn(STANDINGS) @ApiPropertyOptional({ enum: STANDINGS }) standing?: (typeof STANDINGS)[number];
}

export class DutyItem {
  id: string;
  what: string;
  thing: string;
  link: string;
  unitName?: string;
  dueOn?: string;
  overdue: boolean;
  /** Since when the clock stands still. */
  pausedOn?: string;
  pausable: boolean;
  @ApiPropertyOptional({ enum: STEPS }) escalatedTo?: Step;
  /** How often it was urged by hand since it is owed. */
  urged: number;
  urgedAt?: string;
}

export class DutyListAnswer {
  items: DutyItem[];
  next?: string;
  total: number;
}

export class UrgeRequest {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_AT_ONCE)
  @Matches(DUTY_KEY, { each: true })
  keys: string[];
  @Text(300) text: string;
}

export class UrgeRowAnswer {
  key: string;
  done: boolean;
  code?: string;
  /** Why it was not urged. */
  sentence?: string;
}

export class UrgesAnswer {
  done: number;
  refused: number;
  @ApiProperty({ type: () => [UrgeRowAnswer] }) rows: UrgeRowAnswer[];
}

export class ClockRequest {
  @Text(300) reason: string;
}
