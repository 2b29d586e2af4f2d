import { dayOf } from '@app/calendar/dates.js';
import type { Decider } from '@app/eventing/decider.js';
import { refuseIf } from '@app/eventing/rejection.js';
import type { ImportWorkingYear } from './commands.js';
import { DeadlinesMoved, WorkingYearImported, type WorkingYearEvent } from './events.js';
import { movesOf, refuseUnlikely } from './rules.js';

interface Year {
  readonly edition: number;
  readonly holidays: readonly string[];
  readonly workdays: readonly string[];
}

const same = (left: readonly string[], right: readonly string[]): boolean => left.join() === right.join();

/** 工作日安排 of one year: a later table takes the place of the former, and moves what was counted by it. */
export const workingYear: Decider<ImportWorkingYear, WorkingYearEvent, Year> = {
  name: 'working-year',
  initial: { edition: 0, holidays: [], workdays: [] },
  stream: ({ data }) => `working-year-${data.year}`,

  decide({ data, meta }, state) {
    const { year, source, around = { years: [], open: [] } } = data;
    refuseUnlikely(data);
    const table = { year, holidays: [...data.holidays].sort(), workdays: [...data.workdays].sort() };
    const unchanged = same(state.holidays, table.holidays) && same(state.workdays, table.workdays);
    refuseIf(unchanged, 'working-year-unchanged', { year });
    const edition = state.edition + 1;
    const others = around.years.filter((other) => other.year !== year);
    const moves = movesOf(around.open, [...others, table], dayOf(meta.at));
    const imported = new WorkingYearImported({ ...table, source, edition });
    return moves.length === 0 ? [imported] : [imported, new DeadlinesMoved({ year, edition, moves })];
  },

  evolve(state, event): Year {
    if (event.type === 'DeadlinesMoved') return state;
    const { holidays, workdays } = event.data;
    return { edition: state.edition + 1, holidays, workdays };
  },
};
