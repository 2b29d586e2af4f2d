import { createHash } from 'node:crypto';
import { ZipFile, ZipTooLarge, type ZipEntry } from '@app/documents';
import { Rejection, type Meta } from '@app/eventing';
import type { Files } from '@app/files';
import type { PrintRow } from './print.entity.js';
import type { PrintFiles } from './print-files.js';

/** How many files stand in the manifest of an archive, and the manifest's hash. */
export interface Sealed {
  readonly files: number;
  readonly manifestSha256: string;
}

const UNFIT_IN_NAMES = /[\p{Cc}/\\:*?"<>|]/gu;

export const bytes = (text: string): Uint8Array => Buffer.from(text, 'utf8');
export const safe = (name: string): string => name.replace(UNFIT_IN_NAMES, '_').slice(-120);

interface Archive {
  readonly path: string;
  /** Bytes; absent: what a zip can count. */
  readonly largest: number | undefined;
  /** Stands first, for whoever opens it. */
  readonly howTo: string;
  /** What the manifest says beside its files. */
  readonly about: object;
}

/** A zip with the hash of every file in it. Throws `archive-too-large`. */
export async function sealedZip(
  { path, largest, howTo, about }: Archive,
  fill: (zip: ZipFile) => Promise<ZipEntry[]>,
): Promise<Sealed> {
  const zip = await ZipFile.begin(path, largest);
  try {
    const entries = [await zip.add('说明.txt', [bytes(howTo)]), ...(await fill(zip))];
    const manifest = bytes(JSON.stringify({ ...about, files: entries }, null, 2));
    entries.push(await zip.add('manifest.json', [manifest]));
    const list = bytes(entries.map(({ sha256, path: name }) => `${sha256}  ${name}\n`).join(''));
    await zip.add('manifest.sha256', [list]);
    await zip.finish();
    return { files: entries.length, manifestSha256: createHash('sha256').update(list).digest('hex') };
  } catch (error) {
    await zip.abandon();
    if (error instanceof ZipTooLarge) throw new Rejection('archive-too-large');
    throw error;
  }
}

/** Every version of every print, in the order in which they were printed. */
export async function addPrints(zip: ZipFile, rows: readonly PrintRow[], files: PrintFiles): Promise<ZipEntry[]> {
  const entries: ZipEntry[] = [];
  for (const [index, { name, version, fileSha256 }] of rows.entries()) {
    const path = `打印件/${String(index + 1).padStart(3, '0')} ${safe(name)}（第${version}版）.docx`;
    entries.push(await zip.add(path, await files.read(fileSha256), true));
  }
  return entries;
}

/** What the asker may not see is left out, as it would be on his screen. */
export async function addEvidence(
  zip: ZipFile,
  ids: Iterable<string>,
  { evidence, meta }: { readonly evidence: Files; readonly meta: Meta },
): Promise<ZipEntry[]> {
  const entries: ZipEntry[] = [];
  for (const id of ids) {
    const found = await evidence.describe(id, meta).catch((error: unknown) => {
      if (error instanceof Rejection) return undefined;
      throw error;
    });
    if (!found) continue;
    const path = `佐证材料/${id.slice(0, 8)} ${safe(found.name)}`;
    entries.push(await zip.add(path, await evidence.read(id), true));
  }
  return entries;
}
