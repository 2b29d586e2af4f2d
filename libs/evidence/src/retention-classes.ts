import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const FILE = join('config', 'retention-classes.json');

/** 保管期限: the classes, and which a file has when the office gave it none. */
export interface RetentionClasses {
  /** The rule they come from. */
  readonly source: string;
  readonly classes: readonly { readonly code: string; readonly name: string; readonly use: string }[];
  /** By 材料种类 first, then by the thing the file belongs to. */
  readonly byKind: Readonly<Record<string, string>>;
  readonly byThing: Readonly<Record<string, string>>;
  readonly otherwise: string;
}

/** The sources and the build lie at different depths below the folder that holds config/. Throws where the table is faulty. */
export function readRetentionClasses(): RetentionClasses {
  for (let folder = import.meta.dirname; folder !== dirname(folder); folder = dirname(folder)) {
    if (!existsSync(join(folder, FILE))) continue;
    const read = JSON.parse(readFileSync(join(folder, FILE), 'utf8')) as RetentionClasses;
    const known = read.classes.map(({ code }) => code);
    const named = [...Object.values(read.byKind), ...Object.values(read.byThing), read.otherwise];
    const unknown = named.filter((code) => !known.includes(code));
    if (unknown.length > 0) throw new Error(`${FILE} names classes it does not have: ${unknown.join(', ')}`);
    return read;
  }
  throw new Error(`${FILE} is missing`);
}
