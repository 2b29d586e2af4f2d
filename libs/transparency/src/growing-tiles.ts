import { GrowingTree } from './growing-tree.js';
import { openTiles, TILE_HEIGHT, TILE_WIDTH, type Tile, type TreeNode } from './tile.js';

export interface TileContent {
  readonly tile: Tile;
  /** 32 bytes per hash. */
  readonly hashes: Buffer;
}

/** A growing tree that also fills its tiles; between two calls of `changed` it keeps only what changed. */
export class GrowingTiles {
  readonly #tree: GrowingTree;
  readonly #filling = new Map<number, Buffer[]>();
  readonly #changed = new Map<Buffer[], { readonly level: number; readonly index: number }>();

  /** Goes on from a frontier and the content of its `openTiles`. Throws RangeError if they do not fit the size. */
  constructor(size = 0, frontier: Uint8Array = new Uint8Array(0), open: readonly Uint8Array[] = []) {
    this.#tree = GrowingTree.from(size, frontier, (node, hash) => this.#put(node, hash));
    openTiles(size).forEach(({ level, width }, at) => {
      const bytes = open[at];
      if (!bytes || bytes.length < width * 32) throw new RangeError(`open tile of level ${level} is missing`);
      this.#filling.set(
        level,
        Array.from({ length: width }, (_, i) => Buffer.from(bytes.subarray(i * 32, i * 32 + 32))),
      );
    });
  }

  get size(): number {
    return this.#tree.size;
  }

  append(leaf: Uint8Array): void {
    this.#tree.append(leaf);
  }

  root(): Buffer {
    return this.#tree.root();
  }

  frontier(): Buffer {
    return this.#tree.frontier();
  }

  /** Every tile that grew since the last call, as wide as it is now. */
  changed(): TileContent[] {
    const tiles = [...this.#changed].map(([hashes, { level, index }]) => ({
      tile: { level, index, width: hashes.length },
      hashes: Buffer.concat(hashes),
    }));
    this.#changed.clear();
    return tiles;
  }

  /** The partial tiles at the right edge as they are now, as `openTiles` lists them. */
  open(): TileContent[] {
    return openTiles(this.size).map((tile) => ({ tile, hashes: Buffer.concat(this.#filling.get(tile.level)!) }));
  }

  #put(node: TreeNode, hash: Buffer): void {
    if (node.level % TILE_HEIGHT !== 0) return;
    const level = node.level / TILE_HEIGHT;
    const index = Math.floor(node.index / TILE_WIDTH);
    const hashes = node.index % TILE_WIDTH === 0 ? [] : this.#filling.get(level)!;
    hashes.push(hash);
    this.#filling.set(level, hashes);
    if (!this.#changed.has(hashes)) this.#changed.set(hashes, { level, index });
  }
}
