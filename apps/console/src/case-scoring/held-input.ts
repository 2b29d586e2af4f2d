import type { Held } from './words';

/** What is said of the lines held against a file, by the code of each. */
export interface Line {
  readonly chosen?: boolean;
  readonly points?: string;
  readonly reason?: string;
}
export type Lines = Readonly<Record<string, Line>>;

const chosen = (held: readonly Held[], lines: Lines): Held[] => held.filter(({ code }) => lines[code]?.chosen);
const reasonOf = (lines: Lines, code: string): string => lines[code]?.reason?.trim() ?? '';

export const objectedOf = (held: readonly Held[], lines: Lines): { code: string; reason: string }[] =>
  chosen(held, lines).map(({ code }) => ({ code, reason: reasonOf(lines, code) }));

/** A basic criterion falls or stands; of an item fewer points are taken, or none. */
export const ruledOf = (held: readonly Held[], lines: Lines) =>
  chosen(held, lines).map(({ code, points }) => ({
    code,
    ...(points === undefined ? { stands: false } : { points: Number(lines[code]?.points ?? '') }),
    reason: reasonOf(lines, code),
  }));

/** An item that is chosen and whose new points nobody wrote: nothing is not none. */
export const lacksPoints = (held: readonly Held[], lines: Lines): boolean =>
  chosen(held, lines).some(
    ({ code, points }) => points !== undefined && !/^\d+(\.\d+)?$/.test(lines[code]?.points?.trim() ?? ''),
  );

/** What is wrong with a line that is chosen, by what the sheet calls it: its code is written nowhere on the page. */
export const complaintAbout = (held: readonly Held[], lines: Lines, says: string): string | undefined => {
  const one = chosen(held, lines).find(({ code }) => reasonOf(lines, code) === '');
  return one && `“${one.text}”没有写明${says}。`;
};
export const notLighter = (held: readonly Held[], lines: Lines): string | undefined => {
  const one = chosen(held, lines).find(({ code, points }) => Number(lines[code]?.points) >= (points ?? Infinity));
  return one && `“${one.text}”原来扣${one.points}分，裁定没有减轻：裁定异议不得使结果对单位更为不利。`;
};

/** Without words of its own a finding reads as the sheet and the reasons say it. */
export const findingsOf = (
  held: readonly Held[],
  lines: Lines,
  { category, dueOn }: { category?: string; dueOn?: string },
) =>
  chosen(held, lines).map(({ code }) => ({
    ...{ code, category, dueOn },
    ...(reasonOf(lines, code) === '' ? {} : { text: reasonOf(lines, code) }),
  }));

export const chosenCount = (held: readonly Held[], lines: Lines = {}): number => chosen(held, lines).length;
