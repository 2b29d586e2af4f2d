import { dayOf } from '@app/calendar/dates.js';
import { runChecks, worst, type Check, type Checks, type Finding } from './check.rules.js';
import { first, firstDifference } from './form.rules.js';
import { eligibleCounts, type Manifest, type Stratum } from './manifest.rules.js';
import { quota } from './quota.rules.js';
import { inspectedWithin } from './roll.rules.js';
import { compareRecusals, ownUnitForbidden, rowRoot, type Rows } from './rows.rules.js';
import { compareText } from './suite.rules.js';

export interface Frozen {
  readonly manifest: Manifest;
  readonly rows: Rows;
}

const LISTS = ['objects', 'supervisors', 'forbidden'] as const;

/** What can be said of a manifest before anybody sees the lists. */
export const manifestChecks: Checks<{ readonly manifest: Manifest }> = {
  'strata-distinct': ({ manifest }) => repeated('manifest.strata', idsOf(manifest.strata)),
  timetable: ({ manifest }) => timetable(manifest),
  'entropy-sources': ({ manifest }) => entropySources(manifest),
};

const listChecks: Checks<Frozen> = {
  'row-order': ({ rows }) =>
    outOfOrder('rows.objects', idsOf(rows.objects), compareText) ??
    outOfOrder('rows.supervisors', idsOf(rows.supervisors), compareText) ??
    outOfOrder('rows.forbidden', rows.forbidden, compareRecusals),
  'row-counts': ({ manifest, rows }) =>
    first(LISTS, (list) => firstDifference(rows[list].length, manifest[list].count, `manifest.${list}.count`)),
  'row-roots': ({ manifest, rows }) =>
    first(LISTS, (list) =>
      firstDifference(rowRoot(rows[list], manifest.hash), manifest[list].root, `manifest.${list}.root`),
    ),
  'ineligible-reasons': ({ rows }) =>
    first(rows.objects.entries(), ([index, { eligible, reason }]) =>
      eligible || reason ? undefined : { at: `rows.objects[${index}].reason`, expected: 'a reason' },
    ),
  'frequency-cap': (frozen) => frequency(frozen),
  'eligible-counts': (frozen) => eligibility(frozen),
  weights: (frozen) => weights(frozen),
  quotas: ({ manifest }) =>
    worst(manifest.strata.map((stratum, index) => quotaOf(stratum, `manifest.strata[${index}]`))),
  'own-unit-recusals': ({ rows }) => ownUnits(rows),
};

/** Checks lists and manifest against each other (F1): what an office may freeze and a verifier accepts. */
export const checkFrozen = (frozen: Frozen): Check[] => runChecks({ ...manifestChecks, ...listChecks }, frozen);

const idsOf = (rows: readonly { readonly id: string }[]): string[] => rows.map(({ id }) => id);

function repeated(at: string, ids: readonly string[]): Finding {
  const seen = new Set<string>();
  const index = ids.findIndex((id) => seen.size === seen.add(id).size);
  return index < 0 ? undefined : { at: `${at}[${index}].id`, expected: 'each once', found: ids[index] };
}

/** Sorted and each once, or the first that is not. */
function outOfOrder<T>(at: string, items: readonly T[], compare: (a: T, b: T) => number): Finding {
  const index = items.findIndex((item, place) => place > 0 && compare(items[place - 1]!, item) >= 0);
  const found = JSON.stringify(items[index]);
  return index < 0 ? undefined : { at: `${at}[${index}]`, expected: 'ascending order, each once', found };
}

/** Reveals end before the beacon can be known, and the beacon comes after the freeze (F3). */
function timetable({ freezeDeadline, revealBy, notBefore, publishBy, contributions }: Manifest): Finding {
  const reveals = contributions.some(({ kind }) => kind === 'reveal');
  return (
    earlier('manifest.freezeDeadline', freezeDeadline, notBefore) ??
    (reveals ? earlier('manifest.revealBy', revealBy, notBefore) : undefined) ??
    earlier('manifest.notBefore', notBefore, publishBy)
  );
}

const earlier = (at: string, time: string, than: string): Finding =>
  // Without its Z a time sorts before the same time with a fraction.
  time.slice(0, -1) < than.slice(0, -1) ? undefined : { at, expected: `before ${than}`, found: time };

/** The office's pepper, and a number that nobody knows before all commits are in (F3). */
function entropySources({ contributions }: Manifest): Finding {
  const kinds = contributions.map(({ kind }) => kind);
  const at = 'manifest.contributions';
  if (!kinds.includes('pepper')) return { at, expected: 'pepper', found: kinds.join() };
  const open = kinds.some((kind) => kind === 'drand' || kind === 'lottery' || kind === 'dice');
  return open ? undefined : { at, expected: 'drand, lottery or dice', found: kinds.join() };
}

function eligibility({ manifest, rows }: Frozen): Finding {
  const counts = eligibleCounts(rows.objects);
  const known = new Set(idsOf(manifest.strata));
  const stray = rows.objects.findIndex(({ eligible, stratum }) => eligible && !known.has(stratum));
  if (stray >= 0) {
    return { at: `rows.objects[${stray}].stratum`, expected: [...known].join(), found: rows.objects[stray]?.stratum };
  }
  return first(manifest.strata.entries(), ([index, { id, N }]) =>
    firstDifference(counts.get(id) ?? 0, N, `manifest.strata[${index}].N`),
  );
}

/**
 * 抽查频次: nobody takes part who was inspected within so many months. On the day of the freeze at the latest, for a
 * unit may come due between freeze and deadline.
 */
function frequency({ manifest, rows }: Frozen): Finding {
  const { months } = manifest.frequencyCap;
  const day = dayOf(manifest.freezeDeadline);
  return first(rows.objects.entries(), ([index, { eligible, reason, lastInspected }]) => {
    const at = `rows.objects[${index}]`;
    const rests = lastInspected !== undefined && inspectedWithin(lastInspected, day, months);
    if (eligible && rests) return { at: `${at}.eligible`, expected: 'false', found: 'true' };
    const [named, on] = reason?.split(':') ?? [];
    return named === 'inspected' && (on !== lastInspected || months === 0)
      ? { at: `${at}.reason`, expected: `inspected:${lastInspected ?? ''}`, found: reason }
      : undefined;
  });
}

/** Probability proportional to a weight of 0 is no probability: such an object is ineligible, with its reason. */
function weights({ manifest, rows }: Frozen): Finding {
  const weighted = new Set(manifest.strata.filter(({ method }) => method === 'comb').map(({ id }) => id));
  const index = rows.objects.findIndex(({ eligible, stratum, w }) => eligible && weighted.has(stratum) && w < 1);
  return index < 0
    ? undefined
    : { at: `rows.objects[${index}].w`, expected: '1 or more', found: `${rows.objects[index]?.w}` };
}

function quotaOf({ N, n, rule }: Stratum, at: string): Finding {
  if (n > N) return { at: `${at}.n`, expected: `at most ${N}`, found: `${n}` };
  const expected = quota(rule, N);
  if (expected === undefined) return { because: `unknown rule ${rule}` };
  return firstDifference(expected, n, `${at}.n`);
}

function ownUnits({ objects, supervisors, forbidden }: Rows): Finding {
  const expected = ownUnitForbidden(objects, supervisors).map(({ o, s }) => ({ o, s }));
  const found = forbidden.filter(({ why }) => why === 'own-unit').map(({ o, s }) => ({ o, s }));
  return firstDifference(expected, found, 'rows.forbidden(own-unit)');
}
