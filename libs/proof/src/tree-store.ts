import type { Db } from '@app/eventing';
import {
  GrowingTiles,
  hashesFor,
  MissingTile,
  openTiles,
  proveConsistency,
  proveInclusion,
  rootFrom,
  type NodeReader,
  type Tile,
  type TileContent,
} from '@app/transparency';
import { Contradiction } from './contradiction.js';

export interface TreeState {
  readonly size: number;
  /** Position in the history of the last event in the tree. */
  readonly seq: number;
  readonly root: Buffer;
  readonly frontier: Buffer;
}

export async function treeState(db: Db): Promise<TreeState> {
  const { rows } = await db.query<{ size: string; seq: string; root: Buffer; frontier: Buffer }>(
    'select size, seq, root, frontier from tree_state',
  );
  const [row] = rows;
  if (!row) throw new Contradiction('tree-state-missing', '存证树的状态记录不见了。');
  return { ...row, size: Number(row.size), seq: Number(row.seq) };
}

/** The tree as it is stored, ready to grow. Throws Contradiction where state, order and tiles do not agree. */
export async function loadTree(db: Db): Promise<{ readonly tree: GrowingTiles; readonly seq: number }> {
  const state = await treeState(db);
  await compareWithLog(db, state);
  try {
    const tree = new GrowingTiles(state.size, state.frontier, await wholeTiles(db, openTiles(state.size)));
    const stored = state.size === 0 ? tree.root() : await rootFrom(state.size, storedNodes(db, state.size));
    if (tree.root().equals(state.root) && stored.equals(state.root)) return { tree, seq: state.seq };
  } catch (error) {
    if (!(error instanceof MissingTile || error instanceof RangeError)) throw error;
  }
  throw new Contradiction('tiles-contradict-state', '存证树的数据块与其状态记录不一致。');
}

async function compareWithLog(db: Db, { size, seq }: TreeState): Promise<void> {
  const { rows } = await db.query<{ log_index: string; seq: string }>(
    'select log_index, seq from event_log order by log_index desc limit 1',
  );
  const [last] = rows;
  if (Number(last?.log_index ?? -1) !== size - 1 || Number(last?.seq ?? 0) !== seq) {
    throw new Contradiction('log-contradicts-state', '存证次序登记与存证树的状态记录不一致。');
  }
}

async function wholeTiles(db: Db, tiles: readonly Tile[]): Promise<Buffer[]> {
  const contents = await readTiles(db, tiles);
  return tiles.map((tile, at) => {
    const bytes = contents[at];
    if (bytes?.length !== tile.width * 32) throw new MissingTile(tile);
    return bytes;
  });
}

/** The bytes of tiles as they are stored, in the order asked for; the last of a level may be wider than asked. */
export async function readTiles(db: Db, tiles: readonly Tile[]): Promise<(Buffer | undefined)[]> {
  const { rows } = await db.query<{ level: number; tile: string; hashes: Buffer }>(
    `select t.level, t.tile, t.hashes from unnest($1::smallint[], $2::bigint[]) as asked(level, tile)
       join tree_tile t using (level, tile)`,
    [tiles.map(({ level }) => level), tiles.map(({ index }) => index)],
  );
  const found = new Map(rows.map(({ level, tile, hashes }) => [`${level}/${tile}`, hashes]));
  return tiles.map(({ level, index }) => found.get(`${level}/${index}`));
}

/** Reads nodes of the tree of `size` from the stored tiles. Throws MissingTile where the tree is not whole. */
const storedNodes =
  (db: Db, size: number): NodeReader =>
  (nodes) =>
    hashesFor(nodes, size, (tiles) => readTiles(db, tiles));

export const storedRoot = (db: Db, size: number): Promise<Buffer> => rootFrom(size, storedNodes(db, size));

export const storedInclusion = (db: Db, index: number, size: number): Promise<Buffer[]> =>
  proveInclusion(index, size, storedNodes(db, size));

export const storedConsistency = (db: Db, size1: number, size2: number): Promise<Buffer[]> =>
  proveConsistency(size1, size2, storedNodes(db, size2));

export async function saveTiles(db: Db, contents: readonly TileContent[]): Promise<void> {
  await db.query(
    `insert into tree_tile (level, tile, hashes)
     select * from unnest($1::smallint[], $2::bigint[], $3::bytea[])
     on conflict (level, tile) do update set hashes = excluded.hashes`,
    [
      contents.map(({ tile }) => tile.level),
      contents.map(({ tile }) => tile.index),
      contents.map(({ hashes }) => hashes),
    ],
  );
}
