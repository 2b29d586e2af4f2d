import { Event } from '@app/eventing/message.js';

/** 执法记录仪、摄像机或者照相机、录音笔、固定安装的设备. */
export const DEVICE_KINDS = ['body-worn', 'camera', 'audio', 'fixed'] as const;
export type DeviceKind = (typeof DEVICE_KINDS)[number];

interface OfUnit {
  readonly unitId: string;
}
interface OfDevice extends OfUnit {
  readonly deviceId: string;
}

/** `serial` is what the device is known by, in every unit. */
export interface DeviceParticulars {
  readonly serial: string;
  readonly model: string;
  readonly kind: DeviceKind;
  /** 保管人. */
  readonly keeper: string;
}
/** 音像记录设备, counted in the unit from the day `from`. */
export class RecordingDeviceEntered extends Event('RecordingDeviceEntered')<
  OfDevice & DeviceParticulars & { from: string }
> {}
/** `from` is there where that day was entered wrongly. */
export class RecordingDeviceCorrected extends Event('RecordingDeviceCorrected')<
  OfDevice & DeviceParticulars & { from?: string; reason: string }
> {}
/** 报废、调出: `until` is the last day on which it counts. */
export class RecordingDeviceRetired extends Event('RecordingDeviceRetired')<
  OfDevice & { serial: string; until: string; reason: string }
> {}
export type RecordingDeviceEvent = RecordingDeviceEntered | RecordingDeviceCorrected | RecordingDeviceRetired;

interface OfOfficer extends OfUnit {
  readonly officerId: string;
}
export interface OfficerParticulars {
  readonly name: string;
  /** 行政执法证件号: what an officer is known by, in every unit. */
  readonly certificate: string;
  /** 证件有效期至: good to the end of this day. */
  readonly expiresOn: string;
  readonly post: string;
}
/** 行政执法人员, counted in the unit from the day `from`. */
export class EnforcementOfficerListed extends Event('EnforcementOfficerListed')<
  OfOfficer & OfficerParticulars & { from: string }
> {}
/** `from` is there where that day was entered wrongly. */
export class EnforcementOfficerCorrected extends Event('EnforcementOfficerCorrected')<
  OfOfficer & OfficerParticulars & { from?: string; reason: string }
> {}
/** 换证, for longer. */
export class EnforcementCertificateRenewed extends Event('EnforcementCertificateRenewed')<
  OfOfficer & { name: string; certificate: string; expiresOn: string }
> {}
/** 调离、退休: `until` is the last day. */
export class EnforcementOfficerReleased extends Event('EnforcementOfficerReleased')<
  OfOfficer & { name: string; until: string; reason: string }
> {}
export type EnforcementOfficerEvent =
  EnforcementOfficerListed | EnforcementOfficerCorrected | EnforcementCertificateRenewed | EnforcementOfficerReleased;

/** 批量导入, as one fact beside what it brings. */
interface Imported extends OfUnit {
  readonly importId: string;
  readonly fileName: string;
  readonly sha256: string;
  readonly added: number;
}
export class RecordingDevicesImported extends Event('RecordingDevicesImported')<Imported> {}
export class EnforcementOfficersImported extends Event('EnforcementOfficersImported')<Imported> {}
/** 文明用语、音像记录清单 from a table, and 音像记录. */
export class CivilPhrasesImported extends Event('CivilPhrasesImported')<Imported> {}
export class RecordingScenesImported extends Event('RecordingScenesImported')<Imported> {}
export class RecordsImported extends Event('RecordsImported')<Imported> {}

/** 办案室、询问室、听证室. */
export const ROOM_KINDS = ['case', 'inquiry', 'hearing'] as const;
export type RoomKind = (typeof ROOM_KINDS)[number];

interface OfRoom extends OfUnit {
  readonly roomId: string;
}
export interface RoomParticulars {
  readonly kind: RoomKind;
  readonly place: string;
  readonly equipment: string;
  /** Photographs, by their files; at least one. */
  readonly pictures: readonly string[];
}
/** 执法功能室. */
export class RecordingRoomOpened extends Event('RecordingRoomOpened')<OfRoom & RoomParticulars & { from: string }> {}
export class RecordingRoomCorrected extends Event('RecordingRoomCorrected')<
  OfRoom & RoomParticulars & { reason: string }
> {}
export class RecordingRoomClosed extends Event('RecordingRoomClosed')<OfRoom & { until: string; reason: string }> {}
export type RecordingRoomEvent = RecordingRoomOpened | RecordingRoomCorrected | RecordingRoomClosed;

/** 音像记录设备管理制度、执法案卷管理制度、信息记录调阅监督制度. */
export const SYSTEM_KINDS = ['devices', 'case-files', 'access'] as const;
export type SystemKind = (typeof SYSTEM_KINDS)[number];

interface Issued extends OfUnit {
  /** Counts from 1. */
  readonly edition: number;
  readonly documentNumber: string;
  readonly issuedOn: string;
}
/** A system as a document of the unit sets it up; a later one takes its place. */
export class RecordingSystemIssued extends Event('RecordingSystemIssued')<
  Issued & { kind: SystemKind; title: string; fileId: string }
> {}
/** 制度上墙: that edition, at that place, as the pictures show. */
export class RecordingSystemPostedOnWall extends Event('RecordingSystemPostedOnWall')<
  OfUnit & { kind: SystemKind; edition: number; place: string; pictures: readonly string[]; postedOn: string }
> {}

/** What is said on an occasion, and what is not. */
export interface Phrase {
  readonly occasion: string;
  readonly phrase: string;
  /** 禁用语. */
  readonly forbidden: boolean;
}
/** 行政执法文明用语规范. */
export class CivilPhrasesIssued extends Event('CivilPhrasesIssued')<Issued & { phrases: readonly Phrase[] }> {}

/** 录像、录音、照片. */
export const MEANS = ['video', 'audio', 'picture'] as const;
export type Means = (typeof MEANS)[number];

/**
 * How long a record is kept at least: six months, as long as the file of its case, or for ever. In that order; none is
 * ever deleted by the system.
 */
export const RETENTIONS = ['half-year', 'with-case', 'permanent'] as const;
export type Retention = (typeof RETENTIONS)[number];

/** One line of a unit's 音像记录清单. */
export interface Scene {
  readonly code: string;
  readonly scene: string;
  readonly means: Means;
  /** 起止, as the line says it. */
  readonly scope: string;
  readonly retention: Retention;
}
/** 音像记录清单, whole. */
export class RecordingScenesIssued extends Event('RecordingScenesIssued')<Issued & { scenes: readonly Scene[] }> {}
export type RecordingPaperEvent =
  RecordingSystemIssued | RecordingSystemPostedOnWall | CivilPhrasesIssued | RecordingScenesIssued;

interface OfRecord extends OfUnit {
  readonly recordId: string;
}
/** The line of the list that a record falls under, in the edition that was in force. */
export interface SceneReference {
  readonly edition: number;
  readonly code: string;
  readonly scene: string;
}
/**
 * 音像记录, stored. `number` runs without a gap per unit and year of entry; `keepUntil` is the last day of a class that
 * ends; `late`: stored later than a day after it was made.
 */
export class RecordStored extends Event('RecordStored')<
  OfRecord & {
    year: number;
    number: number;
    scene: SceneReference;
    device: { deviceId: string; serial: string };
    officers: readonly string[];
    /** 案号; a record of an inspection may belong to none. */
    caseNumber?: string;
    madeAt: string;
    minutes: number;
    means: Means;
    /** 存储位置. */
    place: string;
    late: boolean;
    retention: Retention;
    keepUntil?: string;
  }
> {}

/** What was entered wrongly; the record itself stays as it was made. */
export class RecordCorrected extends Event('RecordCorrected')<
  OfRecord & { officers: readonly string[]; caseNumber?: string; minutes: number; place: string; reason: string }
> {}
/** 登记作废: there is no such record; the entry stays to be seen. By the lead. */
export class RecordEntryVoided extends Event('RecordEntryVoided')<OfRecord & { on: string; reason: string }> {}

/** 作为证据、当事人阻碍执法、重大或者疑难、投诉举报涉及、其他. */
export const RAISING_GROUNDS = ['evidence', 'obstruction', 'major', 'complaint', 'other'] as const;
export type RaisingGround = (typeof RAISING_GROUNDS)[number];

/** 延长保存: only ever upward. */
export class RecordRetentionRaised extends Event('RecordRetentionRaised')<
  OfRecord & { from: Retention; to: Retention; ground: RaisingGround; reason: string }
> {}
/** 到期销毁, by hand and by the lead. */
export class RecordDestroyed extends Event('RecordDestroyed')<
  OfRecord & { keptUntil: string; on: string; reason: string }
> {}
export type RecordEvent = RecordStored | RecordCorrected | RecordEntryVoided | RecordRetentionRaised | RecordDestroyed;
