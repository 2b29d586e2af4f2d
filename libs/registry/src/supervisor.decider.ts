import { dayOf } from '@app/calendar/dates.js';
import { canonicalJson } from '@app/eventing/canonical-json.js';
import type { Decider } from '@app/eventing/decider.js';
import type { Meta } from '@app/eventing/message.js';
import { refuseIf, Rejection } from '@app/eventing/rejection.js';
import type {
  CorrectSupervisorParticulars,
  DeclareAbsence,
  DeclareConflict,
  RegisterSupervisor,
  RenewCertificate,
  SupervisorCommand,
  WithdrawAbsence,
  WithdrawConflict,
} from './commands.js';
import {
  AbsenceDeclared,
  AbsenceWithdrawn,
  ConflictDeclared,
  ConflictWithdrawn,
  SupervisorCertificateRenewed,
  SupervisorParticularsCorrected,
  SupervisorRegistered,
  SupervisorReinstated,
  SupervisorStoodDown,
  type Certificate,
  type SupervisorEvent,
  type SupervisorParticulars,
} from './events.js';

interface Registered {
  readonly is: 'active' | 'stood-down';
  readonly expiresOn: string;
  readonly particulars: SupervisorParticulars;
  readonly accountId?: string;
  /** Units he declared a conflict with. */
  readonly conflicts: readonly string[];
  readonly absences: readonly Absence[];
}

interface Absence {
  readonly absenceId: string;
  readonly from: string;
  readonly to: string;
}

export type SupervisorState = { is: 'absent' } | Registered;
type Supervisor = SupervisorState;

export const supervisor: Decider<SupervisorCommand, SupervisorEvent, Supervisor> = {
  name: 'supervisor',
  initial: { is: 'absent' },
  stream: ({ data }) => `supervisor-${data.supervisorId}`,

  decide(command, state) {
    if (command.type === 'RegisterSupervisor') return register(command, state);
    if (state.is === 'absent') throw new Rejection('supervisor-not-registered');
    switch (command.type) {
      case 'CorrectSupervisorParticulars':
        return correct(command, state);
      case 'RenewCertificate':
        return renew(command, state);
      case 'StandDownSupervisor':
        refuseIf(state.is === 'stood-down', 'supervisor-already-stood-down');
        return [new SupervisorStoodDown(command.data)];
      case 'ReinstateSupervisor':
        refuseIf(state.is === 'active', 'supervisor-not-stood-down');
        refuseExpired(state, command.meta);
        return [new SupervisorReinstated(command.data)];
      case 'DeclareConflict':
        return declare(command, state);
      case 'WithdrawConflict':
        return withdraw(command, state);
      case 'DeclareAbsence':
        return declareAbsence(command, state);
      case 'WithdrawAbsence':
        return withdrawAbsence(command, state);
    }
  },

  evolve(state, event): Supervisor {
    if (event.type === 'SupervisorRegistered') {
      const { expiresOn, accountId } = event.data;
      return {
        is: 'active',
        expiresOn,
        accountId,
        particulars: particularsOf(event.data),
        conflicts: [],
        absences: [],
      };
    }
    return state.is === 'absent' ? state : evolveRegistered(state, event);
  },
};

function evolveRegistered(state: Registered, event: Exclude<SupervisorEvent, SupervisorRegistered>): Supervisor {
  switch (event.type) {
    case 'SupervisorParticularsCorrected':
      return { ...state, particulars: particularsOf(event.data) };
    case 'SupervisorCertificateRenewed':
      return { ...state, expiresOn: event.data.expiresOn };
    case 'SupervisorStoodDown':
      return { ...state, is: 'stood-down' };
    case 'SupervisorReinstated':
      return { ...state, is: 'active' };
    case 'ConflictDeclared':
      return { ...state, conflicts: [...state.conflicts, event.data.unitId] };
    case 'ConflictWithdrawn':
      return { ...state, conflicts: state.conflicts.filter((unitId) => unitId !== event.data.unitId) };
    case 'AbsenceDeclared':
      return { ...state, absences: [...state.absences, event.data] };
    case 'AbsenceWithdrawn':
      return { ...state, absences: state.absences.filter(({ absenceId }) => absenceId !== event.data.absenceId) };
  }
}

/** As far as two entries differ. */
export function particularsOf(data: SupervisorParticulars): SupervisorParticulars {
  const { name, organisation, unitId, pool, specialties = [] } = data;
  return { name, organisation, pool, specialties, ...(unitId === undefined ? {} : { unitId }) };
}

function refuseExpired({ expiresOn }: Pick<Certificate, 'expiresOn'>, { at }: Meta): void {
  refuseIf(expiresOn < dayOf(at), 'certificate-expired', { expiresOn });
}

function register({ data, meta }: RegisterSupervisor, state: Supervisor): SupervisorEvent[] {
  refuseIf(state.is !== 'absent', 'supervisor-already-registered');
  refuseExpired(data, meta);
  return [new SupervisorRegistered(data)];
}

function correct({ data }: CorrectSupervisorParticulars, { particulars }: Registered): SupervisorEvent[] {
  refuseIf(canonicalJson(particularsOf(data)) === canonicalJson(particulars), 'nothing-to-correct');
  return [new SupervisorParticularsCorrected(data)];
}

function renew({ data, meta }: RenewCertificate, state: Registered): SupervisorEvent[] {
  refuseExpired(data, meta);
  refuseIf(data.expiresOn <= state.expiresOn, 'renewal-not-later', { expiresOn: state.expiresOn });
  return [new SupervisorCertificateRenewed(data)];
}

function declare({ data, meta }: DeclareConflict, state: Registered): SupervisorEvent[] {
  const byOffice = meta.roles.some((role) => role === 'office-director' || role === 'office-staff');
  refuseIf(!byOffice && meta.actor !== state.accountId, 'conflict-of-another');
  refuseIf(data.unitId === state.particulars.unitId, 'own-unit-needs-no-declaration');
  refuseIf(state.conflicts.includes(data.unitId), 'conflict-already-declared');
  return [new ConflictDeclared(data)];
}

function withdraw({ data }: WithdrawConflict, state: Registered): SupervisorEvent[] {
  refuseIf(!state.conflicts.includes(data.unitId), 'conflict-not-declared');
  return [new ConflictWithdrawn(data)];
}

function declareAbsence({ data, meta }: DeclareAbsence, state: Registered): SupervisorEvent[] {
  const { from, to } = data;
  refuseIf(to < from, 'absence-ends-before-it-begins', { from, to });
  refuseIf(to < dayOf(meta.at), 'absence-over', { to });
  const known = state.absences.find((absence) => absence.from <= to && from <= absence.to);
  refuseIf(known !== undefined, 'absence-overlaps', { from: known?.from ?? '', to: known?.to ?? '' });
  return [new AbsenceDeclared(data)];
}

function withdrawAbsence({ data }: WithdrawAbsence, state: Registered): SupervisorEvent[] {
  refuseIf(!state.absences.some(({ absenceId }) => absenceId === data.absenceId), 'absence-not-declared');
  return [new AbsenceWithdrawn(data)];
}
