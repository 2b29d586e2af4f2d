import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsArray,
  IsIn,
  IsInt,
  IsObject,
  Max,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { AsOfAnswer, ListRequest, OptionalText, Text } from '@app/http';

const YES_NO = ['true', 'false'] as const;
const Given = () => ValidateIf((_, value) => value !== undefined && value !== '');

export class NamedPersonRequest {
  @Text(40) name: string;
  /** His account, where he has one in the unit. */
  @OptionalText(64) accountId?: string;
}

export class WorkRowRequest {
  @IsInt() @Min(1) @Max(999) task: number;
  /** 主管领导. */
  @IsObject() @ValidateNested() @Type(() => NamedPersonRequest) lead: NamedPersonRequest;
  /** 责任人. */
  @IsObject() @ValidateNested() @Type(() => NamedPersonRequest) responsible: NamedPersonRequest;
}

export class WorkAssignmentRequest {
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => WorkRowRequest)
  rows: WorkRowRequest[];
}

export class WorkHandoverRequest {
  @IsObject() @ValidateNested() @Type(() => NamedPersonRequest) from: NamedPersonRequest;
  @IsObject() @ValidateNested() @Type(() => NamedPersonRequest) to: NamedPersonRequest;
  @Text(500) reason: string;
}

/** Sorts by `unit`, `missing` (default, most first), `changedAt`. */
export class WorkLedgerListRequest extends ListRequest {
  @OptionalText(64) campaignId?: string;
  /** Only units with a task that lacks its people. */
  @Given() @IsIn(YES_NO) incomplete?: string;
}

export class WorkLedgerListItem {
  campaignId: string;
  unitId: string;
  unitName: string;
  /** Tasks that apply to the unit. */
  applicable: number;
  assigned: number;
  missing: number;
  /** When anything of it was last recorded. */
  changedAt?: string;
  version: number;
}

export class WorkLedgerListAnswer {
  items: WorkLedgerListItem[];
  next?: string;
  total: number;
}

export class NamedPersonAnswer {
  name: string;
  accountId?: string;
}

export class WorkTaskAnswer {
  task: number;
  category: string;
  title: string;
  /** Absent: nobody has been named yet. */
  lead?: NamedPersonAnswer;
  responsible?: NamedPersonAnswer;
}

export class WorkIssueAnswer {
  issueId: string;
  number: number;
  text: string;
}

/** Somebody with work in the unit, and what would be handed over with him. */
export class WorkPersonAnswer extends NamedPersonAnswer {
  /** His account has been closed. */
  left: boolean;
  tasks: number[];
  issues: WorkIssueAnswer[];
}

export class WorkLedgerAnswer extends AsOfAnswer {
  campaignId: string;
  campaignTitle: string;
  unitId: string;
  unitName: string;
  finished: boolean;
  version: number;
  /** The tasks that apply to the unit, in the order of the plan. */
  tasks: WorkTaskAnswer[];
  people: WorkPersonAnswer[];
  /** Open accounts of the unit, to choose from. */
  accounts: NamedPersonAnswer[];
}

export class WorkLeftItem {
  campaignId: string;
  campaignTitle: string;
  unitId: string;
  unitName: string;
  tasks: number[];
  issues: number;
}

/** What somebody would leave behind if his account were closed now. */
export class WorkLeftAnswer {
  accountId: string;
  items: WorkLeftItem[];
}
