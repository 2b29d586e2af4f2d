import type { components } from '../shell/api.generated';

type Schemas = components['schemas'];
export type Sheet = Schemas['ScoreSheetAnswer'];
export type SheetItem = Sheet['items'][number];
export type Marking = Schemas['MarkingAnswer'];

/** What stands typed beside one line of the sheet: basic criteria have no points. */
export interface Typed {
  readonly failed?: boolean;
  readonly points?: string;
  readonly reason?: string;
}

/** The sheet as it is being filled in, line by line. */
export type Draft = Readonly<Record<string, Typed>>;

const pointsOf = ({ points = '' }: Typed = {}): number => Number(points.replace('．', '.').replace('。', '.').trim());
const taken = (typed: Typed | undefined): number => (Number.isFinite(pointsOf(typed)) ? pointsOf(typed) : 0);

/** What is handed in: only what is wrong with the file is named, each with its reason. */
export const markingOf = (sheet: Sheet, draft: Draft): Marking => ({
  vetoes: sheet.vetoes.flatMap(({ code }) =>
    draft[code]?.failed ? [{ code, reason: draft[code].reason?.trim() ?? '' }] : [],
  ),
  deductions: sheet.items.flatMap(({ code }) =>
    taken(draft[code]) === 0 ? [] : [{ code, points: taken(draft[code]), reason: draft[code]?.reason?.trim() ?? '' }],
  ),
});

export interface Running {
  readonly score: number;
  readonly grade: string;
  readonly failed: number;
  readonly off: number;
}

const fits = (points: number, marks: number): boolean => points >= 0 && points <= marks && Number.isInteger(points * 2);

/**
 * 得分和等次 as they stand while the sheet is filled in; what counts is worked out when it is handed in. Points that their
 * line cannot take off are complained of beside it and take nothing off.
 */
export function runningOf(sheet: Sheet, draft: Draft): Running {
  const { vetoes, deductions } = markingOf(sheet, draft);
  const marksOf = new Map(sheet.items.map(({ code, marks }) => [code, marks]));
  const taking = deductions.filter(({ code, points }) => fits(points, marksOf.get(code) ?? 0));
  const off = taking.reduce((sum, { points }) => sum + points, 0);
  const score = vetoes.length > 0 && sheet.vetoMeans === 'zero' ? 0 : sheet.fullMarks - off;
  const reached = sheet.grades.find(({ from }) => score >= from);
  const grade = (vetoes.length > 0 ? sheet.grades.at(-1) : reached)?.name ?? '';
  return { score, grade, failed: vetoes.length, off };
}

/** What is wrong with one line, said beside it as soon as it is typed. */
export function complaintAboutLine(marks: number | undefined, typed: Typed | undefined): string | undefined {
  if (!typed) return undefined;
  if (marks === undefined) return typed.failed && !typed.reason?.trim() ? '写明不符合的理由' : undefined;
  const points = pointsOf(typed);
  if (!Number.isFinite(points) || points < 0 || !Number.isInteger(points * 2)) return '扣分以0.5分为单位';
  if (points > marks) return `最多扣${marks}分`;
  if (points > 0 && !typed.reason?.trim()) return '写明扣分理由';
  if (points === 0 && typed.reason?.trim()) return '没有填写扣分，理由不会记录';
  return undefined;
}

export const complaintsOf = (sheet: Sheet, draft: Draft): number =>
  [
    ...sheet.vetoes.map(({ code }) => complaintAboutLine(undefined, draft[code])),
    ...sheet.items.map(({ code, marks }) => complaintAboutLine(marks, draft[code])),
  ].filter((complaint) => complaint !== undefined).length;

export interface Group<T> {
  readonly name: string;
  readonly lines: readonly T[];
}

/** Lines of a sheet under their headings, in the order of the sheet. */
export function grouped<T extends { readonly group: string }>(lines: readonly T[]): readonly Group<T>[] {
  const names = [...new Set(lines.map(({ group }) => group))];
  return names.map((name) => ({ name, lines: lines.filter(({ group }) => group === name) }));
}
