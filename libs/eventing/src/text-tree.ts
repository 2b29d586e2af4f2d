import { hash } from 'node:crypto';
import type { TreeHash } from './merkle-tree.js';

const LEFT = 1;
const RIGHT = 33;

/** A node about to be hashed: 0x01 ‖ left ‖ right. */
interface Node {
  readonly bytes: Buffer;
  isHalfFull: boolean;
}

/**
 * `treeRoot` of texts, in hex, as they come: holds one node per level of the tree and not a hash per leaf, and so
 * serves lists of a million rows.
 */
export function rootOfTexts(texts: Iterable<string>, algorithm: TreeHash = 'sha256'): string {
  const levels: Node[] = [];
  let empty = true;
  for (const text of texts) {
    add(levels, hash(algorithm, `\0${text}`, 'binary'), algorithm);
    empty = false;
  }
  return empty ? hash(algorithm, '') : close(levels, algorithm).toString('hex');
}

/** Hashes are passed as 'binary' strings: one character a byte, the form hash() makes fastest. */
function add(levels: Node[], leaf: string, algorithm: TreeHash): void {
  let digest = leaf;
  for (let level = 0; ; level++) {
    const node = (levels[level] ??= { bytes: Buffer.alloc(65, 1), isHalfFull: false });
    node.bytes.write(digest, node.isHalfFull ? RIGHT : LEFT, 'binary');
    node.isHalfFull = !node.isHalfFull;
    if (node.isHalfFull) return;
    digest = hash(algorithm, node.bytes, 'binary');
  }
}

/** What has no neighbour moves up unchanged. */
function close(levels: readonly Node[], algorithm: TreeHash): Buffer {
  let right: Buffer | undefined;
  for (const { bytes, isHalfFull } of levels) {
    if (!isHalfFull) continue;
    right &&= (right.copy(bytes, RIGHT), hash(algorithm, bytes, 'buffer'));
    right ??= bytes.subarray(LEFT, RIGHT);
  }
  return right!;
}
