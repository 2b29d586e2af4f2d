import type { Db } from '@app/eventing';
import { BETWEEN_NOTES, joinCheckpoints, tilePath, tilesOf, type Tile } from '@app/transparency';
import { checkpointsBelow } from './checkpoints.js';
import { readTiles } from './tree-store.js';

const NOTES_AT_ONCE = 1000;
const TILES_AT_ONCE = 64;

/** checkpoints.txt up to a size, oldest first, a page at a time. Counts in `seen`. */
export async function* checkpointNotes(db: Db, upTo: number, seen: { checkpoints: number }): AsyncGenerator<string> {
  const { rows } = await db.query<{ size: string }>('select size from checkpoint where size <= $1 order by size', [
    upTo,
  ]);
  for (let from = 0; from < rows.length; from += NOTES_AT_ONCE) {
    const page = rows.slice(from, from + NOTES_AT_ONCE);
    const newestFirst = await checkpointsBelow(db, Number(page.at(-1)?.size) + 1, page.length);
    seen.checkpoints += newestFirst.length;
    if (from > 0) yield BETWEEN_NOTES;
    yield joinCheckpoints(newestFirst.map(({ note }) => note).reverse());
  }
}

/** The tiles of the tree of `size`. One that is missing or too short is left out: whoever checks will name it. */
export async function* tileFiles(db: Db, size: number): AsyncGenerator<{ path: string; bytes: Buffer }> {
  for (const tiles of inGroups(tilesOf(size), TILES_AT_ONCE)) {
    const stored = await readTiles(db, tiles);
    for (const [at, tile] of tiles.entries()) {
      const bytes = stored[at]?.subarray(0, tile.width * 32);
      if (bytes?.length === tile.width * 32) yield { path: tilePath(tile), bytes };
    }
  }
}

function* inGroups(tiles: Iterable<Tile>, count: number): Generator<Tile[]> {
  let group: Tile[] = [];
  for (const tile of tiles) {
    group.push(tile);
    if (group.length < count) continue;
    yield group;
    group = [];
  }
  if (group.length > 0) yield group;
}
