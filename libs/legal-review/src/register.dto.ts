import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsInt, IsString, Max, Min, ValidateIf, ValidateNested } from 'class-validator';
import { ApiProperty } from '@nestjs/swagger';
import { AsOfAnswer, Day, ListRequest, OptionalAsOf, OptionalDay, OptionalText, Text } from '@app/http';
import { LEGAL_CASE_KINDS, QUALIFICATIONS, type LegalCaseKind, type Qualification } from './events.js';

const Given = () => ValidateIf((_, value) => value !== undefined && value !== '');

export class CatalogueItemRequest {
  @Text(40) code: string;
  @Text(200) name: string;
  @IsIn(LEGAL_CASE_KINDS) @ApiProperty({ enum: LEGAL_CASE_KINDS }) kind: LegalCaseKind;
  /** 标准, such as an amount. */
  @Text(1000) criterion: string;
  @Text(1000) basis: string;
}

export class ReviewCatalogueRequest {
  @Text(80) documentNumber: string;
  @Day() effectiveOn: string;
  @IsArray()
  @ArrayMaxSize(500)
  @ValidateNested({ each: true })
  @Type(() => CatalogueItemRequest)
  items: CatalogueItemRequest[];
}

export class ReviewTermRequest {
  /** Working days. */
  @IsInt() @Min(0) @Max(100) days: number;
  @IsInt() @Min(0) @Max(100) extension: number;
  @Text(500) basis: string;
}

export class CatalogueItemAnswer {
  code: string;
  name: string;
  @ApiProperty({ enum: LEGAL_CASE_KINDS }) kind: LegalCaseKind;
  criterion: string;
  basis: string;
}

export class ReviewTermAnswer {
  days: number;
  extension: number;
  /** Absent: the usual one, which no rule of the unit has replaced. */
  basis?: string;
}

export class CatalogueEditionAnswer {
  edition: number;
  documentNumber: string;
  effectiveOn: string;
  items: CatalogueItemAnswer[];
}

export class ReviewCatalogueAnswer {
  unitId: string;
  unitName: string;
  /** The edition in force; 0: none is yet. */
  edition: number;
  documentNumber?: string;
  effectiveOn?: string;
  items: CatalogueItemAnswer[];
  /** Adopted, and in force from a day to come; the next first. */
  coming: CatalogueEditionAnswer[];
  term: ReviewTermAnswer;
}

export class LegalReviewerFields {
  @Text(50) name: string;
  @OptionalText(64) accountId?: string;
  @Text(100) post: string;
  @Text(60) certificate: string;
  @Day() certificateUntil: string;
  @IsIn(QUALIFICATIONS) @ApiProperty({ enum: QUALIFICATIONS }) qualification: Qualification;
  @OptionalText(60) qualificationNumber?: string;
  @Day() reviewsSince: string;
}

export class NewLegalReviewerRequest extends LegalReviewerFields {
  @Text(18) unitId: string;
  @Day() from: string;
}

export class LegalReviewerCorrectionRequest extends LegalReviewerFields {
  @Text(1000) reason: string;
}

export class LegalReviewerReleaseRequest {
  @Day() until: string;
  @Text(1000) reason: string;
}

/** Sorts by `unit`, `name`, `from`, `certificateUntil`. */
export class LegalReviewerListRequest extends ListRequest {
  @OptionalAsOf() asOf?: string;
  @Given() @IsString() unitId?: string;
  /** In the register on this day; absent: today. */
  @OptionalDay() on?: string;
  /** Whoever ever was. */
  @Given() @IsIn(['true', 'false']) released?: string;
}

export class LegalReviewerItem {
  id: string;
  unitId: string;
  unitName: string;
  name: string;
  accountId?: string;
  post: string;
  certificate: string;
  certificateUntil: string;
  certificateExpired: boolean;
  @ApiProperty({ enum: QUALIFICATIONS }) qualification: Qualification;
  qualificationNumber?: string;
  reviewsSince: string;
  from: string;
  until?: string;
  releaseReason?: string;
  version: number;
}

export class LegalReviewerListAnswer extends AsOfAnswer {
  items: LegalReviewerItem[];
  next?: string;
  total: number;
}

export class ReviewerRatioRequest extends ListRequest {
  @OptionalAsOf() asOf?: string;
  @OptionalDay() on?: string;
  @Given() @IsString() unitId?: string;
}

export class RatioReviewerAnswer {
  id: string;
  name: string;
  from: string;
  until?: string;
}

export class RatioOfficerAnswer {
  id: string;
  name: string;
}

/** 5 % on one day, with the rows it comes from. */
export class ReviewerRatioItem {
  /** The unit's. */
  id: string;
  unitId: string;
  unitName: string;
  on: string;
  /** Those in the register on the day; of a unit without one the latest figure that holds for it. Absent: none. */
  officers?: number;
  /** Whom the number comes from, where they are registered. */
  officerRows?: RatioOfficerAnswer[];
  officersHeldOn?: string;
  officersCampaignId?: string;
  needed?: number;
  have: number;
  /** In hundredths of a per cent; absent without officers. */
  share?: number;
  @ApiProperty({ enum: ['met', 'short', 'missing'] }) verdict: 'met' | 'short' | 'missing';
  reviewers: RatioReviewerAnswer[];
}

export class ReviewerRatioAnswer extends AsOfAnswer {
  on: string;
  items: ReviewerRatioItem[];
  next?: string;
  total: number;
}
