import type { PoolClient } from 'pg';

/** A published draw as an export holds it, under the draw's number. */
export interface ExportedDraw {
  readonly number: string;
  readonly bundle: string;
}

/** What the context that draws gives an export of the history. */
export abstract class PublishedDraws {
  /** Those published up to a position in the history, as the same connection sees them. */
  abstract upTo(db: PoolClient, seq: number): AsyncIterable<ExportedDraw>;
}

/** Where an export goes: its files one after the other, each piece by piece. */
export interface ExportTarget {
  write(path: string, pieces: AsyncIterable<Uint8Array>): Promise<void>;
}

export interface HistoryExported {
  /** Events in it, all of them signed. */
  readonly size: number;
  readonly checkpoints: number;
}

/** What whoever archives the history asks of the context that proves it. */
export abstract class HistoryExport {
  /** The whole history up to its newest checkpoint, as the offline verifier takes it; nothing where nobody has signed yet. */
  abstract write(target: ExportTarget): Promise<HistoryExported | undefined>;
}
