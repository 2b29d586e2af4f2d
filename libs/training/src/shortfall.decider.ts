import type { Decider } from '@app/eventing/decider.js';
import type { ForetellShortfalls } from './commands.js';
import { OwnShortfallForetold, UnitShortfallForetold, type ShortfallEvent } from './events.js';
import { FIRST_WARNING } from './hours.rules.js';

/** Who was warned in which month. */
type Foretold = Readonly<Record<string, readonly string[]>>;

/** 学时预警 of a unit in a year: each officer once a month, from September on. */
export const shortfallForecast: Decider<ForetellShortfalls, ShortfallEvent, Foretold> = {
  name: 'training-forecast',
  initial: {},
  stream: ({ data: { unitId, year } }) => `training-forecast-${unitId}-${year}`,

  decide({ data: { unitId, year, month, short = [] } }, foretold) {
    const told = foretold[month] ?? [];
    const news = short.filter(({ officerId }) => !told.includes(officerId));
    if (month < FIRST_WARNING || news.length === 0) return [];
    const of = { unitId, year, month };
    const officers = news.map(({ officerId, hours, owed, expected }) => ({ officerId, hours, owed, expected }));
    const own = news.flatMap(({ accountId, ...one }) =>
      accountId === undefined ? [] : [new OwnShortfallForetold({ ...of, ...one, accountId })],
    );
    return [new UnitShortfallForetold({ ...of, officers }), ...own];
  },

  evolve(foretold, event) {
    if (event.type !== 'UnitShortfallForetold') return foretold;
    const { month, officers } = event.data;
    return { ...foretold, [month]: [...(foretold[month] ?? []), ...officers.map(({ officerId }) => officerId)] };
  },
};
