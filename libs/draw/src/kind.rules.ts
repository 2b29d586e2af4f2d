import { refuseIf, Rejection } from '@app/eventing/rejection.js';
import type { FreezePlan } from './commands.js';
import type { Closures } from './events.js';
import { MOST_VISITS, mutualAttempts, MUTUAL_POOL, type MutualPairing } from './mutual.rules.js';
import type { Rows } from './rows.rules.js';

/** Pools and people of a supervision draw are at least two to a unit; a team is two people or more by itself. */
export const fewestSlots = ({ kind }: Pick<FreezePlan, 'kind'>): number => (kind === 'mutual' ? 1 : 2);

/** How the manifest says that units inspect each other. */
export const pairingOf = ({ kind, slots }: Pick<FreezePlan, 'kind' | 'slots'>): { pairing?: MutualPairing } =>
  kind === 'mutual' ? { pairing: { method: 'mutual', attempts: mutualAttempts(slots.length) } } : {};

/** What a draw of units that inspect each other, of case files, or of rechecks, needs beside what every draw needs. */
export function refuseUnfitKind({ kind, slots, strata, year, closures }: FreezePlan, rows: Rows): void {
  if (kind === 'mutual') refuseUnfitMutual({ slots, strata }, rows);
  if (kind === 'recheck') refuseUnfitRecheck(closures, rows);
  if (kind !== 'case-files') return;
  refuseIf(year === undefined, 'case-year-missing');
  refuseIf(rows.objects.length === 0, 'case-catalogues-missing', { year: year ?? 0 });
}

function refuseUnfitRecheck(closures: Closures | undefined, rows: Rows): void {
  if (!closures) throw new Rejection('recheck-days-missing');
  refuseIf(closures.from > closures.to, 'recheck-days-reversed', { from: closures.from, to: closures.to });
  refuseIf(rows.objects.length === 0, 'recheck-closures-missing', { from: closures.from, to: closures.to });
}

function refuseUnfitMutual({ slots, strata }: Pick<FreezePlan, 'slots' | 'strata'>, rows: Rows): void {
  refuseIf(rows.supervisors.length === 0, 'mutual-teams-missing');
  const fits = slots.length > 0 && slots.every((pool) => pool === MUTUAL_POOL);
  refuseIf(!fits || strata.some(({ rule }) => rule !== 'N'), 'mutual-terms-unfit');
  refuseIf(slots.length > MOST_VISITS, 'mutual-slots-too-many', { most: MOST_VISITS });
  const eligible = rows.objects.filter((unit) => unit.eligible).length;
  // With k visits each, k·n of the n·(n−1)/2 pairs are used, and none twice.
  const least = 2 * slots.length + 1;
  refuseIf(eligible < least, 'mutual-units-too-few', { eligible, least });
}
