import { manifestHash, type Manifest } from './manifest.rules.js';
import { pairMutually, type Unpaired } from './mutual.rules.js';
import { pair, type Pairing } from './pair.rules.js';
import type { ObjectRow, Rows } from './rows.rules.js';
import { drawSeed, type Seed } from './seed.rules.js';
import { selectStratum, type Candidate, type DrawnStratum } from './select.rules.js';
import { hashOf } from './suite.rules.js';

/** The outcome of a draw in the published form (section 3, `result`). */
export interface DrawResult extends Pairing {
  readonly seed: string;
  readonly strata: readonly DrawnStratum[];
  /** Of units that inspect each other: which deal, counted from 0, broke no rule. */
  readonly attempt?: number;
}

export interface DrawInput {
  readonly manifest: Manifest;
  readonly rows: Rows;
  /** In manifest order. */
  readonly contributions: readonly { readonly text: string }[];
}

export type Outcome = { readonly feasible: true; readonly result: DrawResult } | Unpaired;

export type Execution =
  { readonly feasible: true; readonly result: DrawResult; readonly resultHash: string } | Unpaired;

type Paired = ({ readonly feasible: true } & Pairing & Pick<DrawResult, 'attempt'>) | Unpaired;

/**
 * Holds the draw (F3 to F6). Everything follows from the input: whoever holds the bundle gets the same result.
 * Expects lists that pass `checkFrozen`; a draw that cannot be paired comes back with its certificate.
 */
export function executeDraw(input: DrawInput): Execution {
  const outcome = selectAndPair(input);
  return outcome.feasible ? { ...outcome, resultHash: hashOf(outcome.result, input.manifest.hash) } : outcome;
}

/** `executeDraw` without the result's hash. */
export function selectAndPair({ manifest, rows, contributions }: DrawInput): Outcome {
  const texts = contributions.map(({ text }) => text);
  const seed = drawSeed(manifestHash(manifest), texts, manifest.hash);
  const strata = selectStrata(seed, manifest, rows.objects);
  const { pairing, slots } = manifest;
  const task = {
    objects: strata.flatMap(({ picked }) => picked),
    slots,
    supervisors: rows.supervisors.filter(({ available }) => available),
    forbidden: rows.forbidden,
  };
  const outcome: Paired = pairing ? pairMutually(seed, task, pairing.attempts) : pair(seed, task);
  if (!outcome.feasible) return outcome;
  const { order, assignments, loads, loadCap, repairs, attempt } = outcome;
  const result: DrawResult = {
    seed: seed.value,
    strata,
    order,
    assignments,
    loads,
    loadCap,
    repairs,
    ...(attempt !== undefined && { attempt }),
  };
  return { feasible: true, result };
}

function selectStrata(seed: Seed, manifest: Manifest, objects: readonly ObjectRow[]): DrawnStratum[] {
  const eligible = new Map<string, Candidate[]>(manifest.strata.map(({ id }) => [id, []]));
  for (const row of objects) if (row.eligible) eligible.get(row.stratum)?.push(row);
  return manifest.strata.map((stratum) => selectStratum(seed, stratum, eligible.get(stratum.id) ?? []));
}
