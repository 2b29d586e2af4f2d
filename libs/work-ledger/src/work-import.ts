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
  type RowChange,
  type SheetRow,
} from '@app/documents';
import { deed, readStream, refuseUnlessOwn, Rejection, type Reader } from '@app/eventing';
import { AssignWork } from './commands.js';
import { workLedger, workStream } from './decider.js';
import type { NamedPerson } from './events.js';
import { factsOf } from './handlers.js';
import { refusals } from './refusals.js';
import { plainName, type Assignment, type UnitAccount, type WorkFacts } from './rules.js';
import { workColumns, type WorkLine, type WorkTable } from './work-sheet.js';
import type { WorkTask } from './work-ledger.entity.js';

type Row = SheetRow<typeof workColumns>;

const sentence = wordedBy(refusals);
const naming = namingRow(sentence);

export interface OfLedger {
  readonly campaignId: string;
  readonly unitId: string;
}

/** One unit's ledger as it stands in this transaction. */
export interface KnownWork {
  readonly unitName: string;
  /** In the order of the plan; `applies` to this unit. */
  readonly lines: readonly (WorkLine & { readonly applies: boolean })[];
  readonly facts: WorkFacts;
  /** The version of the ledger's stream, read before all the rest. */
  readonly seen: number;
}

const PEOPLE = `select task,
       json_strip_nulls(json_build_object('name', lead_name, 'accountId', lead_account)) as lead,
       json_strip_nulls(json_build_object('name', responsible_name, 'accountId', responsible_account)) as responsible
  from work_assignment where campaign_id = $1 and unit_id = $2`;

/** Throws `work-ledger-not-found`, `not-your-unit`. */
export async function knownWork(db: Reader, { campaignId, unitId }: OfLedger, meta: ImportAsked['meta']) {
  refuseUnlessOwn(meta, unitId);
  const { version: seen } = await readStream(db, workStream({ campaignId, unitId }));
  const facts = await factsOf(campaignId, unitId, db);
  if (!facts) throw new Rejection('work-ledger-not-found');
  const { rows } = await db.query<{ name: string; tasks: WorkTask[]; own: number[] }>(
    `select u.unit_name as name, c.tasks, u.tasks as own from work_unit u join work_campaign c using (campaign_id)
      where u.campaign_id = $1 and u.unit_id = $2`,
    [campaignId, unitId],
  );
  const { name: unitName = '', tasks = [], own = [] } = rows[0] ?? {};
  const people = await db.query<Assignment & { task: number }>(PEOPLE, [campaignId, unitId]);
  const assigned = new Map(people.rows.map(({ task, lead, responsible }) => [task, { lead, responsible }]));
  const lines = tasks.map((task) => {
    const there = assigned.get(task.number);
    return { ...task, applies: own.includes(task.number), ...(there && { people: there }) };
  });
  return { unitName, lines, facts, seen } satisfies KnownWork;
}

export interface ImportOfWork extends ImportAsked, OfLedger {}

/** What each row means for the ledger, by the rules of the table itself. A row without people is passed over. */
export function planWork({ rows }: WorkTable, known: KnownWork, asked: ImportOfWork): PlannedRow[] {
  const filled = rows.filter(
    ({ values, faults }) => faults.length > 0 || values.lead !== undefined || values.responsible !== undefined,
  );
  const sameTask = shared(filled, ({ values }) => values.task?.toString());
  return filled.map((row) => {
    const { task } = row.values;
    const line = known.lines.find(({ number }) => number === task);
    const name = `${task ?? ''} ${line?.title ?? row.values.title ?? ''}`.trim();
    const of: PlannedRow = { row: row.row, name, state: 'wrong', faults: [], changes: [], deeds: [], version: 0 };
    const faults = [...row.faults, ...faultsOf(row, line)];
    if (faults.length > 0) return { ...of, faults };
    const others = sameTask(row);
    if (others.length > 0)
      return { ...of, state: 'conflict', faults: [ofRow(`与${rowsNamed(others)}是同一项目标任务，请只保留一行。`)] };
    return { ...of, ...decided(row, line, known.facts, asked), seen: known.seen };
  });
}

const PLAIN = /[\s\p{P}\p{S}]/gu;
const core = (words: string): string => words.replace(PLAIN, '');

/** A title that is not the number's own says that the rows have slipped. */
function faultsOf({ values, faults }: Row, line: WorkLine | undefined): CellFault[] {
  const missing = (['lead', 'responsible'] as const).flatMap((place): CellFault[] => {
    const column = workColumns[place].header;
    const said = values[place] !== undefined || faults.some((fault) => fault.column === column);
    return said ? [] : [{ column, message: '没有填写' }];
  });
  const slipped = line && values.title !== undefined && core(values.title) !== core(line.title);
  const other = {
    column: workColumns.title.header,
    message: `与方案第${line?.number ?? ''}项目标任务不符，请核对序号`,
  };
  return slipped ? [other, ...missing] : missing;
}

/** Who stands there already stays who he is; else a name that one account in use bears is that account. */
function named(written: string, before: NamedPerson | undefined, accounts: readonly UnitAccount[]): NamedPerson {
  const name = plainName(written);
  if (before?.name === name) return before;
  const [account, another] = accounts.filter((one) => one.name === name);
  return account && !another ? { name, accountId: account.id } : { name };
}

function decided(row: Row, line: WorkLine | undefined, facts: WorkFacts, asked: ImportOfWork): Partial<PlannedRow> {
  const { task = 0, lead = '', responsible = '' } = row.values;
  const before = line?.people;
  const people = {
    lead: named(lead, before?.lead, facts.accounts),
    responsible: named(responsible, before?.responsible, facts.accounts),
  };
  const { campaignId, unitId } = asked;
  const command = new AssignWork({ campaignId, unitId, facts, rows: [{ task, ...people }] }, metaOf(asked, row.row, 1));
  const state = { assignments: before ? { [task]: before } : {} };
  const refused = refusalOf(() => workLedger.decide(command, state));
  if (refused) return { state: 'wrong', faults: [faultOf(refused)] };
  if (workLedger.decide(command, state).length === 0) return { state: 'unchanged' };
  const deeds = [deed(workLedger, command, naming(row.row))];
  return before ? { state: 'changed', changes: changesBetween(before, people), deeds } : { state: 'new', deeds };
}

const COLUMN_OF: Readonly<Record<string, string>> = {
  'work-task-unknown': workColumns.task.header,
  'work-task-not-applicable': workColumns.task.header,
};
const faultOf = (refused: Rejection): CellFault => ({
  column: COLUMN_OF[refused.code] ?? '',
  message: sentence(refused),
});

const changesBetween = (before: Assignment, after: Assignment): RowChange[] =>
  (['lead', 'responsible'] as const).flatMap((place) => {
    const [was, is] = [before[place].name, after[place].name];
    return was === is ? [] : [{ column: workColumns[place].header, before: was, after: is }];
  });
