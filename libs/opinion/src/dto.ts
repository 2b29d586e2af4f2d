import {
  ArrayMaxSize,
  ArrayNotEmpty,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  Max,
  Min,
  ValidateIf,
} from 'class-validator';
import { AsOfAnswer, Day, ListRequest, OptionalAsOf, PastMomentAnswer, Text } from '@app/http';
import type { DayKind, LetterKind, Measure, Source } from './events.js';
import { SITUATIONS, type Act, type Situation } from './letter.rules.js';

const FILE_ID = /^[0-9a-f]{64}$/;
const MEASURES = ['revoke', 'correct', 'order-correction'] as const;
const MEANS = ['direct', 'by-mail', 'by-system'] as const;

export type Means = (typeof MEANS)[number];

const Given = () => ValidateIf((_, value) => value !== undefined && value !== '');

/** What a letter says. */
export class LetterTextRequest {
  @Text(100) title: string;
  /** 查明的问题. */
  @Text(4000) problems: string;
  /** 监督意见, or what is decided. */
  @Text(4000) demands: string;
  /** 依据. */
  @Text(1000) basis: string;
  /** The stated period, counted from the day after delivery. */
  @IsInt() @Min(1) @Max(365) days: number;
  @IsIn(['working', 'calendar']) dayKind: DayKind;
  /** Of a decision: 撤销、纠正 or 责令限期改正. */
  @IsOptional() @IsIn(MEASURES) measure?: Measure;
}

export class DraftOpinionRequest extends LetterTextRequest {
  @IsIn(['inspection', 'issue']) sourceKind: Source['kind'];
  @Text(64) sourceId: string;
}

export class LetterReasonRequest {
  @Text(1000) reason: string;
}

export class LetterOpinionRequest {
  @Text(1000) opinion: string;
}

export class CriticismRequest {
  @Text(2000) text: string;
}

export class DeliveryRequest {
  @Day() deliveredOn: string;
  /** 直接送达、邮寄送达、通过本系统送达. */
  @IsIn(MEANS) means: Means;
  /** 签收人. */
  @Text(50) receivedBy: string;
}

export class HandlingRequest {
  /** 办理情况. */
  @Text(4000) account: string;
  /** Ids of uploaded files, at least one. */
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(50)
  @ArrayUnique()
  @IsString({ each: true })
  @Matches(FILE_ID, { each: true })
  evidence: string[];
}

/** Sorts by `number`, `dueOn`, `unit`, `state`, `draftedAt`. */
export class OpinionListRequest extends ListRequest {
  @OptionalAsOf() asOf?: string;
  @Given() @IsString() unitId?: string;
  @Given() @IsIn(SITUATIONS) state?: Situation;
  @Given() @IsIn(['true', 'false']) overdue?: string;
  /** A decision followed. */
  @Given() @IsIn(['true', 'false']) decided?: string;
  /** `inspection:<id>` or `issue:<id>`. */
  @Given() @IsString() source?: string;
}

export class BarListRequest {
  @OptionalAsOf() asOf?: string;
  @Given() @Matches(/^(19|20|21)\d{2}$/) year?: string;
  @Given() @IsString() unitId?: string;
}

export class LetterAnswer {
  letter: LetterKind;
  title: string;
  problems: string;
  demands: string;
  basis: string;
  days: number;
  dayKind: DayKind;
  measure?: Measure;
  state: Situation;
  draftedBy: string;
  draftedAt: string;
  /** Why the director gave the draft back. */
  returnReason?: string;
  documentNumber?: string;
  issuedOn?: string;
  issuedBy?: string;
  deliveredOn?: string;
  means?: string;
  receivedBy?: string;
  /** The last day of the stated period. */
  dueOn?: string;
  /** The period has ended and the letter is not met. */
  overdue: boolean;
  overdueDays: number;
  /** The period once ended without the letter being met, whatever came later. */
  fellOverdue: boolean;
  rounds: number;
  /** The office's words on closing it, or why it was withdrawn. */
  closingWords?: string;
  closedAt?: string;
  criticismNumber?: string;
  criticismText?: string;
  criticisedOn?: string;
  /** What may be done next, by whoever may do it. */
  acts: Act[];
}

export class HandlingReportAnswer {
  letter: LetterKind;
  round: number;
  account: string;
  evidence: string[];
  dueOn: string;
  late: boolean;
  reportedAt: string;
  reportedBy: string;
  /** Absent while the office reviews it. */
  outcome?: 'accepted' | 'insufficient';
  answer?: string;
  answeredAt?: string;
  answeredBy?: string;
}

export class OpinionListItem {
  id: string;
  unitId: string;
  unitName: string;
  sourceKind: Source['kind'];
  sourceId: string;
  title: string;
  documentNumber?: string;
  state: Situation;
  dueOn?: string;
  overdue: boolean;
  overdueDays: number;
  draftedAt: string;
  issuedOn?: string;
  decisionNumber?: string;
  decisionState?: Situation;
  decisionDueOn?: string;
  decisionOverdue?: boolean;
  version: number;
}

export class OpinionListAnswer extends AsOfAnswer {
  items: OpinionListItem[];
  next?: string;
  total: number;
}

export class OpinionAnswer {
  id: string;
  unitId: string;
  unitName: string;
  sourceKind: Source['kind'];
  sourceId: string;
  opinion: LetterAnswer;
  decision?: LetterAnswer;
  reports: HandlingReportAnswer[];
  /** 发文机关. */
  issuer: string;
  /** A decision may be drafted now. */
  decisionDue: boolean;
  /** A unit may be criticised publicly now. */
  criticismDue: boolean;
  version: number;
  /** There when the answer tells of a past moment. */
  past?: PastMomentAnswer;
}

export class BarCauseAnswer {
  opinionId: string;
  letter: LetterKind;
  documentNumber: string;
  dueOn: string;
}

/** 取消评比先进资格 of one unit in one year. */
export class BarAnswer {
  unitId: string;
  unitName: string;
  year: number;
  state: 'barred' | 'lifted';
  causes: BarCauseAnswer[];
  barredAt: string;
  /** Why the director lifted it. */
  reason?: string;
  liftedAt?: string;
  liftedBy?: string;
  version: number;
}

export class BarListAnswer extends AsOfAnswer {
  items: BarAnswer[];
}

/** Which of the two letters of a matter an act is on. */
export class LetterPath {
  @IsString() id: string;
  @IsIn(['opinion', 'decision']) letter: LetterKind;
}

export class BarPath {
  @IsString() unitId: string;
  @Matches(/^(19|20|21)\d{2}$/) year: string;
}
