import { createHash } from 'node:crypto';
import type { PoolClient } from 'pg';
import {
  canonicalJson,
  idFrom,
  Rejection,
  type AnyCommand,
  type AnyEvent,
  type Decider,
  type Deed,
  type EventStore,
  type Meta,
  type Receipt,
  type Refusals,
  type Seen,
} from '@app/eventing';
import { fill } from '@app/http';
import type { CellFault } from './read-sheet.js';

/** What becomes of a row: written as new, written as a correction, left as it is, or neither read nor written. */
export type RowState = 'new' | 'changed' | 'unchanged' | 'conflict' | 'wrong';

export interface RowChange {
  readonly column: string;
  readonly before: string;
  readonly after: string;
}

export interface PlannedRow {
  /** As Excel numbers it. */
  readonly row: number;
  /** Whom it is about, as far as that can be read. */
  readonly name: string;
  readonly state: RowState;
  /** What is wrong with it; `column` is empty where the row as a whole is. */
  readonly faults: readonly CellFault[];
  readonly changes: readonly RowChange[];
  /** What of it the entry does not say but others will go by. */
  readonly note?: string;
  readonly deeds: readonly Deed[];
  /** The version of the entry it was compared with; 0 where there is none. */
  readonly version: number;
  /** Where the entry is one of several of a stream: the version the stream had when it was read. */
  readonly seen?: number;
}

/** Who imports what, and how the commands of a row get ids of their own. */
export interface ImportAsked {
  readonly fileName: string;
  readonly meta: Meta;
}

export const reasonOf = ({ fileName }: ImportAsked): string => `批量导入“${fileName}”`;

/** The asker's, with an id that is the same however often the same import is asked for. */
export const metaOf = ({ meta }: ImportAsked, row: number, nth: number): Meta => ({
  ...meta,
  expected: undefined,
  commandId: idFrom('import', meta.commandId, String(row), String(nth)),
});

/** A refusal in the words of the context whose rule it is. */
export const wordedBy =
  (refusals: Refusals) =>
  ({ code, facts }: Rejection): string =>
    fill(refusals[code] ?? code, facts);

/** What the refusal of a command is called within an import: with the row it stands for. */
export const namingRow =
  (sentence: (rejection: Rejection) => string) =>
  (row: number) =>
  (rejection: Rejection): Rejection =>
    new Rejection('import-row-refused', { row, reason: sentence(rejection) });

/** Whether the rules would take a command, asked beforehand. */
export function refusalOf(decide: () => unknown): Rejection | undefined {
  try {
    decide();
    return undefined;
  } catch (error) {
    if (error instanceof Rejection) return error;
    throw error;
  }
}

export const isAmiss = ({ state }: Pick<PlannedRow, 'state'>): boolean => state === 'conflict' || state === 'wrong';

/** Everything the preview says would be written, as one hash: what is confirmed is what was seen. */
export const planHash = (rows: readonly PlannedRow[]): string =>
  createHash('sha256')
    .update(
      canonicalJson(rows.map(({ row, name, state, changes, version }) => ({ row, name, state, changes, version }))),
    )
    .digest('hex');

export const counted = (rows: readonly PlannedRow[], state: RowState): number =>
  rows.filter((row) => row.state === state).length;

/** Throws `import-row-refused` for the first row that turned bad, `import-plan-changed` where anything else moved. */
export function refuseUnlessAsPreviewed(rows: readonly PlannedRow[], plan: string): void {
  const amiss = rows.find(isAmiss);
  if (amiss) {
    const reason = amiss.faults.map(({ column, message }) => (column ? `${column}${message}。` : message)).join('');
    throw new Rejection('import-row-refused', { row: amiss.row, reason });
  }
  if (planHash(rows) !== plan) throw new Rejection('import-plan-changed');
}

interface Numbered {
  readonly row: number;
}

/** Rows that say the same of what must differ: each knows the others. Grouped once, however many there are. */
export function shared<R extends Numbered>(rows: readonly R[], of: (row: R) => string | undefined) {
  const places = new Map<string, R[]>();
  for (const row of rows) {
    const value = of(row);
    if (value === undefined) continue;
    const there = places.get(value);
    if (there) there.push(row);
    else places.set(value, [row]);
  }
  return (row: R): readonly R[] => {
    const value = of(row);
    return value === undefined ? [] : (places.get(value) ?? []).filter((other) => other !== row);
  };
}

/** So many rows are named in a message; of more it says how many they are. */
const NAMED = 10;

/** Rows as a message names them: `第5、6行`. */
export const rowsNamed = (rows: readonly Numbered[]): string => {
  const first = rows.slice(0, NAMED).map(({ row }) => row);
  const named = `第${first.join('、')}行`;
  return rows.length > NAMED ? `${named}等${rows.length}行` : named;
};

/** What is wrong with a row as a whole. */
export const ofRow = (message: string): CellFault => ({ column: '', message });

/** An import as it was previewed: `plan` is the hash of everything the preview said would be written. */
export type ImportCommand = AnyCommand & {
  readonly data: {
    readonly importId: string;
    readonly sha256: string;
    readonly plan: string;
    readonly added?: number;
    readonly corrected?: number;
  };
};

/**
 * Writes an import and the entries it brings, all in one transaction or nothing. The plan is made again in the
 * transaction that writes it: it is written as it was previewed, or not at all.
 */
export function writtenAsPreviewed<C extends ImportCommand, E extends AnyEvent, S>(
  store: EventStore,
  decider: Decider<C, E, S>,
  asked: C,
  planned: (db: PoolClient) => Promise<readonly PlannedRow[]>,
): Promise<Receipt> {
  return store.handleWhole(decider, asked, async (db) => {
    const rows = await planned(db);
    refuseUnlessAsPreviewed(rows, asked.data.plan);
    const counts = { added: counted(rows, 'new'), corrected: counted(rows, 'changed') };
    const command = { ...asked, data: { ...asked.data, ...counts } };
    return { command, entails: rows.flatMap(({ deeds }) => deeds), seen: rows.flatMap(seenFor) };
  });
}

/** The stream of an entry as it stood when the row was compared with it. */
const seenFor = ({ deeds: [first], version, seen = version }: PlannedRow): Seen[] =>
  first ? [{ name: first.decider.stream(first.command), version: seen }] : [];
