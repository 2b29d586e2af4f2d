import type { DrawBundle } from './bundle.rules.js';
import type { Checks, Finding } from './check.rules.js';
import type { DrawResult, Outcome } from './execute.rules.js';
import { first, firstDifference } from './form.rules.js';
import {
  replaceObject,
  replaceSupervisor,
  standingOf,
  type Change,
  type Replacement,
  type Standing,
} from './replace.rules.js';
import { hashOf } from './suite.rules.js';

/** A published bundle and the draw held again from its manifest, lists and contributions. */
export interface Rerun {
  readonly bundle: DrawBundle;
  readonly execution: Outcome;
}

const PAIRING = ['order', 'assignments', 'loads', 'loadCap', 'repairs'] as const;

/** Is the published result the one that follows, and are the changes those the rules allow (F4 to F7)? */
export const resultChecks: Checks<Rerun> = {
  seed: (rerun) => compare(rerun, ['seed']),
  selection: (rerun) => compare(rerun, ['strata']),
  pairing: (rerun) => compare(rerun, PAIRING) ?? compare(rerun, othersOf(rerun)),
  changes: ({ bundle }) => replay(bundle),
  'result-hash': ({ bundle: { result, manifest, hashes } }) =>
    firstDifference(hashOf(result, manifest.hash), hashes.resultHash, 'hashes.resultHash'),
};

const LOOKED_AT: readonly string[] = ['seed', 'strata', ...PAIRING];

/** A member the protocol does not know would change the hash and mean nothing. */
const othersOf = ({ bundle }: Rerun): (keyof DrawResult)[] =>
  Object.keys(bundle.result).filter((name) => !LOOKED_AT.includes(name)) as (keyof DrawResult)[];

function compare({ bundle, execution }: Rerun, members: readonly (keyof DrawResult)[]): Finding {
  if (!execution.feasible) {
    const { certificate } = execution;
    const because = certificate
      ? `${certificate.needed} places needed, ${certificate.possible} possible`
      : 'none found';
    return { at: 'result', expected: `no result: ${because}` };
  }
  const { result } = execution;
  return first(members, (member) => firstDifference(result[member], bundle.result[member], `result.${member}`));
}

function replay(bundle: DrawBundle): Finding {
  if (bundle.changes.length === 0) return undefined;
  let standing = standingOf(bundle.result);
  return first(bundle.changes.entries(), ([index, change]) => {
    const at = `changes[${index}]`;
    const previous = bundle.changes[index - 1];
    if (previous && change.seq <= previous.seq) {
      return { at: `${at}.seq`, expected: `more than ${previous.seq}`, found: `${change.seq}` };
    }
    const replacement = step(bundle, standing, change);
    if (!replacement.found) return { at, expected: 'a change the rules allow', found: replacement.because };
    ({ standing } = replacement);
    return firstDifference(replacement.in, change.in, `${at}.in`);
  });
}

function step(bundle: DrawBundle, standing: Standing, { kind, out, object = '' }: Change): Replacement {
  return kind === 'object-replaced'
    ? replaceObject(bundle, standing, out)
    : replaceSupervisor(bundle, standing, { object, out });
}
