import { instantOf } from '@app/calendar';

/** A number as the file writes it, so that no digit of a long one is lost. */
export class NumberCell {
  constructor(readonly raw: string) {}
}

export type Cell = string | boolean | Date | NumberCell;

/** A cell that does not say what its column asks for; the message is for the person who filled it in. */
export class WrongCell extends Error {}

/** What a column holds. Given a cell that is not blank; throws WrongCell. */
export type CellReader<T> = (cell: Cell) => T;

const wrong = (message: string): never => {
  throw new WrongCell(message);
};

/** Digits, letters and marks of double width, as Chinese input methods write them, in single width. */
const narrow = (text: string): string =>
  text.replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0)).replace(/\u3000/g, ' ');

/** What nobody sees and no page shows: controls, zero-width marks, halves of an emoji. */
const UNSEEN = /(?![\t\n\r])[\p{Cc}\p{Cs}\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff]/gu;

const dayOf = (date: Date): string => date.toISOString().slice(0, 10);

/** A cell as a person reads it. A number keeps the digits Excel kept. */
function textOf(cell: Cell): string {
  if (cell instanceof NumberCell) return plainNumber(cell.raw) ?? cell.raw;
  if (cell instanceof Date) return dayOf(cell);
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  return cell.replace(UNSEEN, '').trim();
}

/** Excel writes 0.1 as 0.10000000000000001 and 12 sometimes as 12.0 or 1.2E1. Nothing when it is no whole number. */
function plainNumber(raw: string): string | undefined {
  const value = Number(raw);
  return Number.isSafeInteger(value) ? String(value) : undefined;
}

/** A text of at most `max` characters, blanks at both ends cut off. */
export const text =
  (max: number): CellReader<string> =>
  (cell) => {
    const read = textOf(cell);
    return [...read].length > max ? wrong(`不得超过${max}个字，现在是${[...read].length}个字`) : read;
  };

/** Several texts in one cell, parted by 、 or a comma where nothing else is said, each once. */
export const list =
  (most: number, max: number, between = /[、，,；;\n]/): CellReader<string[]> =>
  (cell) => {
    const items = [
      ...new Set(
        textOf(cell)
          .split(between)
          .flatMap((item) => item.trim() || []),
      ),
    ];
    if (items.length > most) wrong(`不得超过${most}项，现在是${items.length}项`);
    return items.map(text(max));
  };

const EXACT_DIGITS = 15;

/**
 * A code or number of a document: text, also where it is all digits. Where Excel took it for a number, everything after
 * the 15th digit is gone, and that is said instead of guessed.
 */
export const code =
  (max: number): CellReader<string> =>
  (cell) => {
    if (cell instanceof NumberCell) {
      const digits = plainNumber(cell.raw) ?? '';
      if (digits === '' || digits.replace('-', '').length > EXACT_DIGITS)
        wrong('被Excel当作数字，后几位已经丢失：请把这一列设为“文本”格式后重新填写');
      return digits;
    }
    return text(max)(narrow(textOf(cell)).replace(/\s/g, ''));
  };

/** A whole number within bounds. */
export const whole =
  (min: number, max: number): CellReader<number> =>
  (cell) => {
    const typed = narrow(textOf(cell)).replace(/[\s,]/g, '');
    if (cell instanceof Date || !/^-?\d{1,15}$/.test(typed)) return wrong(`应当填写整数，现在是“${textOf(cell)}”`);
    const value = Number(typed);
    return value < min || value > max ? wrong(`应当是${min}至${max}的整数，现在是${typed}`) : value;
  };

const DAY = /^(\d{4})(?:年|[-./])(\d{1,2})(?:月|[-./])(\d{1,2})日?$/;
const EIGHT_DIGITS = /^(\d{4})(\d{2})(\d{2})$/;

/** A day, answered as 2022-05-31: a date of Excel's, or 2022年5月31日, 2022-05-31, 2022.5.31, 2022/5/31, 20220531. */
export const day: CellReader<string> = (cell) => {
  const typed = cell instanceof Date ? dayOf(cell) : narrow(textOf(cell)).replace(/\s/g, '');
  const [, year = '', month = '', date = ''] = DAY.exec(typed) ?? EIGHT_DIGITS.exec(typed) ?? [];
  const read = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  const real = /^(19|20|21)\d{2}-/.test(read) && isDay(read);
  return real ? read : wrong(`应当填写日期，如2022年5月31日，现在是“${textOf(cell)}”`);
};

const TIMED = /^(.+?)[\sT]*(\d{1,2})[:时](\d{2})(?:分|:\d{2})?$/;

/** A day and a time on the wall, answered as an instant in UTC: a date of Excel's, or 2022年5月31日 10:05. */
export const moment: CellReader<string> = (cell) => {
  const typed = cell instanceof Date ? cell.toISOString().slice(0, 19) : narrow(textOf(cell));
  const [, date = '', hour = '', minute = ''] = TIMED.exec(typed.trim()) ?? [];
  const time = `${hour.padStart(2, '0')}:${minute}`;
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(time) || (cell instanceof Date && time === '00:00'))
    return wrong(`应当填写日期和时间，如2022年5月31日 10:05，现在是“${textOf(cell)}”`);
  return instantOf(day(date), `${time}:00.000`);
};

function isDay(read: string): boolean {
  const parsed = new Date(`${read}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && dayOf(parsed) === read;
}

/** One of the words of a list, answered as what it stands for. */
export const choice =
  <T extends string>(
    words: Readonly<Record<T, string>>,
    others: Readonly<Record<string, NoInfer<T>>> = {},
  ): CellReader<T> =>
  (cell) => {
    const typed = textOf(cell).replace(/\s/g, '');
    const found = (Object.entries(words) as [T, string][]).find(([, word]) => word === typed)?.[0];
    const known = found ?? (Object.hasOwn(others, typed) ? others[typed] : undefined);
    const offered = Object.values<string>(words)
      .map((word) => `“${word}”`)
      .join('、');
    return known ?? wrong(`应当填写${offered}之一，现在是“${textOf(cell)}”`);
  };

const YES = ['是', '有', '√', '✓', '对', 'TRUE', 'Y', '1'];
const NO = ['否', '无', '×', '没有', 'FALSE', 'N', '0'];

export const yesNo: CellReader<boolean> = (cell) => {
  const typed = narrow(textOf(cell)).toUpperCase();
  if (YES.includes(typed)) return true;
  return NO.includes(typed) ? false : wrong(`应当填写“是”或者“否”，现在是“${textOf(cell)}”`);
};

/** A number within bounds, whole or with a point. */
export const decimal =
  (min: number, max: number): CellReader<number> =>
  (cell) => {
    const typed = narrow(textOf(cell)).replace(/[\s,]/g, '');
    const value = cell instanceof NumberCell ? Number(cell.raw) : Number(typed);
    if (cell instanceof Date || (!(cell instanceof NumberCell) && !/^-?\d{1,15}(\.\d{1,6})?$/.test(typed)))
      return wrong(`应当填写数字，现在是“${textOf(cell)}”`);
    return value < min || value > max ? wrong(`应当是${min}至${max}的数，现在是${value}`) : value;
  };
