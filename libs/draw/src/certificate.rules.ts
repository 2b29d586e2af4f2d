import type { Recusals, SupervisorRow } from './rows.rules.js';
import type { DeadEnd } from './repair.rules.js';
import { compareText } from './suite.rules.js';

/**
 * Why a draw cannot be paired, checkable by hand: `objects` need `needed` places of this pool, but only `possible` are
 * there, the `capacity` of `supervisors` and the `openPairs` with everybody else of the pool who is not recused.
 */
export interface Certificate {
  readonly pool: string;
  readonly perObject: number;
  readonly objects: readonly string[];
  readonly supervisors: readonly string[];
  readonly needed: number;
  readonly capacity: number;
  readonly openPairs: number;
  readonly possible: number;
}

export interface Pool {
  readonly pool: string;
  readonly perObject: number;
  readonly supervisors: readonly Pick<SupervisorRow, 'id' | 'cap'>[];
}

/** Counts what a dead end means with every supervisor up to his own cap. */
export function certify({ pool, perObject, supervisors }: Pool, recusals: Recusals, deadEnd: DeadEnd): Certificate {
  const inside = new Set(deadEnd.supervisors);
  const outside = new Set(supervisors.map(({ id }) => id).filter((id) => !inside.has(id)));
  const openPairs = deadEnd.objects.reduce((sum, o) => sum + outside.size - recusals.count(o, outside), 0);
  const capacity = supervisors.reduce((sum, { id, cap }) => sum + (inside.has(id) ? cap : 0), 0);
  return {
    pool,
    perObject,
    objects: deadEnd.objects.toSorted(compareText),
    supervisors: deadEnd.supervisors.toSorted(compareText),
    needed: perObject * deadEnd.objects.length,
    capacity,
    openPairs,
    possible: capacity + openPairs,
  };
}

/** Whether a certificate proves what it says against the frozen lists: same counts, and fewer places than needed. */
export function certificateHolds(certificate: Certificate, pool: Pool, recusals: Recusals): boolean {
  const recounted = certify(pool, recusals, certificate);
  const { needed, capacity, openPairs, possible } = recounted;
  const sameCounts = capacity === certificate.capacity && openPairs === certificate.openPairs;
  return sameCounts && needed === certificate.needed && possible === certificate.possible && needed > possible;
}
