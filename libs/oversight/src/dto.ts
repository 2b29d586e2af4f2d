import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  ArrayUnique,
  IsArray,
  IsIn,
  IsObject,
  IsString,
  Matches,
  MaxLength,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { ApiProperty } from '@nestjs/swagger';
import { AsOfAnswer, Day, Instant, ListRequest, OptionalAsOf, OptionalText, Text, PastMomentAnswer } from '@app/http';
import { OVERSIGHT_LEVELS, type LiftCause, type OversightLevel } from './events.js';
import { OVERSIGHT_STATES, TALK_STATES, type OversightState, type TalkState } from './oversight.entity.js';

const FILE_ID = /^[0-9a-f]{64}$/;
const MOST = 50;
const Given = () => ValidateIf((_, value) => value !== undefined && value !== '');
const FileIds = (): PropertyDecorator => (target, key) => {
  for (const rule of [IsArray(), ArrayMaxSize(MOST), ArrayUnique(), IsString({ each: true })]) rule(target, key);
  Matches(FILE_ID, { each: true })(target, key);
};

export class OversightReasonRequest {
  @Text(1000) reason: string;
}

export class OversightRequest extends OversightReasonRequest {
  @IsIn(OVERSIGHT_LEVELS) @ApiProperty({ enum: OVERSIGHT_LEVELS }) level: OversightLevel;
  /** 督办期限. */
  @Day() dueOn: string;
}

/** Sorts by `dueOn`, `unit`, `listedAt`, `state`. */
export class OversightListRequest extends ListRequest {
  @OptionalAsOf() asOf?: string;
  @Given() @IsString() campaignId?: string;
  @Given() @IsString() unitId?: string;
  @Given() @IsString() issueId?: string;
  @Given() @IsIn(OVERSIGHT_STATES) state?: OversightState;
  @Given() @IsIn(OVERSIGHT_LEVELS) level?: OversightLevel;
}

export class OversightListItem {
  id: string;
  issueId: string;
  campaignId: string;
  unitId: string;
  unitName: string;
  issueNumber: number;
  issueText: string;
  level: OversightLevel;
  reason: string;
  dueOn: string;
  state: OversightState;
  /** On the board after the day it was to be settled by. */
  overdue: boolean;
  documentNumber?: string;
  proposedAt?: string;
  proposedBy?: string;
  listedAt?: string;
  listedBy?: string;
  endedAt?: string;
  endReason?: string;
  because?: LiftCause;
  version: number;
}

export class OversightListAnswer extends AsOfAnswer {
  items: OversightListItem[];
  next?: string;
  total: number;
}

export class NamedPersonRequest {
  @Text(50) name: string;
  @OptionalText(64) accountId?: string;
}

export class CommitmentRequest {
  @Text(1000) text: string;
  @Day() dueOn: string;
  @IsObject() @ValidateNested() @Type(() => NamedPersonRequest) responsible: NamedPersonRequest;
}

export class TalkRequest {
  @Text(64) campaignId: string;
  @Text(18) unitId: string;
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(MOST)
  @ArrayUnique()
  @IsString({ each: true })
  @MaxLength(64, { each: true })
  issueIds: string[];
  /** 约谈事由. */
  @Text(1000) reason: string;
  @Instant() meetsAt: string;
  @Text(200) place: string;
}

export class TalkRecordRequest {
  @Day() heldOn: string;
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(MOST)
  @ValidateNested({ each: true })
  @Type(() => NamedPersonRequest)
  participants: NamedPersonRequest[];
  /** 约谈记录, where it is not in the files. */
  @OptionalText(5000) minutes?: string;
  @FileIds() files: string[];
  @IsArray()
  @ArrayMaxSize(MOST)
  @ValidateNested({ each: true })
  @Type(() => CommitmentRequest)
  commitments: CommitmentRequest[];
}

export class CommitmentReportRequest {
  @Text(2000) account: string;
  @FileIds() evidence: string[];
}

/** Sorts by `meetsAt`, `unit`, `state`. */
export class TalkListRequest extends ListRequest {
  @OptionalAsOf() asOf?: string;
  @Given() @IsString() campaignId?: string;
  @Given() @IsString() unitId?: string;
  @Given() @IsString() issueId?: string;
  @Given() @IsIn(TALK_STATES) state?: TalkState;
}

export class TalkListItem {
  id: string;
  campaignId: string;
  unitId: string;
  unitName: string;
  documentNumber: string;
  reason: string;
  meetsAt: string;
  place: string;
  state: TalkState;
  heldOn?: string;
  /** Commitments, those reported done, and those past their day without a report. */
  commitments: number;
  reported: number;
  overdue: number;
}

export class TalkListAnswer extends AsOfAnswer {
  items: TalkListItem[];
  next?: string;
  total: number;
}

export class TalkPersonAnswer {
  name: string;
  accountId?: string;
}

export class TalkIssueAnswer {
  id: string;
  number: number;
  text: string;
  settled: boolean;
}

export class CommitmentReportAnswer {
  account: string;
  evidence: string[];
  late: boolean;
  at: string;
}

export class CommitmentAnswer {
  /** Counts from 1. */
  place: number;
  text: string;
  dueOn: string;
  responsible: TalkPersonAnswer;
  overdue: boolean;
  report?: CommitmentReportAnswer;
}

export class TalkAnswer {
  id: string;
  campaignId: string;
  unitId: string;
  unitName: string;
  documentNumber: string;
  reason: string;
  meetsAt: string;
  place: string;
  state: TalkState;
  summonedAt: string;
  issues: TalkIssueAnswer[];
  heldOn?: string;
  participants: TalkPersonAnswer[];
  minutes?: string;
  files: string[];
  commitments: CommitmentAnswer[];
  cancelReason?: string;
  version: number;
  past?: PastMomentAnswer;
}
