import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DeviceKind, Means, Phrase, RaisingGround, Retention, RoomKind, Scene, SceneReference } from './events.js';

@Entity({ name: 'recording_unit' })
export class RecordingUnitRow {
  @PrimaryColumn({ type: 'text' }) id: string;
  @Column({ type: 'text' }) name: string;
  @Column({ type: 'boolean' }) closed: boolean;
  /** The first day on which it is no more. */
  @Column({ type: 'date', name: 'closed_on', nullable: true }) closedOn: string | null;
}

/** One stay of a device in a unit, from a day to a day. */
@Entity({ name: 'recording_device' })
export class RecordingDeviceRow {
  @PrimaryColumn({ type: 'text' }) id: string;
  @Column({ type: 'text', name: 'unit_id' }) unitId: string;
  @Column({ type: 'text', name: 'unit_name' }) unitName: string;
  @Column({ type: 'text' }) serial: string;
  @Column({ type: 'text' }) model: string;
  @Column({ type: 'text' }) kind: DeviceKind;
  @Column({ type: 'text' }) keeper: string;
  @Column({ type: 'date', name: 'from_day' }) from: string;
  @Column({ type: 'date', name: 'until_day', nullable: true }) until: string | null;
  @Column({ type: 'text', name: 'retire_reason', nullable: true }) retireReason: string | null;
  @Column({ type: 'int' }) version: number;
}

/** One stay of an officer in a unit, from a day to a day. */
@Entity({ name: 'enforcement_officer' })
export class EnforcementOfficerRow {
  @PrimaryColumn({ type: 'text' }) id: string;
  @Column({ type: 'text', name: 'unit_id' }) unitId: string;
  @Column({ type: 'text', name: 'unit_name' }) unitName: string;
  @Column({ type: 'text' }) name: string;
  @Column({ type: 'text' }) certificate: string;
  @Column({ type: 'date', name: 'expires_on', nullable: true }) expiresOn: string | null;
  /** The first first: until the day `on` the certificate was good to the end of `expiredOn`. */
  @Column({ type: 'jsonb', select: false }) renewals: { on: string; expiredOn: string | null }[];
  @Column({ type: 'text' }) post: string;
  @Column({ type: 'date', name: 'from_day' }) from: string;
  @Column({ type: 'date', name: 'until_day', nullable: true }) until: string | null;
  @Column({ type: 'text', name: 'release_reason', nullable: true }) releaseReason: string | null;
  @Column({ type: 'int' }) version: number;
}

@Entity({ name: 'recording_room' })
export class RecordingRoomRow {
  @PrimaryColumn({ type: 'text' }) id: string;
  @Column({ type: 'text', name: 'unit_id' }) unitId: string;
  @Column({ type: 'text', name: 'unit_name' }) unitName: string;
  @Column({ type: 'text' }) kind: RoomKind;
  @Column({ type: 'text' }) place: string;
  @Column({ type: 'text' }) equipment: string;
  @Column({ type: 'jsonb' }) pictures: string[];
  @Column({ type: 'date', name: 'from_day' }) from: string;
  @Column({ type: 'date', name: 'until_day', nullable: true }) until: string | null;
  @Column({ type: 'text', name: 'close_reason', nullable: true }) closeReason: string | null;
  @Column({ type: 'int' }) version: number;
}

/** A system, 文明用语 (`phrases`) or 音像记录清单 (`scenes`) in force; `lines` are those of the two lists. */
@Entity({ name: 'recording_paper' })
export class RecordingPaperRow {
  @PrimaryColumn({ type: 'text', name: 'unit_id' }) unitId: string;
  @PrimaryColumn({ type: 'text' }) kind: string;
  @Column({ type: 'int' }) edition: number;
  @Column({ type: 'text', nullable: true }) title: string | null;
  @Column({ type: 'text', name: 'document_number' }) documentNumber: string;
  @Column({ type: 'date', name: 'issued_on' }) issuedOn: string;
  @Column({ type: 'text', name: 'file_id', nullable: true }) fileId: string | null;
  @Column({ type: 'jsonb' }) lines: (Phrase | Scene)[];
  /** Which edition hangs on the wall; another than the one in force is out of date. */
  @Column({ type: 'int', name: 'posted_edition', nullable: true }) postedEdition: number | null;
  @Column({ type: 'date', name: 'posted_on', nullable: true }) postedOn: string | null;
  @Column({ type: 'text', name: 'posted_place', nullable: true }) postedPlace: string | null;
  @Column({ type: 'jsonb' }) pictures: string[];
  @Column({ type: 'int' }) version: number;
}

/** Why a record is kept for longer. */
export interface KeptRaising {
  readonly from: Retention;
  readonly to: Retention;
  readonly ground: RaisingGround;
  readonly reason: string;
  readonly at: string;
}

@Entity({ name: 'recording_record' })
export class RecordRow {
  @PrimaryColumn({ type: 'text' }) id: string;
  @Column({ type: 'text', name: 'unit_id' }) unitId: string;
  @Column({ type: 'text', name: 'unit_name' }) unitName: string;
  @Column({ type: 'int' }) year: number;
  @Column({ type: 'int' }) number: number;
  @Column({ type: 'jsonb' }) scene: SceneReference;
  @Column({ type: 'text', name: 'device_id' }) deviceId: string;
  @Column({ type: 'text' }) serial: string;
  @Column({ type: 'jsonb' }) officers: string[];
  @Column({ type: 'text', name: 'case_number', nullable: true }) caseNumber: string | null;
  @Column({ type: 'timestamptz', name: 'made_at' }) madeAt: Date;
  @Column({ type: 'int' }) minutes: number;
  @Column({ type: 'text' }) means: Means;
  @Column({ type: 'text' }) place: string;
  @Column({ type: 'boolean' }) late: boolean;
  @Column({ type: 'text' }) retention: Retention;
  /** The last day of a class that ends; absent otherwise. */
  @Column({ type: 'date', name: 'keep_until', nullable: true }) keepUntil: string | null;
  /** The last day of the class it was stored under, whatever was raised since. */
  @Column({ type: 'date', name: 'expires_on', nullable: true, select: false }) expiresOn: string | null;
  @Column({ type: 'jsonb' }) raised: KeptRaising[];
  @Column({ type: 'date', name: 'destroyed_on', nullable: true }) destroyedOn: string | null;
  @Column({ type: 'text', name: 'destroy_reason', nullable: true }) destroyReason: string | null;
  @Column({ type: 'date', name: 'voided_on', nullable: true }) voidedOn: string | null;
  @Column({ type: 'text', name: 'void_reason', nullable: true }) voidReason: string | null;
  @Column({ type: 'timestamptz', name: 'stored_at' }) storedAt: Date;
  @Column({ type: 'text', name: 'stored_by' }) storedBy: string;
  @Column({ type: 'text', select: false }) words: string;
  @Column({ type: 'int' }) version: number;
}
