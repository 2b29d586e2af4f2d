const DAY_MS = 86_400_000;

const instantParts = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

const isDay = (value: string) => /^\d{4}-\d{2}-\d{2}$/.test(value);

/** 2022-05-31 → 2022年5月31日; an instant is read in Asia/Shanghai; what a form holds instead reads as it was typed. */
export function officialDate(value: string): string {
  if (!/^\d{4}-\d{2}-\d{2}(T|$)/.test(value) || Number.isNaN(Date.parse(value))) return value;
  if (!isDay(value)) return officialTime(value).split(' ')[0] ?? '';
  const [year, month, day] = value.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}

/** 2022-05-31T06:05:00Z → 2022年5月31日 14时05分 */
export function officialTime(instant: string): string {
  const parts = Object.fromEntries(instantParts.formatToParts(new Date(instant)).map((p) => [p.type, p.value]));
  return `${parts.year}年${parts.month}月${parts.day}日 ${parts.hour}时${parts.minute}分`;
}

export const daysFrom = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);

/** A deadline runs to the end of its day, so on the day itself it is not yet late. */
export function deadlineWords(dueOn: string, today: string): string {
  const days = daysFrom(today, dueOn);
  if (days === 0) return '今天到期';
  return days > 0 ? `还剩${days}天` : `逾期${-days}天`;
}
