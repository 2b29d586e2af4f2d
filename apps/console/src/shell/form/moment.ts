import { isDay, mistakenDay } from './day';

const WRITTEN = /^(\d{1,2})(?:(?::|时)(\d{2})分?|[时点]整?)$/;
const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

/** 10:05, 10时05分, 9:05 or 10点 → a time of day as 10:05; undefined for what is none. */
export function timeFrom(typed: string): string | undefined {
  const [, hour = '', minute = '00'] = WRITTEN.exec(typed.normalize('NFKC').replace(/\s/g, '')) ?? [];
  const time = `${hour.padStart(2, '0')}:${minute}`;
  return hour !== '' && TIME.test(time) ? time : undefined;
}

/** A day and a time as a form keeps them, 2026-06-02 10:05, or whatever was typed for either. */
export function momentParts(moment = ''): { day: string; time: string } {
  const gap = moment.lastIndexOf(' ');
  return gap < 0 ? { day: moment, time: '' } : { day: moment.slice(0, gap), time: moment.slice(gap + 1) };
}

export const momentFrom = (day: string, time: string): string | undefined =>
  day === '' && time === '' ? undefined : `${day} ${time}`;

/** Whether the county's calendar and clock have this moment, written 2026-06-02 10:05. */
export function isMoment(moment: string): boolean {
  const { day, time } = momentParts(moment);
  return isDay(day) && TIME.test(time);
}

/** What is wrong with what was entered for a moment; undefined for one there is. */
export function mistakenMoment(entered: string): string | undefined {
  const { day, time } = momentParts(entered);
  if (day === '') return '还没有写日期';
  const mistake = mistakenDay(day);
  if (mistake !== undefined) return `日期${mistake}`;
  if (time === '') return '还没有写时间';
  return TIME.test(time) ? undefined : '时间请写成“10:00”的样子';
}
