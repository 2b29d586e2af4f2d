import { refuseIf } from '@app/eventing/rejection.js';

/** 评查标准: one version of a score sheet. What a file of cases was marked by stays readable when the next version comes. */
export interface ScoreSheet {
  readonly code: string;
  readonly version: string;
  readonly title: string;
  /** Where its shape and its numbers come from, and which of them are the county's own choice. */
  readonly source: string;
  readonly fullMarks: number;
  /** Failing a basic criterion makes the score 0 (河南), or the grade the lowest whatever the score (广东). */
  readonly vetoMeans: 'zero' | 'fails';
  readonly vetoes: readonly SheetVeto[];
  readonly items: readonly SheetItem[];
  /** Best first, the last from 0. */
  readonly grades: readonly SheetGrade[];
  /** Two reviewers may differ by so many points before a third one reads the file. */
  readonly maxDifference: number;
}

/** 基础标准, 否决项. */
export interface SheetVeto {
  readonly code: string;
  readonly group: string;
  readonly text: string;
}

/** 一般标准: deductions never go above its marks. */
export interface SheetItem extends SheetVeto {
  readonly marks: number;
}

/** 等次: `from` this score on. */
export interface SheetGrade {
  readonly name: string;
  readonly from: number;
}

/** What one reviewer found in one file: basic criteria not met, and points taken off, each with its reason. */
export interface Marking {
  readonly vetoes: readonly { readonly code: string; readonly reason: string }[];
  readonly deductions: readonly { readonly code: string; readonly points: number; readonly reason: string }[];
}

export interface Score {
  readonly score: number;
  readonly vetoed: boolean;
  readonly grade: string;
}

/** 得分和等次 of a marking that is sound. */
export function scoreOf(sheet: ScoreSheet, { vetoes, deductions }: Marking): Score {
  const vetoed = vetoes.length > 0;
  const left = sheet.fullMarks - deductions.reduce((sum, { points }) => sum + points, 0);
  const score = vetoed && sheet.vetoMeans === 'zero' ? 0 : left;
  const reached = sheet.grades.find(({ from }) => score >= from);
  const lowest = sheet.grades.at(-1);
  const grade = vetoed ? lowest : reached;
  return { score, vetoed, grade: grade?.name ?? '' };
}

interface Named {
  readonly code: string;
  readonly reason: string;
}

function refuseUnlessNamedOnce(known: readonly SheetVeto[], named: readonly Named[]): void {
  named.forEach(({ code, reason }, place) => {
    const text = known.find((one) => one.code === code)?.text;
    refuseIf(text === undefined, 'score-item-unknown', { item: code });
    const item = text ?? code;
    refuseIf(named.findIndex((other) => other.code === code) !== place, 'score-item-twice', { item });
    refuseIf(reason.trim() === '', 'score-without-reason', { item });
  });
}

/** Every criterion and item is the sheet's, named once and with a reason; points are halves from 0.5 to the item's marks. */
export function refuseUnlessSound(sheet: ScoreSheet, { vetoes, deductions }: Marking): void {
  refuseUnlessNamedOnce(sheet.vetoes, vetoes);
  refuseUnlessNamedOnce(sheet.items, deductions);
  for (const { code, points } of deductions) {
    const { text = code, marks = 0 } = sheet.items.find((one) => one.code === code) ?? {};
    refuseIf(!(points > 0) || !Number.isInteger(points * 2), 'score-not-halves', { item: text, points });
    refuseIf(points > marks, 'score-above-maximum', { item: text, points, marks });
  }
}

const hasTwice = (names: readonly string[]): boolean => new Set(names).size !== names.length;

/** Sums of halves are exact. */
const isHalves = (points: number): boolean => points > 0 && Number.isInteger(points * 2);

/** What is wrong with a sheet itself, for whoever edits the data; a sheet without faults may be marked by. */
export function sheetFaults(sheet: ScoreSheet): readonly string[] {
  const { vetoes, items, grades, fullMarks, maxDifference } = sheet;
  const sum = items.reduce((total, { marks }) => total + marks, 0);
  const falls = grades.every(({ from }, place) => place === 0 || from < (grades[place - 1]?.from ?? 0));
  const checks: readonly (readonly [boolean, string])[] = [
    [items.some(({ marks }) => !isHalves(marks)), 'an item has marks that are not halves'],
    [sum !== fullMarks, `the marks sum up to ${sum}, not ${fullMarks}`],
    [hasTwice([...vetoes, ...items].map(({ code }) => code)), 'a code stands twice'],
    [[...vetoes, ...items].some(({ text }) => text.trim() === ''), 'a criterion says nothing'],
    [grades.length < 2 || hasTwice(grades.map(({ name }) => name)), 'grades are missing or stand twice'],
    [!falls || grades.at(-1)?.from !== 0, 'the grades do not fall to 0'],
    [(grades[0]?.from ?? 0) > fullMarks, 'the best grade cannot be reached'],
    [!(maxDifference >= 0 && maxDifference < fullMarks), 'the difference allowed is no number of points'],
  ];
  return checks.filter(([fails]) => fails).map(([, fault]) => fault);
}
