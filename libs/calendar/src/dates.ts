/** Calendar days are Asia/Shanghai days, written 2022-05-31; the county has no daylight saving time. */
const SHANGHAI_OFFSET_MS = 8 * 3_600_000;
const DAY_MS = 86_400_000;

/** The Shanghai day of an instant. */
export const dayOf = (instant: Date | string): string =>
  new Date(new Date(instant).getTime() + SHANGHAI_OFFSET_MS).toISOString().slice(0, 10);

/** The Shanghai day and time of an instant, 2022-05-31 10:00. */
export const momentOf = (instant: Date | string): string =>
  new Date(new Date(instant).getTime() + SHANGHAI_OFFSET_MS).toISOString().slice(0, 16).replace('T', ' ');

/** The instant of a wall-clock time on a Shanghai day, as UTC text. */
export const instantOf = (day: string, time = '00:00:00.000'): string => new Date(`${day}T${time}+08:00`).toISOString();

/** A deadline counts to the end of its day. */
export const endOfDay = (day: string): string => instantOf(day, '23:59:59.999');

export const addDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);

export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);

/** 2022年5月31日 10时05分, of an instant. */
export function officialMoment(instant: Date | string): string {
  const [day = '', time = ''] = momentOf(instant).split(' ');
  return `${officialDate(day)} ${time.replace(':', '时')}分`;
}

/** 2022年5月31日, as official papers write it. */
export function officialDate(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}

/** Unix seconds of an instant, and the instant of them, as UTC text. */
export const secondsOf = (instant: string): number => Date.parse(instant) / 1000;
export const instantAt = (seconds: number): string => new Date(seconds * 1000).toISOString();

/** The same day so many months ago; the last of its month where that month is shorter. */
export function monthsBefore(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const found = new Date(Date.UTC(year, month - 1 - months, 1));
  const last = new Date(Date.UTC(found.getUTCFullYear(), found.getUTCMonth() + 1, 0)).getUTCDate();
  found.setUTCDate(Math.min(date, last));
  return found.toISOString().slice(0, 10);
}
