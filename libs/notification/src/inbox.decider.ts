import type { Decider } from '@app/eventing/decider.js';
import type { MarkAllRead } from './commands.js';
import { AllNoticesRead } from './events.js';

/** One person's inbox, emptied at one stroke. */
export const inbox: Decider<MarkAllRead, AllNoticesRead, null> = {
  name: 'inbox',
  version: 1,
  initial: null,
  stream: ({ meta }) => `inbox-${meta.actor}`,
  decide: ({ data: { unread = 0 }, meta }) => (unread === 0 ? [] : [new AllNoticesRead({ accountId: meta.actor })]),
  evolve: (state) => state,
};
