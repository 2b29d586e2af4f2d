import { certify, type Certificate, type Pool } from './certificate.rules.js';
import { deal } from './deal.rules.js';
import { Recusals, type Recusal, type SupervisorRow } from './rows.rules.js';
import type { Seed } from './seed.rules.js';
import { shuffle } from './shuffle.rules.js';
import { Table } from './table.rules.js';

export interface PairingTask {
  /** The drawn objects, in any order, each once. */
  readonly objects: readonly string[];
  /** One pool name per supervisor an object gets. */
  readonly slots: readonly string[];
  /** The available supervisors, in any order. */
  readonly supervisors: readonly Pick<SupervisorRow, 'id' | 'pool' | 'cap'>[];
  readonly forbidden: readonly Recusal[];
}

/** Who inspects what: `assignments` per object in slot order, `loads` of everyone dealt to, `loadCap` L per pool. */
export interface Pairing {
  readonly order: readonly string[];
  readonly assignments: Readonly<Record<string, readonly string[]>>;
  readonly loads: Readonly<Record<string, number>>;
  readonly loadCap: Readonly<Record<string, number>>;
  readonly repairs: number;
}

/**
 * Pairs supervisors with the drawn objects exactly as section 2.2a says: the largest load of a pool is as small as can
 * be, every task that can be solved is solved, and one that cannot comes back with the certificate of the first pool
 * (in slot order) that fails.
 */
export function pair(
  seed: Seed,
  task: PairingTask,
): ({ feasible: true } & Pairing) | { feasible: false; certificate: Certificate } {
  const { objects } = task;
  const order = Array.from(shuffle(seed, 'pair', objects), (place) => objects[place]!);
  const recusals = new Recusals(task.forbidden);
  const dealt = new Map<string, DealtPool>();
  for (const pool of new Set(task.slots)) {
    const outcome = dealPool(seed, recusals, { pool: poolOf(task, pool), order });
    if (!outcome.table) return { feasible: false, certificate: outcome.certificate };
    dealt.set(pool, outcome);
  }
  return { feasible: true, ...assemble(order, task.slots, dealt) };
}

const poolOf = ({ slots, supervisors }: PairingTask, pool: string): Pool => ({
  pool,
  perObject: slots.filter((slot) => slot === pool).length,
  supervisors: supervisors.filter((supervisor) => supervisor.pool === pool),
});

interface DealtPool {
  readonly table: Table;
  readonly limit: number;
  readonly repairs: number;
}

/** Deals with the lowest load limit that leaves nobody out, one higher after each dead end. */
function dealPool(
  seed: Seed,
  recusals: Recusals,
  { pool, order }: { pool: Pool; order: readonly string[] },
): DealtPool | { table?: undefined; certificate: Certificate } {
  const { supervisors, perObject } = pool;
  const highest = supervisors.reduce((cap, supervisor) => Math.max(cap, supervisor.cap), 0);
  let limit = supervisors.length && Math.ceil((order.length * perObject) / supervisors.length);
  for (;;) {
    const table = new Table(seed, recusals, { order, perObject, supervisors, limit });
    const { repairs, deadEnd } = deal(table);
    if (!deadEnd) return { table, limit, repairs };
    const certificate = certify(pool, recusals, deadEnd);
    if (limit >= highest) return { certificate };
    // Short even by their own caps: no limit helps, so the last one is tried at once.
    limit = certificate.needed > certificate.possible ? highest : limit + 1;
  }
}

function assemble(order: readonly string[], slots: readonly string[], dealt: ReadonlyMap<string, DealtPool>): Pairing {
  const places = slots.map((pool, slot) => ({
    table: dealt.get(pool)!.table,
    nth: slots.slice(0, slot).filter((earlier) => earlier === pool).length,
  }));
  const pools = [...dealt];
  const hands = pools.flatMap(([, { table }]) => table.hands);
  return {
    order,
    assignments: assignmentsOf(order, places),
    loads: Object.fromEntries(hands.map(({ id, load }) => [id, load])),
    loadCap: Object.fromEntries(pools.map(([pool, { limit }]) => [pool, limit])),
    repairs: pools.reduce((sum, [, { repairs }]) => sum + repairs, 0),
  };
}

interface Place {
  readonly table: Table;
  readonly nth: number;
}

function assignmentsOf(order: readonly string[], places: readonly Place[]): Record<string, readonly string[]> {
  // It gets its prototype when it is full: until then any id, `__proto__` too, is a member like another.
  const assignments = Object.create(null) as Record<string, readonly string[]>;
  for (let object = 0; object < order.length; object++) {
    assignments[order[object]!] = places.map(({ table, nth }) => table.member(object, nth).id);
  }
  return Object.setPrototypeOf(assignments, Object.prototype) as typeof assignments;
}
