import { MUST, listsOf, type Lists, type Rolls } from './roll.rules.js';
import type { Manifest } from './manifest.rules.js';
import { rowRoot, sortRows, type Recusal, type Rows } from './rows.rules.js';

const LISTS = ['objects', 'supervisors', 'forbidden'] as const;
export type List = (typeof LISTS)[number];

/** A row of a list that reads otherwise than the register. `proven`: with the register's row the list has its root again. */
export interface Suspect {
  readonly list: List;
  /** Of an object or a supervisor its id, of a recusal `object|supervisor`. */
  readonly id: string;
  readonly proven: boolean;
}

/** Putting one row after another right takes a whole root each: in longer lists nothing is proven. */
const LONGEST_TRIED = 500;

/**
 * The rows that may have been changed since the freeze, in lists that no longer have the roots that were frozen. A root
 * names no row: rows are compared with the registers as they read now, and where putting one of them right gives the
 * root back, it alone is named. `rotation`: who rests from whom; `day`: of the freeze.
 */
export function suspectRows(
  { manifest, rows }: { manifest: Manifest; rows: Rows },
  { rolls, rotation, day }: { rolls: Rolls; rotation: readonly Recusal[]; day: string },
): Suspect[] {
  const register = sortRows(listsOf(rolls, { ...termsOf(manifest, rows), day, rotation }) as Rows);
  return LISTS.filter((list) => isChanged(manifest, rows, list)).flatMap((list): Suspect[] => {
    const strange = strangeIn(list, rows, register);
    const tried = rows[list].length <= LONGEST_TRIED ? strange : [];
    const proven = tried.find((id) => !isChanged(manifest, mended(rows, register, { list, id }), list));
    return proven === undefined
      ? strange.map((id) => ({ list, id, proven: false }))
      : [{ list, id: proven, proven: true }];
  });
}

export const isChanged = (manifest: Manifest, rows: Rows, list: List): boolean =>
  rows[list].length !== manifest[list].count || rowRoot(rows[list], manifest.hash) !== manifest[list].root;

/** What the office had decided, as far as the manifest and most of the rows tell. Exemptions stand in the rows alone. */
function termsOf({ strata, frequencyCap }: Manifest, { objects, supervisors }: Rows) {
  const called = supervisors.filter(({ reason }) => reason !== 'not-called-up');
  return {
    cap: commonest(supervisors.map(({ cap }) => cap)),
    exemptions: [],
    strata: strata.map(({ id }) => id),
    mustInspect: objects.filter(({ stratum }) => stratum === MUST).map(({ id }) => id),
    frequencyMonths: frequencyCap.months,
    ...(called.length < supervisors.length && { supervisors: called.map(({ id }) => id) }),
  };
}

function commonest(caps: readonly number[]): number {
  const times = new Map<number, number>();
  for (const cap of caps) times.set(cap, (times.get(cap) ?? 0) + 1);
  return [...times].sort(([, a], [, b]) => b - a)[0]?.[0] ?? 1;
}

type Row = Rows[List][number];

const keyOf = (row: Row | Lists[List][number]): string => ('o' in row ? `${row.o}|${row.s}` : row.id);

const byKey = (rows: Rows, list: List): Map<string, Row> => new Map(rows[list].map((row) => [keyOf(row), row]));

const contentOf = (row: Row | undefined): string =>
  row === undefined
    ? ''
    : JSON.stringify(
        Object.entries(row)
          .filter(([name, value]) => name !== 'salt' && value !== undefined)
          .sort(([a], [b]) => (a < b ? -1 : 1)),
      );

function strangeIn(list: List, rows: Rows, register: Rows): string[] {
  const [sealed, now] = [byKey(rows, list), byKey(register, list)];
  return [...new Set([...sealed.keys(), ...now.keys()])]
    .sort()
    .filter((id) => contentOf(sealed.get(id)) !== contentOf(now.get(id)));
}

/** The lists with one row as the register has it: its salt is the sealed one, for the register knows none. */
function mended(rows: Rows, register: Rows, { list, id }: { list: List; id: string }): Rows {
  const right = byKey(register, list).get(id);
  const rest = rows[list].flatMap((row): Row[] => {
    if (keyOf(row) !== id) return [row];
    return right === undefined ? [] : [{ ...right, salt: row.salt }];
  });
  return { ...rows, [list]: rest };
}
