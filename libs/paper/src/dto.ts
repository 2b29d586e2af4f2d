import { IsIn, IsInt, Max, Min, ValidateIf } from 'class-validator';
import { Type } from 'class-transformer';
import { ListRequest, OptionalAsOf, OptionalText, Text } from '@app/http';
import type { PrintKind } from './events.js';
import { isOfNoCampaign, isOfYear, KINDS } from './kind.rules.js';

export class PrintRequest {
  @IsIn(KINDS) kind: PrintKind;
  /** Empty for 聘书, 培训台账 and 学时证明, which belong to no campaign. */
  @ValidateIf(({ kind, campaignId }: PrintRequest) => !isOfNoCampaign(kind) || campaignId !== '')
  @Text(100)
  campaignId: string = '';
  /** Absent for 通报 and 全县整改台账. */
  @OptionalText(100) unitId?: string;
  /** The material of a 收件回执, the round of a 案卷评查通报, the officer of a 培训台账 or 学时证明, the engagement of a 聘书. */
  @OptionalText(64) code?: string;
  /** Of which year a 培训台账 or 学时证明 tells. */
  @ValidateIf(({ kind, year }: PrintRequest) => isOfYear(kind) || (year !== undefined && String(year) !== ''))
  @Type(() => Number)
  @IsInt()
  @Min(2000)
  @Max(2199)
  year?: number;
  /** As things stood then. */
  @OptionalAsOf() asOf?: string;
}

export class PrintListRequest extends ListRequest {
  @ValidateIf((_, value) => value !== undefined && value !== '') @IsIn(KINDS) kind?: PrintKind;
  @OptionalText(100) unitId?: string;
  @OptionalText(100) campaignId?: string;
}

export class PrintAnswer {
  id: string;
  kind: PrintKind;
  /** As official papers are called. */
  kindWord: string;
  name: string;
  campaignId: string;
  unitId?: string;
  unitName?: string;
  code?: string;
  asOf?: string;
  version: number;
  /** Whether it is the newest of its series. */
  newest: boolean;
  /** Of the contents: what the public page checks. */
  sha256: string;
  fileSha256: string;
  size: number;
  printedOn: string;
  printedAt: string;
  printedBy: string;
  /** The public page of the check. */
  check: string;
}

export class PrintListAnswer {
  items: PrintAnswer[];
  next?: string;
  total: number;
}

export class PdfAnswer {
  /** Whether PDF files can be made here. */
  possible: boolean;
  /** Why not. */
  why?: string;
}

export class PrintOrderRequest extends PrintRequest {}

export class ArchiveOrderRequest {
  @Text(100) unitId: string;
  @Type(() => Number) @IsInt() @Min(2000) @Max(2199) year: number;
}

export class CampaignArchiveOrderRequest {
  @Text(100) campaignId: string;
}

/** Empty until one was made. */
export class CampaignArchiveAnswer {
  archivedAt?: string;
  files?: number;
  /** Events of the history in it. */
  history?: number;
  manifestSha256?: string;
  /** The campaign was not over when it was made. */
  running?: boolean;
}

export class OrderAnswer {
  id: string;
  what: 'pdf' | 'print' | 'archive' | 'campaign';
  name: string;
  state: 'waiting' | 'failed' | 'ready' | 'cleared';
  /** From 0 to 1. */
  progress: number;
  /** Why it failed, in words for people. */
  reason?: string;
  orderedAt: string;
  file?: string;
  size?: number;
  sha256?: string;
  keptUntil?: string;
  printId?: string;
}

export class OrderListAnswer {
  items: OrderAnswer[];
  next?: string;
  total: number;
}
