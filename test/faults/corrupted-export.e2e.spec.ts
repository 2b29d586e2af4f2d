import { jest } from '@jest/globals';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inclusionProof, leafHash, treeRoot } from '@app/eventing/hashing.js';
import { formatEventProof, parseCheckpoint, parseNote } from '@app/transparency';
import { corrupted } from './corrupted.js';
import { seeded } from './seeded.js';
import { verifier } from './verifier-process.js';

jest.setTimeout(120_000);

const EXPORT = fileURLToPath(new URL('../vectors/export-small', import.meta.url));
const POLICY = join(EXPORT, 'policy.json');
const INDEX = 17;
const FLIPS = 15;

describe('the verifier', () => {
  const chance = seeded();
  const folder = mkdtempSync(join(tmpdir(), 'yuheng-verifier-'));
  const lines = readFileSync(join(EXPORT, 'events.ndjson'), 'utf8').trim().split('\n');
  const checkpoints = readFileSync(join(EXPORT, 'checkpoints.txt'), 'utf8');
  const newest = checkpoints.slice(checkpoints.indexOf('--------\n\n') + '--------\n\n'.length);
  const leaves = lines.map((line) => leafHash(Buffer.from((JSON.parse(line) as { envelope: string }).envelope)));

  beforeAll(() => console.log(`seed ${chance.seed}`));
  afterAll(() => rmSync(folder, { recursive: true }));

  const check = (path: string) => verifier(path, '--policy', POLICY);

  it('passes a true proof of one event, and none that is corrupted', async () => {
    const file = join(folder, 'event.tlog-proof');
    const proved = async (index: number, hashes: readonly Buffer[]): Promise<number | null> => {
      writeFileSync(file, formatEventProof({ index, hashes, checkpoint: newest, extra: Buffer.from(lines[INDEX]!) }));
      return (await check(file)).status;
    };
    const { root } = parseCheckpoint(parseNote(newest)!.text)!;
    expect(root).toEqual(treeRoot(leaves));
    const proof = inclusionProof(INDEX, leaves);
    expect(await proved(INDEX, proof)).toBe(0);
    for (const index of [INDEX - 1, INDEX + 1, INDEX ^ 2, 0, leaves.length]) expect(await proved(index, proof)).toBe(1);
    for (const [what, wrong] of corrupted(proof, [root, leaves[INDEX]!])) {
      const status = await proved(INDEX, wrong);
      // What is not 32 bytes cannot be read, except nothing at all: that ends the proof.
      const wanted = wrong.every(({ length }) => length === 32) ? [1] : [1, 2];
      expect([what, wanted.includes(status ?? -1)]).toEqual([what, true]);
    }
  });

  /** One byte becomes another printable one. */
  function changed(text: string, from = 0): string {
    const bytes = Buffer.from(text);
    const at = from + chance.below(bytes.length - from);
    const others = Array.from({ length: 95 }, (_, n) => 32 + n).filter((byte) => byte !== bytes[at]);
    bytes[at] = chance.pick(others);
    return bytes.toString('latin1') === text ? changed(text, from) : bytes.toString('utf8');
  }

  it.each([
    ['its events', 'events.ndjson', 0],
    ['its newest checkpoint', 'checkpoints.txt', Buffer.byteLength(checkpoints) - Buffer.byteLength(newest)],
  ])('passes a whole export, and none in which one byte of %s was changed', async (_, name, from) => {
    const copy = join(folder, name);
    cpSync(EXPORT, copy, { recursive: true });
    expect(await check(copy)).toEqual({ status: 0, said: expect.stringMatching(/RESULT: PASS\n$/) });
    const text = readFileSync(join(copy, name), 'utf8');
    for (let flip = 0; flip < FLIPS; flip++) {
      const other = changed(text, from);
      writeFileSync(join(copy, name), other);
      const { status, said } = await check(copy);
      expect([other, said.trim().split('\n').at(-1), status]).toEqual([
        ...[other, expect.stringMatching(/^RESULT: (FAIL|COULD NOT CHECK): ./)],
        expect.any(Number),
      ]);
      expect([other, status]).not.toEqual([other, 0]);
    }
  });
});
