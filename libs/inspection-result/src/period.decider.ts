import type { Decider } from '@app/eventing/decider.js';
import type { DecideResultPeriod } from './commands.js';
import { ResultPeriodDecided } from './events.js';

/** 公示期限: a later decision takes the place of the former. */
export const resultPeriod: Decider<DecideResultPeriod, ResultPeriodDecided, null> = {
  name: 'result-calendar',
  initial: null,
  stream: () => 'result-period',
  decide: ({ data: { workingDays, reason } }) => [new ResultPeriodDecided({ workingDays, reason })],
  evolve: (state) => state,
};
