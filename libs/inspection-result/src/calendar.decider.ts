import { daysBetween } from '@app/calendar/dates.js';
import type { Decider } from '@app/eventing/decider.js';
import { refuseIf } from '@app/eventing/rejection.js';
import type { CalendarCommand, DecideResultPeriod, ImportWorkingYear } from './commands.js';
import { ResultPeriodDecided, WorkingYearImported, type CalendarEvent } from './events.js';

/** A year has about thirty days off beside its weekends; a table of hundreds is something else. */
const MOST_DAYS = 120;
/** A Monday, from which weekdays are counted. */
const MONDAY = '2001-01-01';
const WEEK = 7;
const SATURDAY = 5;

const isWeekend = (day: string): boolean => daysBetween(MONDAY, day) % WEEK >= SATURDAY;

/** 工作日安排 of a year and 公示期限: a later text takes the place of the former. */
export const resultCalendar: Decider<CalendarCommand, CalendarEvent, null> = {
  name: 'result-calendar',
  initial: null,
  stream: (command) => (command.type === 'ImportWorkingYear' ? `working-year-${command.data.year}` : 'result-period'),
  decide: (command) => (command.type === 'ImportWorkingYear' ? importYear(command) : decidePeriod(command)),
  evolve: (state) => state,
};

function importYear({ data }: ImportWorkingYear): CalendarEvent[] {
  const { year, holidays, workdays, source } = data;
  const all = [...holidays, ...workdays];
  refuseIf(holidays.length === 0 || all.length > MOST_DAYS, 'working-year-unlikely', { days: all.length });
  const stray = all.find((day) => !day.startsWith(`${year}-`));
  refuseIf(stray !== undefined, 'day-of-another-year', { day: stray ?? '', year });
  const twice = all.find((day, index) => all.indexOf(day) !== index);
  refuseIf(twice !== undefined, 'day-named-twice', { day: twice ?? '' });
  const usual = workdays.find((day) => !isWeekend(day));
  refuseIf(usual !== undefined, 'workday-not-at-weekend', { day: usual ?? '' });
  return [new WorkingYearImported({ year, holidays: [...holidays].sort(), workdays: [...workdays].sort(), source })];
}

const decidePeriod = ({ data: { workingDays, reason } }: DecideResultPeriod): CalendarEvent[] => [
  new ResultPeriodDecided({ workingDays, reason }),
];
