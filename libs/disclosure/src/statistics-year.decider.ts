import { dayOf } from '@app/calendar/dates.js';
import type { Decider } from '@app/eventing/decider.js';
import type { OpenStatisticsYear } from './commands.js';
import { StatisticsYearOpened } from './events.js';

/** 年度执法数据: owed by each unit once the year is over, once. */
export const statisticsYear: Decider<OpenStatisticsYear, StatisticsYearOpened, boolean> = {
  name: 'disclosure-year',
  initial: false,
  stream: ({ data }) => `disclosure-year-${data.year}`,
  decide({ data: { year, dueOn, units = [] }, meta }, opened) {
    if (opened || dueOn === undefined || year >= Number(dayOf(meta.at).slice(0, 4))) return [];
    return [new StatisticsYearOpened({ year, dueOn, units })];
  },
  evolve: () => true,
};
