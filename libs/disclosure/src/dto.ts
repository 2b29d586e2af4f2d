import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNumber,
  IsObject,
  IsString,
  Max,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { AsOfAnswer, Day, DraftText, ListRequest, Optional, OptionalAsOf, OptionalText, Text } from '@app/http';
import { ENTRY_STATES, type EntryState } from './disclosure.entity.js';
import {
  DECISION_KINDS,
  ENTRY_KINDS,
  WITHDRAWAL_GROUNDS,
  WITHHOLDING_GROUNDS,
  type DecisionKind,
  type EntryKind,
  type WithdrawalGround,
  type WithholdingGround,
} from './events.js';

const YES_NO = ['true', 'false'] as const;
const LONGEST = 20_000;
const MOST_KEPT = 50;
const MOST_DECISIONS = 10_000_000;
const MOST_YUAN = 1e12;
const FIRST_YEAR = 2019;

const Given = () => ValidateIf((_, value) => value !== undefined && value !== '');

export class KeptRequest {
  /** As it stands in the public text. */
  @Text(100) text: string;
  /** Why it may be shown, such as 本单位投诉电话. */
  @Text(200) why: string;
}

export class DisclosureWordingRequest {
  @DraftText(LONGEST) original: string;
  /** Absent: as the masking proposes. */
  @OptionalText(LONGEST) masked?: string;
  @Optional()
  @IsArray()
  @ArrayMaxSize(MOST_KEPT)
  @ValidateNested({ each: true })
  @Type(() => KeptRequest)
  kept?: KeptRequest[];
}

export class DisclosureTextRequest extends DisclosureWordingRequest {
  @Text(LONGEST) declare original: string;
}

export class PublicDecisionRequest {
  @Text(80) documentNumber: string;
  @IsIn(DECISION_KINDS) @ApiProperty({ enum: DECISION_KINDS }) kind: DecisionKind;
  @Day() decidedOn: string;
  /** 执法对象. */
  @Text(100) party: string;
  /** Whether it is a natural person, who is not named in public. */
  @IsBoolean() natural: boolean;
}

export class DecisionDisclosureRequest extends DisclosureTextRequest {
  @IsObject() @ValidateNested() @Type(() => PublicDecisionRequest) decision: PublicDecisionRequest;
}

export class DisclosureRevisionRequest extends DisclosureTextRequest {
  /** Absent: as they were entered. */
  @Optional() @ValidateNested() @Type(() => PublicDecisionRequest) decision?: PublicDecisionRequest;
}

const Count = () => (target: object, key: string) => {
  Type(() => Number)(target, key);
  IsInt()(target, key);
  Min(0)(target, key);
  Max(MOST_DECISIONS)(target, key);
};

export class DecisionCountsRequest {
  @Count() penalty: number;
  @Count() licence: number;
  @Count() coercion: number;
  @Count() inspection: number;
  @Count() levy: number;
  @Count() other: number;
}

export class StatisticsRequest extends DisclosureWordingRequest {
  @Type(() => Number) @IsInt() @Min(FIRST_YEAR) @Max(2199) year: number;
  @IsObject() @ValidateNested() @Type(() => DecisionCountsRequest) counts: DecisionCountsRequest;
  /** 罚没金额, in yuan. */
  @Type(() => Number) @IsNumber({ maxDecimalPlaces: 2 }) @Min(0) @Max(MOST_YUAN) fined: number;
}

export class NonDisclosureRequest {
  @IsIn(WITHHOLDING_GROUNDS) @ApiProperty({ enum: WITHHOLDING_GROUNDS }) ground: WithholdingGround;
  /** Kept in the history; the public reads the ground alone. */
  @Text(500) explanation: string;
}

export class DecisionNonDisclosureRequest extends NonDisclosureRequest {
  @IsObject() @ValidateNested() @Type(() => PublicDecisionRequest) decision: PublicDecisionRequest;
}

export class DisclosureReturnRequest {
  @Text(500) reason: string;
}

export class DisclosureWithdrawalRequest {
  @Optional() @IsIn(WITHDRAWAL_GROUNDS) @ApiPropertyOptional({ enum: WITHDRAWAL_GROUNDS }) ground?: WithdrawalGround;
  /** Kept in the history; the public reads the ground alone. */
  @DraftText(500) explanation: string;
  /** Since when the ground has been known. */
  @Day() knownOn: string;
}

export class DisclosureOwnerRequest {
  @Text(40) name: string;
  @OptionalText(64) accountId?: string;
}

export class DisclosureOwnersRequest {
  @IsArray() @ArrayMaxSize(MOST_KEPT) @IsString({ each: true }) @MaxLength(40, { each: true }) items: string[];
  /** 分管领导. */
  @IsObject() @ValidateNested() @Type(() => DisclosureOwnerRequest) lead: DisclosureOwnerRequest;
  /** 管理人员. */
  @IsObject() @ValidateNested() @Type(() => DisclosureOwnerRequest) manager: DisclosureOwnerRequest;
}

export class MaskingRequest {
  @DraftText(LONGEST) text: string;
  /** Of natural persons who are not to be named. */
  @Optional() @IsArray() @ArrayMaxSize(20) @IsString({ each: true }) @MaxLength(100, { each: true }) names?: string[];
}

/** Sorts by `dueOn` (default), `unit`, `title`, `enteredAt`, `freshUntil`. */
export class DisclosureListRequest extends ListRequest {
  @OptionalAsOf() asOf?: string;
  @OptionalText(18) unitId?: string;
  @Given() @IsIn(ENTRY_KINDS) kind?: EntryKind;
  @Given() @IsIn(ENTRY_STATES) state?: EntryState;
  /** Past its day and not before the public, or not taken down in time. */
  @Given() @IsIn(YES_NO) overdue?: string;
  /** Not confirmed within its cycle. */
  @Given() @IsIn(YES_NO) stale?: string;
}

export class PersonalFindingAnswer {
  @ApiProperty({ enum: ['identity', 'phone', 'bank', 'address', 'property', 'name'] }) kind: string;
  /** 身份证件号码、电话号码…… */
  word: string;
  text: string;
  start: number;
  end: number;
}

export class MaskingAnswer {
  masked: string;
  findings: PersonalFindingAnswer[];
}

export class EnteredDecisionAnswer {
  documentNumber: string;
  @ApiProperty({ enum: DECISION_KINDS }) kind: DecisionKind;
  decidedOn: string;
  party?: string;
  natural: boolean;
  publicParty: string;
}

export class StatisticsAnswer {
  year: number;
  counts: DecisionCountsRequest;
  fined: number;
}

export class DisclosureListItem {
  id: string;
  unitId: string;
  unitName: string;
  code: string;
  @ApiProperty({ enum: ENTRY_KINDS }) kind: EntryKind;
  title: string;
  @ApiProperty({ enum: ENTRY_STATES }) state: EntryState;
  /** Whether the public reads it now. */
  shown: boolean;
  edition: number;
  dueOn?: string;
  /** The year whose working days have to be imported first. */
  unarranged?: string;
  overdue: boolean;
  late: boolean;
  freshUntil?: string;
  stale: boolean;
  withdrawalDueOn?: string;
  enteredAt: string;
  enteredByName: string;
  version: number;
}

export class DisclosureListAnswer extends AsOfAnswer {
  items: DisclosureListItem[];
  next?: string;
  total: number;
}

export class NonDisclosureAnswer {
  @ApiProperty({ enum: WITHHOLDING_GROUNDS }) ground: WithholdingGround;
  /** Absent for whoever only oversees. */
  explanation?: string;
}

export class DisclosureWithdrawalAnswer {
  @ApiProperty({ enum: WITHDRAWAL_GROUNDS }) ground: WithdrawalGround;
  /** Absent for whoever only oversees. */
  explanation?: string;
  knownOn: string;
  requestedByName: string;
  requestedBy: string;
}

/** An edition as the public reads it, or read it. */
export class ShownAnswer {
  edition?: number;
  title: string;
  /** Absent: withdrawn, or never shown. */
  text?: string;
  decision?: PublicDecisionAnswer;
  statistics?: StatisticsAnswer;
  ground?: string;
  /** Shown after its day. */
  late: boolean;
  /** Taken down after its day. */
  withdrawnLate?: boolean;
  shownAt: string;
  untilAt?: string;
  @ApiPropertyOptional({ enum: ['updated', 'blanked', 'withdrawn'] }) ended?: string;
  confirmedOn?: string;
  freshUntil?: string;
}

export class PublicDecisionAnswer {
  documentNumber: string;
  @ApiProperty({ enum: DECISION_KINDS }) kind: DecisionKind;
  decidedOn: string;
  party: string;
}

/** Who answers for an item; the account where he has one. */
export class DisclosureOwnerAnswer {
  name: string;
  accountId?: string;
}

export class DisclosureAnswer extends DisclosureListItem {
  enteredBy: string;
  approvedBy?: string;
  approvedByName?: string;
  returnedBecause?: string;
  round: number;
  /** As it stands in the unit's files; absent for whoever only oversees. */
  original?: string;
  /** As the public is to read it. */
  masked?: string;
  kept: KeptRequest[];
  /** What of the original is somebody's own. */
  findings: PersonalFindingAnswer[];
  nonDisclosure?: NonDisclosureAnswer;
  decision?: EnteredDecisionAnswer;
  statistics?: StatisticsAnswer;
  withdrawal?: DisclosureWithdrawalAnswer;
  /** 分管领导, of an item that has one; he never enters it. */
  lead?: DisclosureOwnerAnswer;
  /** 管理人员, who never reviews it. */
  manager?: DisclosureOwnerAnswer;
  /** What the public read and reads, the newest first. */
  editions: ShownAnswer[];
}
