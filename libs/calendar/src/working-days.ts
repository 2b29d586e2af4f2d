import { createRequire } from 'node:module';
import { addDays } from './dates.js';

interface Arrangement {
  /** Days off of the year's arrangement, and days at the weekend that are worked instead. */
  readonly holidays: Readonly<Record<string, string>>;
  readonly workdays: Readonly<Record<string, string>>;
}

/** The State Council's yearly arrangements of holidays, 2004 on, as the package collects them. */
const { holidays, workdays } = createRequire(import.meta.url)('chinese-days/dist/chinese-days.json') as Arrangement;

const ARRANGED = new Set(Object.keys(holidays).map((day) => day.slice(0, 4)));

/** The holidays of a year are not known yet: a day in it is neither worked nor free. */
export class YearNotArranged extends Error {
  override readonly name = 'YearNotArranged';

  constructor(readonly year: string) {
    super(`The holidays of ${year} are not arranged`);
  }
}

/** The arrangement of one year as somebody brought it in; it takes the place of the package's. */
export interface YearTable {
  readonly year: number;
  readonly holidays: readonly string[];
  readonly workdays: readonly string[];
}

/** The years whose arrangement the package knows. */
export const arrangedYears = (): number[] => [...ARRANGED].map(Number);

/** The package's arrangement of a year, weekends left out where they are usual. */
export function builtInYear(year: number): YearTable | undefined {
  if (!ARRANGED.has(String(year))) return undefined;
  const of = (days: Readonly<Record<string, string>>) =>
    Object.keys(days)
      .filter((day) => day.startsWith(`${year}-`))
      .sort();
  return { year, holidays: of(holidays), workdays: of(workdays) };
}

const isWeekend = (day: string): boolean => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());

/** Whether people work on a calendar day in China. Throws YearNotArranged. */
export function isWorkingDay(day: string, imported: readonly YearTable[] = []): boolean {
  const year = day.slice(0, 4);
  const own = imported.find((table) => String(table.year) === year);
  if (own) return own.workdays.includes(day) || (!own.holidays.includes(day) && !isWeekend(day));
  if (!ARRANGED.has(year)) throw new YearNotArranged(year);
  return day in workdays || (!(day in holidays) && !isWeekend(day));
}

/** The day on which the given number of working days after `day` is full; `day` itself does not count. Throws YearNotArranged. */
export function addWorkingDays(day: string, days: number, imported: readonly YearTable[] = []): string {
  let at = day;
  for (let left = days; left > 0; left -= isWorkingDay(at, imported) ? 1 : 0) at = addDays(at, 1);
  return at;
}

/** How many days from `from` on, `until` not among them, are worked. Throws YearNotArranged. */
export function workingDaysBetween(from: string, until: string, imported: readonly YearTable[] = []): number {
  let days = 0;
  for (let at = from; at < until; at = addDays(at, 1)) days += isWorkingDay(at, imported) ? 1 : 0;
  return days;
}
