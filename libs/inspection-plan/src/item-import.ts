import {
  metaOf,
  namingRow,
  ofRow,
  reasonOf,
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
import { deed, type Db, type Rejection } from '@app/eventing';
import { EnterInspectionItem, ReviseInspectionItem } from './commands.js';
import type { ItemContent } from './events.js';
import { inspectionItem } from './item.decider.js';
import { itemColumns, itemTraits, type ItemTable } from './item-sheet.js';
import { refusals } from './refusals.js';

type Row = SheetRow<typeof itemColumns>;

const sentence = wordedBy(refusals);
const naming = namingRow(sentence);

export interface KnownItem {
  readonly code: string;
  readonly content: ItemContent;
  readonly retired: boolean;
  readonly version: number;
}

/** The list as it stands in this transaction, with what left it. */
export async function knownItems(db: Db): Promise<readonly KnownItem[]> {
  const { rows } = await db.query<KnownItem>(
    `select code, version, retired_at is not null as retired,
            json_build_object('name', name, 'legalBasis', legal_basis, 'inspectingBody', inspecting_body,
                              'contents', contents, 'methods', methods, 'objectKind', object_kind) as content
       from inspection_item order by code`,
  );
  return rows;
}

/** What each row of a table means for the list, by the rules every single item goes by. Writes nothing. */
export function planItems(table: ItemTable, known: readonly KnownItem[], asked: ImportAsked): PlannedRow[] {
  const byCode = new Map(known.map((item) => [item.code, item]));
  const sameCode = shared(table.rows, ({ values }) => values.code);
  return table.rows.map((row) => {
    const { code = '', name = '' } = row.values;
    const now = byCode.get(code);
    const others = sameCode(row);
    const of = {
      row: row.row,
      name: `${code} ${name}`.trim(),
      version: now?.version ?? 0,
      changes: [],
      deeds: [],
      faults: [],
    };
    if (row.faults.length > 0) return { ...of, state: 'wrong', faults: row.faults };
    if (others.length > 0) {
      const twice = ofRow(`与${rowsNamed(others)}的编号相同，一个编号只能对应一个抽查事项。`);
      return { ...of, state: 'conflict', faults: [twice] };
    }
    return { ...of, ...decided(row, now, asked) };
  });
}

type Decided = Pick<PlannedRow, 'state'> & Partial<PlannedRow>;

function decided(row: Row, now: KnownItem | undefined, asked: ImportAsked): Decided {
  const next = nextOf(row, now);
  const [code, meta] = [row.values.code ?? '', metaOf(asked, row.row, 1)];
  const command = now
    ? new ReviseInspectionItem({ code, reason: reasonOf(asked), ...next }, meta)
    : new EnterInspectionItem({ code, ...next }, meta);
  const refused = refusalOf(() => inspectionItem.decide(command, stateOf(now)));
  if (refused?.code === 'item-nothing-revised') return { state: 'unchanged' };
  if (refused) return { state: refused.code === 'item-retired' ? 'conflict' : 'wrong', faults: [faultOf(refused)] };
  const deeds = [deed(inspectionItem, command, naming(row.row))];
  return now ? { state: 'changed', changes: changesBetween(now.content, next), deeds } : { state: 'new', deeds };
}

/** A blank says that there is none; only the object may be left to the list, and is an enforcement unit otherwise. */
function nextOf({ values }: Row, now: KnownItem | undefined): ItemContent {
  const { name = '', legalBasis = '', inspectingBody = '', contents = [], methods = [] } = values;
  const { objectKind = now?.content.objectKind ?? 'enforcement-unit' } = values;
  return { name, legalBasis, inspectingBody, contents, methods, objectKind };
}

const stateOf = (now: KnownItem | undefined): Parameters<typeof inspectionItem.decide>[1] => {
  if (now === undefined) return { is: 'absent' };
  return now.retired ? { is: 'retired' } : { is: 'listed', content: now.content };
};

/** The column a rule is about, as far as it is about one. */
const COLUMN_OF: Readonly<Record<string, string>> = {
  'item-legal-basis-missing': itemColumns.legalBasis.header,
  'item-legal-basis-unnamed': itemColumns.legalBasis.header,
  'item-contents-missing': itemColumns.contents.header,
  'item-method-missing': itemColumns.methods.header,
};

const faultOf = (refused: Rejection): CellFault => ({
  column: COLUMN_OF[refused.code] ?? '',
  message: sentence(refused),
});

const changesBetween = (before: ItemContent, after: ItemContent): RowChange[] =>
  itemTraits.flatMap(({ header, say }) => {
    const [was, is] = [say(before), say(after)];
    return was === is ? [] : [{ column: header, before: was, after: is }];
  });
