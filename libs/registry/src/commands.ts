import { Command } from '@app/eventing/message.js';
import type { Certificate, Demonstration, SupervisorParticulars, UnitParticulars } from './events.js';

export class RegisterUnit extends Command('RegisterUnit')<{ unitId: string } & UnitParticulars> {}
export class CorrectUnitParticulars extends Command('CorrectUnitParticulars')<
  { unitId: string; reason: string } & UnitParticulars
> {}
/** 示范点 named, revoked or entered a unit: the register follows. `since` is the position of that fact. */
export class TakeOverDemonstrationStanding extends Command('TakeOverDemonstrationStanding')<{
  unitId: string;
  demonstration: Demonstration;
  since: number;
  reason: string;
}> {}
export class CloseUnit extends Command('CloseUnit')<{ unitId: string; reason: string }> {}

export type UnitCommand = RegisterUnit | CorrectUnitParticulars | TakeOverDemonstrationStanding | CloseUnit;

export class RegisterSupervisor extends Command('RegisterSupervisor')<
  { supervisorId: string; accountId?: string } & SupervisorParticulars & Certificate
> {}
export class CorrectSupervisorParticulars extends Command('CorrectSupervisorParticulars')<
  { supervisorId: string; reason: string } & SupervisorParticulars
> {}
export class RenewCertificate extends Command('RenewCertificate')<{ supervisorId: string } & Certificate> {}
export class StandDownSupervisor extends Command('StandDownSupervisor')<{ supervisorId: string; reason: string }> {}
export class ReinstateSupervisor extends Command('ReinstateSupervisor')<{ supervisorId: string }> {}
export class DeclareConflict extends Command('DeclareConflict')<{
  supervisorId: string;
  unitId: string;
  why: 'declared' | 'relative';
  ground: string;
}> {}
export class WithdrawConflict extends Command('WithdrawConflict')<{
  supervisorId: string;
  unitId: string;
  reason: string;
}> {}
/** `from` and `to` are days, both of them included. */
export class DeclareAbsence extends Command('DeclareAbsence')<{
  supervisorId: string;
  absenceId: string;
  from: string;
  to: string;
  reason: string;
}> {}
export class WithdrawAbsence extends Command('WithdrawAbsence')<{
  supervisorId: string;
  absenceId: string;
  reason: string;
}> {}

export type SupervisorCommand =
  | RegisterSupervisor
  | CorrectSupervisorParticulars
  | RenewCertificate
  | StandDownSupervisor
  | ReinstateSupervisor
  | DeclareConflict
  | WithdrawConflict
  | DeclareAbsence
  | WithdrawAbsence;

/** What a file brings, as it was previewed: `plan` is the hash of everything the preview said would be written. */
interface Import<Table extends object> {
  readonly importId: string;
  readonly fileName: string;
  readonly sha256: string;
  readonly plan: string;
  readonly table: Table;
  /** How many entries are new, and how many corrected; counted by the handler. */
  readonly added?: number;
  readonly corrected?: number;
}

export class ImportUnits extends Command('ImportUnits')<Import<object>> {}
export class ImportSupervisors extends Command('ImportSupervisors')<Import<object>> {}
export class ImportAbsences extends Command('ImportAbsences')<Import<object>> {}
export class ImportConflicts extends Command('ImportConflicts')<Import<object>> {}

export type ImportCommand = ImportUnits | ImportSupervisors | ImportAbsences | ImportConflicts;
