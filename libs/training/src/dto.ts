import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsNumber,
  IsString,
  Matches,
  Max,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { ApiProperty } from '@nestjs/swagger';
import { Day, ListRequest, OptionalAsOf, OptionalDay, OptionalText, Text } from '@app/http';
import { TRAINING_KINDS, type TrainingKind } from './events.js';

const FILE_ID = /^[0-9a-f]{64}$/;
const Given = () => ValidateIf((_, value) => value !== undefined && value !== '');
const YES_NO = ['true', 'false'] as const;
const STATES = ['arranged', 'signed', 'closed', 'cancelled', 'voided'] as const;
const MOST_PEOPLE = 5000;
const Several =
  (of: () => new () => object, most: number): PropertyDecorator =>
  (target, key) => {
    for (const rule of [IsArray(), ArrayMaxSize(most), ValidateNested({ each: true }), Type(of)]) rule(target, key);
  };
/** A number that a rule looks at: it says itself what it may be. */
const Figure = (): PropertyDecorator => (target, key) => {
  for (const rule of [IsNumber(), Min(-100_000), Max(100_000)]) rule(target, key);
};
const Year = (): PropertyDecorator => (target, key) => {
  for (const rule of [Type(() => Number), IsInt(), Min(2000), Max(2199)]) rule(target, key);
};

export class TrainingReasonRequest {
  @Text(1000) reason: string;
}

export class OfficerAccountRequest {
  @Text(64) accountId: string;
  @Text(64) officerId: string;
}

export class TrainingPlanLineRequest {
  @Text(200) title: string;
  @IsIn(TRAINING_KINDS) @ApiProperty({ enum: TRAINING_KINDS }) kind: TrainingKind;
  @IsInt() @Min(1) @Max(12) month: number;
  @Figure() hours: number;
  @Text(100) audience: string;
}
export class TrainingPlanRequest {
  @Text(18) unitId: string;
  @Year() year: number;
  @Text(80) documentNumber: string;
  @Several(() => TrainingPlanLineRequest, 200) items: TrainingPlanLineRequest[];
  @OptionalText(1000) reason?: string;
}
export class TrainingPlanDueRequest extends TrainingReasonRequest {
  @Day() dueOn: string;
}

export class TrainingSessionRequest {
  @Text(200) title: string;
  @IsIn(TRAINING_KINDS) @ApiProperty({ enum: TRAINING_KINDS }) kind: TrainingKind;
  @Day() day: string;
  @Text(100) place: string;
  @Figure() hours: number;
  @Text(100) teacher: string;
}
export class TrainingRearrangementRequest extends TrainingSessionRequest {
  @Text(1000) reason: string;
}

export class TrainingSignInRequest {
  /** As the room's screen shows it. */
  @Text(40) code: string;
  /** As whom the asker means to sign in. */
  @OptionalText(64) officerId?: string;
}
export class TrainingSignOutRequest {
  @Text(40) code: string;
}

export class AttendanceRequest {
  @Text(64) officerId: string;
  @Figure() hours: number;
}
export class PaperAttendanceRequest extends TrainingReasonRequest {
  @Several(() => AttendanceRequest, MOST_PEOPLE) attendance: AttendanceRequest[];
  /** The list as a scan. */
  @Given() @Matches(FILE_ID) fileId?: string;
}
export class AttendanceHoursRequest extends TrainingReasonRequest {
  @Figure() hours: number;
}
export class TrainingPicturesRequest {
  @IsArray() @ArrayMaxSize(20) @Matches(FILE_ID, { each: true }) pictures: string[];
}
export class ExamPaperRequest {
  @Text(200) title: string;
  @IsNumber() @Min(0.5) @Max(1000) fullMark: number;
  @IsNumber() @Min(0) @Max(1000) passMark: number;
  @Matches(FILE_ID) fileId: string;
}
export class ExamScoreRequest {
  @Text(64) officerId: string;
  @Figure() score: number;
}
export class ExamScoresRequest {
  @Several(() => ExamScoreRequest, MOST_PEOPLE) scores: ExamScoreRequest[];
  @OptionalText(1000) reason?: string;
}

export class TrainingSessionListRequest extends ListRequest {
  @OptionalAsOf() asOf?: string;
  @Given() @IsString() unitId?: string;
  @Given() @IsIn(TRAINING_KINDS) kind?: TrainingKind;
  @Given() @IsIn(STATES) state?: (typeof STATES)[number];
  @Given() @Year() year?: number;
  @OptionalDay() day?: string;
}
export class AttendanceListRequest extends ListRequest {
  @OptionalAsOf() asOf?: string;
}
/** `year`: absent, the one that runs. */
export class TrainingYearRequest extends ListRequest {
  @OptionalAsOf() asOf?: string;
  @Given() @Year() year?: number;
  @Given() @IsString() unitId?: string;
}
export class OfficerHoursRequest extends TrainingYearRequest {
  /** Has not reached what is owed. */
  @Given() @IsIn(YES_NO) short?: string;
  /** Will not reach it, by what is arranged. */
  @Given() @IsIn(YES_NO) missing?: string;
}
export class OfficerTrainingRequest {
  @OptionalAsOf() asOf?: string;
  @Given() @Year() year?: number;
}
export class OfficerAccountListRequest extends ListRequest {
  @OptionalAsOf() asOf?: string;
}
