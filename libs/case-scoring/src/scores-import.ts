import {
  metaOf,
  namingRow,
  ofRow,
  refusalOf,
  rowsNamed,
  shared,
  wordedBy,
  type CellFault,
  type ImportAsked,
  type PlannedRow,
  type SheetRow,
} from '@app/documents';
import { deed, fold, readStream, Rejection, type Reader } from '@app/eventing';
import { HandInScores, type KnownScorer } from './commands.js';
import { fileScoring, scoringStream } from './decider.js';
import { scorerOf, sheetOf } from './facts.js';
import { known, type KnownFile, type ToldScoring } from './file.rules.js';
import { refusals } from './refusals.js';
import { scoresColumns, type ScoresTable } from './scores-sheet.js';
import { refuseUnlessSound, type Marking, type ScoreSheet } from './sheet.rules.js';

const sentence = wordedBy(refusals);
const naming = namingRow(sentence);

export interface ImportOfScores extends ImportAsked {
  readonly scoringId: string;
}

export interface KnownScoring {
  readonly file: KnownFile;
  readonly sheet: ScoreSheet;
  /** Whoever asks, as the registers know him. */
  readonly scorer?: KnownScorer;
  /** The version of the file's stream, read before all the rest. */
  readonly seen: number;
}

/** The file and its sheet as they stand in this transaction. Throws `scoring-not-found`. */
export async function knownScoring(db: Reader, { scoringId, meta }: ImportOfScores): Promise<KnownScoring> {
  const { events, version: seen } = await readStream(db, scoringStream(scoringId));
  const file = fold(fileScoring, events as unknown as ToldScoring[]);
  const { sheet } = await sheetOf(scoringId, db);
  if (!sheet) throw new Rejection('scoring-not-found');
  const scorer = await scorerOf(meta.actor, db);
  return { file: known(file), sheet, seen, ...(scorer && { scorer }) };
}

type Row = SheetRow<typeof scoresColumns>;

/** What one row takes off, and what is wrong with it. */
function marked({ values }: Row, sheet: ScoreSheet): Marking {
  const { code = '', fails = false, points = 0, reason = '' } = values;
  const veto = sheet.vetoes.some((item) => item.code === code);
  return {
    vetoes: fails || (veto && points > 0) ? [{ code, reason }] : [],
    deductions: points > 0 && !veto ? [{ code, points, reason }] : [],
  };
}

function faultsOf(row: Row, sheet: ScoreSheet): CellFault[] {
  const { code = '', points = 0 } = row.values;
  const item = [...sheet.vetoes, ...sheet.items].find((one) => one.code === code);
  if (!item) return [{ column: scoresColumns.code.header, message: '评查标准中没有这个编号' }];
  if (points > 0 && !('marks' in item))
    return [{ column: scoresColumns.points.header, message: '基础标准不扣分，不合格的请在“不合格”一列填“是”' }];
  const unsaid = unsaidOf(row, 'marks' in item);
  if (unsaid) return [unsaid];
  const refused = refusalOf(() => refuseUnlessSound(sheet, marked(row, sheet)));
  if (!refused) return [];
  if (refused.code === 'score-item-unknown')
    return [{ column: scoresColumns.fails.header, message: '这一项不是基础标准，请在“扣分”一列填写' }];
  const column = refused.code === 'score-without-reason' ? scoresColumns.reason : scoresColumns.points;
  return [{ column: column.header, message: sentence(refused) }];
}

/** A reason with nothing taken off would be lost with the sheet that is handed in. */
function unsaidOf({ values }: Row, hasMarks: boolean): CellFault | undefined {
  const { fails = false, points = 0, reason = '' } = values;
  if (fails || points > 0 || reason.trim() === '') return undefined;
  return hasMarks
    ? { column: scoresColumns.points.header, message: '写了理由，没有填写扣分' }
    : { column: scoresColumns.fails.header, message: '写了理由，没有填“是”' };
}

type Planned = PlannedRow & { readonly marking: Marking };

const isBlank = ({ vetoes, deductions }: Marking): boolean => vetoes.length + deductions.length === 0;

/** What each row takes off, by the rules every sheet goes by; all of them together are one sheet, handed in or not. */
export function planScores({ rows }: ScoresTable, of: KnownScoring, asked: ImportOfScores): PlannedRow[] {
  const sameCode = shared(rows, ({ values }) => values.code);
  const planned = rows.map((row): Planned => {
    const marking = marked(row, of.sheet);
    const told = { row: row.row, name: row.values.code ?? '', faults: row.faults, changes: [], deeds: [], version: 0 };
    if (row.faults.length > 0) return { ...told, state: 'wrong', marking };
    const others = sameCode(row);
    if (others.length > 0)
      return { ...told, state: 'conflict', marking, faults: [ofRow(`与${rowsNamed(others)}的编号相同。`)] };
    const faults = faultsOf(row, of.sheet);
    if (faults.length > 0) return { ...told, state: 'wrong', marking, faults };
    const changes = changesOf(marking);
    return { ...told, state: isBlank(marking) ? 'unchanged' : 'new', marking, changes };
  });
  return withDeed(planned, of, asked);
}

const changesOf = ({ vetoes, deductions }: Marking) => [
  ...vetoes.map(({ reason }) => ({ column: scoresColumns.fails.header, before: '', after: `不合格：${reason}` })),
  ...deductions.map(({ points, reason }) => ({
    ...{ column: scoresColumns.points.header, before: '', after: `扣${points}分：${reason}` },
  })),
];

/** Every line of the sheet is there and blank: nothing is wrong with the file. A part of a sheet says nothing of the rest. */
function asFaultless(planned: readonly Planned[], { sheet }: KnownScoring): readonly Planned[] {
  const named = new Set(planned.map(({ name }) => name));
  const whole = [...sheet.vetoes, ...sheet.items].every(({ code }) => named.has(code));
  if (!whole || planned.some(({ state }) => state !== 'unchanged')) return planned;
  const after = `各项都没有问题，不扣分，得${sheet.fullMarks}分`;
  const changes = [{ column: scoresColumns.points.header, before: '', after }];
  return planned.map((row, index) => (index === 0 ? { ...row, state: 'new', changes } : row));
}

/** The first row that takes something off hands the whole sheet in; of a faultless one, the first. */
function withDeed(rows: readonly Planned[], of: KnownScoring, asked: ImportOfScores): PlannedRow[] {
  const planned = asFaultless(rows, of);
  const filled = planned.filter(({ state }) => state === 'new');
  const first = filled[0]?.row;
  return planned.map((row): PlannedRow => {
    if (row.row !== first) return row;
    const marking = {
      vetoes: filled.flatMap(({ marking: { vetoes } }) => vetoes),
      deductions: filled.flatMap(({ marking: { deductions } }) => deductions),
    };
    const { sheet, scorer } = of;
    const command = new HandInScores(
      { scoringId: asked.scoringId, marking, signed: true, sheet, ...(scorer && { scorer }) },
      metaOf(asked, row.row, 1),
    );
    const refused = refusalOf(() => fileScoring.decide(command, of.file));
    if (refused) return { ...row, state: 'wrong', faults: [ofRow(sentence(refused))] };
    return { ...row, seen: of.seen, deeds: [deed(fileScoring, command, naming(row.row))] };
  });
}
