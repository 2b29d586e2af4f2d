import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { ApiProperty } from '@nestjs/swagger';
import { Day, Instant, ListRequest, OptionalAsOf, OptionalDay, OptionalText, Text } from '@app/http';
import {
  DEVICE_KINDS,
  MEANS,
  RAISING_GROUNDS,
  RETENTIONS,
  ROOM_KINDS,
  SYSTEM_KINDS,
  type DeviceKind,
  type Means,
  type RaisingGround,
  type Retention,
  type RoomKind,
  type SystemKind,
} from './events.js';

const FILE_ID = /^[0-9a-f]{64}$/;
const Given = () => ValidateIf((_, value) => value !== undefined && value !== '');
/** Files by their hashes. */
const Pictures = (): PropertyDecorator => (target, key) => {
  for (const rule of [IsArray(), ArrayMaxSize(20), Matches(FILE_ID, { each: true })]) rule(target, key);
};
/** Each of several by a name. */
const Names = (): PropertyDecorator => (target, key) => {
  const each = { each: true };
  for (const rule of [IsString(each), MaxLength(50, each), Matches(/\S/, each)]) rule(target, key);
};
const Several =
  (of: () => new () => object, most: number): PropertyDecorator =>
  (target, key) => {
    for (const rule of [IsArray(), ArrayMaxSize(most), ValidateNested({ each: true }), Type(of)]) rule(target, key);
  };

export class RecordingReasonRequest {
  @Text(1000) reason: string;
}
/** The last day on which it counts. */
export class RecordingEndRequest extends RecordingReasonRequest {
  @Day() until: string;
}

export class RecordingDeviceFields {
  /** 设备编号. */
  @Text(60) serial: string;
  @Text(100) model: string;
  @IsIn(DEVICE_KINDS) @ApiProperty({ enum: DEVICE_KINDS }) kind: DeviceKind;
  /** 保管人. */
  @Text(50) keeper: string;
}
export class NewRecordingDeviceRequest extends RecordingDeviceFields {
  @Text(18) unitId: string;
  @Day() from: string;
}
export class RecordingDeviceCorrectionRequest extends RecordingDeviceFields {
  /** Absent: it stays. */
  @OptionalDay() from?: string;
  @Text(1000) reason: string;
}

export class EnforcementOfficerFields {
  @Text(50) name: string;
  /** 行政执法证件号. */
  @Text(60) certificate: string;
  /** 证件有效期至. */
  @Day() expiresOn: string;
  @Text(100) post: string;
}
export class NewEnforcementOfficerRequest extends EnforcementOfficerFields {
  @Text(18) unitId: string;
  @Day() from: string;
}
export class EnforcementOfficerCorrectionRequest extends EnforcementOfficerFields {
  /** Absent: it stays. */
  @OptionalDay() from?: string;
  @Text(1000) reason: string;
}

export class EnforcementCertificateRequest {
  @Day() expiresOn: string;
}

export class RecordingRoomFields {
  @IsIn(ROOM_KINDS) @ApiProperty({ enum: ROOM_KINDS }) kind: RoomKind;
  @Text(100) place: string;
  @Text(500) equipment: string;
  @Pictures() pictures: string[];
}
export class NewRecordingRoomRequest extends RecordingRoomFields {
  @Text(18) unitId: string;
  @Day() from: string;
}
export class RecordingRoomCorrectionRequest extends RecordingRoomFields {
  @Text(1000) reason: string;
}

class IssueFields {
  @Text(80) documentNumber: string;
  @Day() issuedOn: string;
}
export class RecordingSystemRequest extends IssueFields {
  @IsIn(SYSTEM_KINDS) @ApiProperty({ enum: SYSTEM_KINDS }) kind: SystemKind;
  @Text(100) title: string;
  @Matches(FILE_ID) fileId: string;
}
export class RecordingPostingRequest {
  @IsIn(SYSTEM_KINDS) @ApiProperty({ enum: SYSTEM_KINDS }) kind: SystemKind;
  @Text(100) place: string;
  @Pictures() pictures: string[];
  @Day() postedOn: string;
}
export class PhraseRequest {
  @Text(100) occasion: string;
  @Text(500) phrase: string;
  @IsBoolean() forbidden: boolean;
}
export class CivilPhrasesRequest extends IssueFields {
  @Several(() => PhraseRequest, 500) phrases: PhraseRequest[];
}
export class SceneRequest {
  @Text(40) code: string;
  @Text(200) scene: string;
  @IsIn(MEANS) @ApiProperty({ enum: MEANS }) means: Means;
  @Text(500) scope: string;
  @IsIn(RETENTIONS) @ApiProperty({ enum: RETENTIONS }) retention: Retention;
}
export class RecordingScenesRequest extends IssueFields {
  @Several(() => SceneRequest, 500) scenes: SceneRequest[];
}

export class NewRecordRequest {
  @Text(18) unitId: string;
  @Text(40) sceneCode: string;
  @Text(64) deviceId: string;
  @IsArray() @ArrayMaxSize(10) @Names() officers: string[];
  @OptionalText(80) caseNumber?: string;
  @Instant() madeAt: string;
  @IsInt() @Min(0) @Max(100_000) minutes: number;
  @IsIn(MEANS) @ApiProperty({ enum: MEANS }) means: Means;
  @Text(200) place: string;
}
export class RecordCorrectionRequest extends RecordingReasonRequest {
  @IsArray() @ArrayMaxSize(10) @Names() officers: string[];
  @OptionalText(80) caseNumber?: string;
  @IsInt() @Min(0) @Max(100_000) minutes: number;
  @Text(200) place: string;
}
export class RecordRetentionRequest extends RecordingReasonRequest {
  @IsIn(RETENTIONS) @ApiProperty({ enum: RETENTIONS }) to: Retention;
  @IsIn(RAISING_GROUNDS) @ApiProperty({ enum: RAISING_GROUNDS }) ground: RaisingGround;
}

/** Sorts by the columns of the list. */
export class HoldingListRequest extends ListRequest {
  @OptionalAsOf() asOf?: string;
  @Given() @IsString() unitId?: string;
  /** Counted on this day; absent: today. */
  @OptionalDay() on?: string;
  /** Whatever ever was. */
  @Given() @IsIn(['true', 'false']) gone?: string;
  /** Of officers: the certificate was good no more on that day. */
  @Given() @IsIn(['true', 'false']) expired?: string;
}
/** Of the lines of 制度、文明用语、音像记录清单 in force. */
export class PaperListRequest extends ListRequest {
  @OptionalAsOf() asOf?: string;
  @Given() @IsString() unitId?: string;
}
export class RecordListRequest extends ListRequest {
  @OptionalAsOf() asOf?: string;
  @Given() @IsString() unitId?: string;
  @Given() @IsIn(RETENTIONS) retention?: Retention;
  /** Kept to its last day and not destroyed. */
  @Given() @IsIn(['true', 'false']) expired?: string;
  @Given() @IsIn(['true', 'false']) late?: string;
}
export class DeviceRatioRequest extends ListRequest {
  @OptionalAsOf() asOf?: string;
  @OptionalDay() on?: string;
  @Given() @IsString() unitId?: string;
}
