export type Chunk = string | Uint8Array;

/** Where an export goes. Files come one after the other, each piece by piece: nothing is held in memory. */
export interface ExportTarget {
  /** `path` inside the export, with forward slashes. */
  write(path: string, pieces: Iterable<Chunk> | AsyncIterable<Chunk>): Promise<void>;
  /** The export is whole. */
  finish(): Promise<void>;
  /** The export broke off: nothing of it may be taken for one. */
  abandon(): Promise<void>;
}

/** The target is not ours to write to: it holds something already. */
export class TargetNotEmpty extends Error {
  override readonly name = 'TargetNotEmpty';
}
