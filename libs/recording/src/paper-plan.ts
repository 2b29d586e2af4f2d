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
} from '@app/documents';
import { deed, type Meta, type Rejection } from '@app/eventing';
import { IssueCivilPhrases, IssueRecordingScenes } from './commands.js';
import type { Phrase, Scene } from './events.js';
import { recordingPapers } from './paper.decider.js';
import { phraseColumns, type PhraseTable, type SceneTable } from './paper-sheet.js';
import { refusals } from './refusals.js';

const sentence = wordedBy(refusals);
const naming = namingRow(sentence);

export interface ImportOfPaper extends ImportAsked {
  readonly unitId: string;
}

/** The list in force; `version` is that of all papers of the unit. */
export interface KnownPaper<L> {
  readonly unitKnown: boolean;
  readonly documentNumber?: string;
  readonly lines: readonly L[];
  readonly version: number;
}

interface Line {
  readonly row: number;
  readonly values: { readonly documentNumber?: string; readonly issuedOn?: string };
  readonly faults: readonly CellFault[];
}
interface Issued {
  readonly unitId: string;
  readonly documentNumber: string;
  readonly issuedOn: string;
  readonly unitKnown: boolean;
}

/** How the rows of one kind of list are read. */
interface Kind<R extends Line, L> {
  readonly lineOf: (values: R['values']) => L;
  readonly nameOf: (line: L) => string;
  /** What may stand in a list once. */
  readonly once: (line: L) => string;
  readonly issue: (of: Issued, lines: readonly L[], meta: Meta) => IssueCivilPhrases | IssueRecordingScenes;
}

interface Edition<R, L> {
  readonly rows: readonly R[];
  readonly lines: readonly L[];
  readonly known: KnownPaper<L>;
}

/** The file is the whole list: its rows are one edition, issued with the first of them. */
function planned<R extends Line, L extends object>(
  rows: readonly R[],
  known: KnownPaper<L>,
  asked: ImportOfPaper,
  kind: Kind<R, L>,
): PlannedRow[] {
  const there = new Set(known.lines.map(wordOf));
  const lines = rows.map(({ values }) => kind.lineOf(values));
  const numbered = rows.map(({ row, faults }, place) => ({ row, faults, line: lines[place]! }));
  const same = shared(numbered, ({ faults, line }) => (faults.length > 0 ? undefined : kind.once(line)));
  const plan = numbered.map((one): PlannedRow => {
    const { row, faults, line } = one;
    const of = { row, name: kind.nameOf(line), faults, changes: [], deeds: [], version: 0 };
    if (faults.length > 0) return { ...of, state: 'wrong' };
    const others = same(one);
    if (others.length > 0)
      return { ...of, state: 'conflict', faults: [ofRow(`与${rowsNamed(others)}相同，只列一次。`)] };
    return { ...of, state: there.has(wordOf(line)) ? 'unchanged' : 'new' };
  });
  const [first, ...rest] = plan;
  if (!first || plan.some(({ faults }) => faults.length > 0)) return plan;
  return [issued(first, { rows, lines, known }, asked, kind), ...rest];
}

/** Everything that a line says, in one word to compare it by. */
const wordOf = (line: object): string => JSON.stringify(Object.entries(line).sort(([a], [b]) => (a < b ? -1 : 1)));

const faultOf = (refused: Rejection): CellFault => ({
  column: refused.code === 'recording-paper-in-future' ? phraseColumns.issuedOn.header : '',
  message: sentence(refused),
});

/** A list that leaves something out says so, and is news also where it brings nothing. */
function issued<R extends Line, L extends object>(
  first: PlannedRow,
  { rows, lines, known }: Edition<R, L>,
  asked: ImportOfPaper,
  { once, nameOf, issue }: Kind<R, L>,
): PlannedRow {
  const { documentNumber, issuedOn } = rows[0]?.values ?? {};
  if (documentNumber === undefined || issuedOn === undefined) {
    const { header } = documentNumber === undefined ? phraseColumns.documentNumber : phraseColumns.issuedOn;
    return { ...first, state: 'wrong', faults: [{ column: header, message: '没有填写，请在第一行填写印发的文件' }] };
  }
  const kept = new Set(lines.map(once));
  const left = known.lines.filter((line) => !kept.has(once(line)));
  const same = left.length === 0 && lines.map(wordOf).join() === known.lines.map(wordOf).join();
  if (same && documentNumber === known.documentNumber) return first;
  const of = { unitId: asked.unitId, documentNumber, issuedOn, unitKnown: known.unitKnown };
  const command = issue(of, lines, metaOf(asked, first.row, 1));
  const refused = refusalOf(() => recordingPapers.decide(command, recordingPapers.initial));
  if (refused) return { ...first, state: 'wrong', faults: [faultOf(refused)] };
  const note = left.length > 0 ? `不再列入：${left.map(nameOf).join('、')}` : undefined;
  const deeds = [deed(recordingPapers, command, naming(first.row))];
  return { ...first, state: 'new', ...(note !== undefined && { note }), deeds, version: known.version };
}

export const planPhrases = ({ rows }: PhraseTable, known: KnownPaper<Phrase>, asked: ImportOfPaper): PlannedRow[] =>
  planned(rows, known, asked, {
    lineOf: ({ occasion = '', phrase = '', use }: PhraseTable['rows'][number]['values']): Phrase => ({
      ...{ occasion, phrase, forbidden: use === 'avoid' },
    }),
    nameOf: ({ phrase }) => phrase,
    once: ({ occasion, phrase }) => `${occasion}\n${phrase}`,
    issue: (of, phrases, meta) => new IssueCivilPhrases({ ...of, phrases }, meta),
  });

export const planScenes = ({ rows }: SceneTable, known: KnownPaper<Scene>, asked: ImportOfPaper): PlannedRow[] =>
  planned(rows, known, asked, {
    lineOf: (values: SceneTable['rows'][number]['values']): Scene => {
      const { code = '', scene = '', means = 'video', scope = '', retention = 'permanent' } = values;
      return { code, scene, means, scope, retention };
    },
    nameOf: ({ scene }) => scene,
    once: ({ code }) => code,
    issue: (of, scenes, meta) => new IssueRecordingScenes({ ...of, scenes }, meta),
  });
