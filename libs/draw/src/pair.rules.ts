import { certify, type Certificate, type Pool } from './certificate.rules.js';
import { deal } from './deal.rules.js';
import { Recusals, type Recusal, type SupervisorRow } from './rows.rules.js';
import { ticket, type Seed } from './seed.rules.js';
import { compareText } from './suite.rules.js';
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
  const order = dealingOrder(seed, task.objects);
  const recusals = new Recusals(task.forbidden);
  const dealt = new Map<string, DealtPool>();
  for (const pool of new Set(task.slots)) {
    const outcome = dealPool(seed, recusals, { pool: poolOf(task, pool), order });
    if (!outcome.table) return { feasible: false, certificate: outcome.certificate };
    dealt.set(pool, outcome);
  }
  return { feasible: true, ...assemble(order, task.slots, dealt) };
}

const dealingOrder = (seed: Seed, objects: readonly string[]): string[] =>
  objects
    .map((id) => ({ id, key: ticket(seed, `pair|${id}`) }))
    .sort((a, b) => compareText(a.key, b.key) || compareText(a.id, b.id))
    .map(({ id }) => id);

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
    const table = new Table(seed, recusals, { supervisors, limit });
    const { repairs, deadEnd } = deal(table, order, perObject);
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
    place: slots.slice(0, slot).filter((earlier) => earlier === pool).length,
  }));
  const assignments = order.map((o) => [o, places.map(({ table, place }) => table.team(o)[place]!.id)] as const);
  const pools = [...dealt];
  const hands = pools.flatMap(([, { table }]) => table.hands);
  return {
    order,
    assignments: Object.fromEntries(assignments),
    loads: Object.fromEntries(hands.map(({ id, held }) => [id, held.length])),
    loadCap: Object.fromEntries(pools.map(([pool, { limit }]) => [pool, limit])),
    repairs: pools.reduce((sum, [, { repairs }]) => sum + repairs, 0),
  };
}
