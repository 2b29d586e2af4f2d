import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import {
  AsOfAnswer,
  Day,
  ListRequest,
  OptionalAsOf,
  OptionalDay,
  OptionalText,
  PastMomentAnswer,
  Text,
} from '@app/http';
import { NOTICE_KINDS, type NoticeKind } from './events.js';
import type { Amendment } from './notice.entity.js';
import { RECTIFICATION_STATES, SITUATIONS, type Act, type RectificationState, type Situation } from './rules.js';

const Given = () => ValidateIf((_, value) => value !== undefined && value !== '');
/** A document says so much; a longer list is an annex. */
const MOST_NAMED = 500;
const MOST_UNITS = 1000;

/** A unit, or one person of it by name. */
export class NamedRequest {
  @Text(64) unitId: string;
  @OptionalText(30) person?: string;
  /** 事迹 or 事由. */
  @Text(500) ground: string;
}

export class NoticeTextRequest {
  @Text(200) title: string;
  @Text(8000) body: string;
  @IsArray()
  @ArrayMaxSize(MOST_NAMED)
  @ValidateNested({ each: true })
  @Type(() => NamedRequest)
  named: NamedRequest[];
  @IsArray()
  @ArrayMaxSize(MOST_UNITS)
  @ArrayUnique()
  @IsString({ each: true })
  @MaxLength(64, { each: true })
  addressees: string[];
  /** Working days to sign for it. */
  @IsInt() @Min(1) @Max(30) receiptDays: number;
  @OptionalDay() rectifyBy?: string;
  @IsBoolean() open: boolean;
}

export class DraftNoticeRequest extends NoticeTextRequest {
  @Text(64) campaignId: string;
  @IsIn(NOTICE_KINDS) kind: NoticeKind;
  /** The notice that is corrected or revoked. */
  @OptionalText(64) formerId?: string;
}

export class NoticeReasonRequest {
  @Text(1000) reason: string;
}

export class NoticeOpinionRequest {
  @Text(1000) opinion: string;
}

export class SignNoticeRequest {
  /** To be held against the register; absent: the next. */
  @IsOptional() @IsInt() @Min(1) @Max(999_999) number?: number;
}

const FILE_ID = /^[0-9a-f]{64}$/;

export class RectificationReportRequest {
  /** 整改情况. */
  @Text(4000) account: string;
  /** Ids of uploaded files, at least one. */
  @IsArray()
  @ArrayMaxSize(50)
  @ArrayUnique()
  @IsString({ each: true })
  @Matches(FILE_ID, { each: true })
  files: string[];
}

export class RectificationReturnRequest extends NoticeReasonRequest {
  /** The new last day. */
  @Day() dueOn: string;
}

/** Sorts by `number`, `kind`, `state`, `draftedAt`, `signedOn`. */
export class NoticeListRequest extends ListRequest {
  @OptionalAsOf() asOf?: string;
  @Given() @IsIn(NOTICE_KINDS) kind?: NoticeKind;
  @Given() @IsIn(SITUATIONS) state?: Situation;
  @Given() @IsString() campaignId?: string;
  /** Addressed to it. */
  @Given() @IsString() unitId?: string;
  /** Not signed for, of whoever asks for a unit; by somebody, for the office. */
  @Given() @IsIn(['true', 'false']) awaited?: string;
}

export class NamedAnswer {
  unitId: string;
  unitName: string;
  person?: string;
  ground: string;
}

export class NoticeReceiptAnswer {
  unitId: string;
  unitName: string;
  receivedOn?: string;
  receivedBy?: string;
  late: boolean;
  overdueDays: number;
}

export class OrderedRectificationAnswer {
  unitId: string;
  unitName: string;
  @ApiProperty({ enum: RECTIFICATION_STATES, enumName: 'OrderedRectificationState' }) state: RectificationState;
  dueOn: string;
  /** Since its day has passed and nothing was reported. */
  overdueDays: number;
  /** Reports so far. */
  round: number;
  account?: string;
  files: string[];
  reportedOn?: string;
  reportedBy?: string;
  late: boolean;
  /** 认定意见, or why it was given back. */
  remark?: string;
  settledBy?: string;
  settledOn?: string;
}

export class AmendmentAnswer implements Amendment {
  id: string;
  @ApiProperty({ enum: NOTICE_KINDS, enumName: 'OfficeNoticeKind' }) kind: NoticeKind;
  documentNumber: string;
  signedOn: string;
}

export class NoticeListItem {
  id: string;
  @ApiProperty({ enum: NOTICE_KINDS, enumName: 'OfficeNoticeKind' }) kind: NoticeKind;
  title: string;
  campaignId: string;
  campaignTitle: string;
  documentNumber?: string;
  state: Situation;
  draftedAt: string;
  signedOn?: string;
  dueOn?: string;
  /** How many it is addressed to, and how many of them have signed for it. */
  addressed: number;
  received: number;
  /** Of 责令整改: how many units it orders to rectify, and how many of them did. */
  ordered: number;
  rectified: number;
  /** Whether the unit that asks has. */
  own?: 'awaited' | 'received';
  revokedBy?: string;
  version: number;
}

export class NoticeListAnswer extends AsOfAnswer {
  items: NoticeListItem[];
  next?: string;
  total: number;
}

export class NoticeAnswer extends NoticeListItem {
  year: number;
  body: string;
  named: NamedAnswer[];
  receipts: NoticeReceiptAnswer[];
  /** 整改情况 of each unit that was ordered to rectify. */
  rectifications: OrderedRectificationAnswer[];
  receiptDays: number;
  rectifyBy?: string;
  open: boolean;
  formerId?: string;
  formerNumber?: string;
  amendments: AmendmentAnswer[];
  draftedBy: string;
  returnReason?: string;
  reviewedBy?: string;
  reviewOpinion?: string;
  signedBy?: string;
  deliveredOn?: string;
  dropReason?: string;
  /** 发文机关. */
  issuer: string;
  /** The number it would get now. */
  nextNumber?: string;
  acts: Act[];
  /** Why whoever asks neither reviews nor signs it: he wrote it, or reviewed it. */
  part?: 'wrote' | 'reviewed';
  past?: PastMomentAnswer;
}

export class NameListRow {
  unit: string;
  person?: string;
  ground: string;
}

export class NameListFault {
  /** As Excel numbers it. */
  row: number;
  column: string;
  message: string;
}

/** 名单 as a file says it. */
export class NameListAnswer {
  fileName: string;
  rows: NameListRow[];
  /** Of rows that were not read. */
  faults: NameListFault[];
}

export class OfficeNumberListRequest {
  @Given() @Matches(/^(19|20|21)\d{2}$/) year?: string;
}

export class OfficeNumberItem {
  number: number;
  documentNumber: string;
  /** Absent: nothing stands on it, and it is missing. */
  title?: string;
  origin?: 'notice' | 'campaign' | 'outside';
  thingId?: string;
  issuedOn?: string;
}

export class OfficeNumberListAnswer {
  prefix: string;
  year: number;
  next: number;
  missing: number;
  items: OfficeNumberItem[];
}

export class OutsideNumberRequest {
  @IsInt() @Min(2000) @Max(2199) year: number;
  @IsInt() @Min(1) @Max(999_999) number: number;
  @Text(200) title: string;
  @Day() issuedOn: string;
}

export class YearReportPath {
  @Matches(/^(20|21)\d{2}$/) year: string;
}

export class YearReportDayRequest {
  @Day() on: string;
}

export class YearReportPublicRequest extends YearReportDayRequest {
  /** The website or the paper it can be read in. */
  @Text(200) where: string;
}

/** 年度报告 of a year that had a campaign. */
export class YearReportAnswer {
  year: number;
  campaignId?: string;
  dueOn: string;
  publicDueOn: string;
  submittedOn?: string;
  submittedLate?: boolean;
  publicOn?: string;
  publicLate?: boolean;
  where?: string;
}

export class YearReportListAnswer {
  items: YearReportAnswer[];
}
