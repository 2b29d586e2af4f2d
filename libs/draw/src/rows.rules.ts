import { canonicalJson } from '@app/eventing/canonical-json.js';
import { rootOfTexts } from '@app/eventing/text-tree.js';
import { compareText, type Suite } from './suite.rules.js';

/** 监督对象 of the whole roster, the ineligible with their reason too. `salt` keeps a published root from being guessed. */
export interface ObjectRow {
  readonly id: string;
  readonly stratum: string;
  readonly w: number;
  readonly eligible: boolean;
  readonly reason?: string;
  readonly lastInspected?: string;
  readonly salt: string;
}

/** 监督人员: the unit he belongs to, the pool he is drawn from, and how many objects he can take (`cap`). */
export interface SupervisorRow {
  readonly id: string;
  readonly unit: string;
  readonly pool: string;
  readonly cap: number;
  readonly available: boolean;
  readonly reason?: string;
  readonly salt: string;
}

export const RECUSAL_GROUNDS = ['own-unit', 'declared', 'relative', 'rotation'] as const;
export type RecusalGround = (typeof RECUSAL_GROUNDS)[number];

/** 回避: supervisor `s` must not inspect object `o`. */
export interface ForbiddenRow {
  readonly o: string;
  readonly s: string;
  readonly why: RecusalGround;
  readonly salt: string;
}

/** The three lists a draw is held over: objects and supervisors sorted by id, forbidden by o, then s. */
export interface Rows {
  readonly objects: readonly ObjectRow[];
  readonly supervisors: readonly SupervisorRow[];
  readonly forbidden: readonly ForbiddenRow[];
}

/** RFC 6962 root over the rows' canonical JSON, in the order given (sections 2.2 F1 and 3). */
export const rowRoot = (rows: readonly object[], suite: Suite = 'sha256'): string => rootOfTexts(textsOf(rows), suite);

function* textsOf(rows: readonly object[]): Generator<string> {
  for (const row of rows) yield canonicalJson(row);
}

export const compareRecusals = (a: Recusal, b: Recusal): number => compareText(a.o, b.o) || compareText(a.s, b.s);

/** The lists in the order the protocol asks for. */
export const sortRows = ({ objects, supervisors, forbidden }: Rows): Rows => ({
  objects: objects.toSorted((a, b) => compareText(a.id, b.id)),
  supervisors: supervisors.toSorted((a, b) => compareText(a.id, b.id)),
  forbidden: forbidden.toSorted(compareRecusals),
});

export type Recusal = Pick<ForbiddenRow, 'o' | 's'>;
type Named = Pick<ObjectRow, 'id'>;
type Member = Pick<SupervisorRow, 'id' | 'unit'>;

/**
 * The recusals that need no declaration: nobody inspects his own unit or a case file of it. Taken over the whole roster, the ineligible
 * and the unavailable too, so that anybody regenerates the same rows. Sorted; the caller adds the salts.
 */
export function ownUnitForbidden(
  objects: readonly Named[],
  supervisors: readonly Member[],
): (Recusal & { why: 'own-unit' })[] {
  const homes = new Set(supervisors.map(({ unit }) => unit));
  const owned = new Map<string, string[]>();
  for (const { id } of objects) {
    const owner = ownerOf(id);
    if (!homes.has(owner)) continue;
    const own = owned.get(owner);
    if (own) own.push(id);
    else owned.set(owner, [id]);
  }
  return supervisors
    .flatMap(({ id, unit }) => (owned.get(unit) ?? []).map((o) => ({ o, s: id, why: 'own-unit' as const })))
    .sort(compareRecusals);
}

/** The unit an object belongs to: a unit is its own; a case file `<unit>:<year>-<number>` is the unit's before the colon. */
export const ownerOf = (object: string): string => object.split(':', 1)[0]!;

/** Answers whether a supervisor is recused from an object, without going through the list. */
export class Recusals {
  private readonly byObject = new Map<string, Set<string>>();

  constructor(forbidden: readonly Recusal[]) {
    for (const { o, s } of forbidden) {
      const recused = this.byObject.get(o);
      if (recused) recused.add(s);
      else this.byObject.set(o, new Set([s]));
    }
  }

  has(object: string, supervisor: string): boolean {
    return this.of(object)?.has(supervisor) ?? false;
  }

  /** Who is recused from the object; undefined when nobody is. */
  of(object: string): ReadonlySet<string> | undefined {
    return this.byObject.get(object);
  }

  /** How many of these supervisors are recused from the object. */
  count(object: string, supervisors: ReadonlySet<string>): number {
    let count = 0;
    for (const recused of this.byObject.get(object) ?? []) if (supervisors.has(recused)) count += 1;
    return count;
  }
}
