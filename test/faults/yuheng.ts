import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const YUHENG = fileURLToPath(new URL('../../apps/cli/bin/yuheng.mjs', import.meta.url));

/** What a command says, and what it ends with, as its users meet it. */
export async function yuheng(
  settings: Readonly<Record<string, string>>,
  ...words: string[]
): Promise<{ status: number | null; said: string }> {
  const env = { PATH: '/usr/local/bin:/usr/bin:/bin', ...settings };
  const child = spawn(process.execPath, [YUHENG, ...words], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (said += text));
  }
  await once(child, 'close');
  return { status: child.exitCode, said };
}
