export const WRONG = Buffer.from('wrong hash of thirty-two bytes!!');

export const flipped = (hash: Uint8Array, bit: number): Buffer => {
  const other = Buffer.from(hash);
  other[bit >> 3]! ^= 1 << (bit & 7);
  return other;
};

/** Side by side in either order they are the same bytes as before: only their lengths give them away. */
export const shifted = (one: Uint8Array, other: Uint8Array): [Buffer, Buffer][] => [
  [Buffer.from(one.subarray(0, 31)), Buffer.concat([one.subarray(31), other])],
  [Buffer.concat([one, other.subarray(0, 1)]), Buffer.from(other.subarray(1))],
  [Buffer.from(one.subarray(1)), Buffer.concat([other, one.subarray(0, 1)])],
  [Buffer.concat([other.subarray(31), one]), Buffer.from(other.subarray(0, 31))],
];

/** What may happen to a list of hashes on its way: the corruptions transparency-dev's own tests know, and then some. */
export function* corrupted(proof: readonly Buffer[], known: readonly Buffer[]): Generator<readonly [string, Buffer[]]> {
  for (const extra of [Buffer.alloc(0), WRONG, ...known, ...proof.slice(0, 1)]) {
    yield ['extra behind', [...proof, extra]];
    yield ['extra before', [extra, ...proof]];
  }
  if (proof.length > 0) yield ['empty', []];
  if (proof.length > 0) yield ['last missing', proof.slice(0, -1)];
  if (proof.length > 0) yield ['first missing', proof.slice(1)];
  for (const [at, hash] of proof.entries()) {
    const instead = (...other: Buffer[]) => proof.toSpliced(at, 1, ...other);
    yield [`hash ${at} flipped`, instead(flipped(hash, (at * 37) % 256))];
    yield [`hash ${at} replaced`, instead(WRONG)];
    yield [`hash ${at} empty`, instead(Buffer.alloc(0))];
    yield [`hash ${at} short`, instead(hash.subarray(0, 31))];
    yield [`hash ${at} long`, instead(Buffer.concat([hash, Buffer.alloc(1)]))];
    yield [`hash ${at} twice`, instead(hash, hash)];
    yield [`hashes ${at} in one`, at > 0 ? proof.toSpliced(at - 1, 2, Buffer.concat([proof[at - 1]!, hash])) : []];
    if (at > 0) {
      for (const moved of shifted(proof[at - 1]!, hash))
        yield [`a byte moved between hashes ${at - 1} and ${at}`, proof.toSpliced(at - 1, 2, ...moved)];
    }
    if (at > 0) yield [`hashes ${at - 1} and ${at} swapped`, proof.toSpliced(at - 1, 2, hash, proof[at - 1]!)];
  }
}
