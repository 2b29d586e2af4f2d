import { bareName } from '@app/documents/bare-text.js';
import type { Decider } from '@app/eventing/decider.js';
import { refuseIf, refuseUnlessOwn } from '@app/eventing/rejection.js';
import type { NameDisclosureOwners, OwnAccount } from './commands.js';
import { DisclosureOwnersNamed, type NamedPerson } from './events.js';

/** 公示责任人: who leads and who keeps each item; a later entry takes the place of the former. */
export const disclosureOwners: Decider<NameDisclosureOwners, DisclosureOwnersNamed, null> = {
  name: 'disclosure-owners',
  initial: null,
  stream: ({ data }) => `disclosure-owners-${data.unitId}`,

  decide({ data, meta }) {
    const { unitId, items, applicable = [], accounts = [] } = data;
    refuseUnlessOwn(meta, unitId);
    const stray = items.find((code) => !applicable.includes(code));
    refuseIf(stray !== undefined, 'owner-of-unknown-item', { item: stray ?? '' });
    const [lead, manager] = [withAccount(data.lead, accounts), withAccount(data.manager, accounts)];
    refuseIf(isOne(lead, manager), 'owner-reviews-own-entry', { name: lead.name });
    return [new DisclosureOwnersNamed({ unitId, items: [...new Set(items)], lead, manager })];
  },

  evolve: (state) => state,
};

/** By the account of that name, where the unit has one and one alone. Throws `owner-account-unknown` for another's. */
function withAccount({ name, accountId }: NamedPerson, accounts: readonly OwnAccount[]): NamedPerson {
  const called = accounts.filter((account) => bareName(account.name) === bareName(name));
  const [one, another] = called;
  if (accountId === undefined) return one && !another ? { name: one.name, accountId: one.accountId } : { name };
  refuseIf(!called.some((account) => account.accountId === accountId), 'owner-account-unknown', { name });
  return { name, accountId };
}

/** Namesakes are two people where each has an account. */
const isOne = (one: NamedPerson, other: NamedPerson): boolean =>
  one.accountId === undefined || other.accountId === undefined
    ? bareName(one.name) === bareName(other.name)
    : one.accountId === other.accountId;
