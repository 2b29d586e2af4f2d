import type { CellFault } from '@app/documents';
import type { Entry } from './issue-import.js';
import {
  coreOf,
  officeColumns,
  saysNone,
  unitColumns,
  type OfficeLedgerRow,
  type OfficeLedgerTable,
  type UnitLedgerRow,
  type UnitLedgerTable,
} from './issue-sheet.js';
import type { LedgerUnit, WholeLedger } from './ledger-facts.js';
import type { LedgerCheck } from './ledger.projection.js';

/** So much of an issue is enough to find it in a preview. */
const SHOWN = 60;
const shown = (words: string): string => (words.length > SHOWN ? `${words.slice(0, SHOWN)}…` : words);

const fault = ({ header: column }: { header: string }, message: string): CellFault => ({ column, message });

/** The column a rule is about, as far as it is about one. */
export const OFFICE_COLUMN_OF: Readonly<Record<string, string>> = {
  'issue-unit-not-in-campaign': officeColumns.unit.header,
  'issue-source-not-yours': officeColumns.source.header,
  'issue-category-unknown': officeColumns.category.header,
  'issue-due-day-past': officeColumns.dueOn.header,
};
export const UNIT_COLUMN_OF: Readonly<Record<string, string>> = {
  'issue-check-missing': unitColumns.check.header,
  'issue-check-not-applicable': unitColumns.check.header,
  'issue-due-day-past': unitColumns.dueOn.header,
};

/** The office's table: a row for every issue of any unit. */
export function officeEntries({ rows }: OfficeLedgerTable, { units, checks }: WholeLedger): Entry[] {
  const byName = new Map(units.map((unit) => [coreOf(unit.name), unit]));
  const categories = new Map(checks.map(({ category }) => [coreOf(category), category]));
  return rows.map(({ row, values, faults }: OfficeLedgerRow) => {
    const { unit = '', source = 'complaint', category = '', text = '', dueOn = '', responsible = '' } = values;
    const named = byName.get(coreOf(unit));
    return {
      ...{ row, faults, source, text, dueOn, responsible },
      name: `${named?.name ?? unit}：${shown(text)}`,
      ...(named && { unit: named }),
      category: categories.get(coreOf(category)) ?? category,
    };
  });
}

/** What stands in the first three cells, or above where they are joined or left out. */
interface Place {
  readonly category?: string;
  readonly task?: string;
  readonly check?: string;
}

/** What is said again is the same place as what is left out. */
function filledDown({ values }: UnitLedgerRow, above: Place): Place {
  const { category = above.category, task = above.task } = values;
  const goesOn = category === above.category && task === above.task;
  return { category, task, check: values.check ?? (goesOn ? above.check : undefined) };
}

/** What only a problem has. */
const OF_A_PROBLEM = [unitColumns.text, unitColumns.dueOn, unitColumns.responsible].map(({ header }) => header);

/** A row that has a day or a person and no problem is not finished; one that says 无 is. */
function isEntry({ values, faults }: UnitLedgerRow): boolean {
  const { text, dueOn, responsible } = values;
  if (text) return !saysNone(text);
  return Boolean(dueOn ?? responsible) || faults.some(({ column }) => OF_A_PROBLEM.includes(column));
}

/** The unit's table in the plan's six columns. A row without 自查问题, 整改时限 and 整改责任人 says that there is none, and is passed over. */
export function unitEntries({ rows }: UnitLedgerTable, { checks }: WholeLedger, unit: LedgerUnit | undefined): Entry[] {
  const plan = indexed(checks);
  let place: Place = {};
  return rows.flatMap((row) => {
    place = filledDown(row, place);
    return isEntry(row) ? [entryOf(row, placed(place, plan), unit)] : [];
  });
}

function entryOf({ row, values, faults }: UnitLedgerRow, { check, faults: more }: Placed, unit?: LedgerUnit): Entry {
  const { text = '', dueOn = '', responsible = '' } = values;
  return {
    ...{ row, source: 'self-inspection', text, dueOn, responsible, name: shown(text) },
    faults: [...more, ...faults, ...missing({ text, dueOn, responsible }, faults)],
    ...(unit && { unit }),
    ...(check && { check }),
  };
}

const missing = (of: { text: string; dueOn: string; responsible: string }, faults: readonly CellFault[]): CellFault[] =>
  (['text', 'dueOn', 'responsible'] as const).flatMap((field) => {
    const column = unitColumns[field];
    const said = of[field] !== '' || faults.some((known) => known.column === column.header);
    return said ? [] : [fault(column, '没有填写')];
  });

interface Plan {
  readonly categories: ReadonlyMap<string, string>;
  /** The checks of a task, by its words and by its number. */
  readonly tasks: ReadonlyMap<string, readonly LedgerCheck[]>;
  readonly checks: readonly (LedgerCheck & { readonly core: string })[];
}

function indexed(checks: readonly LedgerCheck[]): Plan {
  const tasks = new Map<string, LedgerCheck[]>();
  for (const check of checks)
    for (const name of [coreOf(check.title), String(check.task)]) tasks.set(name, [...(tasks.get(name) ?? []), check]);
  return {
    categories: new Map(checks.map(({ category }) => [coreOf(category), category])),
    tasks,
    checks: checks.map((check) => ({ ...check, core: coreOf(check.text) })),
  };
}

interface Placed {
  readonly check?: LedgerCheck;
  readonly faults: readonly CellFault[];
}

const wrong = (...faults: CellFault[]): Placed => ({ faults });

/** Which check a row is about: by its words, within its task where that is named. */
function placed({ category, task, check: words = '' }: Place, plan: Plan): Placed {
  const named = task === undefined ? undefined : (plan.tasks.get(coreOf(task)) ?? plan.tasks.get(task));
  if (task !== undefined && !named) return wrong(fault(unitColumns.task, `“${shown(task)}”不是本次活动的目标任务`));
  const core = coreOf(words);
  const fitting = plan.checks.filter(
    (check) => (!named || check.task === named[0]?.task) && (check.core === core || check.id === words),
  );
  const [check, another] = fitting;
  if (!check) return wrong(fault(unitColumns.check, unknown(words, named)));
  if (another) return wrong(fault(unitColumns.task, '没有填写，无法判断这项具体内容属于哪一项目标任务'));
  if (category !== undefined && plan.categories.get(coreOf(category)) !== check.category)
    return wrong(fault(unitColumns.category, `应当是“${check.category}”，现在是“${shown(category)}”`));
  return { check, faults: [] };
}

function unknown(words: string, ofTask: readonly LedgerCheck[] | undefined): string {
  if (words === '') return '没有填写';
  const offered = (ofTask ?? []).map(({ text }) => `“${text}”`).join('、');
  const remedy = offered === '' ? '请按模板填写' : `应当是${offered}${(ofTask ?? []).length > 1 ? '之一' : ''}`;
  return `“${shown(words)}”不是${ofTask ? '该目标任务' : '本次活动'}的具体内容，${remedy}`;
}
