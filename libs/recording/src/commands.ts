import { Command } from '@app/eventing/message.js';
import type {
  DeviceParticulars,
  Means,
  OfficerParticulars,
  Phrase,
  RaisingGround,
  Retention,
  RoomParticulars,
  Scene,
  SystemKind,
} from './events.js';

/** What is known beside a device or an officer; looked up inside the transaction. */
export interface HoldingFacts {
  readonly unitKnown: boolean;
  /** Where the same device or officer is counted on the day asked about or later; `until` when it has been let go. */
  readonly countedIn?: { readonly unitId: string; readonly unitName: string; readonly until?: string };
  /** Of a device: the day of the first record it has made there. */
  readonly recordedOn?: string;
}

interface OfDevice {
  readonly deviceId: string;
  readonly facts?: HoldingFacts;
}
export class EnterRecordingDevice extends Command('EnterRecordingDevice')<
  OfDevice & DeviceParticulars & { unitId: string; from: string }
> {}
export class CorrectRecordingDevice extends Command('CorrectRecordingDevice')<
  OfDevice & DeviceParticulars & { from?: string; reason: string }
> {}
export class RetireRecordingDevice extends Command('RetireRecordingDevice')<
  OfDevice & { until: string; reason: string }
> {}
export type RecordingDeviceCommand = EnterRecordingDevice | CorrectRecordingDevice | RetireRecordingDevice;

interface OfOfficer {
  readonly officerId: string;
  readonly facts?: HoldingFacts;
}
export class ListEnforcementOfficer extends Command('ListEnforcementOfficer')<
  OfOfficer & OfficerParticulars & { unitId: string; from: string }
> {}
export class CorrectEnforcementOfficer extends Command('CorrectEnforcementOfficer')<
  OfOfficer & OfficerParticulars & { from?: string; reason: string }
> {}
export class RenewEnforcementCertificate extends Command('RenewEnforcementCertificate')<
  OfOfficer & { expiresOn: string }
> {}
export class ReleaseEnforcementOfficer extends Command('ReleaseEnforcementOfficer')<
  OfOfficer & { until: string; reason: string }
> {}
export type EnforcementOfficerCommand =
  ListEnforcementOfficer | CorrectEnforcementOfficer | RenewEnforcementCertificate | ReleaseEnforcementOfficer;

/** What a file brings, as it was previewed: `plan` is the hash of everything the preview said would be written. */
interface Imports {
  readonly importId: string;
  readonly unitId: string;
  readonly fileName: string;
  readonly sha256: string;
  readonly plan: string;
  readonly table: object;
  readonly added?: number;
  readonly corrected?: number;
}
export class ImportRecordingDevices extends Command('ImportRecordingDevices')<Imports> {}
export class ImportEnforcementOfficers extends Command('ImportEnforcementOfficers')<Imports> {}
export class ImportCivilPhrases extends Command('ImportCivilPhrases')<Imports> {}
export class ImportRecordingScenes extends Command('ImportRecordingScenes')<Imports> {}
export class ImportRecords extends Command('ImportRecords')<Imports> {}
export type RecordingImportCommand =
  ImportRecordingDevices | ImportEnforcementOfficers | ImportCivilPhrases | ImportRecordingScenes | ImportRecords;

/** Of the files that should show something, the name of one that is no picture. */
interface Shows {
  readonly noPicture?: string;
}
interface OfRoom extends Shows {
  readonly roomId: string;
}
export class OpenRecordingRoom extends Command('OpenRecordingRoom')<
  OfRoom & RoomParticulars & { unitId: string; from: string; unitKnown?: boolean }
> {}
export class CorrectRecordingRoom extends Command('CorrectRecordingRoom')<
  OfRoom & RoomParticulars & { reason: string }
> {}
export class CloseRecordingRoom extends Command('CloseRecordingRoom')<OfRoom & { until: string; reason: string }> {}
export type RecordingRoomCommand = OpenRecordingRoom | CorrectRecordingRoom | CloseRecordingRoom;

interface Issues {
  readonly unitId: string;
  readonly documentNumber: string;
  readonly issuedOn: string;
  readonly unitKnown?: boolean;
}
export class IssueRecordingSystem extends Command('IssueRecordingSystem')<
  Issues & { kind: SystemKind; title: string; fileId: string }
> {}
export class PostRecordingSystem extends Command('PostRecordingSystem')<
  Shows & {
    unitId: string;
    kind: SystemKind;
    place: string;
    pictures: readonly string[];
    postedOn: string;
    unitKnown?: boolean;
  }
> {}
export class IssueCivilPhrases extends Command('IssueCivilPhrases')<Issues & { phrases: readonly Phrase[] }> {}
export class IssueRecordingScenes extends Command('IssueRecordingScenes')<Issues & { scenes: readonly Scene[] }> {}
export type RecordingPaperCommand =
  IssueRecordingSystem | PostRecordingSystem | IssueCivilPhrases | IssueRecordingScenes;

/** What is known beside a record; looked up inside the transaction. */
export interface RecordFacts {
  readonly unitKnown: boolean;
  /** 音像记录清单 in force. */
  readonly list?: { readonly edition: number; readonly scenes: readonly Scene[] };
  /** The device, where the unit counts it on the day the record was made. */
  readonly device?: { readonly deviceId: string; readonly serial: string };
}
interface OfRecord {
  readonly recordId: string;
}
export class StoreRecord extends Command('StoreRecord')<
  OfRecord & {
    unitId: string;
    sceneCode: string;
    deviceId: string;
    officers: readonly string[];
    caseNumber?: string;
    madeAt: string;
    minutes: number;
    means: Means;
    place: string;
    facts?: RecordFacts;
    number?: number;
  }
> {}
export class CorrectRecord extends Command('CorrectRecord')<
  OfRecord & { officers: readonly string[]; caseNumber?: string; minutes: number; place: string; reason: string }
> {}
export class VoidRecordEntry extends Command('VoidRecordEntry')<OfRecord & { reason: string }> {}
export class RaiseRecordRetention extends Command('RaiseRecordRetention')<
  OfRecord & { to: Retention; ground: RaisingGround; reason: string }
> {}
export class DestroyRecord extends Command('DestroyRecord')<OfRecord & { reason: string }> {}
export type RecordCommand = StoreRecord | CorrectRecord | VoidRecordEntry | RaiseRecordRetention | DestroyRecord;
