import { dayOf } from '@app/calendar/dates.js';
import { refuseIf, Rejection } from '@app/eventing/rejection.js';
import type { RequestDisclosureWithdrawal, WithdrawDisclosure } from './commands.js';
import { DisclosureWithdrawalRequested, DisclosureWithdrawn, type DisclosureEvent } from './events.js';
import { dueOf, entryId, without, type Entry } from './rules.js';

/** What is shown and turns out to be revoked, altered or wrong is taken down within three working days (行政处罚法 48、85). */
export function requestWithdrawal({ data, meta }: RequestDisclosureWithdrawal, entry: Entry): DisclosureEvent[] {
  const { unitId, code, ground, explanation, knownOn, due = {} } = data;
  refuseIf(entry.shown === undefined, 'disclosure-not-public');
  refuseIf(entry.withdrawal !== undefined, 'withdrawal-pending');
  if (!ground || explanation.trim() === '') throw new Rejection('withdrawal-without-ground');
  refuseIf(knownOn > dayOf(meta.at), 'withdrawal-known-in-future');
  return [
    new DisclosureWithdrawalRequested({
      ...{ entryId: entryId({ unitId, code }), unitId, code, ground, explanation, knownOn, requestedBy: meta.actor },
      ...dueOf(due),
    }),
  ];
}

/** Taken down by another person than asked for it. */
export function withdraw(
  { data: { unitId, code, againBy }, meta }: WithdrawDisclosure,
  entry: Entry,
): DisclosureEvent[] {
  const { withdrawal, kind, edition } = entry;
  if (!withdrawal) throw new Rejection('withdrawal-not-requested');
  const { ground, knownOn, requestedBy, due } = withdrawal;
  refuseIf(meta.actor === requestedBy, 'withdrawal-decided-by-requester');
  // What has to go goes, whether its day is known or not; without one nobody is called late.
  const late = due.dueOn !== undefined && dayOf(meta.at) > due.dueOn;
  const of = { entryId: entryId({ unitId, code }), unitId, code };
  const again = againBy !== undefined && kind === 'standing' && { againBy };
  return [new DisclosureWithdrawn({ ...of, kind, edition, ground, knownOn, late, ...again })];
}

export const afterRequest = (state: Entry, { data }: DisclosureWithdrawalRequested): Entry => {
  const { ground, knownOn, requestedBy } = data;
  return { ...state, withdrawal: { ground, knownOn, requestedBy, due: dueOf(data) } };
};

/** What was withdrawn is read no more, in none of its editions. */
export const afterWithdrawal = (state: Entry): Entry => ({ ...without(state, 'withdrawal', 'shown'), readable: [] });
