import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseCheckpoint, parseNote, verifyNote, type Checkpoint, type VerifierKey } from '@app/transparency';
import { writeDurably } from './durable-file.js';

/** What is remembered of a trusted log cannot be read, was not written by this witness, or is gone. */
export class MemoryLost extends Error {
  override readonly name = 'MemoryLost';

  constructor(
    readonly origin: string,
    /** The file that is damaged; absent where it is gone. */
    readonly file?: string,
  ) {
    super(`the record of ${origin} is ${file ? 'damaged' : 'gone'}`);
  }
}

/**
 * The last checkpoint cosigned of each log, as the cosigned note itself: one file per origin, empty before the first.
 * It is read from the disk each time, so that two programs in one folder see each other's work.
 */
export class CosignedMemory {
  constructor(
    private readonly folder: string,
    private readonly witness: VerifierKey,
  ) {}

  /** Before a log is trusted: from now on a missing file is a loss and no beginning. */
  begin(origin: string): void {
    mkdirSync(this.folder, { recursive: true, mode: 0o700 });
    if (!existsSync(this.file(origin))) writeDurably(this.file(origin), '');
  }

  /** The note, empty before the first. Throws MemoryLost. */
  note(origin: string): string {
    if (!existsSync(this.file(origin))) throw new MemoryLost(origin);
    return readFileSync(this.file(origin), 'utf8');
  }

  /** What was cosigned last; nothing before the first. Throws MemoryLost. */
  last(origin: string): (Checkpoint & { readonly time: number }) | undefined {
    const text = this.note(origin);
    if (text === '') return undefined;
    const note = parseNote(text);
    const checkpoint = note && parseCheckpoint(note.text);
    const time = note && verifyNote(note, [this.witness]).valid[0]?.time;
    if (!checkpoint || checkpoint.origin !== origin || time === undefined) {
      throw new MemoryLost(origin, this.file(origin));
    }
    return { ...checkpoint, time };
  }

  /** When it returns, the note is on the disk to stay. */
  keep(origin: string, note: string): void {
    writeDurably(this.file(origin), note);
  }

  private file(origin: string): string {
    return join(this.folder, `${originHash(origin)}.txt`);
  }
}

/** An origin may hold anything; its hash is a name for files and addresses (C2SP tlog-witness, monitoring). */
export const originHash = (origin: string): string => createHash('sha256').update(origin, 'utf8').digest('hex');
