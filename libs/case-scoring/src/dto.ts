import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNumber,
  IsObject,
  IsString,
  Matches,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  AsOfAnswer,
  Day,
  DraftText,
  ListRequest,
  Optional,
  OptionalAsOf,
  OptionalText,
  PastMomentAnswer,
  Text,
} from '@app/http';
import { SCORE_RULINGS, UNAVAILABLE, type ScoreRuling, type Settled, type Unavailable } from './events.js';
import { STAGES, type Stage } from './file.rules.js';
import { MarkingAnswer, ScoreSheetAnswer } from './sheet.dto.js';

const FILE_ID = /^[0-9a-f]{64}$/;
const MOST = 200;
const MOST_FILES = 20;
const Given = () => ValidateIf((_, value) => value !== undefined && value !== '');

/** Several objects of a kind, each looked at. */
const Several =
  (of: () => new () => object, most = MOST): PropertyDecorator =>
  (target, key) => {
    for (const rule of [IsArray(), ArrayMaxSize(most), ValidateNested({ each: true }), Type(of)]) rule(target, key);
  };

export class ScorerRequest {
  /** Of an account that may score. */
  @Text(64) scorerId: string;
  /** The scorer who goes; with a reason. */
  @OptionalText(64) replaces?: string;
  @OptionalText(300) reason?: string;
}

export class ScorerRecusalRequest {
  @Text(64) scorerId: string;
  @Text(300) ground: string;
}

export class MarkedVetoRequest {
  @Text(40) code: string;
  @DraftText(500) reason: string;
}

export class MarkedItemRequest extends MarkedVetoRequest {
  /** Points taken off: halves. */
  @IsNumber() points: number;
}

export class MarkingRequest {
  @Several(() => MarkedVetoRequest) vetoes: MarkedVetoRequest[];
  @Several(() => MarkedItemRequest) deductions: MarkedItemRequest[];
}

export class HandInRequest {
  @IsObject() @ValidateNested() @Type(() => MarkingRequest) marking: MarkingRequest;
  /** 本人独立评查并签名. */
  @IsBoolean() signed: boolean;
}

export class ObjectedItemRequest {
  @Text(40) code: string;
  @DraftText(1000) reason: string;
}

export class ScoreObjectionRequest {
  @Several(() => ObjectedItemRequest) items: ObjectedItemRequest[];
  @IsArray()
  @ArrayMaxSize(MOST_FILES)
  @ArrayUnique()
  @IsString({ each: true })
  @Matches(FILE_ID, { each: true })
  evidence: string[];
}

export class RuledItemRequest {
  @Text(40) code: string;
  /** Of a deduction: points from now on; 0 where it falls. */
  @Optional() @IsNumber() @ApiPropertyOptional({ type: Number }) points?: number;
  /** Of a veto: false where it falls. */
  @Optional() @IsBoolean() @ApiPropertyOptional({ type: Boolean }) stands?: boolean;
  @DraftText(500) reason: string;
}

export class ScoreRulingRequest {
  @IsIn(SCORE_RULINGS) @ApiProperty({ enum: SCORE_RULINGS }) ruling: ScoreRuling;
  @DraftText(1000) reason: string;
  /** What changes; nothing where the result is upheld. */
  @Several(() => RuledItemRequest) items: RuledItemRequest[];
}

export class CaseFindingRequest {
  @Text(40) code: string;
  /** Absent: as the sheet and the reasons say it. */
  @OptionalText(500) text?: string;
  @Text(60) category: string;
  @Day() dueOn: string;
}

export class CaseFindingsRequest {
  @Several(() => CaseFindingRequest, 50) findings: CaseFindingRequest[];
}

/** Sorts by `caseNumber`, `unit`, `state`, `score`, `scoreBy`. */
export class FileScoringListRequest extends ListRequest {
  @OptionalAsOf() asOf?: string;
  @Given() @IsString() roundId?: string;
  @Given() @IsString() unitId?: string;
  @Given() @IsIn(STAGES) state?: Stage;
  @Given() @IsString() grade?: string;
  /** Only what the asker scores. */
  @Given() @IsIn(['true']) mine?: string;
  /** Places that nobody has: those the office has to fill. */
  @Given() @IsIn(['true']) vacant?: string;
  @Given() @Type(() => Number) @IsInt() year?: number;
}

export class ScorerAnswer {
  scorerId: string;
  name: string;
  /** 3: called because the first two differ. */
  place: number;
  @ApiProperty({ enum: ['draw', 'office'] }) by: 'draw' | 'office';
  handedIn: boolean;
  /** Why he may not score the file any more. */
  @ApiPropertyOptional({ enum: UNAVAILABLE }) unavailable?: Unavailable;
  handedInAt?: string;
  late?: boolean;
  /** Whether the result is made of this sheet; there once there is a result. */
  counted?: boolean;
}

/** What stands here of the scorers and of the result is what the asker may know. */
export class FileScoringListItem {
  id: string;
  roundId: string;
  roundTitle: string;
  unitId: string;
  unitName: string;
  fileId: string;
  caseNumber: string;
  @ApiProperty({ enum: STAGES }) state: Stage;
  /** Absent for the unit whose file it is until it is told. */
  scorers?: ScorerAnswer[];
  handedIn: number;
  /** Whether the asker is one of the scorers, and whether his sheet is still to come. */
  mine: boolean;
  toScore: boolean;
  scoreBy: string;
  score?: number;
  vetoed?: boolean;
  grade?: string;
  objectBy?: string;
  rulingBy?: string;
  version: number;
}

export class FileScoringListAnswer extends AsOfAnswer {
  items: FileScoringListItem[];
  next?: string;
  total: number;
}

export class ObjectedItemAnswer {
  code: string;
  reason: string;
}

export class ScoreObjectionAnswer {
  items: ObjectedItemAnswer[];
  evidence: string[];
  on: string;
  by: string;
}

export class RuledItemAnswer {
  code: string;
  points?: number;
  stands?: boolean;
  reason: string;
}

export class ScoreRulingAnswer {
  @ApiProperty({ enum: SCORE_RULINGS }) ruling: ScoreRuling;
  reason: string;
  items: RuledItemAnswer[];
  on: string;
  by: string;
  late: boolean;
  /** Score and grade before it. */
  scoreBefore: number;
  gradeBefore: string;
}

export class RaisedFindingAnswer {
  findingId: string;
  /** The issue in the rectification ledger. */
  issueId: string;
  code: string;
  text: string;
}

/** The sheet of one place, for whoever may read it. */
export class HandedInSheetAnswer {
  scoringId: string;
  place: number;
  name: string;
  marking: MarkingAnswer;
  score: number;
  vetoed: boolean;
  grade: string;
  late: boolean;
  handedInAt: string;
}

export class FileScoringAnswer extends FileScoringListItem {
  sheet: ScoreSheetAnswer;
  campaignId: string;
  /** Why a third was called; the office’s alone until the file is scored. */
  @ApiPropertyOptional({ enum: ['points', 'veto'] }) differOver?: 'points' | 'veto';
  /** 合议结果: points and reasons of the sheets that count, as a ruling left them. */
  marking?: MarkingAnswer;
  /** The asker's own sheet. */
  own?: HandedInSheetAnswer;
  toldOn?: string;
  objection?: ScoreObjectionAnswer;
  ruling?: ScoreRulingAnswer;
  settledOn?: string;
  @ApiPropertyOptional({ enum: ['accepted', 'unopposed', 'ruled'] }) settledHow?: Settled;
  findings: RaisedFindingAnswer[];
  /** Why its round was closed. */
  closedFor?: string;
  past?: PastMomentAnswer;
}

/** Somebody who may score; `unfit` is why he does not score this file. */
export class ScorerCandidate {
  scorerId: string;
  name: string;
  /** His units, or the body he comes from. */
  organisation: string;
  /** Sheets he still owes in this round. */
  open: number;
  @ApiPropertyOptional({ enum: ['scorer-of-own-unit', 'scorer-recused', 'scorer-on-file', 'scorer-same-person'] })
  unfit?: string;
}

export class ScorerCandidateListAnswer {
  items: ScorerCandidate[];
}
