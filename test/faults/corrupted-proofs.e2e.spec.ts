import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  consistencyProof,
  inclusionProof,
  treeRoot,
  verifyConsistency,
  verifyInclusion,
  type ConsistencyClaim,
  type InclusionClaim,
} from '@app/eventing/hashing.js';
import { parseAddCheckpoint, parseEventProof } from '@app/transparency';
import { corrupted, flipped, shifted, WRONG } from './corrupted.js';
import { leavesOf, WitnessProcess } from './witness-process.js';

const SIZES = 40;
const leaves = leavesOf(2 * SIZES);
const treeOf = (size: number) => leaves.slice(0, size);
function* corruptedInclusions(claim: InclusionClaim): Generator<readonly [string, InclusionClaim]> {
  const { index, size, leaf, root, proof } = claim;
  const numbers = [-1, index - 1, index + 1, index ^ 2, size, index + 0.5, NaN, 2 ** 53];
  for (const wrong of numbers.filter((n) => n !== index)) yield [`index ${wrong}`, { ...claim, index: wrong }];
  for (const wrong of [0, -size, size * 2, Math.floor(size / 2), size + 0.5, NaN, Infinity])
    yield [`size ${wrong}`, { ...claim, size: wrong }];
  for (const wrong of [WRONG, Buffer.alloc(0), leaf.subarray(0, 31), flipped(leaf, 9)])
    yield ['leaf', { ...claim, leaf: wrong }];
  for (const wrong of [WRONG, Buffer.alloc(0), root.subarray(0, 31), flipped(root, 99)])
    yield ['root', { ...claim, root: wrong }];
  for (const [other, first] of proof[0] ? shifted(leaf, proof[0]) : [])
    yield ['a byte moved between leaf and proof', { ...claim, leaf: other, proof: [first, ...proof.slice(1)] }];
  if (size > 1) yield ['leaf and root swapped', { ...claim, leaf: root, root: leaf }];
  for (const [what, wrong] of corrupted(proof as Buffer[], [root as Buffer, leaf as Buffer]))
    yield [what, { ...claim, proof: wrong }];
}

function* corruptedConsistencies(claim: ConsistencyClaim): Generator<readonly [string, ConsistencyClaim]> {
  const { size1, size2, root1, root2, proof } = claim;
  for (const wrong of [0, -1, size1 - 1, size1 + 1, size1 ^ 2, size2 + 1, size1 + 0.5, NaN])
    yield [`size1 ${wrong}`, { ...claim, size1: wrong }];
  for (const wrong of [0, size2 * 2, Math.floor(size2 / 2), size1 - 1, size2 + 0.5, Infinity])
    yield [`size2 ${wrong}`, { ...claim, size2: wrong }];
  for (const wrong of [WRONG, Buffer.alloc(0), root1.subarray(0, 31), flipped(root1, 3)])
    yield ['root1', { ...claim, root1: wrong }];
  for (const wrong of [WRONG, Buffer.alloc(0), root2.subarray(0, 31), flipped(root2, 251)])
    yield ['root2', { ...claim, root2: wrong }];
  if (size1 !== size2) yield ['roots swapped', { ...claim, root1: root2, root2: root1 }];
  for (const [what, wrong] of corrupted(proof as Buffer[], [root1 as Buffer, root2 as Buffer]))
    yield [what, { ...claim, proof: wrong }];
}

function* trees<T>(claimsOf: (size: number) => readonly T[]): Generator<T> {
  for (let size = 1; size <= SIZES; size++) yield* claimsOf(size);
}

const inclusionsIn = (size: number): InclusionClaim[] =>
  treeOf(size).map((leaf, index) => ({
    ...{ leaf, index, size, root: treeRoot(treeOf(size)), proof: inclusionProof(index, treeOf(size)) },
  }));

const consistenciesTo = (size2: number): ConsistencyClaim[] =>
  treeOf(size2).map((_, before) => ({
    ...{ size1: before + 1, size2, root1: treeRoot(treeOf(before + 1)), root2: treeRoot(treeOf(size2)) },
    proof: consistencyProof(before + 1, treeOf(size2)),
  }));

describe('a corrupted proof is refused', () => {
  it('of inclusion, for every leaf of every tree, while the true one holds', () => {
    let refused = 0;
    for (const claim of trees(inclusionsIn)) {
      expect(verifyInclusion(claim)).toBe(true);
      const accepted = [...corruptedInclusions(claim)].filter(([, wrong]) => verifyInclusion(wrong) || !++refused);
      expect([claim.index, claim.size, ...accepted.map(([what]) => what)]).toEqual([claim.index, claim.size]);
    }
    expect(refused).toBeGreaterThan(10_000);
  });

  it('of consistency, for every pair of trees, while the true one holds', () => {
    let refused = 0;
    for (const claim of trees(consistenciesTo)) {
      expect(verifyConsistency(claim)).toBe(true);
      const accepted = [...corruptedConsistencies(claim)].filter(([, wrong]) => verifyConsistency(wrong) || !++refused);
      expect([claim.size1, claim.size2, ...accepted.map(([what]) => what)]).toEqual([claim.size1, claim.size2]);
    }
    expect(refused).toBeGreaterThan(10_000);
  });

  it('of consistency from nothing, which would prove nothing', () => {
    const [root1, root2] = [treeRoot([]), treeRoot(treeOf(5))];
    for (const proof of [[], [root2], [root1, root2]]) {
      expect(verifyConsistency({ size1: 0, size2: 5, root1, root2, proof })).toBe(false);
      expect(verifyConsistency({ size1: 0, size2: 0, root1, root2: root1, proof })).toBe(false);
    }
    expect(() => consistencyProof(0, treeOf(5))).toThrow(RangeError);
  });

  it.each([31, 33, 64])('already where it is read, when one of its hashes has %i bytes', (bytes) => {
    const note = 'o\n1\nAAAA\n\n— o AAAAAAAA\n';
    const lines = [WRONG, Buffer.alloc(bytes, 1), WRONG].map((hash) => hash.toString('base64'));
    expect(parseAddCheckpoint(`old 5\n${lines.join('\n')}\n\n${note}`)).toBeUndefined();
    expect(parseEventProof(`c2sp.org/tlog-proof@v1\nindex 5\n${lines.join('\n')}\n\n${note}`)).toBeUndefined();
  });
});

describe('a witness', () => {
  const folder = mkdtempSync(join(tmpdir(), 'yuheng-corrupted-'));
  const witness = new WitnessProcess(join(folder, 'w'));

  beforeAll(async () => {
    witness.begin();
    expect(await witness.start()).toBe(true);
    expect((await witness.ask(0, treeOf(11))).status).toBe(200);
  });

  afterAll(async () => {
    await witness.end('SIGKILL');
    rmSync(folder, { recursive: true });
  });

  it('cosigns nothing on a corrupted proof, and the true one afterwards', async () => {
    const proof = consistencyProof(11, treeOf(23));
    const known = [treeRoot(treeOf(11)), treeRoot(treeOf(23))];
    for (const [what, wrong] of corrupted(proof, known)) {
      const { status } = await witness.ask(11, treeOf(23), wrong);
      expect([what, status]).toEqual([what, wrong.every(({ length }) => length === 32) ? 422 : 400]);
    }
    expect((await witness.ask(11, treeOf(23))).status).toBe(200);
  });

  it('takes no proof from nothing for a history it knows, nor for one it does not', async () => {
    expect((await witness.ask(0, treeOf(30))).status).toBe(409);
    const other = new WitnessProcess(join(folder, 'other'));
    other.begin();
    await other.start();
    expect((await other.ask(0, treeOf(30), [WRONG])).status).toBe(422);
    expect((await other.ask(0, treeOf(30))).status).toBe(200);
    await other.end('SIGTERM');
  });
});
