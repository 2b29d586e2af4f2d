import { dayOf } from '@app/calendar/dates.js';
import { addWorkingDays, YearNotArranged, type YearTable } from '@app/calendar/working-days.js';
import { refuseIf, Rejection } from '@app/eventing/rejection.js';
import { isSamePerson } from './assignment.rules.js';
import type {
  AcceptScore,
  KnownScorer,
  MoveScoringDeadline,
  ObjectToScore,
  RuleOnScoreObjection,
  SettleScore,
  TellScore,
} from './commands.js';
import {
  ScoreAccepted,
  ScoreObjected,
  ScoreObjectionRuled,
  ScoreSettled,
  ScoreTold,
  ScoringDeadlineMoved,
  type FileScoringEvent,
  type Result,
  type RuledItem,
  type Settled,
} from './events.js';
import { ofFile, refuseUnlessUnit, resultOf, type KnownFile } from './file.rules.js';
import { refuseUnlessSound, scoreOf, type Marking, type ScoreSheet } from './sheet.rules.js';

/** A year without a table is not guessed. */
function after(day: string, days: number, years: readonly YearTable[]): string {
  try {
    return addWorkingDays(day, days, years);
  } catch (error) {
    if (error instanceof YearNotArranged) throw new Rejection('year-of-scoring-not-arranged', { year: error.year });
    throw error;
  }
}

export function tell({ data: { scoringId, years = [] }, meta }: TellScore, file: KnownFile): FileScoringEvent[] {
  resultOf(file);
  refuseIf(file.is !== 'scored', 'score-told-already');
  const objectBy = after(dayOf(meta.at), file.objectionDays, years);
  // Nor may a year without a table take from the unit an objection on its last day.
  after(objectBy, file.rulingDays, years);
  return [new ScoreTold({ ...ofFile(scoringId, file), objectBy })];
}

function refuseUnlessOpen(file: KnownFile): void {
  refuseIf(file.is === 'scoring' || file.is === 'differing' || file.is === 'scored', 'score-not-told');
  refuseIf(file.is === 'objected', 'score-objected-already');
  refuseIf(file.is === 'settled', 'score-settled');
}

const settled = (scoringId: string, file: KnownFile, how: Settled, result: Result): ScoreSettled => {
  const { score, vetoed, grade } = result;
  return new ScoreSettled({ ...ofFile(scoringId, file), how, score, vetoed, grade });
};

export function accept({ data: { scoringId }, meta }: AcceptScore, file: KnownFile): FileScoringEvent[] {
  refuseUnlessUnit(meta.unit, file);
  refuseUnlessOpen(file);
  return [new ScoreAccepted(ofFile(scoringId, file)), settled(scoringId, file, 'accepted', resultOf(file))];
}

const codesOf = ({ vetoes, deductions }: Marking): string[] => [...vetoes, ...deductions].map(({ code }) => code);

/** 异议: within its days, of items that were held against the file, each with a reason. */
export function object({ data, meta }: ObjectToScore, file: KnownFile): FileScoringEvent[] {
  const { scoringId, items, evidence, years = [] } = data;
  refuseUnlessUnit(meta.unit, file);
  refuseUnlessOpen(file);
  const today = dayOf(meta.at);
  const { objectBy = today } = file;
  refuseIf(today > objectBy, 'score-objection-late', { objectBy });
  refuseIf(items.length === 0, 'score-objection-empty');
  const held = codesOf(resultOf(file).marking);
  items.forEach(({ code, reason }, place) => {
    refuseIf(!held.includes(code), 'objected-item-not-held', { code });
    refuseIf(items.findIndex((other) => other.code === code) !== place, 'objected-item-twice', { code });
    refuseIf(reason.trim() === '', 'objection-without-reason', { code });
  });
  const rulingBy = after(today, file.rulingDays, years);
  return [new ScoreObjected({ ...ofFile(scoringId, file), items, evidence, rulingBy })];
}

/** 裁定: never by whoever scored the file, on what was objected to, and never to the file's disadvantage. */
export function rule({ data, meta }: RuleOnScoreObjection, file: KnownFile): FileScoringEvent[] {
  const { scoringId, ruling, reason, items, sheet, ruler } = data;
  const own = ownAccounts(meta.actor, data);
  refuseIf(file.is === 'settled', 'score-settled');
  refuseIf(file.is !== 'objected', 'score-not-objected');
  const authors = [...file.scorers.map(({ scorerId }) => scorerId), ...file.putAside];
  refuseIf(
    authors.some((author) => own.includes(author)),
    'score-ruled-by-scorer',
  );
  refuseIf(isPartial(own, ruler, file), 'score-ruled-by-partial');
  refuseIf(reason.trim() === '', 'score-ruling-without-reason');
  if (!sheet) throw new Rejection('score-sheet-unknown');
  const result = ruling === 'upheld' ? upheld(items, file) : amended(items, file, sheet);
  const late = dayOf(meta.at) > (file.rulingBy ?? '');
  const of = ofFile(scoringId, file);
  const ruled = new ScoreObjectionRuled({ ...of, ...result, ruling, reason, items, late });
  return [ruled, settled(scoringId, file, 'ruled', result)];
}

/** His own account, and others of the file that are the same person's. */
const ownAccounts = (actor: string, { ruler, people = [] }: RuleOnScoreObjection['data']): readonly string[] => [
  actor,
  ...(ruler ? people.filter((one) => isSamePerson(one, ruler)).map(({ scorerId }) => scorerId) : []),
];

/** Who stood aside from the file, serves in its unit or declared a conflict with it does not rule on it either. */
const isPartial = (own: readonly string[], ruler: KnownScorer | undefined, { unitId, recused }: KnownFile): boolean =>
  own.some((account) => recused.includes(account)) ||
  [...(ruler?.unitIds ?? []), ...(ruler?.recusedFrom ?? [])].includes(unitId);

function upheld(items: readonly RuledItem[], file: KnownFile): Result {
  refuseIf(items.length > 0, 'upheld-with-amendments');
  return resultOf(file);
}

function amended(items: readonly RuledItem[], file: KnownFile, sheet: ScoreSheet): Result {
  refuseIf(items.length === 0, 'amended-without-items');
  const { marking } = resultOf(file);
  items.forEach((item, place) =>
    refuseUnfitItem(item, place === items.findIndex(({ code }) => code === item.code), file),
  );
  const ruled = new Map(items.map((item) => [item.code, item]));
  const deductions = marking.deductions.flatMap((one) => {
    const { points = one.points, reason } = ruled.get(one.code) ?? {};
    if (points === 0) return [];
    return [points === one.points ? one : { code: one.code, points, reason: `${one.reason}（裁定：${reason ?? ''}）` }];
  });
  const changed = deductions.filter(({ code }) => ruled.has(code));
  refuseUnlessSound(sheet, { vetoes: [], deductions: changed });
  const vetoes = marking.vetoes.filter(({ code }) => ruled.get(code)?.stands !== false);
  const left = { vetoes, deductions };
  return { marking: left, ...scoreOf(sheet, left) };
}

function refuseUnfitItem({ code, points, stands, reason }: RuledItem, first: boolean, file: KnownFile): void {
  refuseIf(!file.objected?.some((item) => item.code === code), 'ruling-beyond-objection', { code });
  refuseIf(!first, 'ruled-item-twice', { code });
  refuseIf(reason.trim() === '', 'ruled-item-without-reason', { code });
  const { vetoes, deductions } = resultOf(file).marking;
  const held = deductions.find((item) => item.code === code)?.points;
  const lighter = vetoes.some((item) => item.code === code) ? stands === false : (points ?? Infinity) < (held ?? 0);
  refuseIf(!lighter || (points ?? 0) < 0, 'ruling-not-lighter', { code, ...(held === undefined ? {} : { held }) });
}

/** The clock says that nobody objected. Early, late or twice it changes nothing. */
export function settle({ data: { scoringId }, meta }: SettleScore, file: KnownFile): FileScoringEvent[] {
  if (file.is !== 'told' || file.objectBy === undefined || dayOf(meta.at) <= file.objectBy) return [];
  return [settled(scoringId, file, 'unopposed', resultOf(file))];
}

/** Nothing moves once it was done, nor from another day than the table found. */
export function move({ data }: MoveScoringDeadline, file: KnownFile): FileScoringEvent[] {
  const { scoringId, of, from, dueOn, reason } = data;
  const open = of === 'objection' ? file.is === 'told' && file.objectBy : file.is === 'objected' && file.rulingBy;
  return open === from ? [new ScoringDeadlineMoved({ ...ofFile(scoringId, file), of, from, dueOn, reason })] : [];
}
