const WRITTEN = [
  /^(\d{4})年(\d{1,2})月(\d{1,2})日$/,
  /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/,
  /^(\d{4})(\d{2})(\d{2})$/,
] as const;

/** Whether the calendar has this day, written 2022-05-31. */
export function isDay(day: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return false;
  const at = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day);
}

/** What clerks write for a day, as 2022-05-31, whether or not the calendar has it; undefined for anything else. */
function written(typed: string): string | undefined {
  const bare = typed.normalize('NFKC').replace(/\s/g, '');
  const found = WRITTEN.map((form) => form.exec(bare)).find((match) => match !== null);
  if (!found) return undefined;
  const [year = '', month = '', day = ''] = found.slice(1).filter((part) => /\d/.test(part));
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** 2022年5月31日, 2022-5-31, 2022/5/31, 2022.5.31 or 20220531 → 2022-05-31; anything else stays as it was typed. */
export function dayFrom(typed: string): string {
  const day = written(typed);
  return day !== undefined && isDay(day) ? day : typed.trim();
}

/** What is wrong with what was entered for a day; undefined for a day the calendar has. */
export function mistakenDay(entered: string): string | undefined {
  if (isDay(entered)) return undefined;
  return written(entered) === undefined ? '请写成“2022年5月31日”的样子' : '没有这一天';
}
