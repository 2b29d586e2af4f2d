import { Inject, Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { Pool } from 'pg';
import { HistoryExport, PublishedDraws, type ExportTarget, type HistoryExported } from '@app/eventing';
import { exportHistory, NothingSigned } from './export-history.js';
import type { Chunk } from './export-target.js';

async function* bytesOf(pieces: Iterable<Chunk> | AsyncIterable<Chunk>): AsyncGenerator<Uint8Array> {
  for await (const piece of pieces) yield typeof piece === 'string' ? Buffer.from(piece, 'utf8') : piece;
}

/** The export of the command line as part of something larger, such as a campaign's archive. */
@Injectable()
export class StoredHistoryExport extends HistoryExport {
  constructor(
    @Inject(Pool) private readonly db: Pool,
    @Inject(ModuleRef) private readonly modules: ModuleRef,
  ) {
    super();
  }

  async write(target: ExportTarget): Promise<HistoryExported | undefined> {
    const published = this.modules.get(PublishedDraws, { strict: false });
    const db = await this.db.connect();
    try {
      return await exportHistory(
        { db, draws: (reader, seq) => published.upTo(reader, seq) },
        () =>
          Promise.resolve({
            write: (path, pieces) => target.write(path, bytesOf(pieces)),
            finish: () => Promise.resolve(),
            abandon: () => Promise.resolve(),
          }),
        () => undefined,
      );
    } catch (error) {
      if (error instanceof NothingSigned) return undefined;
      throw error;
    } finally {
      db.release();
    }
  }
}
