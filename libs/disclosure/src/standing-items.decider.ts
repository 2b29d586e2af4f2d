import type { Decider } from '@app/eventing/decider.js';
import type { OweStandingItems } from './commands.js';
import { StandingItemsOwed } from './events.js';

interface Owed {
  readonly codes: readonly string[];
  readonly dueOn: string;
}

/** 应当公示的项目 of a unit: owed from when they are first due of it, and by a new day where some are added. */
export const standingItems: Decider<OweStandingItems, StandingItemsOwed, Owed | null> = {
  name: 'disclosure-items',
  initial: null,
  stream: ({ data }) => `disclosure-items-${data.unitId}`,

  decide({ data: { unitId, items = [], dueOn } }, state) {
    const before = state?.codes ?? [];
    const added = items.some(({ code }) => !before.includes(code));
    if (dueOn === undefined || (!added && items.length === before.length)) return [];
    return [new StandingItemsOwed({ unitId, items, dueOn: state && !added ? state.dueOn : dueOn })];
  },

  evolve: (_, { data: { items, dueOn } }) => ({ codes: items.map(({ code }) => code), dueOn }),
};
