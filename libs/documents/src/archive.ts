import { inflateRawSync } from 'node:zlib';

/** Why a file is not read: what it is not, or what is too much of it. */
export type ArchiveFault = 'sheet-unreadable' | 'sheet-too-large';

/** The parts of a workbook that are read, as text, by their names. */
export type Parts = ReadonlyMap<string, string>;

const LARGEST_PARTS = 60 * 1024 * 1024;
const MOST_PARTS = 500;

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const END_SIZE = 22;
const ENTRY_SIZE = 46;
const LOCAL_SIZE = 30;
const LONGEST_COMMENT = 0xffff;
const STORED = 0;
const DEFLATED = 8;

export class BadArchive extends Error {
  constructor(readonly fault: ArchiveFault) {
    super(fault);
  }
}

const refuse = (fault: ArchiveFault): never => {
  throw new BadArchive(fault);
};

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly size: number;
  readonly at: number;
}

/**
 * Unpacks the XML of a zip file, never more than 60 MiB of it: what a part says of its size is not believed, it is
 * inflated up to what is left and no further. Throws BadArchive for whatever is no such file or says what is not so.
 */
export function partsOf(bytes: Buffer): Parts {
  const parts = new Map<string, string>();
  let left = LARGEST_PARTS;
  for (const entry of entriesOf(bytes)) {
    if (!/\.(xml|rels)$/.test(entry.name)) continue;
    if (entry.size > left) refuse('sheet-too-large');
    const part = unpacked(bytes, entry, left);
    if (part.length !== entry.size || parts.has(entry.name)) refuse('sheet-unreadable');
    left -= part.length;
    parts.set(entry.name, part.toString('utf8'));
  }
  return parts;
}

/** From the directory at the end of the file, which is what every reader goes by. */
function entriesOf(bytes: Buffer): Entry[] {
  const end = endOf(bytes);
  const [count, start] = [bytes.readUInt16LE(end + 10), bytes.readUInt32LE(end + 16)];
  // Readers go by the one count or the other.
  if (bytes.readUInt16LE(end + 8) !== count) refuse('sheet-unreadable');
  if (count > MOST_PARTS) refuse('sheet-too-large');
  const entries: Entry[] = [];
  let at = start;
  for (let index = 0; index < count; index++) {
    if (at + ENTRY_SIZE > end || bytes.readUInt32LE(at) !== ENTRY) refuse('sheet-unreadable');
    const [name, extra, comment] = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset)) as [
      ...[number, number, number],
    ];
    entries.push({
      name: bytes.toString('utf8', at + ENTRY_SIZE, at + ENTRY_SIZE + name),
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20),
      size: bytes.readUInt32LE(at + 24),
      at: bytes.readUInt32LE(at + 42),
    });
    at += ENTRY_SIZE + name + extra + comment;
  }
  return entries;
}

function endOf(bytes: Buffer): number {
  const last = bytes.length - END_SIZE;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) if (bytes.readUInt32LE(at) === END) return at;
  return refuse('sheet-unreadable');
}

function unpacked(bytes: Buffer, { method, packed, at }: Entry, left: number): Buffer {
  if (at + LOCAL_SIZE > bytes.length || bytes.readUInt32LE(at) !== LOCAL) refuse('sheet-unreadable');
  const from = at + LOCAL_SIZE + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
  const data = bytes.subarray(from, from + packed);
  if (data.length !== packed) refuse('sheet-unreadable');
  if (method === STORED) return data;
  if (method !== DEFLATED) refuse('sheet-unreadable');
  try {
    return inflateRawSync(data, { maxOutputLength: Math.max(left, 1) });
  } catch (error) {
    const tooMuch = (error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE';
    return refuse(tooMuch ? 'sheet-too-large' : 'sheet-unreadable');
  }
}
