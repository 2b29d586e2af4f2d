import type { MutualPairing } from './mutual.rules.js';
import { quota } from './quota.rules.js';
import { rowRoot, type ObjectRow, type Rows } from './rows.rules.js';
import { hashOf, type Suite } from './suite.rules.js';

/** `srs`: simple random sampling; `comb`: probability proportional to the weight w, exactly. */
export type Method = 'srs' | 'comb';

/** A risk class drawn by itself: n of N eligible objects, n by the printed rule. */
export interface Stratum {
  readonly id: string;
  readonly method: Method;
  readonly N: number;
  readonly n: number;
  readonly rule: string;
}

/** A source of the seed, named before anybody can know its value. */
export type PlannedContribution =
  | { readonly kind: 'pepper' | 'reveal'; readonly party: string; readonly commit: string }
  | { readonly kind: 'drand'; readonly chain: string; readonly round: number }
  | { readonly kind: 'lottery'; readonly game: string; readonly issue: string }
  | { readonly kind: 'dice'; readonly digits: number };

export interface Sealed {
  readonly count: number;
  readonly root: string;
}

/** Everything that decides a draw except the seed, fixed before the seed exists (section 2.2, F1). */
export interface Manifest {
  readonly v: '2r1';
  readonly drawId: string;
  readonly planItem: string;
  readonly batch: number;
  readonly legalBasis: string;
  readonly software: { readonly version: string; readonly sourceHash: string; readonly verifierHash: string };
  readonly hash: Suite;
  readonly objects: Sealed & { readonly rulesVersion: string };
  readonly supervisors: Sealed;
  readonly forbidden: Sealed;
  readonly strata: readonly Stratum[];
  /** One pool name per supervisor an object gets, at least two; one is enough where units inspect each other. */
  readonly slots: readonly string[];
  /** Absent: dealt as section 2.2a says. */
  readonly pairing?: MutualPairing;
  readonly balance: 'minmax';
  readonly frequencyCap: { readonly months: number };
  readonly contributions: readonly PlannedContribution[];
  readonly freezeDeadline: string;
  readonly notBefore: string;
  readonly revealBy: string;
  readonly publishBy: string;
}

/** The fingerprint published before the draw: H(JCS(manifest)), F2. */
export const manifestHash = (manifest: Pick<Manifest, 'hash'>): string => hashOf(manifest, manifest.hash);

/** A manifest before the lists are counted and sealed into it. */
export type ManifestPlan = Omit<Manifest, 'v' | 'balance' | 'objects' | 'supervisors' | 'forbidden' | 'strata'> & {
  readonly rulesVersion: string;
  readonly strata: readonly Pick<Stratum, 'id' | 'method' | 'rule'>[];
};

/**
 * Counts, roots, N and n filled in from the lists (F1); `rows` must be sorted.
 * Undefined when a stratum's rule is not one `quota` can compute.
 */
export function sealManifest({ rulesVersion, ...plan }: ManifestPlan, rows: Rows): Manifest | undefined {
  const eligible = eligibleCounts(rows.objects);
  const strata: Stratum[] = [];
  for (const { id, method, rule } of plan.strata) {
    const N = eligible.get(id) ?? 0;
    const n = quota(rule, N);
    if (n === undefined) return undefined;
    strata.push({ id, method, N, n, rule });
  }
  const seal = (list: readonly object[]): Sealed => ({ count: list.length, root: rowRoot(list, plan.hash) });
  const objects = { ...seal(rows.objects), rulesVersion };
  const [supervisors, forbidden] = [seal(rows.supervisors), seal(rows.forbidden)];
  return { ...plan, v: '2r1', balance: 'minmax', objects, supervisors, forbidden, strata };
}

/** N of each stratum: its objects that take part in the draw. */
export function eligibleCounts(objects: readonly Pick<ObjectRow, 'stratum' | 'eligible'>[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { stratum, eligible } of objects) if (eligible) counts.set(stratum, (counts.get(stratum) ?? 0) + 1);
  return counts;
}
