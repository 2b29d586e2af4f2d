import { readFileSync } from 'node:fs';
import { buildBundle, type DrawBundle } from './bundle.rules.js';
import { executeDraw } from './execute.rules.js';
import type { Manifest } from './manifest.rules.js';
import { rowRoot, type Rows } from './rows.rules.js';
import { commit, type Contribution } from './seed.rules.js';
import { hashOf, type Suite } from './suite.rules.js';
import { verifyBundle, type Verification } from './verify.rules.js';

const bundle = JSON.parse(
  readFileSync(new URL('../../../test/vectors/bundle-small.json', import.meta.url), 'utf8'),
) as DrawBundle;

/** A copy of the vector that may be written to. */
type Open<T> = T extends object ? { -readonly [K in keyof T]: Open<T[K]> } : T;
const tampered = (tamper: (copy: Open<DrawBundle>) => void): DrawBundle => {
  const copy = structuredClone(bundle) as Open<DrawBundle>;
  tamper(copy);
  return copy;
};
const failedOf = ({ checks }: Verification): string[] =>
  checks.filter(({ outcome }) => outcome === 'failed').map(({ name }) => name);

/** Everything a forger can make fit again after he changed lists or manifest: roots, counts, hashes, result. */
function reforged(change: {
  manifest?: Partial<Manifest>;
  rows?: Partial<Rows>;
  contributions?: Contribution[];
}): DrawBundle {
  const rows = { ...bundle.rows, ...change.rows };
  const suite = change.manifest?.hash ?? bundle.manifest.hash;
  const seal = (list: readonly object[]) => ({ count: list.length, root: rowRoot(list, suite) });
  const manifest: Manifest = {
    ...bundle.manifest,
    objects: { ...bundle.manifest.objects, ...seal(rows.objects) },
    supervisors: seal(rows.supervisors),
    forbidden: seal(rows.forbidden),
    ...change.manifest,
  };
  const contributions = change.contributions ?? bundle.contributions;
  const execution = executeDraw({ manifest, rows, contributions });
  if (!execution.feasible) throw new Error('the forged draw cannot be paired');
  return buildBundle({ manifest, rows, contributions, result: execution.result, changes: [] });
}

const TAMPERINGS: [string, (copy: Open<DrawBundle>) => void, string][] = [
  ['the manifest', (copy) => (copy.manifest.legalBasis += '。'), 'manifest-hash'],
  ['a stratum drawn twice', (copy) => copy.manifest.strata.push(copy.manifest.strata[0]!), 'strata-distinct'],
  ['a sealed root', (copy) => (copy.hashes.objectsRoot = 'a'.repeat(64)), 'sealed-roots'],
  ['a roster row', (copy) => (copy.rows.objects[3]!.w += 1), 'row-roots'],
  ['a supervisor row', (copy) => (copy.rows.supervisors[2]!.cap = 1), 'row-roots'],
  ['a recusal', (copy) => (copy.rows.forbidden[4]!.s = 'S0001'), 'row-roots'],
  ['a salt', (copy) => (copy.rows.objects[0]!.salt = '0'.repeat(32)), 'row-roots'],
  ['a dropped row', (copy) => copy.rows.objects.pop(), 'row-counts'],
  ['the order of rows', (copy) => copy.rows.supervisors.reverse(), 'row-order'],
  ['a row listed twice', (copy) => copy.rows.forbidden.splice(1, 0, copy.rows.forbidden[0]!), 'row-order'],
  ['a reason left out', (copy) => delete copy.rows.objects[8]!.reason, 'ineligible-reasons'],
  ['an eligible unit hidden', (copy) => (copy.rows.objects[1]!.eligible = false), 'eligible-counts'],
  ['the pepper', (copy) => (copy.contributions[0]!.text = 'f'.repeat(64)), 'commits'],
  ['the pepper withheld', (copy) => (copy.contributions[0]!.text = 'missing:office'), 'contribution-texts'],
  ['a reveal', (copy) => (copy.contributions[2]!.text = 'f'.repeat(64)), 'commits'],
  ['a reveal passed off as missing', (copy) => (copy.contributions[2]!.text = 'missing:discipline'), 'seed'],
  [
    'a reveal missing under another name',
    (copy) => (copy.contributions[3]!.text = 'missing:discipline'),
    'contribution-texts',
  ],
  ['the dice', (copy) => (copy.contributions[1]!.text = '91920274132126135882'), 'seed'],
  ['dice thrown too few', (copy) => (copy.contributions[1]!.text = '9192'), 'contribution-texts'],
  ['the order of contributions', (copy) => copy.contributions.reverse(), 'contributions'],
  ['a contribution too many', (copy) => copy.contributions.push({ kind: 'dice', text: '1' }), 'contributions'],
  ['a contribution too few', (copy) => copy.contributions.pop(), 'contributions'],
  ['the seed', (copy) => (copy.result.seed = '0'.repeat(64)), 'seed'],
  ['an object picked', (copy) => (copy.result.strata[0]!.picked[0] = 'U0018'), 'selection'],
  ['the order of the reserve', (copy) => copy.result.strata[1]!.reserve.reverse(), 'selection'],
  ['the comb’s offset', (copy) => (copy.result.strata[1]!.offset = '30'), 'selection'],
  ['a stratum left out', (copy) => copy.result.strata.pop(), 'selection'],
  ['a supervisor exchanged', (copy) => (copy.result.assignments['U0000'] = ['S0008', 'S0003']), 'pairing'],
  ['a supervisor more', (copy) => copy.result.assignments['U0000']!.push('S0003'), 'pairing'],
  ['an object nobody drew', (copy) => (copy.result.assignments['constructor'] = ['S0008', 'S0005']), 'pairing'],
  ['a load', (copy) => (copy.result.loads['S0000'] = 2), 'pairing'],
  ['the load limit', (copy) => (copy.result.loadCap['lead'] = 4), 'pairing'],
  ['the dealing order', (copy) => copy.result.order.reverse(), 'pairing'],
  ['the count of repairs', (copy) => (copy.result.repairs = 1), 'pairing'],
  ['a member nobody knows', (copy) => Object.assign(copy.result, { note: 'x' }), 'pairing'],
  ['the hash of the result', (copy) => (copy.hashes.resultHash = '0'.repeat(64)), 'result-hash'],
];

describe('verification', () => {
  it.each(TAMPERINGS)('catches and names a tampering with %s', (_, tamper, check) => {
    const verification = verifyBundle(tampered(tamper));
    expect(verification.outcome).toBe('fail');
    expect(failedOf(verification)).toContain(check);
    const failed = verification.checks.find(({ name }) => name === check);
    expect(failed?.difference?.at).toMatch(/^(manifest|rows|contributions|result|hashes)/);
  });

  it('tells the first difference', () => {
    const verification = verifyBundle(tampered((copy) => (copy.result.strata[0]!.picked[2] = 'U0018')));
    expect(verification.checks.find(({ name }) => name === 'selection')).toEqual({
      name: 'selection',
      outcome: 'failed',
      difference: { at: 'result.strata[0].picked[2]', expected: '"U0009"', found: '"U0018"' },
    });
  });

  it('fails a result that follows from other rules even when every hash was made to fit', () => {
    const copy = tampered((open) => (open.result.assignments['U0000'] = ['S0008', 'S0003']));
    const forged = { ...copy, hashes: { ...copy.hashes, resultHash: hashOf(copy.result) } };
    expect(failedOf(verifyBundle(forged))).toEqual(['pairing']);
  });

  it('passes an honest draw with SM3', () => {
    const parties = { office: 'a1'.repeat(32), discipline: 'b2'.repeat(32) };
    const suite: Suite = 'sm3';
    const contributions = [
      { kind: 'pepper' as const, party: 'office' },
      { kind: 'reveal' as const, party: 'discipline' },
    ].map(({ kind, party }) => ({ kind, party, text: parties[party as keyof typeof parties] }));
    const planned = contributions.map(({ kind, party, text: value }) => ({
      kind,
      party,
      commit: commit({ drawId: bundle.manifest.drawId, party, value }, suite),
    }));
    const lottery = { kind: 'lottery' as const, game: '福彩双色球', issue: '2022067' };
    const honest = reforged({
      manifest: { hash: suite, contributions: [...planned, lottery] },
      contributions: [...contributions, { ...lottery, text: '3.7.7.12.' }],
    });
    expect(verifyBundle(honest).outcome).toBe('pass');
    expect(honest.result.seed).not.toBe(reforged({}).result.seed);
    const unsorted = { ...honest, contributions: [...contributions, { ...lottery, text: '7.3.' }] };
    expect(failedOf(verifyBundle(unsorted))).toContain('contribution-texts');
  });

  it('checks a beacon’s randomness and, given the means, its signature', () => {
    const [pepper, ...others] = bundle.contributions;
    const beacon = { kind: 'drand' as const, chain: '52'.repeat(32), round: 1000 };
    const drand = {
      ...beacon,
      signature: 'b44679b9a59af2ec876b1a6b1ad52ea9b1615fc3982b19576350f93447cb1125e342b73a8dd2bacbe47e4b6b63ed5e39',
      text: 'fe290beca10872ef2fb164d2aa4442de4566183ec51c56ff3cd603d930e54fdd',
    };
    const [first, ...planned] = bundle.manifest.contributions;
    const manifest = { contributions: [first!, beacon, ...planned] };
    const drawn = reforged({ manifest, contributions: [pepper!, drand, ...others] });
    expect(verifyBundle(drawn)).toMatchObject({ outcome: 'could-not-check' });
    expect(
      verifyBundle(drawn)
        .checks.filter(({ outcome }) => outcome !== 'ok')
        .map(({ name }) => name),
    ).toEqual(['beacon-round', 'beacon']);
    const known = { beacon: ({ round }: { round: number }) => round === 1000, rounds: () => 1000 };
    expect(verifyBundle(drawn, known).outcome).toBe('pass');
    expect(failedOf(verifyBundle(drawn, { ...known, beacon: () => false }))).toEqual(['beacon']);
    expect(verifyBundle(drawn, { ...known, beacon: () => undefined }).outcome).toBe('could-not-check');
    const chosen = verifyBundle(drawn, { ...known, rounds: () => 999 });
    expect(chosen.checks.find(({ outcome }) => outcome === 'failed')).toMatchObject({
      name: 'beacon-round',
      difference: { at: 'manifest.contributions[1].round', expected: '999', found: '1000' },
    });
    const other = reforged({ manifest, contributions: [pepper!, { ...drand, text: 'a'.repeat(64) }, ...others] });
    expect(failedOf(verifyBundle(other, { ...known, beacon: () => true }))).toEqual(['beacon']);
  });

  it.each<[string, Parameters<typeof reforged>[0], string]>([
    [
      'own-unit recusals left out',
      { rows: { forbidden: bundle.rows.forbidden.filter(({ o }) => o !== 'U0000') } },
      'own-unit-recusals',
    ],
    [
      'an own-unit recusal that is none',
      { rows: { forbidden: bundle.rows.forbidden.map((row) => ({ ...row, why: 'own-unit' as const })) } },
      'own-unit-recusals',
    ],
    [
      'a unit moved to a stratum that is not drawn',
      { rows: { objects: bundle.rows.objects.map((row) => (row.id === 'U0018' ? { ...row, stratum: 'none' } : row)) } },
      'eligible-counts',
    ],
    [
      'a unit inspected a few months ago',
      {
        manifest: { frequencyCap: { months: 12 } },
        rows: {
          objects: bundle.rows.objects.map((row) =>
            row.id === 'U0000' ? { ...row, lastInspected: '2022-01-10' } : row,
          ),
        },
      },
      'frequency-cap',
    ],
    [
      'a unit passed off as inspected',
      {
        rows: {
          objects: bundle.rows.objects.map((row) => (row.eligible ? row : { ...row, reason: 'inspected:2022-01-10' })),
        },
      },
      'frequency-cap',
    ],
    [
      'a weight of nothing',
      { rows: { objects: bundle.rows.objects.map((row) => (row.id === 'U0011' ? { ...row, w: 0 } : row)) } },
      'weights',
    ],
    [
      'a quota below its rule',
      { manifest: { strata: bundle.manifest.strata.map((stratum) => ({ ...stratum, n: stratum.n - 1 })) } },
      'quotas',
    ],
    ['reveals after the beacon', { manifest: { revealBy: '2022-06-13T02:00:00.5Z' } }, 'timetable'],
    ['a freeze after the beacon', { manifest: { freezeDeadline: '2022-06-14T00:00:00Z' } }, 'timetable'],
    [
      'nothing but secrets of the parties',
      {
        manifest: { contributions: bundle.manifest.contributions.filter(({ kind }) => kind !== 'dice') },
        contributions: bundle.contributions.filter(({ kind }) => kind !== 'dice'),
      },
      'entropy-sources',
    ],
    [
      'no pepper',
      {
        manifest: { contributions: bundle.manifest.contributions.slice(1) },
        contributions: bundle.contributions.slice(1),
      },
      'entropy-sources',
    ],
  ])('catches a draw rigged beforehand by %s, though every hash fits', (_, change, check) => {
    expect(failedOf(verifyBundle(reforged(change)))).toEqual([check]);
  });

  it('says that a quota by a rule it does not know could not be checked', () => {
    const strata = bundle.manifest.strata.map((stratum) => ({ ...stratum, rule: 'largest-remainder(0.3*N)' }));
    const verification = verifyBundle(reforged({ manifest: { strata } }));
    expect(verification.outcome).toBe('could-not-check');
    expect(verification.checks.find(({ name }) => name === 'quotas')?.because).toMatch('largest-remainder');
  });

  it('fails a result of a draw that cannot be paired', () => {
    const supervisors = bundle.rows.supervisors.map((row) => ({ ...row, cap: 1 }));
    const verification = verifyBundle({ ...bundle, rows: { ...bundle.rows, supervisors } });
    const pairing = verification.checks.find(({ name }) => name === 'pairing');
    expect(pairing?.difference?.expected).toBe('no result: 4 places needed, 3 possible');
  });
});
