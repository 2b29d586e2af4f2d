import { Type } from 'class-transformer';
import { IsIn, IsInt, IsNumber, Max, Min, ValidateIf } from 'class-validator';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  AsOfAnswer,
  Day,
  DraftText,
  ListRequest,
  OptionalAsOf,
  PastMomentAnswer,
  ReceiptAnswer,
  Text,
} from '@app/http';
import { MOST_LINKS } from './ballot.rules.js';
import { RATER_CATEGORIES, type RaterCategory } from './events.js';
import { MEASURE_NAMES, type MeasureName } from './measure.rules.js';
import type { Group } from './ranking.rules.js';
import { AssessmentSchemeAnswer, LevelAnswer } from './scheme.dto.js';
import { HOWS, type How } from './scheme.rules.js';

const Given = () => ValidateIf((_, value) => value !== undefined && value !== '');
export const GROUPS = ['all', 'department', 'township'] as const;
export const ASSESSMENT_STATES = ['open', 'published'] as const;
export const RUN_STATES = ['none', 'under-way', 'done', 'failed'] as const;

export class OpenAssessmentRequest {
  @Text(100) title: string;
  @Text(64) campaignId: string;
  @Text(60) schemeCode: string;
  @Day() from: string;
  @Day() to: string;
  /** How many answers a unit needs; of no concern where the scheme asks nobody. */
  @IsInt() @Min(0) @Max(10_000) leastBallots: number;
  @Day() ballotsBy: string;
}

export class InviteRatersRequest {
  @IsIn(RATER_CATEGORIES) @ApiProperty({ enum: RATER_CATEGORIES }) category: RaterCategory;
  @IsInt() @Min(1) @Max(MOST_LINKS) count: number;
}

export class ExtendBallotsRequest {
  @Day() ballotsBy: string;
  @DraftText(500) reason: string;
}

/** The links are told this once: nothing but their hashes is kept. */
export class InvitedAnswer {
  id: string;
  receipt: ReceiptAnswer;
  /** Addresses under which one answer each is taken, such as /public/ballots/…. */
  links: string[];
}

export class GiveScoreRequest {
  @Text(40) code: string;
  @IsNumber() points: number;
  @DraftText(500) reason: string;
}

/** Sorts by `openedOn`, `title`. */
export class AssessmentListRequest extends ListRequest {
  @OptionalAsOf() asOf?: string;
  @Given() @Type(() => Number) @IsInt() year?: number;
}

export class AssessmentListItem {
  id: string;
  year: number;
  number: number;
  title: string;
  campaignId: string;
  campaignTitle: string;
  from: string;
  to: string;
  schemeTitle: string;
  schemeVersion: number;
  openedOn: string;
  @ApiProperty({ enum: ASSESSMENT_STATES }) state: 'open' | 'published';
  publishedAt?: string;
  units: number;
  version: number;
}

export class AssessmentListAnswer extends AsOfAnswer {
  items: AssessmentListItem[];
  next?: string;
  total: number;
}

export class InvitedCountAnswer {
  @ApiProperty({ enum: RATER_CATEGORIES }) category: RaterCategory;
  links: number;
}

export class ScoringRunAnswer {
  /** Runs are counted from 1; 0: none yet. */
  run: number;
  @ApiProperty({ enum: RUN_STATES }) is: (typeof RUN_STATES)[number];
  /** From 0 to 1, while it is under way. */
  progress?: number;
  scoredAt?: string;
}

export class MissingItemAnswer {
  code: string;
  name: string;
  /** How many units have no points for it. */
  units: number;
}

export class AssessmentAnswer extends AssessmentListItem {
  scheme: AssessmentSchemeAnswer;
  leastBallots: number;
  ballotsBy: string;
  invited: InvitedCountAnswer[];
  received: number;
  /** How many the box held; absent until it is opened. */
  ballots?: number;
  scoring: ScoringRunAnswer;
  /** Items without points, of all units together. */
  missing: number;
  missingItems: MissingItemAnswer[];
  rule?: string;
}

export class AssessedUnitAnswer {
  id: string;
  name: string;
  @ApiProperty({ enum: GROUPS }) group: Group;
  /** Of the points there are. */
  score: number;
  /** As published. */
  rank?: number;
  /** These four: to a unit of its own alone. */
  missing?: number;
  computed?: number;
  manual?: number;
  external?: number;
}

export class AssessedUnitListAnswer {
  assessmentId: string;
  title: string;
  published: boolean;
  rule: string;
  items: AssessedUnitAnswer[];
}

export class ScoredItemAnswer {
  code: string;
  group: string;
  name: string;
  weight: number;
  criterion: string;
  @ApiProperty({ enum: HOWS }) how: How;
  @ApiPropertyOptional({ enum: MEASURE_NAMES }) measure?: MeasureName;
  /** What is counted, in a sentence. */
  rule?: string;
  points?: number;
  need?: number;
  have?: number;
  facts?: number;
  ballots?: number;
  reason?: string;
  givenBy?: string;
  at?: string;
  /** The event that gave the points. */
  eventId?: string;
}

export class UnitScoreAnswer {
  assessmentId: string;
  title: string;
  unitId: string;
  unitName: string;
  @ApiProperty({ enum: GROUPS }) group: Group;
  published: boolean;
  score: number;
  rank?: number;
  missing: number;
  version: number;
  items: ScoredItemAnswer[];
}

export class FactsRequest {
  @OptionalAsOf() asOf?: string;
}

/** One thing that counted, with the event that made it count so. */
export class FactAnswer {
  id: string;
  label: string;
  need: number;
  have: number;
  from: string;
  dueOn?: string;
  link?: string;
  stream: string;
  eventId: string;
}

export class FactListAnswer {
  code: string;
  name: string;
  unitName: string;
  word: string;
  rule: string;
  /** What is called for and what is there, as the columns are named. */
  columns: string[];
  /** What they come to, in words. */
  tally: string;
  items: FactAnswer[];
  past?: PastMomentAnswer;
}

export class CommendedUnitAnswer {
  unitId: string;
  unitName: string;
  /** 事迹, as a draft begins with it. */
  ground: string;
}

export class PassedOverUnitAnswer {
  unitId: string;
  unitName: string;
  /** Of the letter for which the unit is barred. */
  documentNumber: string;
}

/** What a draft of 表彰 begins with. */
export class CommendationAnswer {
  assessmentId: string;
  campaignId: string;
  title: string;
  body: string;
  /** How the units were chosen. */
  rule: string;
  named: CommendedUnitAnswer[];
  passedOver: PassedOverUnitAnswer[];
}

export class LevelCountAnswer {
  code: string;
  level: string;
  answers: number;
}

export class BallotLineAnswer {
  unitId: string;
  unitName: string;
  answers: number;
  levels: LevelCountAnswer[];
}

export class BallotCommentAnswer {
  @ApiProperty({ enum: RATER_CATEGORIES }) category: RaterCategory;
  comment: string;
}

/** 评议汇总: there once the box was opened. */
export class BallotSummaryAnswer {
  ballots: number;
  leastBallots: number;
  levels: LevelAnswer[];
  units: BallotLineAnswer[];
  comments: BallotCommentAnswer[];
}
