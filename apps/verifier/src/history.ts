import { EXPORT_FILES } from '@app/transparency';
import type { HistoryPass } from './history-pass.js';
import type { NamedText } from './source.js';
import { decodeText, linesOf } from './lines.js';
import type { Report } from './report.js';
import { seenFrom, type Source } from './source.js';
import { TileFiles } from './tile-files.js';

/** Events that no checkpoint covers, and how many of them should have been covered by now. */
export interface Behind {
  readonly count: number;
  readonly late: number;
}

/** A whole history, wherever it comes from. */
export interface History {
  readonly name: string;
  /** It goes on growing while it is read: its last events need not be signed yet. */
  readonly live: boolean;
  readonly policy: string | undefined;
  /** checkpoints.txt. */
  readonly checkpoints: string | undefined;
  readonly bundles: readonly NamedText[];
  readonly tiles: TileFiles;
  /** Feeds every event; calls `between` now and then. Stops at a line that cannot be read. */
  walk(pass: HistoryPass, between: () => Promise<void>): Promise<void>;
  /** Says what only this kind of history can show, after the walk. */
  report?(report: Report): Promise<void>;
  /** Of a live history: what stands behind the first `covered` events, and how much of that is from before a moment. */
  behind?(covered: number, before: Date): Promise<Behind>;
}

export async function exportedHistory(given: Source): Promise<History | undefined> {
  const source = seenFrom(given, EXPORT_FILES.events);
  if (!source.paths.includes(EXPORT_FILES.events)) return undefined;
  const text = async (path: string) =>
    source.paths.includes(path) ? (decodeText(await source.read(path)) ?? '') : undefined;
  const drawPaths = source.paths.filter((path) => /^draws\/[^/]+\.json$/.test(path)).sort();
  return {
    name: source.name,
    live: false,
    policy: await text(EXPORT_FILES.policy),
    checkpoints: await text(EXPORT_FILES.checkpoints),
    bundles: await Promise.all(drawPaths.map(async (name) => ({ name, text: (await text(name)) ?? '' }))),
    tiles: new TileFiles(source),
    walk: (pass, between) => walkFile(source, pass, between),
  };
}

async function walkFile(source: Source, pass: HistoryPass, between: () => Promise<void>): Promise<void> {
  for await (const lines of linesOf(source.chunks(EXPORT_FILES.events))) {
    for (const line of lines) {
      pass.takeLine(line);
      if (pass.broken) return;
    }
    await between();
  }
}
