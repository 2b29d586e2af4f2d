import type { Marking, ScoreSheet } from './sheet.rules.js';

/** A sheet that was handed in. */
export interface HandedIn {
  readonly place: number;
  readonly marking: Marking;
  readonly score: number;
  readonly vetoed: boolean;
}

/** What two sheets of a file differ over, where it is more than their sheet allows. */
export function differenceOf({ maxDifference }: ScoreSheet, one: HandedIn, other: HandedIn) {
  if (one.vetoed !== other.vetoed) return 'veto' as const;
  return Math.abs(one.score - other.score) > maxDifference ? ('points' as const) : undefined;
}

const apart = (one: HandedIn | undefined, other: HandedIn | undefined): number =>
  Math.abs((one?.score ?? 0) - (other?.score ?? 0));

/**
 * The sheets that count. Of two, both. Of three, those of the two who agree on whether the file fails; where all three
 * agree, the two whose scores are nearest, and the one in the middle alone where it is equally far from both.
 */
export function countedOf(sheets: readonly HandedIn[]): readonly HandedIn[] {
  if (sheets.length < 3) return sheets;
  const failing = sheets.filter(({ vetoed }) => vetoed);
  const majority = failing.length > 1 ? failing : sheets.filter(({ vetoed }) => !vetoed);
  if (majority.length === 2) return majority;
  const [low, middle, high] = [...majority].sort((one, other) => one.score - other.score);
  const [below, above] = [apart(low, middle), apart(middle, high)];
  const kept = below === above ? [middle] : below < above ? [low, middle] : [middle, high];
  return majority.filter((sheet) => kept.includes(sheet));
}

interface Gathered {
  points: number;
  readonly reasons: Set<string>;
}

/** Several reasons read as one sentence. */
const joined = (reasons: readonly string[]): string =>
  reasons.map((reason, at) => (at < reasons.length - 1 ? reason.replace(/[。；]$/u, '') : reason)).join('；');

/** Points and reasons of each code, in the order in which the codes are met. */
function gathered(named: readonly { readonly code: string; readonly points?: number; readonly reason: string }[]) {
  const all = new Map<string, Gathered>();
  for (const { code, points = 0, reason } of named) {
    const one = all.get(code) ?? { points: 0, reasons: new Set<string>() };
    one.points += points;
    one.reasons.add(reason.trim());
    all.set(code, one);
  }
  return [...all].map(([code, { points, reasons }]) => ({ code, points, reason: joined([...reasons]) }));
}

/** 合议: the mean of the points taken off each item, and every reason given. One or two sheets, so that means are exact. */
export function jointOf(sheets: readonly HandedIn[]): Marking {
  const deductions = gathered(sheets.flatMap(({ marking }) => marking.deductions));
  return {
    vetoes: gathered(sheets.flatMap(({ marking }) => marking.vetoes)).map(({ code, reason }) => ({ code, reason })),
    deductions: deductions.map(({ points, ...item }) => ({ ...item, points: points / sheets.length })),
  };
}
