import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Cluster } from './postgres-cluster.js';
import { becomesTrue, birthOf, commandLineOf } from './running-process.js';
import { StartRefusal } from './start-refusal.js';

/** What Postgres writes about itself into postmaster.pid. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  readonly ready: boolean;
}

const lockFile = ({ folder }: Cluster): string => join(folder, 'postmaster.pid');

/** The Postgres that serves this cluster now, if one is alive. */
export function postmasterOf(cluster: Cluster): Postmaster | undefined {
  try {
    const lines = readFileSync(lockFile(cluster), 'utf8').split('\n');
    const pid = Number(lines[0]);
    const alive = birthOf(pid) !== undefined && commandLineOf(pid).includes(`cluster_name=${cluster.name}`);
    return alive ? { pid, port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' } : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Stops the Postgres that a killed run left behind. A lock file whose number now belongs to somebody else is removed:
 * Postgres would believe it, while a true rival is still caught by the shared memory that it holds.
 */
export async function stopOrphan(cluster: Cluster, report: (line: string) => void): Promise<void> {
  const orphan = postmasterOf(cluster);
  if (!orphan) return rmSync(lockFile(cluster), { force: true });
  report(`上次运行遗留的数据库（进程 ${orphan.pid}）正在停止……`);
  await stopPostmaster(orphan.pid);
}

/** Fast: open transactions are rolled back, what was committed is written out. Immediate, when that takes too long. */
export async function stopPostmaster(pid: number): Promise<void> {
  for (const signal of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
    if (birthOf(pid) === undefined) return;
    process.kill(pid, signal);
    if (await becomesTrue(() => birthOf(pid) === undefined, 20_000)) return;
  }
  throw new StartRefusal(
    `数据库进程 ${pid} 无法停止：请手工结束它后再启动。 [Postgres process ${pid} does not stop: end it by hand]`,
  );
}
