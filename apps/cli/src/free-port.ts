import { createServer } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { becomesTrue, codeOf, holderOf, StartRefusal, wasLocked } from '@app/database/postgres.js';
import type { Env } from '../../../config/env.js';

/** How long it may take to see that one is not wanted any more, and then to finish what is under way. */
const NOTICING = 1_500;
const LEAVING = 25_000;

/** Whoever is on the way out is waited for: their port and their folder are free in a moment. */
export async function waitForPredecessor({ dataFolder }: Env): Promise<void> {
  const gone = (): boolean => !holderOf(dataFolder);
  await becomesTrue(() => gone() || holderOf(dataFolder)?.leaving === true, NOTICING);
  if (!gone() && holderOf(dataFolder)?.leaving) await becomesTrue(gone, LEAVING);
}

/** Refuses an address that somebody else answers on, or that is not ours to answer on. */
export async function refuseTakenPort({ host, port, dataFolder }: Env): Promise<void> {
  // What a killed run left behind ends by itself as soon as it notices.
  const patience = Date.now() + (wasLocked(dataFolder) && !holderOf(dataFolder) ? LEAVING : 0);
  for (;;) {
    const code = await tryToListen(host, port);
    if (!code) return;
    if (code !== 'EADDRINUSE' || Date.now() >= patience) throw new StartRefusal(refusal(host, port, code));
    await setTimeout(200);
  }
}

const tryToListen = (host: string, port: number): Promise<string | undefined> =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', (error) => resolve(codeOf(error) ?? error.message));
    probe.listen(port, host, () => probe.close(() => resolve(undefined)));
  });

function refusal(host: string, port: number, code: string): string {
  switch (code) {
    case 'EADDRINUSE':
      return `端口 ${port} 已被占用：请停止占用它的程序，或换一个端口，如 PORT=${port + 1} npm start。 [port in use: set PORT]`;
    case 'EACCES':
      return `没有权限使用端口 ${port}：请换一个 1024 以上的端口，如 PORT=3000 npm start。 [port not permitted: set PORT]`;
    default:
      return `不能在 ${host}:${port} 上提供服务（${code}）：请检查 HOST 和 PORT。 [cannot listen: check HOST and PORT]`;
  }
}
