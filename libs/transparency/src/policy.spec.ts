import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { leafHash, verifyInclusion } from '@app/eventing/hashing.js';
import { checkpointText, parseCheckpoint } from './checkpoint.js';
import { formatEventProof, parseEventProof } from './event-proof.js';
import { eventLine, joinCheckpoints, splitCheckpoints, type ExportedEvent } from './export-format.js';
import { GrowingTree } from './growing-tree.js';
import { cosign, formatNote, parseNote, signNote } from './note.js';
import { formatPolicy, judgeCheckpoint, parsePolicy, type Policy } from './policy.js';
import { isReceiptSigned, parseReceipt, signReceipt } from './receipt.js';
import { noteSigner } from './signing.js';
import { formatVerifierKey } from './verifier-key.js';

const folder = new URL('../../../test/vectors/export-small/', import.meta.url);
const read = (name: string) => readFileSync(new URL(name, folder), 'utf8');
const exported = parsePolicy(JSON.parse(read('policy.json')))!;
const notes = splitCheckpoints(read('checkpoints.txt'));

const origin = 'wuyang.example/history';
const log = noteSigner(origin, 'ed25519', Buffer.alloc(32, 1));
const witnesses = ['a', 'b', 'c'].map((name, n) =>
  noteSigner(`witness.example/${name}`, 'cosignature-v1', Buffer.alloc(32, n + 2)),
);
const policy: Policy = { origin, logKey: log.key, witnesses: witnesses.map(({ key }) => key), quorum: 2 };
const signed = signNote(checkpointText({ origin, size: 8, root: Buffer.alloc(32, 7) }), log);
const noteBy = (...names: number[]) =>
  formatNote({
    ...signed,
    signatures: [...signed.signatures, ...names.map((n, at) => cosign(signed.text, witnesses[n]!, 1000 + at))],
  });
const outcome = (note: string, of: Policy = policy) => {
  const verdict = judgeCheckpoint(note, of);
  return verdict.outcome === 'refused' ? verdict.fault : verdict.outcome;
};

describe('a policy', () => {
  it('of the small export is read and written to the byte', () =>
    expect(formatPolicy(exported)).toBe(read('policy.json')));

  it('finds both checkpoints of the small export witnessed, and its events under them', () => {
    expect(notes.map((note) => outcome(note, exported))).toEqual(['witnessed', 'witnessed']);
    const events = read('events.ndjson').trimEnd().split('\n');
    const tree = new GrowingTree();
    const roots = events.map((line) => {
      tree.append(leafHash(Buffer.from((JSON.parse(line) as ExportedEvent).envelope)));
      return tree.root();
    });
    for (const note of notes) {
      const { size, root } = parseCheckpoint(parseNote(note)!.text)!;
      expect(roots[size - 1]).toEqual(root);
    }
    expect(events.map((line) => eventLine(JSON.parse(line) as ExportedEvent))).toEqual(events);
    expect(joinCheckpoints(notes)).toBe(read('checkpoints.txt'));
  });

  it('asks for its quorum of different witnesses', () => {
    expect(outcome(noteBy(0, 1))).toBe('witnessed');
    expect(outcome(noteBy(0))).toBe('too-few-witnesses');
    expect(outcome(noteBy(0, 0, 0))).toBe('too-few-witnesses');
    expect(judgeCheckpoint(noteBy(0, 1, 0), policy)).toMatchObject({
      cosigners: [
        { name: 'witness.example/a', time: 1002 },
        { name: 'witness.example/b', time: 1001 },
      ],
    });
  });

  it('of nobody is allowed and called unwitnessed', () =>
    expect(outcome(noteBy(), { ...policy, witnesses: [], quorum: 0 })).toBe('unwitnessed'));

  it('refuses what another log signed, nobody signed, or somebody signed otherwise', () => {
    const other = noteSigner(origin, 'ed25519', Buffer.alloc(32, 9)).key;
    expect(outcome(noteBy(0, 1), { ...policy, logKey: other })).toBe('not-signed-by-log');
    expect(outcome(noteBy(0, 1), { ...policy, origin: 'elsewhere.example/history' })).toBe('other-origin');
    expect(outcome(noteBy(0, 1).replace('\n8\n', '\n9\n'))).toBe('wrong-signature');
    expect(outcome(formatNote(signNote('not a checkpoint\n', log)))).toBe('not-a-checkpoint');
    expect(outcome('')).toBe('not-a-checkpoint');
  });

  it.each([
    ['nothing', null],
    ['a list', []],
    ['no log key', { origin, witnesses: [], quorum: 0 }],
    ['a log key of a witness', { origin, logKey: formatVerifierKey(witnesses[0]!.key), witnesses: [], quorum: 0 }],
    ['a witness with a log key', policyJson({ witnesses: [formatVerifierKey(log.key)], quorum: 1 })],
    ['a quorum above its witnesses', policyJson({ quorum: 4 })],
    ['a negative quorum', policyJson({ quorum: -1 })],
    ['no quorum', policyJson({ quorum: undefined })],
    ['one witness twice', policyJson({ witnesses: [0, 0].map((n) => formatVerifierKey(witnesses[n]!.key)) })],
    ['a receipt key that is none', policyJson({ receiptKey: 'x' })],
  ])('is none with %s', (_, value) => expect(parsePolicy(value)).toBeUndefined());

  it('takes a witness with its address', () => {
    const addressed = witnesses.map(({ key }) => ({ vkey: formatVerifierKey(key), url: 'https://w.example' }));
    expect(parsePolicy(policyJson({ witnesses: addressed }))).toEqual(policy);
  });
});

function policyJson(change: object) {
  return { ...(JSON.parse(formatPolicy(policy)) as object), ...change };
}

describe("an event's proof", () => {
  const proof = { index: 5, hashes: [Buffer.alloc(32, 1), Buffer.alloc(32, 2)], checkpoint: noteBy(0) };

  it('is read and written to the byte, with and without what the leaf is made of', () => {
    for (const whole of [proof, { ...proof, hashes: [] }, { ...proof, extra: Buffer.from('{"envelope":"{}"}') }]) {
      const text = formatEventProof(whole);
      expect(parseEventProof(text)).toEqual(whole);
      expect(text.startsWith('c2sp.org/tlog-proof@v1\n')).toBe(true);
    }
  });

  it.each([
    ['another header', (text: string) => text.replace('@v1', '@v2')],
    ['no index', (text: string) => text.replace('index 5\n', '')],
    ['an index with a zero before', (text: string) => text.replace('index 5', 'index 05')],
    [
      'a hash of 31 bytes',
      (text: string) => text.replace(/\n[^\n]*\n\n/, `\n${Buffer.alloc(31).toString('base64')}\n\n`),
    ],
    ['a hash that is no base64', (text: string) => text.replace(/\n[^\n]*\n\n/, '\n!\n\n')],
    ['no checkpoint', (text: string) => text.slice(0, text.indexOf('\n\n') + 2)],
    ['an extra that is no base64', (text: string) => text.replace('index', 'extra !\nindex')],
    ['sixty-five hashes', () => formatEventProof({ ...proof, hashes: Array<Buffer>(65).fill(Buffer.alloc(32)) })],
  ])('is none with %s', (_, change) => expect(parseEventProof(change(formatEventProof(proof)))).toBeUndefined());

  it('never throws on anything', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(), (text, at) => {
        const whole = formatEventProof(proof);
        for (const any of [text, whole.slice(0, at % whole.length) + text]) {
          const parsed = parseEventProof(any);
          if (parsed)
            verifyInclusion({
              ...parsed,
              proof: parsed.hashes,
              leaf: Buffer.alloc(32),
              size: 8,
              root: Buffer.alloc(32),
            });
          parseReceipt(any);
          splitCheckpoints(any).map((note) => judgeCheckpoint(note, policy));
        }
      }),
    ));
});

describe('a receipt with a promise', () => {
  const receiptKey = noteSigner(`${origin}/receipts`, 'ed25519', Buffer.alloc(32, 8));
  const promise = { origin, by: 1784246400, events: [{ id: 'id-1', hash: Buffer.alloc(32, 5) }] };
  const receipt = signReceipt(promise, receiptKey);

  it('is signed by the receipts key and says what was promised', () => {
    expect(parseReceipt(receipt)).toEqual(promise);
    expect(isReceiptSigned(receipt, receiptKey.key)).toBe(true);
  });

  it('is not believed from another key or with another word', () => {
    expect(isReceiptSigned(receipt, log.key)).toBe(false);
    expect(isReceiptSigned(receipt.replace('id-1', 'id-2'), receiptKey.key)).toBe(false);
    expect(isReceiptSigned('', receiptKey.key)).toBe(false);
    expect(parseReceipt(noteBy(0))).toBeUndefined();
    expect(parseReceipt(signReceipt({ ...promise, events: [] }, receiptKey))).toBeUndefined();
  });
});
