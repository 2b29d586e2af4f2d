import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsObject,
  IsString,
  Matches,
  Max,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { AsOfAnswer, Day, DraftText, ListRequest, OptionalAsOf, OptionalText, PastMomentAnswer, Text } from '@app/http';
import { CASE_STATES, type CaseState } from './case.rules.js';
import {
  HEADINGS,
  LEGAL_CASE_KINDS,
  type Heading,
  type LegalCaseKind,
  type Trigger,
  type TriggerAnswers,
} from './events.js';

const FILE_ID = /^[0-9a-f]{64}$/;
const MOST = 50;
const Given = () => ValidateIf((_, value) => value !== undefined && value !== '');
const IsFileId = (): PropertyDecorator => Matches(FILE_ID);

/** Several objects of a kind, each looked at. */
const Several =
  (of: () => new () => object, most = MOST): PropertyDecorator =>
  (target, key) => {
    for (const rule of [IsArray(), ArrayMaxSize(most), ValidateNested({ each: true }), Type(of)]) rule(target, key);
  };

export class LegalPersonRequest {
  @Text(50) name: string;
  @OptionalText(64) accountId?: string;
}

export class LegalCaseRequest {
  /** 案号 or 立案号. */
  @Text(80) caseNumber: string;
  /** 案由, without the name of a party. */
  @Text(200) title: string;
  @IsIn(LEGAL_CASE_KINDS) @ApiProperty({ enum: LEGAL_CASE_KINDS }) kind: LegalCaseKind;
  @Several(() => LegalPersonRequest, 10) handlers: LegalPersonRequest[];
  @Day() filedOn: string;
}

export class NewLegalCaseRequest extends LegalCaseRequest {
  @Text(18) unitId: string;
}

export class LegalReasonRequest {
  @Text(1000) reason: string;
}

export class LegalCaseCorrectionRequest extends LegalCaseRequest {
  @Text(1000) reason: string;
}

class TriggerAnswersRequest implements Record<Trigger, boolean> {
  @IsBoolean() 'public-interest': boolean;
  @IsBoolean() hearing: boolean;
  @IsBoolean() complex: boolean;
  @IsBoolean() 'social-risk': boolean;
  @IsBoolean() 'other-law': boolean;
  @IsBoolean() catalogue: boolean;
}

export class TriggerTestRequest extends LegalReasonRequest {
  /** Every trigger answered, yes or no. */
  @IsObject() @ValidateNested() @Type(() => TriggerAnswersRequest) answers: TriggerAnswersRequest;
  /** 目录清单 item, where it says yes to that. */
  @OptionalText(40) itemCode?: string;
}

export class ReviewMaterialRequest {
  @Text(200) name: string;
  @ValidateIf((_, value) => value !== undefined) @IsFileId() @ApiPropertyOptional() fileId?: string;
}

export class ReviewMaterialsRequest {
  @Several(() => ReviewMaterialRequest) materials: ReviewMaterialRequest[];
}

export class ReviewSubmissionRequest extends ReviewMaterialsRequest {
  /** 拟作出的决定. */
  @Text(2000) proposal: string;
}

export class LackingMaterialsRequest {
  @Text(1000) lacking: string;
}

export class ReviewExtensionRequest extends LegalReasonRequest {
  /** Working days. */
  @IsInt() @Min(1) @Max(30) days: number;
}

export class HeadingFindingRequest {
  @IsIn(HEADINGS) @ApiProperty({ enum: HEADINGS }) heading: Heading;
  @IsBoolean() problem: boolean;
  @DraftText(1000) note: string;
}

export class ReviewOpinionRequest {
  @Several(() => HeadingFindingRequest, 20) findings: HeadingFindingRequest[];
  @Text(2000) opinion: string;
}

export class DiscussionRequest {
  @IsBoolean() approved: boolean;
  @Day() heldOn: string;
  @IsObject() @ValidateNested() @Type(() => LegalPersonRequest) chair: LegalPersonRequest;
  @Several(() => LegalPersonRequest) participants: LegalPersonRequest[];
  /** 讨论记录, where it is not in the files. */
  @OptionalText(10_000) minutes?: string;
  @IsArray()
  @ArrayMaxSize(MOST)
  @ArrayUnique()
  @IsString({ each: true })
  @Matches(FILE_ID, { each: true })
  files: string[];
  @Text(2000) conclusion: string;
}

export class DecisionRequest {
  @Text(80) decisionNumber: string;
  @Day() decidedOn: string;
  @Text(2000) decision: string;
}

/** Sorts by `registeredAt`, `caseNumber`, `unit`, `filedOn`, `dueOn`, `state`, `decidedOn`. */
export class LegalCaseListRequest extends ListRequest {
  @OptionalAsOf() asOf?: string;
  @Given() @IsString() unitId?: string;
  @Given() @IsIn(CASE_STATES) state?: CaseState;
  @Given() @IsIn(LEGAL_CASE_KINDS) kind?: LegalCaseKind;
  /** Year of entry. */
  @Given() @Type(() => Number) @IsInt() year?: number;
  /** Whether the test found a review necessary. */
  @Given() @IsIn(['true', 'false']) necessary?: string;
  /** Under review, and past its day. */
  @Given() @IsIn(['true', 'false']) overdue?: string;
}

export class LegalPersonAnswer {
  name: string;
  accountId?: string;
}

export class LegalCaseListItem {
  id: string;
  unitId: string;
  unitName: string;
  year: number;
  number: number;
  caseNumber: string;
  title: string;
  @ApiProperty({ enum: LEGAL_CASE_KINDS }) kind: LegalCaseKind;
  handlers: LegalPersonAnswer[];
  filedOn: string;
  registeredAt: string;
  @ApiProperty({ enum: CASE_STATES }) state: CaseState;
  /** Absent: not tested yet. */
  necessary?: boolean;
  rounds: number;
  /** Of the review that runs. */
  dueOn?: string;
  overdue: boolean;
  decisionNumber?: string;
  decidedOn?: string;
  version: number;
}

export class LegalCaseListAnswer extends AsOfAnswer {
  items: LegalCaseListItem[];
  next?: string;
  total: number;
}

export class CatalogueReferenceAnswer {
  edition: number;
  code: string;
  name: string;
}

export class TriggerTestAnswer {
  @ApiProperty({ type: TriggerAnswersRequest }) answers: TriggerAnswers;
  necessary: boolean;
  item?: CatalogueReferenceAnswer;
  reason: string;
  at: string;
  /** The name of whoever tested. */
  by: string;
}

export class ReviewMaterialAnswer {
  name: string;
  fileId?: string;
}

export class HeadingFindingAnswer {
  @ApiProperty({ enum: HEADINGS }) heading: Heading;
  problem: boolean;
  note: string;
}

export class ReviewPauseAnswer {
  lacking: string;
  from: string;
  by: string;
  to?: string;
  days?: number;
}

export class ReviewExtensionAnswer {
  days: number;
  reason: string;
  by: string;
}

export class ReviewRoundAnswer {
  round: number;
  submittedAt: string;
  submittedBy: string;
  proposal: string;
  materials: ReviewMaterialAnswer[];
  /** Working days. */
  days: number;
  originalDueOn: string;
  dueOn: string;
  extension?: ReviewExtensionAnswer;
  pauses: ReviewPauseAnswer[];
  @ApiPropertyOptional({ enum: ['passed', 'returned'] }) outcome?: 'passed' | 'returned';
  findings?: HeadingFindingAnswer[];
  opinion?: string;
  reviewer?: string;
  late?: boolean;
  concludedAt?: string;
}

export class DiscussionAnswer {
  round: number;
  approved: boolean;
  heldOn: string;
  chair: LegalPersonAnswer;
  participants: LegalPersonAnswer[];
  minutes: string;
  files: string[];
  conclusion: string;
  at: string;
}

export class LegalCaseAnswer extends LegalCaseListItem {
  test?: TriggerTestAnswer;
  reviews: ReviewRoundAnswer[];
  discussions: DiscussionAnswer[];
  decision?: string;
  dropReason?: string;
  /** Since when the unit owes materials. */
  pausedOn?: string;
  clockPaused: boolean;
  past?: PastMomentAnswer;
}
