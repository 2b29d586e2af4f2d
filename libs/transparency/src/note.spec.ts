import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { checkpointText, parseCheckpoint } from './checkpoint.js';
import { cosign, formatNote, parseNote, signNote, verifyNote, type SignedNote } from './note.js';
import { newSigningKey, noteSigner, parseSigningKey } from './signing.js';
import { formatVerifierKey, parseVerifierKey } from './verifier-key.js';

const vector = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../../test/vectors/${name}.json`, import.meta.url), 'utf8')) as Record<
    string,
    string
  >;
const example = vector('signed-note');
const cosigned = vector('checkpoint-cosigned');
const log = noteSigner('county.example/2r-log', 'ed25519', Buffer.alloc(32, 1));
const witness = noteSigner('witness.example/justice-bureau', 'cosignature-v1', Buffer.alloc(32, 2));
const opened = (note: string, vkeys: string[]) =>
  verifyNote(
    parseNote(note)!,
    vkeys.map((vkey) => parseVerifierKey(vkey)!),
  );

describe('a signed note', () => {
  it('of the standard verifies, and its key has the id of the standard', () => {
    const { valid, wrong } = opened(example['note']!, [example['vkey']!]);
    expect(valid.map(({ key }) => key.name)).toEqual(['example.com/foo']);
    expect(wrong).toEqual([]);
    expect(formatVerifierKey(valid[0]!.key)).toBe(example['vkey']);
  });

  it('is made to the byte like the vector with a cosignature', () => {
    expect(formatVerifierKey(log.key)).toBe(cosigned['log_vkey']);
    expect(formatVerifierKey(witness.key)).toBe(cosigned['witness_vkey']);
    const text = parseNote(cosigned['note']!)!.text;
    const signed = signNote(text, log);
    const note = { ...signed, signatures: [...signed.signatures, cosign(text, witness, 1784246400)] };
    expect(formatNote(note)).toBe(cosigned['note']);
    const { valid } = opened(cosigned['note']!, [cosigned['log_vkey']!, cosigned['witness_vkey']!]);
    expect(valid.map(({ time }) => time)).toEqual([undefined, 1784246400]);
  });

  it('ignores unknown keys, and names a known key under which something else stands', () => {
    const other = noteSigner('county.example/2r-log', 'ed25519', Buffer.alloc(32, 9)).key;
    const note = parseNote(cosigned['note']!)!;
    expect(verifyNote(note, [other])).toEqual({ valid: [], wrong: [] });
    const changed: SignedNote = { ...note, text: note.text.replace('\n8\n', '\n9\n') };
    expect(verifyNote(changed, [log.key, witness.key])).toEqual({ valid: [], wrong: [log.key, witness.key] });
  });

  it('is refused or seen to be wrong with any one character changed', () => {
    const note = cosigned['note']!;
    for (let at = 0; at < note.length; at++) {
      const parsed = parseNote(`${note.slice(0, at)}${note[at] === 'B' ? 'C' : 'B'}${note.slice(at + 1)}`);
      const { valid, wrong } = parsed ? verifyNote(parsed, [log.key, witness.key]) : { valid: [], wrong: [] };
      expect(valid.length === 2 && wrong.length === 0).toBe(false);
    }
  });

  it.each([
    ['', 'nothing'],
    ['text\n', 'no signature'],
    ['text\n\n', 'no signature line'],
    ['\n\n— a AAAAAAA=\n', 'no text'],
    ['text\n\n— a AAAAAAA=', 'no newline at the end'],
    ['te\txt\n\n— a AAAAAAA=\n', 'a control character'],
    ['text\r\n\n— a AAAAAAA=\n', 'a carriage return'],
    ['text\n\n- a AAAAAAA=\n', 'a hyphen for the dash'],
    ['text\n\n— a+b AAAAAAA=\n', 'a plus in the name'],
    ['text\n\n— a\u00a0b AAAAAAA=\n', 'a space in the name'],
    ['text\n\n— a AAAAAAA\n', 'no padding'],
    ['text\n\n— a AAAAAAB=\n', 'bits behind the end'],
    ['text\n\n— a AAAAAA==\n', 'no byte behind the key id'],
    ['te\ufffdxt\n\n— a AAAAAAA=\n', 'bytes that were no UTF-8'],
  ])('%j is none: %s', (note) => expect(parseNote(note)).toBeUndefined());

  it('never throws on anything, and prints what it parsed', () =>
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.string().map((s) => `${s}\n\n— a AAAAAAA=\n`),
        ),
        (text) => {
          const note = parseNote(text);
          if (note) expect(formatNote(note)).toBe(text);
          parseVerifierKey(text);
          parseCheckpoint(text);
          parseSigningKey(text);
        },
      ),
    ));

  it('is not made of a text that could not be read back', () => {
    for (const text of ['', 'no newline', 'control\u0001\n']) expect(() => signNote(text, log)).toThrow(TypeError);
  });

  it('signs with a key that was written down', () => {
    const secret = newSigningKey('county.example/2r-log', 'ed25519', Buffer.alloc(32, 1));
    expect(parseSigningKey(secret)?.key).toEqual(log.key);
    expect(parseSigningKey(secret.replace('2r', '3r'))).toBeUndefined();
  });
});

describe('a verifier key', () => {
  it.each(['', 'a', 'a+b', 'a+00000000+AAAA', example['vkey']!.replace('foo', 'fox'), `${example['vkey']!} `])(
    '%j is none',
    (vkey) => expect(parseVerifierKey(vkey)).toBeUndefined(),
  );
});

describe('a checkpoint', () => {
  const text = parseNote(cosigned['note']!)!.text;

  it('is read and written to the byte, extension lines too', () => {
    for (const whole of [text, `${text}one more\nand more\n`]) {
      expect(checkpointText(parseCheckpoint(whole)!)).toBe(whole);
    }
    expect(parseCheckpoint(text)).toMatchObject({ origin: 'county.example/2r-log', size: 8 });
  });

  it.each([
    ['a leading zero', text.replace('\n8\n', '\n08\n')],
    ['a sign', text.replace('\n8\n', '\n+8\n')],
    ['a negative size', text.replace('\n8\n', '\n-8\n')],
    ['a size beyond counting', text.replace('\n8\n', '\n9007199254740993\n')],
    ['a root of 31 bytes', `o\n8\n${Buffer.alloc(31).toString('base64')}\n`],
    ['a root of 33 bytes', `o\n8\n${Buffer.alloc(33).toString('base64')}\n`],
    ['an empty origin', `\n8\n${Buffer.alloc(32).toString('base64')}\n`],
    ['an empty extension line', `${text}\n`],
    ['no newline at its end', text.slice(0, -1)],
    ['two lines', 'o\n8\n'],
  ])('is none with %s', (_, changed) => expect(parseCheckpoint(changed)).toBeUndefined());
});
