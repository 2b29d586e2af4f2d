import {
  importHandlers,
  importRoutes,
  metaOf,
  namingRow,
  ofRow,
  refusalOf,
  rowsNamed,
  shared,
  wordedBy,
  type ImportAsked,
  type PlannedRow,
} from '@app/documents';
import { deed, hold, Question, type Db, type Meta } from '@app/eventing';
import {
  EnterDemonstrationCandidate,
  EnterEarlierNaming,
  ImportDemonstrationUnits,
  type EntryFacts,
} from './commands.js';
import { batchFor, entered, entryFacts, knownUnits } from './facts.js';
import { demonstrationImport } from './import.decider.js';
import { pointIdOf } from './point-ids.js';
import { demonstrationPoint } from './point.decider.js';
import { refusals } from './refusals.js';
import { unitColumns, unitTemplate, type DemonstrationTable } from './unit-sheet.js';

const sentence = wordedBy(refusals);
const naming = namingRow(sentence);

interface Previewed {
  readonly batchId: string;
  readonly fileName: string;
  readonly table: DemonstrationTable;
}
type Asked = ImportAsked & Previewed;
type Line = DemonstrationTable['rows'][number];

/** What an import would do, without doing any of it. */
export class PreviewDemonstrationImport extends Question('PreviewDemonstrationImport')<Previewed, PlannedRow[]> {}

interface Entry {
  readonly batchId: string;
  readonly unitId: string;
  readonly earlier: boolean;
  readonly facts: EntryFacts;
}

/** What a row asks for: a candidate, or in an earlier batch a unit that was named. Nothing where it says too little. */
function commandOf({ values }: Line, { batchId, unitId, earlier, facts }: Entry, meta: Meta) {
  const of = { pointId: pointIdOf(batchId, unitId), batchId, unitId, facts };
  const { ground, documentNumber, namedOn } = values;
  if (!earlier) return ground === undefined ? undefined : new EnterDemonstrationCandidate({ ...of, ground }, meta);
  if (documentNumber === undefined || namedOn === undefined) return undefined;
  return new EnterEarlierNaming({ ...of, documentNumber, namedOn }, meta);
}

async function planned(db: Db, asked: Asked): Promise<PlannedRow[]> {
  const { batchId, table } = asked;
  const { earlier } = await batchFor(batchId, db);
  const units = await knownUnits(db);
  const there = await entered(batchId, db);
  const unitOf = ({ values: { unit = '' } }: Line) => units.get(unit.trim());
  const sameAs = shared(table.rows, unitOf);
  const rows: PlannedRow[] = [];
  for (const line of table.rows) {
    const of = { row: line.row, name: line.values.unit ?? '', changes: [], deeds: [], version: 0, faults: line.faults };
    const wrong = (message: string): PlannedRow => ({ ...of, state: 'wrong', faults: [ofRow(message)] });
    const unitId = unitOf(line);
    const others = sameAs(line);
    if (line.faults.length > 0) rows.push({ ...of, state: 'wrong' });
    else if (unitId === undefined) rows.push(wrong('单位名录中没有这个单位，请核对名称或者统一社会信用代码。'));
    else if (others.length > 0)
      rows.push({ ...of, state: 'conflict', faults: [ofRow(`与${rowsNamed(others)}是同一个单位。`)] });
    else if (there.has(unitId)) rows.push({ ...of, state: 'unchanged' });
    else rows.push(await entering(db, { line, of, wrong }, { asked, unitId, earlier }));
  }
  return rows;
}

interface Row {
  readonly line: Line;
  readonly of: Omit<PlannedRow, 'state'>;
  readonly wrong: (message: string) => PlannedRow;
}

/** By the rules that a single entry goes by. */
async function entering(
  db: Db,
  { line, of, wrong }: Row,
  { asked, unitId, earlier }: { asked: Asked; unitId: string; earlier: boolean },
): Promise<PlannedRow> {
  const { batchId } = asked;
  const facts = await entryFacts({ pointId: pointIdOf(batchId, unitId), batchId, unitId }, db);
  const command = commandOf(line, { batchId, unitId, earlier, facts }, metaOf(asked, line.row, 1));
  if (!command) return wrong(earlier ? '以前批次的单位应当填写命名文号和命名日期。' : '候选单位应当填写推荐理由。');
  const refused = refusalOf(() => demonstrationPoint.decide(command, demonstrationPoint.initial));
  if (refused) return wrong(sentence(refused));
  return { ...of, state: 'new', deeds: [deed(demonstrationPoint, command, naming(line.row))] };
}

export const demonstrationImportHandlers = importHandlers({
  ...{ preview: PreviewDemonstrationImport, write: ImportDemonstrationUnits, decider: demonstrationImport },
  planned,
  // In one order, so that two files that name the same units take turns and never wait for each other.
  writing: async (db, asked) => {
    const units = await knownUnits(db);
    const named = asked.table.rows.flatMap(({ values: { unit = '' } }) => units.get(unit.trim()) ?? []);
    for (const unitId of [...new Set(named)].sort()) await hold(db, `demonstration-unit-${unitId}`);
    return planned(db, asked);
  },
});

export const DemonstrationImportHttp = importRoutes({
  ...{ name: 'DemonstrationImportHttp', tag: 'demonstration', path: 'api/demonstration-batches/:batchId' },
  of: ({ batchId = '' }) => ({ batchId }),
  columns: unitColumns,
  form: () => unitTemplate,
  preview: (asked, meta) => new PreviewDemonstrationImport(asked, meta),
  write: (asked, meta) => new ImportDemonstrationUnits(asked, meta),
});
