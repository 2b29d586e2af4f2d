import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsHash,
  IsIn,
  IsString,
  Matches,
  MaxLength,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { AsOfAnswer, Day, ListRequest, Optional, OptionalAsOf, OptionalText, Text } from '@app/http';
import {
  ANSWERS,
  RECUSAL_GROUNDS,
  RESULTS,
  type AskedBy,
  type Hindrance,
  type InspectionResult,
  type RecusalGround,
} from './events.js';
import { STATES, type InspectionState } from './inspection.entity.js';
import { RECUSAL_STATES, type RecusalState } from './recusal.entity.js';

const YES_NO = ['true', 'false'] as const;
const HINDRANCES = ['obstructed', 'unable'] as const;
const ASKED_BY = ['self', 'unit', 'office'] as const;
const FILE_ID = /^[0-9a-f]{64}$/;
const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;
const MOST_ENTRIES = 60;

const Given = () => ValidateIf((_, value) => value !== undefined && value !== '');

export class InspectionNoticeRequest {
  /** 检查依据. */
  @Text(500) legalBasis: string;
  @Day() from: string;
  @Day() until: string;
  /** False: 暗访, the supervisors hand the letter over on the spot. */
  @IsBoolean() announced: boolean;
  /** Whom the unit may ask, with a telephone number. */
  @Text(100) contact: string;
  /** 检查内容, one entry each. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_ENTRIES)
  @IsString({ each: true })
  @MaxLength(300, { each: true })
  checklist: string[];
}

export class InspectionRecusalRequest {
  @Text(64) supervisorId: string;
  @IsIn(RECUSAL_GROUNDS) @ApiProperty({ enum: RECUSAL_GROUNDS }) ground: RecusalGround;
  @Text(500) explanation: string;
}

export class RecusalDecisionRequest {
  @IsBoolean() approved: boolean;
  @Text(500) reason: string;
}

export class ChecklistAnswerRequest {
  @Text(10) entry: string;
  @IsIn(ANSWERS) @ApiProperty({ enum: ANSWERS }) answer: (typeof ANSWERS)[number];
  @OptionalText(500) note?: string;
}

export class VisitRequest {
  @Day() visitedOn: string;
  /** Wall-clock time, 09:30. */
  @IsString() @Matches(TIME) startedAt: string;
  @IsString() @Matches(TIME) endedAt: string;
  @Text(200) place: string;
  /** Who was there for the unit. */
  @Text(300) present: string;
  /** 出示监督证件. */
  @IsBoolean() certificateShown: boolean;
  /** 暗访: the letter was handed over on the spot. */
  @Optional() @IsBoolean() letterHandedOver?: boolean;
  @IsArray()
  @ArrayMaxSize(MOST_ENTRIES)
  @ValidateNested({ each: true })
  @Type(() => ChecklistAnswerRequest)
  answers: ChecklistAnswerRequest[];
  /** Why the visit came to nothing. */
  @Optional()
  @IsIn(HINDRANCES)
  @ApiPropertyOptional({ enum: HINDRANCES })
  hindrance?: Hindrance;
  /** 检查情况. */
  @Text(5000) account: string;
  /** Ids of uploaded files. */
  @IsArray()
  @ArrayMaxSize(50)
  @ArrayUnique()
  @IsString({ each: true })
  @Matches(FILE_ID, { each: true })
  evidence: string[];
}

export class FindingRequest {
  @Text(1000) text: string;
  /** One of the plan's main tasks. */
  @Text(40) category: string;
  /** 整改时限. */
  @Day() dueOn: string;
  /** 整改责任人. */
  @Text(50) responsible: string;
}

export class SignatureRequest {
  /** `contentHash` of the record the signer has read. */
  @Optional() @IsHash('sha256') contentHash?: string;
}

export class UnitStatementRequest {
  @IsBoolean() signed: boolean;
  /** Who signed for the unit, or refused to: name and post. */
  @Text(100) person: string;
  @OptionalText(500) reason?: string;
  @OptionalText(100) witness?: string;
  @IsArray()
  @ArrayMaxSize(20)
  @ArrayUnique()
  @IsString({ each: true })
  @Matches(FILE_ID, { each: true })
  evidence: string[];
}

export class ConclusionRequest {
  @IsIn(RESULTS) @ApiProperty({ enum: RESULTS }) result: InspectionResult;
  @OptionalText(1000) explanation?: string;
}

/** Sorts by `dueOn` (default), `assignedOn`, `unit`, `item`, `state`. */
export class InspectionListRequest extends ListRequest {
  @OptionalAsOf() asOf?: string;
  @Given() @IsIn(STATES) state?: InspectionState;
  @OptionalText(64) campaignId?: string;
  @OptionalText(64) drawId?: string;
  @OptionalText(18) unitId?: string;
  @OptionalText(64) supervisorId?: string;
  /** Past its day and not concluded. */
  @Given() @IsIn(YES_NO) overdue?: string;
  /** No letter yet, or one that names a former team. */
  @Given() @IsIn(YES_NO) noticeAwaited?: string;
  /** A recusal is undecided, or its place still to be filled. */
  @Given() @IsIn(YES_NO) recusal?: string;
}

export class InspectorAnswer {
  supervisorId: string;
  name: string;
  organisation: string;
  accepted: boolean;
  /** His recusal is undecided, or his place still to be filled. */
  recused: boolean;
  signed: boolean;
}

export class InspectionListItem {
  id: string;
  unitId: string;
  unitName: string;
  campaignId: string;
  drawId: string;
  /** Year and number of the draw: 2026-1. */
  drawLabel: string;
  item: string;
  supervisors: InspectorAnswer[];
  assignedOn: string;
  dueOn: string;
  overdue: boolean;
  @ApiProperty({ enum: STATES }) state: InspectionState;
  /** 〔2026〕3号; there when the letter names the present team. */
  noticeLabel?: string;
  visitCount: number;
  findingCount: number;
  @ApiPropertyOptional({ enum: RESULTS }) result?: InspectionResult;
  concludedAt?: string;
  version: number;
}

export class InspectionListAnswer extends AsOfAnswer {
  items: InspectionListItem[];
  next?: string;
  total: number;
}

export class ChecklistEntryAnswer {
  id: string;
  text: string;
}

export class NoticeHolderAnswer {
  supervisorId: string;
  name: string;
  organisation: string;
  certificateNumber: string;
}

export class InspectionNoticeAnswer {
  year: number;
  number: number;
  /** 〔2026〕3号 */
  label: string;
  legalBasis: string;
  from: string;
  until: string;
  announced: boolean;
  contact: string;
  issuedOn: string;
  checklist: ChecklistEntryAnswer[];
  holders: NoticeHolderAnswer[];
  /** Who is named in it is no longer the team. */
  outdated: boolean;
  replaces?: string;
  receivedAt?: string;
  handedOn?: string;
}

export class InspectionRecusalAnswer {
  id: string;
  supervisorId: string;
  name: string;
  @ApiProperty({ enum: ASKED_BY }) by: AskedBy;
  @ApiProperty({ enum: RECUSAL_GROUNDS }) ground: RecusalGround;
  explanation: string;
  askedAt: string;
  @ApiProperty({ enum: RECUSAL_STATES }) state: RecusalState;
  decidedAt?: string;
  reason?: string;
  /** The draw found nobody free for the place. */
  nobodyFreeAt?: string;
}

export class VisitAnswer {
  supervisorId: string;
  visitedOn: string;
  startedAt?: string;
  endedAt?: string;
  place?: string;
  present?: string;
  certificateShown?: boolean;
  answers: ChecklistAnswerRequest[];
  @ApiPropertyOptional({ enum: HINDRANCES }) hindrance?: Hindrance;
  account: string;
  evidence: string[];
  recordedAt: string;
}

export class FindingAnswer {
  id: string;
  supervisorId: string;
  text: string;
  category: string;
  dueOn: string;
  responsible: string;
  recordedAt: string;
}

export class SignatureAnswer {
  supervisorId: string;
  name: string;
  at: string;
  contentHash?: string;
}

export class UnitStatementAnswer {
  signed: boolean;
  person: string;
  reason?: string;
  witness?: string;
  evidence: string[];
  /** The record has grown since. */
  outdated: boolean;
  recordedAt: string;
}

export class InspectionAnswer extends InspectionListItem {
  notice?: InspectionNoticeAnswer;
  /** What the draw was held on: what a letter begins with. */
  legalBasis?: string;
  /** What the approved plan has a visit go through. */
  suggestedChecklist: string[];
  recusals: InspectionRecusalAnswer[];
  visits: VisitAnswer[];
  findings: FindingAnswer[];
  signatures: SignatureAnswer[];
  unitStatement?: UnitStatementAnswer;
  /** SHA-256 of the record as it stands: what signatures are given on. */
  contentHash?: string;
  explanation?: string;
  /** The asker himself, when he is one of the supervisors. */
  ownSupervisorId?: string;
}
