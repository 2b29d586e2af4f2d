import type { Decider } from '@app/eventing/decider.js';
import { Rejection } from '@app/eventing/rejection.js';
import type { BarCommand } from './commands.js';
import { UnitBarred, UnitUnbarred, type BarCause, type BarEvent } from './events.js';

interface Bar {
  readonly is: 'clear' | 'barred' | 'lifted';
  readonly causes: readonly BarCause[];
}

/** 取消评比先进资格: one unit in one year. What bars it once bars it for the year, unless the director lifts it. */
export const bar: Decider<BarCommand, BarEvent, Bar> = {
  name: 'commendation-bar',
  initial: { is: 'clear', causes: [] },
  stream: ({ data }) => `commendation-bar-${data.unitId}-${data.year}`,

  decide(command, state) {
    if (command.type === 'BarUnit') {
      const { unitId, year, because } = command.data;
      const told = state.causes.some(
        ({ opinionId, letter }) => opinionId === because.opinionId && letter === because.letter,
      );
      return told ? [] : [new UnitBarred({ unitId, year, opinionId: because.opinionId, because })];
    }
    if (state.is !== 'barred') throw new Rejection('unit-not-barred', { year: command.data.year });
    return [new UnitUnbarred(command.data)];
  },

  evolve: (state, event) =>
    event.type === 'UnitBarred'
      ? { is: 'barred', causes: [...state.causes, event.data.because] }
      : { ...state, is: 'lifted' },
};
