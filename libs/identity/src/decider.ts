import type { Decider } from '@app/eventing/decider.js';
import { refuseIf, Rejection } from '@app/eventing/rejection.js';
import type { AccountCommand, GrantRole, OpenAccount, WithdrawRole } from './commands.js';
import {
  AccountClosed,
  AccountLocked,
  AccountOpened,
  PasswordReset,
  RoleGranted,
  RoleWithdrawn,
  type AccountEvent,
} from './events.js';
import { mixesUnitAndOffice, needsUnit, ROLES } from './permissions.rules.js';

type Account = { is: 'absent' } | { is: 'open'; roles: readonly string[]; unitId?: string } | { is: 'closed' };

export const account: Decider<AccountCommand, AccountEvent, Account> = {
  name: 'account',
  version: 1,
  initial: { is: 'absent' },
  stream: ({ data }) => `account-${data.accountId}`,

  decide(command, state) {
    if (command.type === 'OpenAccount') return open(command, state);
    if (state.is !== 'open') throw new Rejection('account-not-open');
    switch (command.type) {
      case 'GrantRole':
        return grant(command, state);
      case 'WithdrawRole':
        return withdraw(command, state);
      case 'CloseAccount':
        refuseIf(command.meta.actor === command.data.accountId, 'own-account');
        return [new AccountClosed(command.data)];
      case 'LockAccount':
        return [new AccountLocked(command.data)];
      case 'ResetPassword':
        return [new PasswordReset(command.data)];
    }
  },

  evolve(state, event): Account {
    switch (event.type) {
      case 'AccountOpened':
        return { is: 'open', roles: event.data.roles, unitId: event.data.unitId };
      case 'RoleGranted':
        return state.is === 'open' ? { ...state, roles: [...state.roles, event.data.role] } : state;
      case 'RoleWithdrawn':
        return state.is === 'open'
          ? { ...state, roles: state.roles.filter((role) => role !== event.data.role) }
          : state;
      case 'AccountClosed':
        return { is: 'closed' };
      case 'AccountLocked':
      case 'PasswordReset':
        return state;
    }
  },
};

function refuseUnfit(roles: readonly string[], unitId: string | undefined): void {
  refuseIf(roles.length === 0, 'account-needs-role');
  refuseIf(
    roles.some((role) => role === 'system' || !ROLES.some((known) => known === role)),
    'role-unknown',
  );
  refuseIf(mixesUnitAndOffice(roles), 'roles-conflict');
  refuseIf(needsUnit(roles) !== (unitId !== undefined), 'unit-role-needs-unit');
}

function open({ data }: OpenAccount, state: Account): AccountEvent[] {
  refuseIf(state.is !== 'absent', 'account-already-open');
  refuseUnfit(data.roles, data.unitId);
  return [new AccountOpened(data)];
}

function grant({ data, meta }: GrantRole, state: Extract<Account, { is: 'open' }>): AccountEvent[] {
  refuseIf(meta.actor === data.accountId, 'own-account');
  if (state.roles.includes(data.role)) return [];
  refuseUnfit([...state.roles, data.role], state.unitId);
  return [new RoleGranted(data)];
}

function withdraw({ data, meta }: WithdrawRole, state: Extract<Account, { is: 'open' }>): AccountEvent[] {
  refuseIf(meta.actor === data.accountId, 'own-account');
  if (!state.roles.includes(data.role)) return [];
  refuseUnfit(
    state.roles.filter((role) => role !== data.role),
    state.unitId,
  );
  return [new RoleWithdrawn(data)];
}
