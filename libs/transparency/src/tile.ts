import { nodeHash } from '@app/eventing/hashing.js';
import { decodeDecimal } from './base64.js';

/** Hashes per full tile and their height in the tree: 256 hashes are eight levels (C2SP tlog-tiles). */
export const TILE_WIDTH = 256;
export const TILE_HEIGHT = 8;

/** A run of up to 256 neighbouring hashes of tree level 8·level; `width` below 256 is a partial tile. */
export interface Tile {
  readonly level: number;
  readonly index: number;
  readonly width: number;
}

/** A node over a whole power of two of leaves: the leaves from index·2^level on. */
export interface TreeNode {
  readonly level: number;
  readonly index: number;
}

const PATH = /^tile\/(0|[1-9][0-9]?)\/((?:x[0-9]{3}\/)*[0-9]{3})(?:\.p\/([1-9][0-9]{0,2}))?$/;

/** `tile/0/x001/234`, a partial one `tile/0/x001/234.p/17`. */
export function tilePath({ level, index, width }: Tile): string {
  const groups = [index % 1000];
  for (let rest = Math.floor(index / 1000); rest > 0; rest = Math.floor(rest / 1000)) groups.unshift(rest % 1000);
  const path = groups.map((group) => String(group).padStart(3, '0')).join('/x');
  return `tile/${level}/${groups.length > 1 ? 'x' : ''}${lastUnmarked(path)}${width < TILE_WIDTH ? `.p/${width}` : ''}`;
}

const lastUnmarked = (path: string): string => path.replace(/x([0-9]{3})$/, '$1');

/** The tile a path names; nothing if this is not exactly the path it would get. */
export function parseTilePath(path: string): Tile | undefined {
  const [, level = '', groups = '', width = `${TILE_WIDTH}`] = PATH.exec(path) ?? [];
  const index = decodeDecimal(groups.replaceAll(/[x/]/g, '').replace(/^0+(?=[0-9])/, ''));
  if (level === '' || index === undefined) return undefined;
  const tile = { level: Number(level), index, width: Number(width) };
  return tilePath(tile) === path ? tile : undefined;
}

const leavesUnder = (level: number): number => TILE_WIDTH ** level;

/** The tile at this place of a tree of `size`, as wide as the tree makes it; width 0 or less means there is none. */
export const tileAt = (level: number, index: number, size: number): Tile => ({
  level,
  index,
  width: Math.min(TILE_WIDTH, Math.floor(size / leavesUnder(level)) - index * TILE_WIDTH),
});

/** Every tile of a tree of `size`: full ones, and at most one partial one per level. */
export function* tilesOf(size: number): Generator<Tile> {
  for (let level = 0; leavesUnder(level) <= size; level++) {
    const hashes = Math.floor(size / leavesUnder(level));
    for (let index = 0; index * TILE_WIDTH < hashes; index++) yield tileAt(level, index, size);
  }
}

/** The partial tiles at the right edge, lowest level first: all one must read to go on writing tiles. */
export function openTiles(size: number): Tile[] {
  const tiles: Tile[] = [];
  for (let level = 0; leavesUnder(level) <= size; level++) {
    const tile = tileAt(level, Math.floor(size / leavesUnder(level) / TILE_WIDTH), size);
    if (tile.width > 0) tiles.push(tile);
  }
  return tiles;
}

/** Gives the bytes of tiles in their order; a wider tile than asked for will do, undefined means there is none. */
export type TileReader = (tiles: readonly Tile[]) => Promise<readonly (Uint8Array | undefined)[]>;

/** A tile that the tree must have is missing or too short. */
export class MissingTile extends Error {
  override readonly name = 'MissingTile';
  constructor(readonly tile: Tile) {
    super(`no ${tilePath(tile)}`);
  }
}

/** Hashes of nodes of the tree of `size`, each tile read once and all in one go. Throws MissingTile, RangeError. */
export async function hashesFor(nodes: readonly TreeNode[], size: number, read: TileReader): Promise<Buffer[]> {
  const places = nodes.map((node) => placeOf(node, size));
  const tiles = new Map(places.map(({ tile }) => [tilePath(tile), tile]));
  const contents = await read([...tiles.values()]);
  const bytes = new Map([...tiles.keys()].map((path, at) => [path, contents[at]]));
  return places.map(({ tile, from, count }) => {
    const hashes = bytes.get(tilePath(tile));
    if (!hashes || hashes.length < tile.width * 32) throw new MissingTile(tile);
    return joined(Buffer.from(hashes.buffer, hashes.byteOffset + from * 32, count * 32));
  });
}

/** Where a node's hash comes from: `count` neighbours in one tile, from number `from` on. */
function placeOf({ level, index }: TreeNode, size: number) {
  if (index < 0 || level < 0 || (index + 1) * 2 ** level > size) throw new RangeError(`no node ${level}/${index}`);
  const count = 2 ** (level % TILE_HEIGHT);
  const first = index * count;
  const tile = tileAt(Math.floor(level / TILE_HEIGHT), Math.floor(first / TILE_WIDTH), size);
  return { tile, from: first % TILE_WIDTH, count };
}

/** The hash over a whole power of two of hashes. */
function joined(hashes: Buffer): Buffer {
  if (hashes.length === 32) return Buffer.from(hashes);
  const middle = hashes.length / 2;
  return nodeHash(joined(hashes.subarray(0, middle)), joined(hashes.subarray(middle)));
}
