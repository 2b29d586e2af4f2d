import fc from 'fast-check';
import { canonicalJson, writeCanonical } from './canonical-json.js';

const json = fc.letrec((value) => ({
  any: fc.oneof(
    { depthSize: 'small' },
    fc.boolean(),
    fc.maxSafeInteger(),
    fc.string({ unit: 'binary' }),
    value('list'),
    value('record'),
  ),
  list: fc.array(value('any')),
  record: fc.dictionary(fc.string({ unit: 'binary' }), value('any'), { noNullPrototype: false }),
})).any;

describe('canonical JSON', () => {
  it('sorts members by UTF-16 code units and leaves out white space', () => {
    expect(canonicalJson({ b: [1, true], a: { z: '', A: false } })).toBe('{"a":{"A":false,"z":""},"b":[1,true]}');
    expect(
      canonicalJson({ '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\ud83d\ude00': 5, '\u0080': 6, '\u00f6': 7 }),
    ).toBe('{"\\r":2,"1":4,"\u0080":6,"ö":7,"€":1,"😀":5,"\ufb33":3}');
  });

  it('escapes what JSON must escape and nothing else', () => {
    expect(canonicalJson('\u20ac$\u000f\nA\'B"\\\\"/<\u2028')).toBe('"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/<\u2028"');
  });

  it('writes the integers of the safe range, and zero without a sign', () => {
    expect(canonicalJson([0, -0, -1, Number.MAX_SAFE_INTEGER])).toBe('[0,0,-1,9007199254740991]');
  });

  it.each([
    ['a fraction', 0.5],
    ['an unsafe integer', 2 ** 53],
    ['not a number', NaN],
    ['null', null],
    ['undefined', undefined],
    ['a missing item', Object.assign([1], { length: 2 })],
    ['a member without a value', { a: undefined }],
    ['a bigint', 1n],
    ['a function', () => 1],
    ['a date', new Date(0)],
    ['a map', new Map()],
    ['half a surrogate pair', '\ud83d'],
    ['half a surrogate pair in a name', { '\ude00': 1 }],
  ])('refuses %s', (_, value) => {
    expect(() => canonicalJson(value)).toThrow(TypeError);
    expect(() => canonicalJson({ deep: [value] })).toThrow('not canonical JSON');
  });

  it('reads back as the same value, whatever the order the members came in', () => {
    fc.assert(
      fc.property(json, (value) => {
        const text = canonicalJson(value);
        expect(JSON.parse(text)).toEqual(value);
        expect(canonicalJson(reversed(value))).toBe(text);
      }),
    );
  });

  it('is the same piece by piece, and refuses the same', () => {
    const pieces = (value: unknown): string[] => {
      const written: string[] = [];
      writeCanonical(value, (piece) => written.push(piece));
      return written;
    };
    fc.assert(
      fc.property(json, (value) => {
        expect(pieces(value).join('')).toBe(canonicalJson(value));
      }),
    );
    const long = { rows: Array.from({ length: 20_000 }, (_, n) => ({ n, ids: [`U${n}`] })), none: {}, empty: [] };
    expect(pieces(long).length).toBeGreaterThan(5);
    expect(pieces(long).join('')).toBe(canonicalJson(long));
    for (const wrong of [null, { rows: [{ a: [null] }] }, { when: [new Date()] }, [[undefined]], [{ x: 0.5 }]]) {
      expect(() => pieces(wrong)).toThrow(TypeError);
    }
  });
});

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, member]) => [key, reversed(member)]),
  );
}
