import {
  metaOf,
  namingRow,
  ofRow,
  refusalOf,
  rowsNamed,
  shared,
  wordedBy,
  type ImportAsked,
  type PlannedRow,
  type SheetRow,
} from '@app/documents';
import { deed } from '@app/eventing';
import { AdoptAssessmentScheme } from './commands.js';
import { refusals } from './refusals.js';
import { assessmentScheme } from './scheme.decider.js';
import type { SchemeItem } from './scheme.rules.js';
import { lineOf, schemeColumns, type SchemeTable } from './scheme-sheet.js';
import type { KnownScheme } from './schemes.js';

const sentence = wordedBy(refusals);
const naming = namingRow(sentence);

/** The newest version, which the file is compared with. */
export type SchemeBefore = KnownScheme & { readonly shipped: number };

type Row = SheetRow<typeof schemeColumns>;

function itemOf({ values }: Row): SchemeItem {
  const { code = '', group = '', name = '', weight = 0, how = 'manual', criterion = '' } = values;
  const of = { code, group, name, weight, criterion };
  if (how !== 'computed') return { ...of, how };
  // A measure that is missing is refused by the rules, with the item's name.
  return {
    ...of,
    how,
    measure: values.measure as NonNullable<typeof values.measure>,
    ifNothing: values.ifNothing ?? 'full',
  };
}

/** What each row makes of its item; the first that changes something brings the whole version. */
export function planScheme({ rows }: SchemeTable, before: SchemeBefore, asked: ImportAsked): PlannedRow[] {
  const { items } = before.scheme;
  const sameCode = shared(rows, ({ values }) => values.code);
  const planned = rows.map((row): PlannedRow => {
    const { code = '', name = '' } = row.values;
    const of = {
      row: row.row,
      name: `${code} ${name}`,
      faults: row.faults,
      changes: [],
      deeds: [],
      version: before.streamVersion,
    };
    if (row.faults.length > 0) return { ...of, state: 'wrong' };
    const others = sameCode(row);
    if (others.length > 0) return { ...of, state: 'conflict', faults: [ofRow(`与${rowsNamed(others)}的编号相同。`)] };
    const [known, next] = [items.find((item) => item.code === code), itemOf(row)];
    const [was, is] = [known ? lineOf(known) : '', lineOfRow(next)];
    if (was === is) return { ...of, state: 'unchanged' };
    return { ...of, state: known ? 'changed' : 'new', changes: [{ column: '考核项目', before: was, after: is }] };
  });
  return withDeed(withGone(planned, rows, items), rows.map(itemOf), before, asked);
}

const lineOfRow = (item: SchemeItem): string =>
  item.how === 'computed' && (item.measure as string | undefined) === undefined ? item.name : lineOf(item);

/** What the file does not name any more is told on its first row. */
function withGone(planned: readonly PlannedRow[], rows: readonly Row[], items: readonly SchemeItem[]): PlannedRow[] {
  const gone = items.filter(({ code }) => !rows.some(({ values }) => values.code === code));
  if (gone.length === 0) return [...planned];
  const change = {
    column: '去掉的项目',
    before: gone.map(({ code, name }) => `${code} ${name}`).join('、'),
    after: '',
  };
  return planned.map((row, place) =>
    place > 0
      ? row
      : { ...row, state: row.state === 'unchanged' ? 'changed' : row.state, changes: [...row.changes, change] },
  );
}

function withDeed(
  planned: readonly PlannedRow[],
  items: readonly SchemeItem[],
  { scheme, shipped }: SchemeBefore,
  asked: ImportAsked,
): PlannedRow[] {
  const first = planned.find(({ state }) => state === 'new' || state === 'changed')?.row;
  const { code, title, source, rankBy, levels } = scheme;
  const next = { code, title, source, rankBy, levels, items };
  return planned.map((row): PlannedRow => {
    if (row.row !== first) return row;
    const command = new AdoptAssessmentScheme({ scheme: next, shipped }, metaOf(asked, row.row, 1));
    const refused = refusalOf(() => assessmentScheme.decide(command, assessmentScheme.initial));
    if (refused) return { ...row, state: 'wrong', faults: [ofRow(sentence(refused))] };
    return { ...row, deeds: [deed(assessmentScheme, command, naming(row.row))] };
  });
}
