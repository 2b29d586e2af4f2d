import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { becomesTrue, commandLineOf, freePort } from '@app/database';

export interface RedisServer {
  readonly url: string;
  kill(): void;
}

const pidFile = (folder: string): string => join(folder, 'redis.pid');

/** A Redis that keeps nothing. */
export async function startRedis(program: string, folder: string): Promise<RedisServer> {
  const port = await freePort(16_379);
  const logfile = join(folder, 'redis.log');
  const options = {
    port,
    bind: '127.0.0.1',
    dir: folder,
    logfile,
    pidfile: pidFile(folder),
    save: '',
    appendonly: 'no',
  };
  const words = Object.entries(options).flatMap(([name, value]) => [`--${name}`, String(value)]);
  const child = spawn(program, words, { stdio: 'ignore' });
  child.unref();
  const ready = (): boolean => existsSync(logfile) && readFileSync(logfile, 'utf8').includes('Ready to accept');
  if (!(await becomesTrue(() => ready() || child.exitCode !== null, 10_000)) || !ready()) {
    throw new Error(`redis-server did not start: ${readFileSync(logfile, 'utf8')}`);
  }
  return { url: `redis://127.0.0.1:${port}`, kill: () => child.kill('SIGKILL') };
}

export function stopLeftoverRedis(folder: string): void {
  if (!existsSync(pidFile(folder))) return;
  const pid = Number(readFileSync(pidFile(folder), 'utf8'));
  if (commandLineOf(pid).includes('redis-server')) process.kill(pid, 'SIGKILL');
}
