import { writeCanonical } from '@app/eventing/canonical-json.js';
import { bundleForm, frozenBundleForm } from './bundle-form.rules.js';
import type { DrawBundle, FrozenBundle } from './bundle.rules.js';
import { runChecks, verdict, type Check, type Checks, type Finding } from './check.rules.js';
import { selectAndPair, type Outcome } from './execute.rules.js';
import { first, firstDifference } from './form.rules.js';
import { checkFrozen, manifestChecks } from './frozen-checks.rules.js';
import { manifestHash } from './manifest.rules.js';
import { resultChecks } from './result-checks.rules.js';
import { missingReveals, seedChecks, type BeaconCheck, type RoundRule } from './seed-checks.rules.js';

/** What a verifier prints: every check, and the counts that show how people stepped in. */
export interface Verification {
  /** `could-not-check`: nothing is wrong, but not everything could be looked at. It is not a pass. */
  readonly outcome: 'pass' | 'fail' | 'could-not-check';
  readonly stage: 'frozen' | 'published' | 'unreadable';
  readonly checks: readonly Check[];
  /** Parties that committed to a value and did not reveal it. */
  readonly missingReveals: readonly string[];
  readonly replacedObjects: number;
  readonly replacedSupervisors: number;
}

export interface VerifyOptions {
  readonly beacon?: BeaconCheck;
  readonly rounds?: RoundRule;
}

const NOT_PUBLISHED = { missingReveals: [], replacedObjects: 0, replacedSupervisors: 0 };

/** `verifyBundle` of the document itself, which must be canonical JSON to the byte. */
export function verifyBundleText(text: string, options: VerifyOptions = {}): Verification {
  try {
    const bundle: unknown = JSON.parse(text);
    return concluded(judged(bundle, options), [verdict('canonical-text', departure(bundle, text))]);
  } catch (error) {
    return unreadable([verdict('canonical-text', { at: '', expected: 'canonical JSON', found: String(error) })]);
  }
}

/**
 * Recomputes everything a bundle lets one recompute: hashes, lists, quotas, recusals, contributions, seed, selection,
 * pairing, changes. Takes anything at all and never throws. Left to others: the history's proofs and cosignatures,
 * the frequency cap (earlier draws), and the beacon's signature unless `options.beacon` can verify it.
 */
export function verifyBundle(bundle: unknown, options: VerifyOptions = {}): Verification {
  const canonical = runChecks({ canonical: isCanonical }, bundle);
  return canonical.some(({ outcome }) => outcome !== 'ok')
    ? unreadable(canonical)
    : concluded(judged(bundle, options), canonical);
}

/** Everything but whether the bundle has a canonical text, or is it. */
function judged(bundle: unknown, options: VerifyOptions): Verification {
  const stage = isBeforePublication(bundle) ? 'frozen' : 'published';
  const form = stage === 'frozen' ? frozenBundleForm : bundleForm;
  const readable = runChecks<unknown>({ form }, bundle);
  if (readable.some(({ outcome }) => outcome !== 'ok')) return unreadable(readable);
  return stage === 'frozen'
    ? concluded(verifyFrozen(bundle as FrozenBundle), readable)
    : concluded(verifyPublished(bundle as DrawBundle, options), readable);
}

const isCanonical = (value: unknown) => {
  writeCanonical(value, () => undefined);
  return undefined;
};

/** Where a text stops being the canonical one of its value: it is followed, not written a second time. */
function departure(value: unknown, text: string): Finding {
  let [at, departed] = [0, ''];
  writeCanonical(value, (piece) => {
    if (!departed && !text.startsWith(piece, at)) departed = piece;
    if (!departed) at += piece.length;
  });
  if (!departed && at === text.length) return undefined;
  return { at: 'bundle', expected: departed.slice(0, SHOWN), found: text.slice(at, at + SHOWN) };
}

const SHOWN = 60;

const SECRET_UNTIL_PUBLICATION = ['rows', 'contributions', 'result', 'changes'];

const isBeforePublication = (bundle: unknown): boolean =>
  typeof bundle === 'object' &&
  bundle !== null &&
  !SECRET_UNTIL_PUBLICATION.some((name) => Object.hasOwn(bundle, name));

const hashChecks: Checks<FrozenBundle> = {
  'manifest-hash': ({ manifest, hashes }) =>
    firstDifference(manifestHash(manifest), hashes.manifestHash, 'hashes.manifestHash'),
  'sealed-roots': ({ manifest, hashes }) =>
    first(['objects', 'supervisors', 'forbidden'] as const, (list) =>
      firstDifference(manifest[list].root, hashes[`${list}Root`], `hashes.${list}Root`),
    ),
};

const verifyFrozen = (bundle: FrozenBundle): Verification => ({
  outcome: 'pass',
  stage: 'frozen',
  checks: runChecks({ ...hashChecks, ...manifestChecks }, bundle),
  ...NOT_PUBLISHED,
});

function verifyPublished(bundle: DrawBundle, options: VerifyOptions): Verification {
  const { manifest, contributions, changes } = bundle;
  const replaced = (kind: string): number => changes.filter((change) => change.kind === kind).length;
  return {
    outcome: 'pass',
    stage: 'published',
    checks: [
      ...runChecks(hashChecks, bundle),
      ...checkFrozen(bundle),
      ...runChecks(seedChecks, { manifest, contributions, ...options }),
      ...rerunChecks(bundle),
    ],
    missingReveals: missingReveals(contributions),
    replacedObjects: replaced('object-replaced'),
    replacedSupervisors: replaced('supervisor-replaced'),
  };
}

/** The draw is held again once; if that is impossible, every check of the result says so. */
function rerunChecks(bundle: DrawBundle): Check[] {
  let rerun: Outcome | undefined;
  const lazily = {
    bundle,
    get execution() {
      return (rerun ??= selectAndPair(bundle));
    },
  };
  return runChecks(resultChecks, lazily);
}

const unreadable = (checks: readonly Check[]): Verification => ({
  outcome: 'fail',
  stage: 'unreadable',
  checks,
  ...NOT_PUBLISHED,
});

/** The verification with what was checked before it in front, and the outcome of all together. */
function concluded(verification: Verification, before: readonly Check[]): Verification {
  const checks = [...before, ...verification.checks];
  const outcomes = new Set(checks.map(({ outcome }) => outcome));
  const outcome = outcomes.has('failed') ? 'fail' : outcomes.has('not-checked') ? 'could-not-check' : 'pass';
  return { ...verification, outcome, checks };
}
