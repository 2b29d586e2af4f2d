import { StartRefusal } from '@app/database/postgres.js';
import type { Manifest } from './manifest.js';

/** As `quote_ident` writes a name of letters, digits and underscores: nothing in it can end the name. */
const NAME = '(?:[a-z_][a-z0-9_]*|"[A-Za-z_][A-Za-z0-9_]*")';
const COLUMN = new RegExp(`^${NAME}$`);
const RELATION = new RegExp(`^(?:public|bullmq)\\.${NAME}$`);

/**
 * Names in a manifest become paths and SQL, and its seal is no secret: whoever changes one can seal it anew.
 * Throws StartRefusal at the first name that no backup of this product would hold.
 */
export function checkNames({ files, tables, sequences }: Manifest): void {
  const kept = new Set(files.map(({ path }) => path));
  for (const { path } of files) if (!staysInside(path)) throw foreign(path);
  for (const { name, columns, path } of tables) {
    if (!RELATION.test(name)) throw foreign(name);
    if (!kept.has(path)) throw foreign(path);
    for (const column of columns) if (!COLUMN.test(column)) throw foreign(column);
  }
  for (const { name } of sequences) if (!RELATION.test(name)) throw foreign(name);
}

/** A path as a backup writes it: relative, with slashes, each part a name of its own. */
const staysInside = (path: string): boolean =>
  !/[\\:\0]/.test(path) && path.split('/').every((part) => !['', '.', '..'].includes(part));

const foreign = (name: string): StartRefusal =>
  new StartRefusal(
    `备份清单中的名称 ${JSON.stringify(name)} 不是本系统会写入的：备份可能被人改动，没有恢复任何内容。 [foreign name in the backup]`,
  );
