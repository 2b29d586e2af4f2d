import { Type } from 'class-transformer';
import { IsInt, Max, Min, ValidateIf } from 'class-validator';
import { ApiProperty } from '@nestjs/swagger';
import { AsOfAnswer, Day, DraftText, ListRequest, OptionalAsOf, PastMomentAnswer, Text } from '@app/http';
import { ScoreSheetAnswer } from './sheet.dto.js';

const Given = () => ValidateIf((_, value) => value !== undefined && value !== '');

export class ScoringRoundRequest {
  @Text(100) title: string;
  @Text(64) drawId: string;
  @Text(60) sheetCode: string;
  /** 交卷期限. */
  @Day() scoreBy: string;
  /** Working days, from 10 to 60. */
  @IsInt() @Min(1) @Max(1000) objectionDays: number;
  @IsInt() @Min(1) @Max(1000) rulingDays: number;
}

export class ScoringClosingRequest {
  @DraftText(300) reason: string;
}

export class ScoringCircularRequest {
  /** 舞法政办〔2026〕12号. */
  @Text(60) documentNumber: string;
}

/** A draw of case files that was published and is not scored yet. */
export class ScoringDrawItem {
  drawId: string;
  /** 2026-3. */
  drawLabel: string;
  item: string;
  campaignId: string;
  files: number;
  /** Units they come from. */
  units: number;
}

export class ScoringDrawListAnswer {
  items: ScoringDrawItem[];
}

export const ROUND_STATES = ['open', 'reported', 'closed'] as const;
export type RoundState = (typeof ROUND_STATES)[number];

/** Sorts by `openedOn`, `title`, `scoreBy`. */
export class ScoringRoundListRequest extends ListRequest {
  @OptionalAsOf() asOf?: string;
  @Given() @Type(() => Number) @IsInt() year?: number;
}

export class ScoringRoundListItem {
  id: string;
  year: number;
  number: number;
  title: string;
  drawId: string;
  drawLabel: string;
  campaignId: string;
  sheetTitle: string;
  sheetVersion: string;
  scoreBy: string;
  openedOn: string;
  @ApiProperty({ enum: ROUND_STATES }) state: RoundState;
  /** Of the files the asker may see. */
  files: number;
  scored: number;
  settled: number;
  /** Of the settled ones among them, with two decimals; absent where none is. */
  average?: number;
  version: number;
}

export class ScoringRoundListAnswer extends AsOfAnswer {
  items: ScoringRoundListItem[];
  next?: string;
  total: number;
}

export class ScoringCircularAnswer {
  documentNumber: string;
  issuedOn: string;
}

export class ClosedRoundAnswer {
  on: string;
  @ApiProperty({ enum: ['office', 'voided-draw'] }) by: 'office' | 'voided-draw';
  reason: string;
}

export class ScoringRoundAnswer extends ScoringRoundListItem {
  sheet: ScoreSheetAnswer;
  objectionDays: number;
  rulingDays: number;
  circular?: ScoringCircularAnswer;
  closed?: ClosedRoundAnswer;
  /** Main tasks of the campaign's plan: a finding belongs to one. */
  categories: string[];
  past?: PastMomentAnswer;
}

export class GradeCountAnswer {
  grade: string;
  files: number;
}

/** What a unit's files were given. Averages are of the files that are scored. */
export class UnitScoringAnswer {
  unitId: string;
  unitName: string;
  files: number;
  settled: number;
  /** Of the settled files; as are `vetoed` and `grades`. */
  average?: number;
  vetoed: number;
  grades: GradeCountAnswer[];
  objections: number;
  amended: number;
  findings: number;
}

/** An item of the sheet that was held against several files. */
export class FrequentFaultAnswer {
  code: string;
  group: string;
  text: string;
  veto: boolean;
  files: number;
  units: number;
  /** Points lost by it in all. */
  points: number;
}

export class ScoringReportAnswer {
  roundId: string;
  title: string;
  year: number;
  campaignId: string;
  sheetTitle: string;
  files: number;
  settled: number;
  average?: number;
  vetoed: number;
  grades: GradeCountAnswer[];
  items: UnitScoringAnswer[];
  faults: FrequentFaultAnswer[];
  circular?: ScoringCircularAnswer;
  closed?: ClosedRoundAnswer;
}
