import { readFileSync } from 'node:fs';
import { canonicalJson } from '@app/eventing/canonical-json.js';
import { manifestHash } from './manifest.rules.js';
import { commit, drawSeed, lot, uniform } from './seed.rules.js';
import { H, type Suite } from './suite.rules.js';

interface Vector {
  manifest: { drawId: string; hash: Suite; contributions: { party?: string; commit?: string }[] };
  manifestCanonical: string;
  manifestHash: string;
  contributions: string[];
  seed: string;
  first_tickets: [string, string][];
  uniform: { m: string; label: string; out: string }[];
}

const read = (file: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../test/vectors/${file}`, import.meta.url), 'utf8'));
const vector = read('draw-2r1.json') as Vector;
const seed = drawSeed(vector.manifestHash, vector.contributions);

describe('seed of a draw', () => {
  it('hashes the manifest as canonical JSON', () => {
    expect(canonicalJson(vector.manifest)).toBe(vector.manifestCanonical);
    expect(manifestHash(vector.manifest)).toBe(vector.manifestHash);
  });

  it('binds each party to the value it committed to', () => {
    const { drawId, contributions } = vector.manifest;
    const committed = contributions.flatMap(({ party, commit: expected }, index) =>
      party ? [{ party, expected, value: vector.contributions[index]! }] : [],
    );
    expect(committed.map(({ party }) => party)).toEqual(['office', 'discipline']);
    for (const { party, value, expected } of committed) expect(commit({ drawId, party, value })).toBe(expected);
  });

  it('follows from the manifest and the contributions in their order', () => {
    expect(seed).toEqual({ value: vector.seed, suite: 'sha256' });
    expect(drawSeed(vector.manifestHash, vector.contributions.toReversed()).value).not.toBe(vector.seed);
  });

  it('changes with one flipped bit of the manifest', () => {
    const changed = { ...vector.manifest, drawId: 'DRAW-2026-000' };
    const flipped = manifestHash(changed);
    expect(drawSeed(flipped, vector.contributions).value).not.toBe(vector.seed);
  });

  it('gives every object its lot', () => {
    expect(vector.first_tickets.map(([, id]) => lot(seed, id))).toEqual(vector.first_tickets.map(([hex]) => hex));
  });

  it.each(vector.uniform)('draws a uniform number below $m for the label $label', ({ m, label, out }) => {
    expect(uniform(seed, BigInt(m), label)).toBe(BigInt(out));
  });

  it('throws a ticket past the last whole multiple again', () => {
    const { m, label, out } = vector.uniform.find((each) => each.label === 'reject')!;
    const first = BigInt(`0x${H(`${seed.value}|${label}|0`)}`);
    expect(first % BigInt(m)).not.toBe(BigInt(out));
  });

  it.each((read('sm3.json') as { vectors: { in: string; out: string }[] }).vectors)(
    'hashes with SM3: $in',
    ({ in: text, out }) => {
      expect(H(text, 'sm3')).toBe(out);
    },
  );

  it('uses the same formulas with SM3', () => {
    const { value } = drawSeed(vector.manifestHash, vector.contributions, 'sm3');
    expect(value).toBe(H(`2r1|seed|${vector.manifestHash}|${vector.contributions.join('|')}`, 'sm3'));
    expect(lot({ value, suite: 'sm3' }, 'OBJ-A-007')).toBe(H(`${value}|object|OBJ-A-007`, 'sm3'));
  });
});
