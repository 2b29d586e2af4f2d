import { readFileSync } from 'node:fs';
import { canonicalJson } from '@app/eventing/canonical-json.js';
import fc from 'fast-check';
import { buildBundle, buildFrozenBundle, type DrawBundle } from './bundle.rules.js';
import { executeDraw } from './execute.rules.js';
import { manifestHash, sealManifest, type Manifest, type ManifestPlan } from './manifest.rules.js';
import { ownUnitForbidden, sortRows } from './rows.rules.js';
import { verifyBundle, verifyBundleText, type Verification } from './verify.rules.js';

const document = readFileSync(new URL('../../../test/vectors/bundle-small.json', import.meta.url), 'utf8');
const bundle = JSON.parse(document) as DrawBundle;
const failedOf = ({ checks }: Verification): string[] =>
  checks.filter(({ outcome }) => outcome === 'failed').map(({ name }) => name);

/** What an office decides; counts, roots, N and n follow from the lists. */
const decided = bundle.manifest;
const plan: ManifestPlan = {
  drawId: decided.drawId,
  planItem: decided.planItem,
  batch: decided.batch,
  legalBasis: decided.legalBasis,
  software: decided.software,
  hash: decided.hash,
  slots: decided.slots,
  frequencyCap: decided.frequencyCap,
  contributions: decided.contributions,
  freezeDeadline: decided.freezeDeadline,
  notBefore: decided.notBefore,
  revealBy: decided.revealBy,
  publishBy: decided.publishBy,
  rulesVersion: decided.objects.rulesVersion,
  strata: decided.strata.map(({ id, method, rule }) => ({ id, method, rule })),
};

describe('bundle of the vectors', () => {
  it('passes every check and names the party that did not reveal', () => {
    const { checks, ...verification } = verifyBundle(bundle);
    expect(verification).toEqual({
      outcome: 'pass',
      stage: 'published',
      missingReveals: ['congress'],
      replacedObjects: 0,
      replacedSupervisors: 0,
    });
    expect(checks.filter(({ outcome }) => outcome !== 'ok')).toEqual([]);
    expect(checks.length).toBeGreaterThan(20);
    expect(verifyBundleText(document).outcome).toBe('pass');
  });

  it('is built again to the byte from its lists, plan and contributions', () => {
    const rows = sortRows({
      objects: bundle.rows.objects.toReversed(),
      supervisors: bundle.rows.supervisors.toReversed(),
      forbidden: bundle.rows.forbidden.toReversed(),
    });
    const manifest = sealManifest(plan, rows)!;
    expect(manifest).toEqual(bundle.manifest);
    const execution = executeDraw({ manifest, rows, contributions: bundle.contributions });
    expect(execution).toEqual({ feasible: true, result: bundle.result, resultHash: bundle.hashes.resultHash });
    const built = buildBundle({
      manifest,
      rows,
      contributions: bundle.contributions,
      result: bundle.result,
      changes: [],
    });
    expect(canonicalJson(built)).toBe(document);
  });

  it('holds the same draw whatever order the rows come in', () => {
    const rows = {
      objects: [...bundle.rows.objects],
      supervisors: [...bundle.rows.supervisors],
      forbidden: [...bundle.rows.forbidden],
    };
    const { objects, supervisors, forbidden } = rows;
    fc.assert(
      fc.property(fc.shuffledSubarray(objects, { minLength: objects.length }), fc.boolean(), (shuffled, turn) => {
        const turned = {
          objects: shuffled,
          supervisors: turn ? supervisors.toReversed() : supervisors,
          forbidden: turn ? forbidden.toReversed() : forbidden,
        };
        const execution = executeDraw({ ...bundle, rows: turned });
        expect(execution).toMatchObject({ feasible: true, resultHash: bundle.hashes.resultHash });
      }),
      { numRuns: 30 },
    );
  });

  it('derives the recusals from one’s own unit', () => {
    const expected = bundle.rows.forbidden
      .filter(({ why }) => why === 'own-unit')
      .map(({ o, s, why }) => ({ o, s, why }));
    expect(expected).toHaveLength(9);
    expect(ownUnitForbidden(bundle.rows.objects, bundle.rows.supervisors)).toEqual(expected);
  });
});

describe('reading a bundle', () => {
  it('reads a bundle before publication, which lets nobody compute a lot', () => {
    const frozen = buildFrozenBundle(bundle.manifest);
    expect(Object.keys(frozen).sort()).toEqual(['format', 'hashes', 'manifest']);
    expect(verifyBundle(frozen)).toMatchObject({ outcome: 'pass', stage: 'frozen' });
    const other = { ...frozen, manifest: { ...bundle.manifest, batch: 2 } };
    expect(failedOf(verifyBundle(other))).toEqual(['manifest-hash']);
    expect(verifyBundle({ ...frozen, rows: bundle.rows })).toMatchObject({ outcome: 'fail', stage: 'unreadable' });
  });

  it('takes only the canonical document for the document', () => {
    expect(failedOf(verifyBundleText(JSON.stringify(bundle, null, 1)))).toEqual(['canonical-text']);
    expect(failedOf(verifyBundleText(`${document}\n`))).toEqual(['canonical-text']);
    expect(failedOf(verifyBundleText(document.replace('{', '{"changes":[],')))).toEqual(['canonical-text']);
    expect(verifyBundleText('{')).toMatchObject({ outcome: 'fail', stage: 'unreadable' });
    expect(verifyBundleText('[0.5]')).toMatchObject({ outcome: 'fail', stage: 'unreadable' });
  });

  it('names what is malformed', () => {
    const verification = verifyBundle(replacedAt(bundle, ['rows', 'objects', '5', 'id'], 'U|5'));
    expect(verification.stage).toBe('unreadable');
    expect(verification.checks.find(({ name }) => name === 'form')).toMatchObject({
      name: 'form',
      difference: { at: 'rows.objects[5].id', found: '"U|5"' },
    });
    const fraction = { ...bundle, manifest: { ...bundle.manifest, note: 0.5 } };
    expect(failedOf(verifyBundle(fraction))).toEqual(['canonical']);
  });

  it('never throws, whatever stands in any place of the document', () => {
    const places = placesOf(bundle);
    const garbage = fc.oneof(fc.jsonValue(), fc.constantFrom(undefined, 2 ** 53, -1, 0.5, '', 'constructor', 1n, NaN));
    fc.assert(
      fc.property(fc.constantFrom(...places), garbage, (place, value) => {
        const verification = verifyBundle(replacedAt(bundle, place, value));
        expect(['pass', 'fail', 'could-not-check']).toContain(verification.outcome);
      }),
      { numRuns: 300 },
    );
    fc.assert(fc.property(fc.anything(), (value) => expect(verifyBundle(value).outcome).toBe('fail')));
    fc.assert(fc.property(fc.string(), (text) => expect(verifyBundleText(text).outcome).toBe('fail')));
  });

  it('passes no document in which one value was exchanged', () => {
    const places = placesOf(bundle).filter(([, ...rest]) => rest.length > 0);
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.oneof(fc.string(), fc.nat(), fc.boolean()), (place, value) => {
        fc.pre(place.reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], bundle) !== value);
        expect(verifyBundle(replacedAt(bundle, place, value)).outcome).toBe('fail');
      }),
      { numRuns: 300 },
    );
  });
});

describe('frozen manifest', () => {
  it('changes its hash with every one of its members', () => {
    const places = placesOf(bundle.manifest).filter(([member]) => member !== 'hash');
    const hashes = places.map((place) => manifestHash(replacedAt(bundle.manifest, place, 'x') as Manifest));
    expect(new Set([bundle.hashes.manifestHash, ...hashes]).size).toBe(hashes.length + 1);
  });

  it('is not sealed with a rule nobody can compute', () => {
    const strata = [{ id: 'key', method: 'srs' as const, rule: 'as many as we like' }];
    expect(sealManifest({ ...plan, strata }, bundle.rows)).toBeUndefined();
  });
});

type Place = readonly string[];

function placesOf(value: unknown, at: Place = []): Place[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) => [[...at, key], ...placesOf(member, [...at, key])]);
}

function replacedAt(value: unknown, [key, ...rest]: Place, by: unknown): unknown {
  if (key === undefined) return by;
  const copy = (Array.isArray(value) ? Array.from<unknown>(value) : { ...(value as object) }) as Record<
    string,
    unknown
  >;
  copy[key] = replacedAt(copy[key], rest, by);
  return copy;
}
