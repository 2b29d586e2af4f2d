import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const at = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const YUHENG = at('apps/cli/bin/yuheng.mjs');
/** The one file that an outsider checks with. */
const VERIFIER = at('dist/verifier/yuheng-verify.mjs');

export interface Told {
  readonly code: number | null;
  readonly said: string;
}

/** The command line of the installation whose data is in that folder. */
export const yuheng = (data: string, ...words: string[]): Promise<Told> => run(YUHENG, words, { YUHENG_DATA: data });
export const verifier = (...words: string[]): Promise<Told> => run(VERIFIER, words, {});

function run(program: string, words: readonly string[], env: NodeJS.ProcessEnv): Promise<Told> {
  const child = spawn(process.execPath, [program, ...words], { env });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (said += text));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      resolve({ code, said });
    });
  });
}
