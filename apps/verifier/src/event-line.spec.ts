import fc from 'fast-check';
import { canonicalJson, envelopeText } from '@app/eventing/hashing.js';
import { readEnvelope } from './event-line.js';

const word = fc.string({
  unit: fc.oneof(
    fc.constantFrom('"', '\\', '\n', '\u0001', '整', '😀', 'a', '{'),
    fc.string({ minLength: 1, maxLength: 1 }),
  ),
  minLength: 1,
});
const hex = fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 64, maxLength: 64 });
const count = fc.integer({ min: 1, max: 2 ** 40 });
const envelopes = fc.record({
  id: word,
  stream: word,
  version: count,
  type: word,
  schemaVersion: count,
  at: word,
  actor: fc.oneof(word, fc.constant('')),
  payloadHash: hex,
  prev: hex,
});

describe('an envelope', () => {
  it('is read as the store writes it, whatever stands in it', () =>
    fc.assert(
      fc.property(envelopes, (envelope) => {
        const { actor, at, id, payloadHash, prev, stream, type, version } = envelope;
        const facts = { actor, at, id, payloadHash, prev, stream, type, version };
        expect(readEnvelope(envelopeText(envelope))).toMatchObject(facts);
      }),
    ));

  it('is none with a member too many, too few or of another kind, or in another text', () =>
    fc.assert(
      fc.property(
        envelopes,
        fc.constantFrom('id', 'stream', 'version', 'type', 'at', 'actor', 'prev'),
        (envelope, name) => {
          const whole = { v: 1, ...envelope };
          const less = Object.fromEntries(Object.entries(whole).filter(([member]) => member !== name));
          const bad = [{ ...whole, more: 1 }, less, { ...whole, [name]: true }, { ...whole, v: 2 }].map((each) =>
            canonicalJson(each),
          );
          for (const text of [...bad, JSON.stringify(whole), `${envelopeText(envelope)} `]) {
            expect(readEnvelope(text)).toBeUndefined();
          }
        },
      ),
    ));
});
