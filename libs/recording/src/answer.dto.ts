import { ApiProperty } from '@nestjs/swagger';
import { AsOfAnswer } from '@app/http';
import { PhraseRequest, SceneRequest } from './dto.js';
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

class Stay {
  id: string;
  unitId: string;
  unitName: string;
  from: string;
  until?: string;
  version: number;
}
export class RecordingDeviceItem extends Stay {
  serial: string;
  model: string;
  @ApiProperty({ enum: DEVICE_KINDS }) kind: DeviceKind;
  keeper: string;
  retireReason?: string;
}
export class EnforcementOfficerItem extends Stay {
  name: string;
  certificate: string;
  expiresOn: string;
  /** On the day asked about. */
  certificateExpired: boolean;
  post: string;
  releaseReason?: string;
}
export class RecordingRoomItem extends Stay {
  @ApiProperty({ enum: ROOM_KINDS }) kind: RoomKind;
  place: string;
  equipment: string;
  pictures: string[];
  closeReason?: string;
}
class ListAnswer extends AsOfAnswer {
  next?: string;
  total: number;
}
export class RecordingDeviceListAnswer extends ListAnswer {
  items: RecordingDeviceItem[];
}
export class EnforcementOfficerListAnswer extends ListAnswer {
  items: EnforcementOfficerItem[];
}
export class RecordingRoomListAnswer extends ListAnswer {
  items: RecordingRoomItem[];
}

export class CountedDeviceAnswer {
  id: string;
  serial: string;
  model: string;
  @ApiProperty({ enum: DEVICE_KINDS }) kind: DeviceKind;
  from: string;
  until?: string;
}
export class CountedOfficerAnswer {
  id: string;
  name: string;
  certificate: string;
  from: string;
  until?: string;
}
/** 1:2 on one day, with the rows it comes from. */
export class DeviceRatioItem {
  /** The unit's. */
  id: string;
  unitId: string;
  unitName: string;
  on: string;
  needed: number;
  have: number;
  @ApiProperty({ enum: ['met', 'short', 'none'] }) verdict: 'met' | 'short' | 'none';
  devices: CountedDeviceAnswer[];
  officers: CountedOfficerAnswer[];
}
export class DeviceRatioAnswer extends ListAnswer {
  on: string;
  items: DeviceRatioItem[];
}

export class RecordingSystemAnswer {
  @ApiProperty({ enum: SYSTEM_KINDS }) kind: SystemKind;
  edition: number;
  title: string;
  documentNumber: string;
  issuedOn: string;
  fileId: string;
  /** Which edition hangs there; absent: none does. */
  postedEdition?: number;
  postedOn?: string;
  postedPlace?: string;
  pictures: string[];
}
class IssuedAnswer {
  edition: number;
  documentNumber: string;
  issuedOn: string;
}
export class CivilPhrasesAnswer extends IssuedAnswer {
  phrases: PhraseRequest[];
}
export class RecordingScenesAnswer extends IssuedAnswer {
  scenes: SceneRequest[];
}
export class RecordingPapersAnswer extends AsOfAnswer {
  unitId: string;
  unitName: string;
  version: number;
  systems: RecordingSystemAnswer[];
  phrases?: CivilPhrasesAnswer;
  scenes?: RecordingScenesAnswer;
}

/** A line of a list, or a system, of one unit. */
class PaperLine {
  id: string;
  unitId: string;
  unitName: string;
  edition: number;
  documentNumber: string;
  issuedOn: string;
}
export class RecordingSystemItem extends PaperLine {
  @ApiProperty({ enum: SYSTEM_KINDS }) kind: SystemKind;
  title: string;
  /** The edition in force hangs on the wall. */
  posted: boolean;
  postedOn?: string;
  postedPlace?: string;
}
export class CivilPhraseItem extends PaperLine {
  occasion: string;
  phrase: string;
  forbidden: boolean;
}
export class RecordingSceneItem extends PaperLine {
  code: string;
  scene: string;
  @ApiProperty({ enum: MEANS }) means: Means;
  scope: string;
  @ApiProperty({ enum: RETENTIONS }) retention: Retention;
}
export class RecordingSystemListAnswer extends ListAnswer {
  items: RecordingSystemItem[];
}
export class CivilPhraseListAnswer extends ListAnswer {
  items: CivilPhraseItem[];
}
export class RecordingSceneListAnswer extends ListAnswer {
  items: RecordingSceneItem[];
}

/** How one unit stands in what the plan asks of 全过程记录. */
export class RecordingBoardItem {
  /** The unit's. */
  id: string;
  unitId: string;
  unitName: string;
  officers: number;
  needed: number;
  have: number;
  @ApiProperty({ enum: ['met', 'short', 'none'] }) verdict: 'met' | 'short' | 'none';
  /** 证件过期的执法人员. */
  expiredCertificates: number;
  @ApiProperty({ enum: ROOM_KINDS, isArray: true }) rooms: RoomKind[];
  @ApiProperty({ enum: SYSTEM_KINDS, isArray: true }) issued: SystemKind[];
  /** Those whose edition in force hangs on the wall. */
  @ApiProperty({ enum: SYSTEM_KINDS, isArray: true }) posted: SystemKind[];
  /** Lines in force; 0: none was issued. */
  phrases: number;
  scenes: number;
  records: number;
  late: number;
  /** Kept to their last day and not destroyed. */
  expired: number;
}
export class RecordingBoardAnswer extends ListAnswer {
  on: string;
  items: RecordingBoardItem[];
}

export class RecordItem {
  id: string;
  unitId: string;
  unitName: string;
  year: number;
  number: number;
  sceneCode: string;
  scene: string;
  deviceId: string;
  serial: string;
  officers: string[];
  caseNumber?: string;
  madeAt: string;
  minutes: number;
  @ApiProperty({ enum: MEANS }) means: Means;
  place: string;
  late: boolean;
  @ApiProperty({ enum: RETENTIONS }) retention: Retention;
  keepUntil?: string;
  destroyedOn?: string;
  voidedOn?: string;
  storedAt: string;
  version: number;
}
export class RetentionRaisingAnswer {
  @ApiProperty({ enum: RETENTIONS }) from: Retention;
  @ApiProperty({ enum: RETENTIONS }) to: Retention;
  @ApiProperty({ enum: RAISING_GROUNDS }) ground: RaisingGround;
  reason: string;
  at: string;
}
export class RecordAnswer extends RecordItem {
  past?: AsOfAnswer['past'];
  /** The edition of 音像记录清单 it falls under. */
  edition: number;
  raised: RetentionRaisingAnswer[];
  destroyReason?: string;
  voidReason?: string;
}
export class RecordListAnswer extends ListAnswer {
  items: RecordItem[];
}
