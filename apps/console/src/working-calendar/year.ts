import type { components } from '../shell/api.generated';

type Schemas = components['schemas'];
export type Year = Schemas['WorkingYearAnswer'];
export type Years = Schemas['WorkingYearsAnswer'];
export type Move = Schemas['DeadlineMoveAnswer'];
export type Preview = Schemas['YearPreviewAnswer'];
export type Sheet = Schemas['YearSheetAnswer'];

type Table = Pick<Year, 'holidays' | 'workdays'>;

/** 休: a day off by the table; 班: a weekend day worked instead. */
export type Mark = '休' | '班' | '';

export interface YearDay {
  /** 2027-01-01; empty before the first of a month. */
  readonly day: string;
  readonly date: number;
  readonly mark: Mark;
  readonly weekend: boolean;
}

export interface YearMonth {
  readonly month: number;
  readonly weeks: readonly (readonly YearDay[])[];
}

export const WEEKDAYS = ['一', '二', '三', '四', '五', '六', '日'] as const;
const WEEK = 7;
const SATURDAY = 5;
const BLANK: YearDay = { day: '', date: 0, mark: '', weekend: false };

const two = (number: number): string => String(number).padStart(2, '0');

function daysOfMonth(year: number, month: number, { holidays, workdays }: Table): YearDay[] {
  const length = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return Array.from({ length }, (_, index) => {
    const day = `${year}-${two(month)}-${two(index + 1)}`;
    const weekend = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % WEEK >= SATURDAY;
    const mark = workdays.includes(day) ? '班' : holidays.includes(day) ? '休' : '';
    return { day, date: index + 1, mark, weekend };
  });
}

/** A year month by month, weeks from Monday. */
export const monthsOf = (year: number, table: Table): YearMonth[] =>
  Array.from({ length: 12 }, (_, index) => {
    const days = daysOfMonth(year, index + 1, table);
    const before = (new Date(`${days[0]!.day}T00:00:00Z`).getUTCDay() + 6) % WEEK;
    const cells = [...Array<YearDay>(before).fill(BLANK), ...days];
    while (cells.length % WEEK > 0) cells.push(BLANK);
    const weeks = Array.from({ length: cells.length / WEEK }, (_, week) =>
      cells.slice(week * WEEK, week * WEEK + WEEK),
    );
    return { month: index + 1, weeks };
  });

/** How many days of the year are worked. */
export const workedDays = (months: readonly YearMonth[]): number =>
  months
    .flatMap(({ weeks }) => weeks.flat())
    .filter(({ day, mark, weekend }) => day !== '' && (mark === '班' || (mark === '' && !weekend))).length;

const WRITTEN = /^(\d{4})[年./-](\d{1,2})[月./-](\d{1,2})日?$/;

/** One day to a line, as 2027-01-01 or as a notice writes it; blanks and empty lines do not count. */
export const daysOf = (lines: string | undefined): string[] =>
  (lines ?? '')
    .split(/[\s，、,]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) =>
      line.replace(WRITTEN, (_, year: string, month: string, day: string) =>
        [year, two(Number(month)), two(Number(day))].join('-'),
      ),
    );
