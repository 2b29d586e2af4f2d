import { ArrayNotEmpty, IsIn } from 'class-validator';
import { ListRequest, OptionalText, Text } from '@app/http';
import { FileIds, Given, IssueListItem, SOURCES } from './dto.js';
import type { DuplicateGround, EvidenceSide, IssueSource } from './events.js';

export class IssueSourceRequest {
  @IsIn(SOURCES) source: IssueSource;
  /** Who found it, when, and where it is on paper. */
  @Text(500) note: string;
}

export class IssueCauseRequest {
  /** 原因分析. */
  @Text(2000) cause: string;
}

export class IssueResponsibleRequest {
  @Text(50) responsible: string;
  /** Account of the responsible person, one of the unit's; then he is called by its name. */
  @OptionalText(64) responsibleId?: string;
  @Text(500) reason: string;
}

export class IssueEvidenceRequest {
  @IsIn(['before', 'after']) side: EvidenceSide;
  /** Ids of uploaded files, at least one. */
  @ArrayNotEmpty()
  @FileIds()
  files: string[];
}

export class IssueMergeRequest {
  /** The issue that stays. */
  @Text(64) into: string;
  @Text(500) reason: string;
}

export class IssueDistinctionRequest {
  /** The issue it was proposed with. */
  @Text(64) other: string;
  /** Why the two are not one. */
  @Text(500) reason: string;
}

/** Sorts by `similarity`, `number`. */
export class DuplicateListRequest extends ListRequest {
  @Given() @OptionalText(64) campaignId?: string;
  @Given() @OptionalText(18) unitId?: string;
}

/** 疑似重复: an issue and one that stood in the ledger before it, of the same unit and campaign, both open. */
export class DuplicateListItem {
  id: string;
  issue: IssueListItem;
  other: IssueListItem;
  /** Of the two texts, from 0 to 1. */
  similarity: number;
  grounds: DuplicateGround[];
}

export class DuplicateListAnswer {
  items: DuplicateListItem[];
  next?: string;
  total: number;
}
