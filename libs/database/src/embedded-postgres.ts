import { spawn, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { closeSync, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { holderOf, lockDataFolder, openDataFolder, wasLocked } from './data-folder.js';
import { createApplicationRole } from './databases.js';
import { openLog } from './log-file.js';
import { type Account, postgresAccount, reachableName } from './postgres-account.js';
import { postgresBinaries } from './postgres-binaries.js';
import {
  clusterOf,
  createCluster,
  passwordsOf,
  postgresEnvironment,
  type Cluster,
  type Passwords,
} from './postgres-cluster.js';
import { postmasterOf, stopOrphan, stopPostmaster } from './postgres-lock.js';
import { postgresSettings } from './postgres-settings.js';
import { becomesTrue } from './running-process.js';
import { StartRefusal } from './start-refusal.js';

export interface PostgresOptions {
  readonly dataFolder: string;
  /** Tried first, so that whoever knows the address can go on using it after a restart. */
  readonly port?: number;
  readonly settings?: Record<string, string>;
  /** Fast and forgetful, for tests. */
  readonly throwaway?: boolean;
  readonly report?: (line: string) => void;
}

export interface RunningPostgres {
  readonly pid: number;
  readonly port: number;
  readonly logFile: string;
  /** Settled when the server has ended, whether stopped or killed. */
  readonly ended: Promise<void>;
  /** As the application, which owns its databases and nothing else. */
  url(database: string): string;
  /** As the administrator, who may create and drop databases. */
  readonly adminUrl: string;
  stop(): Promise<void>;
}

/** Starts the Postgres that came with npm on the cluster in the data folder, creating the cluster on the first start. */
export async function startPostgres(options: PostgresOptions): Promise<RunningPostgres> {
  const { throwaway = false, report = () => undefined } = options;
  const dataFolder = resolve(options.dataFolder);
  openDataFolder(dataFolder);
  const release = lockDataFolder(dataFolder);
  try {
    const cluster = clusterOf(dataFolder);
    const account = postgresAccount(cluster.folder);
    const native = postgresBinaries(account, dataFolder);
    await createCluster(dataFolder, native, account, throwaway);
    await stopOrphan(cluster, report);
    const server: Server = { cluster, account, native, logFile: join(dataFolder, 'postgres.log') };
    const running = await launch(server, options, passwordsOf(dataFolder), release);
    await createApplicationRole(running.adminUrl, passwordsOf(dataFolder).yuheng);
    return running;
  } catch (error) {
    release();
    throw error;
  }
}

interface Server {
  readonly cluster: Cluster;
  readonly account: Account;
  readonly native: string;
  readonly logFile: string;
}

async function launch(
  server: Server,
  options: PostgresOptions,
  passwords: Passwords,
  release: () => void,
): Promise<RunningPostgres> {
  const patience = Date.now() + 30_000;
  let port = await freePort(options.port ?? usualPort(server.cluster));
  for (;;) {
    const logged = statSync(server.logFile, { throwIfNoEntry: false })?.size ?? 0;
    const { child, ended } = begin(server, port, options);
    if (await becomesReady(server, child, options)) return describe(server, child, port, ended, passwords, release);
    const said = readFileSync(server.logFile).subarray(logged).toString();
    // Sessions of a killed server may finish their query first; the new server must not touch their memory.
    const rivalIsLeaving = said.includes('pre-existing shared memory block') && Date.now() < patience;
    if (said.includes('could not bind')) port = await freePort(port + 1);
    else if (rivalIsLeaving) await setTimeout(200);
    else throw new StartRefusal(didNotStart(said, server.logFile));
  }
}

/** Its own session: a Ctrl-C at the terminal must reach the application first and the database last. */
function begin(
  { cluster, account, native, logFile }: Server,
  port: number,
  { settings = {}, throwaway = false }: PostgresOptions,
) {
  const log = openLog(logFile);
  const own = { ...settings, port: String(port), cluster_name: cluster.name };
  const child = spawn(
    join(native, 'bin/postgres'),
    ['-D', reachableName(account, cluster.folder), ...postgresSettings(own, throwaway)],
    { ...account, cwd: cluster.folder, env: postgresEnvironment, detached: true, stdio: ['ignore', log, log] },
  );
  closeSync(log);
  child.unref();
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  return { child, ended };
}

/** Recovery after a crash may take a while; it is waited for, and told. */
async function becomesReady({ cluster }: Server, child: ChildProcess, { report }: PostgresOptions): Promise<boolean> {
  const over = (): boolean => child.pid === undefined || child.exitCode !== null || child.signalCode !== null;
  const settled = (): boolean => over() || isReady();
  const isReady = (): boolean => {
    const postmaster = postmasterOf(cluster);
    return postmaster?.pid === child.pid && postmaster?.ready === true;
  };
  if (!(await becomesTrue(settled, 3_000))) {
    report?.('数据库正在从上次的中断中恢复……');
    await becomesTrue(settled, 600_000);
  }
  return !over();
}

const describe = (
  { logFile }: Server,
  child: ChildProcess,
  port: number,
  ended: Promise<void>,
  passwords: Passwords,
  release: () => void,
): RunningPostgres => ({
  pid: child.pid!,
  port,
  logFile,
  ended,
  ...addresses(port, passwords),
  stop: async () => {
    // With nothing else to wait for, the program would end here, before it has said what came of its work.
    child.ref();
    await stopPostmaster(child.pid!);
    await ended;
    release();
  },
});

/** Stops what a killed run left in this folder. False when the run is alive, or may just be starting. */
export async function stopLeftover(dataFolder: string): Promise<boolean> {
  if (!wasLocked(dataFolder) || holderOf(dataFolder)) return false;
  if (existsSync(join(dataFolder, 'postgres'))) await stopOrphan(clusterOf(dataFolder), () => undefined);
  return true;
}

/** How a running server is reached: by the application, and by the administrator who creates databases. */
export const addresses = (port: number, passwords: Passwords) => ({
  url: (database: string): string => `postgres://yuheng:${passwords.yuheng}@127.0.0.1:${port}/${database}`,
  adminUrl: `postgres://postgres:${passwords.postgres}@127.0.0.1:${port}/postgres`,
});

/** The same folder gets the same port, outside the range the system hands out to outgoing connections. */
const usualPort = ({ name }: Cluster): number =>
  15_432 + (createHash('sha256').update(name).digest().readUInt16BE() % 4_000);

export const freePort = (first: number): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', () => (first < 65_535 ? resolve(freePort(first + 1)) : reject(new Error('no free port'))));
    probe.listen(first, '127.0.0.1', () => probe.close(() => resolve(first)));
  });

const didNotStart = (said: string, logFile: string): string => {
  const reason =
    said.split('\n').findLast((line) => /FATAL|PANIC|error while loading/.test(line)) ?? said.trim().slice(-200);
  return `内置数据库未能启动：${reason.replace(/^.*?(FATAL|PANIC):\s*/, '')}（详见 ${logFile}） [embedded Postgres did not start, see its log]`;
};
