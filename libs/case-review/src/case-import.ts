import {
  bareNumber,
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
import { deed, readStream, refuseUnlessOwn, Rejection, type Reader } from '@app/eventing';
import { caseColumns, kindWord, type CaseTable } from './case-sheet.js';
import { ListCaseFiles, type CaseEntry } from './commands.js';
import { caseCatalogue, catalogueStream } from './decider.js';
import { isRegistered } from './handlers.js';
import { refusals } from './refusals.js';

const sentence = wordedBy(refusals);
const naming = namingRow(sentence);

export interface OfCatalogue {
  readonly unitId: string;
  readonly year: number;
}

export interface KnownCatalogue {
  readonly unitKnown: boolean;
  readonly signedOff: boolean;
  readonly files: readonly CaseEntry[];
  /** The version of the catalogue's stream, read before all the rest. */
  readonly seen: number;
}

/** The catalogue as it stands in this transaction. Throws `not-your-unit`. */
export async function knownCatalogue(
  db: Reader,
  { unitId, year }: OfCatalogue,
  meta: ImportAsked['meta'],
): Promise<KnownCatalogue> {
  refuseUnlessOwn(meta, unitId);
  const { version: seen } = await readStream(db, catalogueStream({ unitId, year }));
  const { rows } = await db.query<CaseEntry>(
    `select case_number as "caseNumber", kind, to_char(closed_on, 'YYYY-MM-DD') as "closedOn"
       from case_file where unit_id = $1 and year = $2 order by seq`,
    [unitId, year],
  );
  const signed = await db.query(
    'select from case_catalogue where unit_id = $1 and year = $2 and signed_off_on is not null',
    [unitId, year],
  );
  return { unitKnown: await isRegistered(unitId, db), signedOff: signed.rowCount !== 0, files: rows, seen };
}

export interface ImportOfCases extends ImportAsked, OfCatalogue {}

/** What each row means for the catalogue, by the rules every single file goes by. What is new is listed in one act. */
export function planCases({ rows }: CaseTable, known: KnownCatalogue, asked: ImportOfCases): PlannedRow[] {
  const listed = new Map(known.files.map((file) => [bareNumber(file.caseNumber), file]));
  const sameNumber = shared(rows, ({ values: { caseNumber } }) => caseNumber && bareNumber(caseNumber));
  // A row is judged by itself: what is listed already has been found, and 5,000 rows need not look through them all.
  const alone = { numbers: new Map<string, string>(), last: 0, signedOff: known.signedOff };
  const planned = rows.map((row): Planned => {
    const { caseNumber = '', kind = 'other', closedOn = '' } = row.values;
    const file: CaseEntry = { caseNumber, kind, closedOn };
    const of = { row: row.row, name: caseNumber, faults: row.faults, changes: [], deeds: [], version: 0, file };
    if (row.faults.length > 0) return { ...of, state: 'wrong' };
    const others = sameNumber(row);
    if (others.length > 0)
      return { ...of, state: 'conflict', faults: [ofRow(`与${rowsNamed(others)}的文号相同，同一文号只登记一次。`)] };
    const there = listed.get(bareNumber(caseNumber));
    if (there) return { ...of, ...standing(there, row) };
    const refused = refusalOf(() => caseCatalogue.decide(listing([file], known, asked, row.row), alone));
    return refused ? { ...of, state: 'wrong', faults: [faultOf(refused, row.row)] } : { ...of, state: 'new' };
  });
  return withDeed(planned, known, asked);
}

type Planned = PlannedRow & { readonly file: CaseEntry };
type Row = SheetRow<typeof caseColumns>;

/** What is listed is struck out with a reason and listed again, and not changed by a table. */
function standing(there: CaseEntry, { values }: Row): Pick<PlannedRow, 'state' | 'faults'> {
  const faults: CellFault[] = [];
  const { kind, closedOn } = there;
  const remedy = '，登记有误的请先划去';
  if (values.kind !== kind)
    faults.push({ column: caseColumns.kind.header, message: `目录中登记的是“${kindWord(kind)}”${remedy}` });
  if (values.closedOn !== closedOn)
    faults.push({ column: caseColumns.closedOn.header, message: `目录中登记的是${closedOn}${remedy}` });
  return { state: faults.length > 0 ? 'conflict' : 'unchanged', faults };
}

const listing = (files: readonly CaseEntry[], { unitKnown }: KnownCatalogue, asked: ImportOfCases, row: number) =>
  new ListCaseFiles({ unitId: asked.unitId, year: asked.year, files, unitKnown }, metaOf(asked, row, 1));

/** The first new row lists them all, in the order of the file: they are one entry of the history. */
function withDeed(planned: readonly Planned[], known: KnownCatalogue, asked: ImportOfCases): PlannedRow[] {
  const fresh = planned.filter(({ state }) => state === 'new');
  return planned.map((row): PlannedRow => {
    if (row.row !== fresh[0]?.row) return row;
    const files = fresh.map(({ file }) => file);
    return {
      ...row,
      seen: known.seen,
      deeds: [deed(caseCatalogue, listing(files, known, asked, row.row), naming(row.row))],
    };
  });
}

const COLUMN_OF: Readonly<Record<string, string>> = {
  'case-number-malformed': caseColumns.caseNumber.header,
  'case-closed-in-another-year': caseColumns.closedOn.header,
  'case-closed-in-future': caseColumns.closedOn.header,
};

/** A single file is judged as the first row of a list: here it is called by the row it stands in. */
const faultOf = ({ code, facts }: Rejection, row: number): CellFault => ({
  column: COLUMN_OF[code] ?? '',
  message: sentence(new Rejection(code, { ...facts, row })),
});
