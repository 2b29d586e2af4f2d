import { Event } from '@app/eventing/message.js';

export type UnitKind = 'department' | 'township' | 'directly-affiliated' | 'stationed';
/** 行政执法责任制示范点: already named, not named, or one of those the plan wants named. */
export type Demonstration = 'named' | 'unnamed' | 'candidate';
export type RiskClass = 'key' | 'ordinary';

/** What the register says of an enforcement unit. Its id is its 统一社会信用代码. */
export interface UnitParticulars {
  readonly name: string;
  readonly shortName: string;
  readonly kind: UnitKind;
  readonly serviceWindow: boolean;
  readonly demonstration: Demonstration;
  readonly pilot: boolean;
  readonly riskClass: RiskClass;
  /** Its weight where a draw goes by score: a whole number from 1. Absent in older entries, which then weigh 1. */
  readonly riskScore?: number;
  /** 所在乡镇（街道）: where it sits; absent when nobody said. */
  readonly township?: string;
  /** Enforcement officers and recorders in use. */
  readonly officers: number;
  readonly avDevices: number;
  readonly aliases: readonly string[];
}

export class UnitRegistered extends Event('UnitRegistered')<{ unitId: string } & UnitParticulars> {}
/** `standingSince`: the position of the fact of 示范点 that it follows; absent where somebody corrected it by hand. */
export class UnitParticularsCorrected extends Event('UnitParticularsCorrected')<
  { unitId: string; reason: string; standingSince?: number } & UnitParticulars
> {}
export class UnitClosed extends Event('UnitClosed')<{ unitId: string; reason: string }> {}

export type UnitEvent = UnitRegistered | UnitParticularsCorrected | UnitClosed;

/** Certificate days are calendar days; a certificate is good to the end of `expiresOn`. */
export interface Certificate {
  readonly certificateNumber: string;
  readonly expiresOn: string;
}

/** What the register says of 监督人员 beside his certificate. */
export interface SupervisorParticulars {
  readonly name: string;
  readonly organisation: string;
  /** The enforcement unit he serves in, absent when he comes from elsewhere. */
  readonly unitId?: string;
  /** `lead`, `member`, `expert`, or a name the office made up. */
  readonly pool: string;
  /** 执法领域、专长. */
  readonly specialties?: readonly string[];
}

export class SupervisorRegistered extends Event('SupervisorRegistered')<
  {
    supervisorId: string;
    /** The account he signs in with. */
    accountId?: string;
  } & SupervisorParticulars &
    Certificate
> {}
export class SupervisorParticularsCorrected extends Event('SupervisorParticularsCorrected')<
  { supervisorId: string; reason: string } & SupervisorParticulars
> {}
export class SupervisorCertificateRenewed extends Event('SupervisorCertificateRenewed')<
  { supervisorId: string } & Certificate
> {}
export class SupervisorStoodDown extends Event('SupervisorStoodDown')<{ supervisorId: string; reason: string }> {}
export class SupervisorReinstated extends Event('SupervisorReinstated')<{ supervisorId: string }> {}
/** 申报回避: he may not inspect that unit. */
export class ConflictDeclared extends Event('ConflictDeclared')<{
  supervisorId: string;
  unitId: string;
  why: 'declared' | 'relative';
  ground: string;
}> {}
export class ConflictWithdrawn extends Event('ConflictWithdrawn')<{
  supervisorId: string;
  unitId: string;
  reason: string;
}> {}
/** 不可安排: no draw sends him from the first to the last of these days. */
export class AbsenceDeclared extends Event('AbsenceDeclared')<{
  supervisorId: string;
  absenceId: string;
  from: string;
  to: string;
  reason: string;
}> {}
/** He is available after all. */
export class AbsenceWithdrawn extends Event('AbsenceWithdrawn')<{
  supervisorId: string;
  absenceId: string;
  reason: string;
}> {}

export type SupervisorEvent =
  | SupervisorRegistered
  | SupervisorParticularsCorrected
  | SupervisorCertificateRenewed
  | SupervisorStoodDown
  | SupervisorReinstated
  | ConflictDeclared
  | ConflictWithdrawn
  | AbsenceDeclared
  | AbsenceWithdrawn;

/** 批量导入: a file of this hash brought so many new entries and so many corrections, each an event of its own. */
export class RegisterImported extends Event('RegisterImported')<{
  importId: string;
  register: 'units' | 'supervisors' | 'absences' | 'conflicts';
  fileName: string;
  sha256: string;
  added: number;
  corrected: number;
}> {}
