import { spawnSync } from 'node:child_process';
import { chownSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { StartRefusal } from './start-refusal.js';

/** Whom Postgres runs as. Empty: as ourselves. */
export interface Account {
  readonly uid?: number;
  readonly gid?: number;
}

/** Postgres refuses to run as root: then the folder's owner runs it, else `postgres`, else `nobody`, which every system has. */
export function postgresAccount(cluster: string): Account {
  if (process.getuid?.() !== 0) return {};
  const owner = statSync(cluster, { throwIfNoEntry: false });
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const account = accountNamed('postgres') ?? accountNamed('nobody');
  if (!account) throw new StartRefusal(NO_ACCOUNT);
  return account;
}

function accountNamed(name: string): Account | undefined {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith(`${name}:`));
  const [, , uid, gid] = line?.split(':') ?? [];
  return uid && gid ? { uid: Number(uid), gid: Number(gid) } : undefined;
}

export function giveTo({ uid, gid }: Account, path: string): void {
  if (uid === undefined || gid === undefined) return;
  chownSync(path, uid, gid);
  if (statSync(path).isDirectory()) for (const name of readdirSync(path)) giveTo({ uid, gid }, join(path, name));
}

/** Entered before root's rights are dropped, a folder stays reachable under this name whatever lies above it. */
const INHERITED = '/proc/self/cwd';

/** The name under which Postgres, started inside the cluster's folder, reaches it: its path where the account may walk there. */
export function reachableName(account: Account, cluster: string): string {
  if (account.uid === undefined) return cluster;
  const reaches = (name: string): boolean =>
    spawnSync('/bin/sh', ['-c', 'cd "$0" && test -w .', name], { ...account, cwd: cluster }).status === 0;
  const name = [cluster, INHERITED].find(reaches);
  if (!name) throw new StartRefusal(unreachable(cluster, account));
  return name;
}

const NO_ACCOUNT =
  'Postgres 不能以 root 运行，而本机没有 postgres 或 nobody 用户：请改用普通用户启动，或用 DATABASE_URL 指定已有的 Postgres。' +
  ' [no unprivileged user to run Postgres: start as an ordinary user or set DATABASE_URL]';

const unreachable = (cluster: string, { uid }: Account): string =>
  `数据库用户（uid ${uid}）进不了 ${cluster}：请用 YUHENG_DATA 另指一处，如 /var/lib/yuheng，或改用普通用户启动。` +
  ` [Postgres cannot reach its folder: set YUHENG_DATA, for instance /var/lib/yuheng, or start as an ordinary user]`;
