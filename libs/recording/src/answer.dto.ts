import { ApiProperty } from '@nestjs/swagger';
import { AsOfAnswer } from '@app/http';
import { PhraseRequest, SceneRequest } from './dto.js';
import {
  DEVICE_KINDS,
  MEANS,
  RETENTIONS,
  ROOM_KINDS,
  SYSTEM_KINDS,
  type DeviceKind,
  type Means,
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
  storedAt: string;
  version: number;
}
export class RecordListAnswer extends ListAnswer {
  items: RecordItem[];
}
