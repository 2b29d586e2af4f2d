import type { Decider } from '@app/eventing/decider.js';
import { refuseIf, refuseUnlessOwn } from '@app/eventing/rejection.js';
import type { NameDisclosureOwners } from './commands.js';
import { DisclosureOwnersNamed } from './events.js';

/** 公示责任人: who leads and who keeps each item; a later entry takes the place of the former. */
export const disclosureOwners: Decider<NameDisclosureOwners, DisclosureOwnersNamed, null> = {
  name: 'disclosure-owners',
  initial: null,
  stream: ({ data }) => `disclosure-owners-${data.unitId}`,

  decide({ data: { unitId, items, lead, manager, applicable = [] }, meta }) {
    refuseUnlessOwn(meta, unitId);
    const stray = items.find((code) => !applicable.includes(code));
    refuseIf(stray !== undefined, 'owner-of-unknown-item', { item: stray ?? '' });
    refuseIf(lead.name === manager.name, 'owner-reviews-own-entry', { name: lead.name });
    return [new DisclosureOwnersNamed({ unitId, items, lead, manager })];
  },

  evolve: (state) => state,
};
