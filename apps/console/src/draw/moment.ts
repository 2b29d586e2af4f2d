import { officialTime } from '../shell/dates';
import { isMoment } from '../shell/form/moment';

/** A moment as it is typed: the clock on the county's wall, 2026-06-02 10:05, whatever the computer thinks of zones. */
export const instantOf = (moment: string | undefined): string | undefined =>
  moment && isMoment(moment) ? `${moment.replace(' ', 'T')}:00+08:00` : undefined;

const wall = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'short' });

export const momentOf = (instant: Date): string => wall.format(instant);

/** 2026年6月2日 10时05分, or dots where nothing is typed yet. */
export function momentWords(moment: string | undefined): string {
  const instant = instantOf(moment);
  return instant === undefined ? '……' : officialTime(instant);
}

/** 2天3小时, 3小时5分, 5分; less than a minute is 不到1分. */
export function spanWords(ms: number): string {
  const minutes = Math.floor(ms / 60_000);
  const [days, hours, rest] = [Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60), minutes % 60];
  if (days > 0) return `${days}天${hours > 0 ? `${hours}小时` : ''}`;
  if (hours > 0) return `${hours}小时${rest > 0 ? `${rest}分` : ''}`;
  return rest > 0 ? `${rest}分` : '不到1分';
}

const two = (n: number): string => String(n).padStart(2, '0');

/** What people watch run down: 2天3小时, then 3:05:09, in the end 5:09. */
export function countdown(ms: number): string {
  const seconds = Math.max(0, Math.ceil(ms / 1000));
  if (seconds >= 86_400) return spanWords(ms);
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}
