import { spawn, type StdioOptions } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { type Account, giveTo, reachableName } from './postgres-account.js';
import { codeOf, StartRefusal } from './start-refusal.js';

/** The folder Postgres keeps its files in, and what its processes are called in a list of processes. */
export interface Cluster {
  readonly folder: string;
  readonly name: string;
}

/** One for the administrator who makes databases, one for the application that uses them. */
export interface Passwords {
  readonly postgres: string;
  readonly yuheng: string;
}

export const clusterOf = (dataFolder: string): Cluster => {
  const folder = join(realpathSync(dataFolder), 'postgres');
  return { folder, name: `yuheng-${createHash('sha256').update(folder).digest('hex').slice(0, 12)}` };
};

const passwordFile = (dataFolder: string): string => join(dataFolder, 'postgres-passwords.json');

export const passwordsOf = (dataFolder: string): Passwords => {
  const path = passwordFile(dataFolder);
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Passwords;
  } catch (error) {
    throw new StartRefusal(
      codeOf(error) === 'EACCES'
        ? `数据库密码文件 ${path} 不可读：请用创建它的用户启动。 [password file not readable: start as the user who made it]`
        : `数据库密码文件 ${path} 丢失或损坏：请从备份中恢复。 [password file lost or damaged: restore it from a backup]`,
    );
  }
};

/** Never the same twice: an initdb that outlived its killed parent must not write into the next one's folder. */
const MAKING = 'postgres.new-';
/** That initdb may still be making files while its folder is taken away: what it adds is looked for again. */
const STILL_WRITTEN_TO = { recursive: true, force: true, maxRetries: 20, retryDelay: 50 } as const;

/** Created beside its final place and moved there whole, so that an interrupted first start leaves nothing behind. */
export async function createCluster(
  dataFolder: string,
  native: string,
  account: Account,
  throwaway: boolean,
): Promise<void> {
  const { folder } = clusterOf(dataFolder);
  if (existsSync(folder)) return;
  for (const name of readdirSync(dataFolder)) {
    if (name.startsWith(MAKING)) rmSync(join(dataFolder, name), STILL_WRITTEN_TO);
  }
  const making = mkdtempSync(join(dataFolder, MAKING));
  giveTo(account, making);
  const passwords: Passwords = {
    postgres: randomBytes(24).toString('base64url'),
    yuheng: randomBytes(24).toString('base64url'),
  };
  writeFileSync(passwordFile(dataFolder), JSON.stringify(passwords), { mode: 0o600, flush: true });
  await initdb(native, making, account, passwords.postgres, throwaway);
  renameSync(making, folder);
}

async function initdb(
  native: string,
  folder: string,
  account: Account,
  password: string,
  throwaway: boolean,
): Promise<void> {
  const handover = handedOver(`${folder}-password`, password, account);
  try {
    await run(
      join(native, 'bin/initdb'),
      [
        ...[
          '-D',
          reachableName(account, folder),
          '-U',
          'postgres',
          '--auth=scram-sha-256',
          `--pwfile=${INHERITED_FILE}`,
        ],
        // A Chinese word has trigrams only where the operating system's own locale knows letters.
        ...[
          '--encoding=UTF8',
          `--locale=${process.platform === 'linux' ? 'C.UTF-8' : 'en_US.UTF-8'}`,
          '--data-checksums',
        ],
        ...(throwaway ? ['--no-sync'] : []),
      ],
      account,
      folder,
      handover,
    );
  } finally {
    closeSync(handover);
  }
}

const INHERITED_FILE = process.platform === 'linux' ? '/proc/self/fd/3' : '/dev/fd/3';

/** A file that only its open handle still leads to: neither a folder in the way nor a crash makes anything of it. */
function handedOver(path: string, text: string, account: Account): number {
  writeFileSync(path, text, { mode: 0o600 });
  giveTo(account, path);
  const handle = openSync(path, 'r');
  rmSync(path);
  return handle;
}

export const postgresEnvironment = { PATH: '/usr/local/bin:/usr/bin:/bin', LC_ALL: 'C.UTF-8', LANG: 'C.UTF-8' };

function run(program: string, options: string[], account: Account, cwd: string, handover: number): Promise<void> {
  const stdio: StdioOptions = ['ignore', 'ignore', 'pipe', handover];
  const child = spawn(program, options, { ...account, cwd, env: postgresEnvironment, stdio });
  let said = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (said += text));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => (code === 0 ? resolve() : reject(new StartRefusal(failed(code, said)))));
  });
}

const failed = (code: number | null, said: string): string =>
  `内置数据库初始化失败（${code ?? '被终止'}）：${said.trim().split('\n').slice(-3).join(' ')} [initdb failed]`;
