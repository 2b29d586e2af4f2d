import { parseTilePath, TILE_WIDTH, tilePath, type Tile, type TileContent } from '@app/transparency';
import type { Report } from './report.js';
import type { Source } from './source.js';
import { Tally } from './tally.js';

interface TileFile {
  readonly path: string;
  readonly width: number;
}

/** The tiles that came with a history, each compared with what its events give. */
export class TileFiles {
  readonly #files = new Map<string, TileFile[]>();
  readonly #strange: string[] = [];
  readonly #compared = new Set<string>();
  readonly #differences = new Tally();
  #lacking = 0;

  constructor(private readonly source: Source) {
    for (const path of source.paths) {
      if (/^tiles?\//.test(path)) this.#list(path);
    }
  }

  get present(): boolean {
    return this.#files.size + this.#strange.length > 0;
  }

  async compare(computed: readonly TileContent[]): Promise<void> {
    if (!this.present) return;
    for (const content of computed) await this.#compareOne(content);
  }

  report(report: Report): void {
    if (!this.present) return;
    const files = [...this.#files.values()].flat();
    const beyond = [...this.#strange, ...files.map(({ path }) => path).filter((path) => !this.#compared.has(path))];
    if (this.#differences.first) report.fail('tile-differs', this.#differences.first);
    if (beyond[0] !== undefined) report.fail('tile-beyond', { path: beyond[0], count: beyond.length });
    if (this.#lacking > 0) report.missing('tiles-lacking', { count: this.#lacking });
    if (beyond.length + this.#differences.wrong + this.#lacking === 0) report.ok('tiles', { count: files.length });
  }

  #list(path: string): void {
    const tile = parseTilePath(path.replace(/^tiles\/(tile\/)?/, 'tile/'));
    if (!tile) return void this.#strange.push(path);
    const place = placeOf(tile);
    this.#files.set(place, [...(this.#files.get(place) ?? []), { path, width: tile.width }]);
  }

  async #compareOne({ tile, hashes }: TileContent): Promise<void> {
    const files = this.#files.get(placeOf(tile)) ?? [];
    if (!files.some(({ width }) => width === tile.width)) this.#lacking++;
    for (const { path, width } of files.filter((file) => file.width <= tile.width)) {
      this.#compared.add(path);
      const found = await this.source.read(path);
      const at = firstDifference(found, hashes.subarray(0, width * 32));
      if (at !== undefined) this.#differences.differs({ path, index: leafOf(tile, Math.floor(at / 32)) });
    }
  }
}

const placeOf = (tile: Tile): string => tilePath({ ...tile, width: TILE_WIDTH });
const leafOf = ({ level, index }: Tile, hash: number): number => (index * TILE_WIDTH + hash) * TILE_WIDTH ** level;

function firstDifference(found: Uint8Array, expected: Uint8Array): number | undefined {
  if (found.length !== expected.length) return Math.min(found.length, expected.length);
  const at = found.findIndex((byte, index) => byte !== expected[index]);
  return at < 0 ? undefined : at;
}
