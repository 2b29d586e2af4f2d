import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Journeys and faults meet what users get: the built server and console. */
export default function build() {
  const script = fileURLToPath(new URL('../apps/cli/bin/build.mjs', import.meta.url));
  execFileSync(process.execPath, [script], { stdio: 'inherit' });
}
