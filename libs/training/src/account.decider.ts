import type { Decider } from '@app/eventing/decider.js';
import { refuseIf, refuseUnlessOwn, Rejection } from '@app/eventing/rejection.js';
import type { BindOfficerAccount, OfficerAccountCommand } from './commands.js';
import { OfficerAccountBound, OfficerAccountReleased, type OfficerAccountEvent } from './events.js';

interface Bound {
  readonly officerId: string;
  readonly unitId: string;
}

/** The account with which an officer signs in for himself. */
export const officerAccount: Decider<OfficerAccountCommand, OfficerAccountEvent, Bound | null> = {
  name: 'officer-account',
  initial: null,
  stream: ({ data }) => `officer-account-${data.accountId}`,

  decide(command, bound) {
    if (command.type === 'BindOfficerAccount') return bind(command, bound);
    if (!bound) throw new Rejection('officer-account-not-bound');
    refuseUnlessOwn(command.meta, bound.unitId);
    const { accountId, reason } = command.data;
    return [new OfficerAccountReleased({ accountId, ...bound, reason })];
  },

  evolve: (_, { type, data: { officerId, unitId } }) => (type === 'OfficerAccountBound' ? { officerId, unitId } : null),
};

/** Account and officer are of one unit and bear one name: nobody gets another's hours by it. */
function bind({ data, meta }: BindOfficerAccount, bound: Bound | null): OfficerAccountEvent[] {
  const { accountId, officerId, facts } = data;
  const { officer, account, boundTo } = facts ?? {};
  if (!officer) throw new Rejection('officer-to-bind-unknown');
  refuseUnlessOwn(meta, officer.unitId);
  refuseIf(account?.unitId !== officer.unitId, 'officer-account-of-another-unit');
  refuseIf(account?.name !== officer.name, 'officer-account-of-another-name', {
    ...{ account: account?.name ?? '', officer: officer.name },
  });
  if (bound?.officerId === officerId) return [];
  refuseIf(bound !== null, 'officer-account-bound-already');
  refuseIf(boundTo !== undefined, 'officer-bound-to-another', { login: boundTo ?? '' });
  return [new OfficerAccountBound({ accountId, officerId, unitId: officer.unitId })];
}
