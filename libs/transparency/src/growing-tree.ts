import { hash } from 'node:crypto';
import { treeRoot } from '@app/eventing/hashing.js';
import type { TreeNode } from './tile.js';

/** Told of every node that is complete from now on, leaves included, lowest first. */
export type NodeListener = (node: TreeNode, hash: Buffer) => void;

/** An RFC 6962 tree that only grows: it keeps the right edge (one hash per set bit of its size), not its leaves. */
export class GrowingTree {
  readonly #edge: Buffer[] = [];
  readonly #pair = Buffer.alloc(65, 1);
  #size = 0;

  constructor(private readonly complete?: NodeListener) {}

  /** Goes on where `frontier` was taken. Throws RangeError if it is not the frontier of a tree of this size. */
  static from(size: number, frontier: Uint8Array, complete?: NodeListener): GrowingTree {
    const levels = levelsOf(size);
    if (frontier.length !== levels.length * 32) throw new RangeError(`not the frontier of a tree of ${size}`);
    const tree = new GrowingTree(complete);
    levels.forEach((level, at) => (tree.#edge[level] = Buffer.from(frontier.subarray(at * 32, at * 32 + 32))));
    tree.#size = size;
    return tree;
  }

  get size(): number {
    return this.#size;
  }

  /** Adds a leaf hash (32 bytes, SHA-256(0x00 ‖ entry)). */
  append(leaf: Uint8Array): void {
    if (leaf.length !== 32) throw new RangeError('a leaf hash has 32 bytes');
    let node: Buffer = Buffer.from(leaf);
    let [level, index] = [0, this.#size];
    this.complete?.({ level, index }, node);
    for (; index % 2 === 1; index = (index - 1) / 2) {
      node = this.#join(this.#edge[level]!, node);
      level++;
      this.complete?.({ level, index: (index - 1) / 2 }, node);
    }
    this.#edge[level] = node;
    this.#size++;
  }

  root(): Buffer {
    const [last, ...higher] = levelsOf(this.#size).reverse();
    if (last === undefined) return treeRoot([]);
    return higher.reduce((right, level) => this.#join(this.#edge[level]!, right), this.#edge[last]!);
  }

  /** The right edge, largest subtree first, 32 bytes each: all there is to keep besides the size. */
  frontier(): Buffer {
    return Buffer.concat(levelsOf(this.#size).map((level) => this.#edge[level]!));
  }

  #join(left: Buffer, right: Buffer): Buffer {
    this.#pair.set(left, 1);
    this.#pair.set(right, 33);
    return hash('sha256', this.#pair, 'buffer');
  }
}

/** Levels at which a tree of `size` has a whole subtree on its right edge, highest first. */
function levelsOf(size: number): number[] {
  if (!Number.isSafeInteger(size) || size < 0) throw new RangeError(`no tree of ${size}`);
  const levels: number[] = [];
  for (let level = 0, rest = size; rest > 0; level++, rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) levels.unshift(level);
  }
  return levels;
}
