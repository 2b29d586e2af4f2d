import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const PROGRAM = fileURLToPath(new URL('../../dist/verifier/yuheng-verify.mjs', import.meta.url));

/** What the one file an auditor has says, and what it ends with: 0 passed, 1 failed, 2 could not check. */
export async function verifier(...words: string[]): Promise<{ status: number | null; said: string }> {
  const child = spawn(process.execPath, [PROGRAM, ...words], { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (said += text));
  }
  await once(child, 'close');
  return { status: child.exitCode, said };
}
