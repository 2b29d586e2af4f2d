import { unzipSync } from 'fflate';
import { memorySource, type Source } from './source.js';

const ZIP_START = [0x50, 0x4b, 0x03, 0x04];

export const isZip = (bytes: Uint8Array): boolean => ZIP_START.every((byte, at) => bytes[at] === byte);

/** Throws for a zip that is cut off, damaged, or has two files of one name. */
export function zipSource(name: string, bytes: Uint8Array): Source {
  const names: string[] = [];
  const files = unzipSync(bytes, {
    filter: (file) => {
      if (!file.name.endsWith('/')) names.push(file.name);
      return !file.name.endsWith('/');
    },
  });
  if (new Set(names).size !== names.length) throw new Error('two files of one name');
  return memorySource(name, new Map(Object.entries(files)));
}
