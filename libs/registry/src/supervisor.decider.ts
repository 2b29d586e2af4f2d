import { dayOf } from '@app/calendar/dates.js';
import type { Decider } from '@app/eventing/decider.js';
import type { Meta } from '@app/eventing/message.js';
import { refuseIf, Rejection } from '@app/eventing/rejection.js';
import type {
  DeclareConflict,
  RegisterSupervisor,
  RenewCertificate,
  SupervisorCommand,
  WithdrawConflict,
} from './commands.js';
import {
  ConflictDeclared,
  ConflictWithdrawn,
  SupervisorCertificateRenewed,
  SupervisorRegistered,
  SupervisorReinstated,
  SupervisorStoodDown,
  type Certificate,
  type SupervisorEvent,
} from './events.js';

interface Registered {
  readonly is: 'active' | 'stood-down';
  readonly expiresOn: string;
  readonly unitId?: string;
  readonly accountId?: string;
  /** Units he declared a conflict with. */
  readonly conflicts: readonly string[];
}

type Supervisor = { is: 'absent' } | Registered;

export const supervisor: Decider<SupervisorCommand, SupervisorEvent, Supervisor> = {
  name: 'supervisor',
  initial: { is: 'absent' },
  stream: ({ data }) => `supervisor-${data.supervisorId}`,

  decide(command, state) {
    if (command.type === 'RegisterSupervisor') return register(command, state);
    if (state.is === 'absent') throw new Rejection('supervisor-not-registered');
    switch (command.type) {
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
    }
  },

  evolve(state, event): Supervisor {
    if (event.type === 'SupervisorRegistered') {
      const { expiresOn, unitId, accountId } = event.data;
      return { is: 'active', expiresOn, unitId, accountId, conflicts: [] };
    }
    return state.is === 'absent' ? state : evolveRegistered(state, event);
  },
};

function evolveRegistered(state: Registered, event: Exclude<SupervisorEvent, SupervisorRegistered>): Supervisor {
  switch (event.type) {
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
  }
}

function refuseExpired({ expiresOn }: Pick<Certificate, 'expiresOn'>, { at }: Meta): void {
  refuseIf(expiresOn < dayOf(at), 'certificate-expired', { expiresOn });
}

function register({ data, meta }: RegisterSupervisor, state: Supervisor): SupervisorEvent[] {
  refuseIf(state.is !== 'absent', 'supervisor-already-registered');
  refuseExpired(data, meta);
  return [new SupervisorRegistered(data)];
}

function renew({ data, meta }: RenewCertificate, state: Registered): SupervisorEvent[] {
  refuseExpired(data, meta);
  refuseIf(data.expiresOn <= state.expiresOn, 'renewal-not-later', { expiresOn: state.expiresOn });
  return [new SupervisorCertificateRenewed(data)];
}

function declare({ data, meta }: DeclareConflict, state: Registered): SupervisorEvent[] {
  const byOffice = meta.roles.some((role) => role === 'office-director' || role === 'office-staff');
  refuseIf(!byOffice && meta.actor !== state.accountId, 'conflict-of-another');
  refuseIf(data.unitId === state.unitId, 'own-unit-needs-no-declaration');
  refuseIf(state.conflicts.includes(data.unitId), 'conflict-already-declared');
  return [new ConflictDeclared(data)];
}

function withdraw({ data }: WithdrawConflict, state: Registered): SupervisorEvent[] {
  refuseIf(!state.conflicts.includes(data.unitId), 'conflict-not-declared');
  return [new ConflictWithdrawn(data)];
}
