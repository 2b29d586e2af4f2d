import { createHash } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Sequence, Table } from '@app/database';
import { codeOf, StartRefusal } from '@app/database/postgres.js';

export const FORMAT = 'yuheng-backup-1';

/** One file of the backup; `path` is relative to its folder, with slashes. */
export interface Kept {
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  /** Lower-case hex. */
  readonly sha256: string;
}

/** The newest signed checkpoint of the history when the backup was made. */
export interface SignedCheckpoint {
  readonly size: number;
  /** Hex. */
  readonly root: string;
  readonly note: string;
}

export interface Manifest {
  readonly format: typeof FORMAT;
  readonly product: string;
  /** The moment that the backup shows. UTC, ISO 8601. */
  readonly at: string;
  readonly postgres: string;
  /** Names of the migrations that had run. */
  readonly migrations: readonly string[];
  /** Where the queue lived. On Redis it is no part of the backup. */
  readonly queue: 'postgres' | 'redis';
  /** BullMQ's own version of its tables. */
  readonly queueVersion: number;
  readonly events: number;
  /** 0 of an empty history. */
  readonly newestSeq: number;
  readonly checkpoint?: SignedCheckpoint;
  readonly tables: readonly (Table & { readonly rows: number; readonly path: string })[];
  readonly sequences: readonly Sequence[];
  /** Evidence files that the database names, and those of them that were not there or not what they should be. */
  readonly evidence: {
    readonly files: number;
    readonly missing: readonly string[];
    readonly damaged: readonly string[];
  };
  readonly files: readonly Kept[];
}

const MANIFEST = 'manifest.json';
/** As `sha256sum -c` reads it: a manifest that was changed is no manifest. */
const SEAL = 'manifest.sha256';

const sealOf = (text: string): string => `${createHash('sha256').update(text).digest('hex')}  ${MANIFEST}\n`;

/** Written last and moved into place whole: a backup without it never came to its end. */
export async function writeManifest(folder: string, manifest: Manifest): Promise<void> {
  const text = `${JSON.stringify(manifest, null, 1)}\n`;
  const draft = join(folder, `${MANIFEST}.draft`);
  await writeFile(join(folder, SEAL), sealOf(text), { mode: 0o600, flush: true });
  await writeFile(draft, text, { mode: 0o600, flush: true });
  await rename(draft, join(folder, MANIFEST));
}

/** Throws StartRefusal where there is no whole backup. */
export async function readManifest(folder: string): Promise<Manifest> {
  const text = await read(join(folder, MANIFEST), `${folder} 中没有完整的备份（缺少 ${MANIFEST}）：备份可能曾被中断。`);
  const seal = await read(join(folder, SEAL), `备份不完整：缺少 ${SEAL}。`);
  if (seal !== sealOf(text)) throw new StartRefusal(`备份已损坏：${MANIFEST} 与 ${SEAL} 不符。 [damaged backup]`);
  const manifest = JSON.parse(text) as { readonly format: string };
  if (isOurs(manifest)) return manifest;
  throw new StartRefusal(`备份的格式 ${manifest.format} 不认识：请用制作它的版本恢复。 [unknown backup format]`);
}

const isOurs = (manifest: { format: string }): manifest is Manifest => manifest.format === FORMAT;

const read = (path: string, absent: string): Promise<string> =>
  readFile(path, 'utf8').catch((error: unknown) => {
    throw codeOf(error) === 'ENOENT' ? new StartRefusal(`${absent} [no whole backup here]`) : error;
  });
