import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { commitmentOf, newSecret, secretFrom, seedOf } from './seed.js';

const H = (text: string): string => createHash('sha256').update(text).digest('hex');
const value = 'ab'.repeat(32);

describe('what the device reckons by itself', () => {
  it('is the commitment of the protocol', () =>
    expect(commitmentOf({ drawId: 'D1', party: 'jijian', value })).toBe(H(`2r1|commit|D1|jijian|${value}`)));

  it('is the seed of the protocol, once every source is public', () => {
    const bundle = JSON.parse(
      readFileSync(new URL('../../../../test/vectors/bundle-small.json', import.meta.url), 'utf8'),
    ) as {
      hashes: { manifestHash: string };
      contributions: { kind: 'dice'; text: string }[];
      result: { seed: string };
    };
    const { manifestHash } = bundle.hashes;
    const contributions = bundle.contributions.map((one) => ({ ...one, state: 'in' as const }));
    expect(seedOf({ manifestHash, contributions })).toBe(bundle.result.seed);
    expect(
      seedOf({ manifestHash, contributions: [{ kind: 'pepper', state: 'in' }, ...contributions] }),
    ).toBeUndefined();
    expect(seedOf({ manifestHash, contributions: [] })).toBeUndefined();
  });

  it('makes numbers of 64 digits, another each time', () => {
    expect(newSecret()).toMatch(/^[0-9a-f]{64}$/);
    expect(newSecret()).not.toBe(newSecret());
  });

  it('reads a number from the slip as it was typed or scanned', () => {
    expect(secretFrom(` ${'ABAB ABAB '.repeat(8)}`)).toBe(value);
    expect(secretFrom(`双随机抽查　随机数\n${value}`)).toBe(value);
    expect(secretFrom(value.slice(1))).toBeUndefined();
    expect(secretFrom(value.replace('a', 'g'))).toBeUndefined();
  });
});
