import { applyDecorators } from '@nestjs/common';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  ArrayUnique,
  IsArray,
  IsIn,
  IsString,
  Matches,
  ValidateIf,
} from 'class-validator';
import { ApiPropertyOptional } from '@nestjs/swagger';
import {
  AsOfAnswer,
  AsOfRequest,
  Day,
  ListRequest,
  Optional,
  OptionalAsOf,
  OptionalText,
  PastMomentAnswer,
  Text,
} from '@app/http';
import { OVERSIGHT_LEVELS, type OversightLevel } from '@app/oversight/events.js';
import { COUNTED, type Counted } from './counted.js';
import type { EscalationLevel, IssueSource } from './events.js';
import { IssueEvidenceAnswer, IssueSourceAnswer, RelatedIssueAnswer } from './issue-parts.dto.js';
import { SITUATIONS, type Act, type Situation } from './rules.js';

export const SOURCES = [
  ...(['self-inspection', 'mutual-inspection', 'case-review', 'double-random'] as const),
  ...(['demonstration', 'complaint'] as const),
] as const;
const ESCALATION_LEVELS = ['unit-lead', 'office', 'director'] as const;
const FILE_ID = /^[0-9a-f]{64}$/;

export const FileIds = (): PropertyDecorator =>
  applyDecorators(
    IsArray(),
    ArrayMaxSize(50),
    ArrayUnique(),
    IsString({ each: true }),
    Matches(FILE_ID, { each: true }),
  );

export const Given = () => ValidateIf((_, value) => value !== undefined && value !== '');

export class ReportIssueRequest {
  @Text(64) campaignId: string;
  /** The responsible unit; a unit's own when it reports itself. */
  @OptionalText(18) unitId?: string;
  @IsIn(SOURCES) source: IssueSource;
  /** The check of the self-inspection, for issues of that source. */
  @OptionalText(20) checkId?: string;
  /** One of the plan's main tasks, for issues of the other sources. */
  @OptionalText(40) category?: string;
  /** 自查问题. */
  @Text(1000) text: string;
  /** 整改时限. */
  @Day() dueOn: string;
  /** 整改责任人. */
  @Text(50) responsible: string;
  /** Account of the responsible person, one of the unit's; then he is called by its name. */
  @OptionalText(64) responsibleId?: string;
  /** Ids of uploaded files that show what it looked like when it was found. */
  @Optional()
  @FileIds()
  before?: string[];
}

export class RectificationPlanRequest {
  /** 整改措施. */
  @Text(2000) measures: string;
  @Text(50) responsible: string;
  @OptionalText(64) responsibleId?: string;
}

export class RectificationSubmissionRequest {
  /** 整改情况. */
  @Text(2000) account: string;
  /** Ids of uploaded files, at least one. */
  @ArrayNotEmpty()
  @FileIds()
  evidence: string[];
}

export class IssueOpinionRequest {
  @Text(1000) opinion: string;
}

export class IssueReasonRequest {
  @Text(1000) reason: string;
}

/** A reason and the day the thing is due anew. */
export class IssueReasonAndDayRequest extends IssueReasonRequest {
  @Day() dueOn: string;
}

/** Sorts by `number`, `dueOn`, `unit`, `state`, `reportedAt`. */
export class IssueListRequest extends ListRequest {
  @OptionalAsOf() asOf?: string;
  @Given() @IsString() campaignId?: string;
  @Given() @IsString() unitId?: string;
  /** Merged issues are listed only when they are asked for. */
  @Given() @IsIn(SITUATIONS) state?: Situation;
  /** The first source, by which issues are counted. */
  @Given() @IsIn(SOURCES) source?: IssueSource;
  /** Any of its sources. */
  @Given() @IsIn(SOURCES) reachedBy?: IssueSource;
  /** There was one of the same unit and the same check in the campaign this one was cloned from. */
  @Given() @IsIn(['true', 'false']) repeated?: string;
  /** Part of the responsible person's name. */
  @Given() @IsString() responsible?: string;
  /** The responsible person's account; also issues of its unit that name him without one. */
  @Given() @IsString() responsibleId?: string;
  /** 未分类: issues that name none. */
  @Given() @IsString() category?: string;
  @Given() @IsIn(['true', 'false']) overdue?: string;
  /** An extension is waiting for its decision. */
  @Given() @IsIn(['true', 'false']) extensionRequested?: string;
  /** It stands on the board. */
  @Given() @IsIn(['true', 'false']) overseen?: string;
  /** Whom the chain of its deadline has told last. */
  @Given() @IsIn(ESCALATION_LEVELS) escalatedTo?: EscalationLevel;
  /** Those behind one of the numbers of `GET /api/issues/rates`, or `unsettled`: not closed. */
  @Given() @IsIn(COUNTED) counted?: Counted;
  /** Reported on that day or later, up to that day. */
  @Optional() @Day() reportedFrom?: string;
  @Optional() @Day() reportedTo?: string;
  /** Closed on that day or later, up to that day. */
  @Optional() @Day() closedFrom?: string;
  @Optional() @Day() closedTo?: string;
}

export class IssueSummaryRequest extends AsOfRequest {
  @Given() @IsString() campaignId?: string;
}

export class IssueListItem {
  id: string;
  campaignId: string;
  /** Consecutive within the campaign. */
  number: number;
  unitId: string;
  unitName: string;
  /** The first source. */
  source: IssueSource;
  /** Every kind of source, the first one first. */
  sources: IssueSource[];
  checkId?: string;
  category?: string;
  text: string;
  responsible: string;
  /** The responsible person's account, where it is known. */
  responsibleId?: string;
  state: Situation;
  /** Last year's campaign had one of the same unit and the same check. */
  repeated: boolean;
  /** The issue it was merged into, and its number. */
  mergedInto?: string;
  mergedIntoNumber?: number;
  /** The deadline in force. */
  dueOn: string;
  /** The deadline of the report; extensions, returns and reopenings leave it as it was. */
  originalDueOn: string;
  overdue: boolean;
  /** Days since the deadline in force when overdue, else 0. */
  overdueDays: number;
  escalatedTo?: EscalationLevel;
  /** 挂牌督办: who oversees it. */
  @ApiPropertyOptional({ enum: OVERSIGHT_LEVELS }) oversight?: OversightLevel;
  extensionRequested: boolean;
  /** Extensions granted. */
  extensions: number;
  /** Results handed in so far. */
  rounds: number;
  reportedAt: string;
  closedAt?: string;
  version: number;
}

export class IssueListAnswer extends AsOfAnswer {
  items: IssueListItem[];
  next?: string;
  total: number;
}

export class RectificationSubmissionAnswer {
  round: number;
  account: string;
  evidence: string[];
  dueOn: string;
  late: boolean;
  submittedAt: string;
  submittedBy: string;
  /** Absent while it waits for verification. */
  outcome?: 'returned' | 'accepted';
  /** The reason of the return, or the opinion of the verifier. */
  answer?: string;
  answeredAt?: string;
  answeredBy?: string;
}

export class ExtensionRequestAnswer {
  dueOn: string;
  reason: string;
  requestedAt: string;
  requestedBy: string;
  outcome: 'pending' | 'granted' | 'refused' | 'lapsed';
  answer?: string;
  answeredAt?: string;
  answeredBy?: string;
}

export class IssueAnswer extends IssueListItem {
  measures?: string;
  /** 原因分析. */
  cause?: string;
  sourcesInDetail: IssueSourceAnswer[];
  /** 整改前 and 整改后, in the order in which they came. */
  evidence: IssueEvidenceAnswer[];
  /** 上年同类问题. */
  repeatOf: RelatedIssueAnswer[];
  /** Issues that were merged into this one. */
  mergedFrom: RelatedIssueAnswer[];
  reportedBy: string;
  /** The verifier's opinion, once closed. */
  opinion?: string;
  closedBy?: string;
  inspectionId?: string;
  findingId?: string;
  submissions: RectificationSubmissionAnswer[];
  extensionRequests: ExtensionRequestAnswer[];
  /** What may be done next, by whoever may do it. */
  acts: Act[];
  /** There when the answer tells of a past moment. */
  past?: PastMomentAnswer;
}

export class IssueStateCount {
  state: string;
  total: number;
}

export class IssueCount {
  key: string;
  /** What a unit is called; of others the key. */
  name: string;
  total: number;
  closed: number;
  overdue: number;
  /** How many stand in which state; none: not there. */
  states: IssueStateCount[];
}

/** Whom the chain of overdue deadlines has told last. */
export class IssueEscalationCount {
  level: string;
  total: number;
}

export class IssueSummaryAnswer extends AsOfAnswer {
  total: number;
  closed: number;
  overdue: number;
  extensionsRequested: number;
  /** 挂牌督办. */
  overseen: number;
  byState: IssueCount[];
  bySource: IssueCount[];
  byCategory: IssueCount[];
  byUnit: IssueCount[];
  escalated: IssueEscalationCount[];
}
