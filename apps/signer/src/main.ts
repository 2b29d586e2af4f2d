import { becomesTrue, holderOf, StartRefusal } from '@app/database/postgres.js';
import { readEnv } from '../../../config/env.js';
import { openSignerFolder } from './signer-folder.js';
import { SigningLoop } from './signing-loop.js';

const { databaseUrl = '', signerFolder, logHost } = readEnv();
/** Of an installation that was killed as a whole, each process ends when it notices. */
const PREDECESSOR_MS = 5_000;
const stopping = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => stopping.abort());
// Whoever started this process and goes away takes it along.
process.on('disconnect', () => stopping.abort());

let release: (() => void) | undefined;
try {
  await becomesTrue(() => holderOf(signerFolder) === undefined, PREDECESSOR_MS);
  const folder = openSignerFolder(signerFolder, logHost);
  ({ release } = folder);
  await new SigningLoop(databaseUrl, folder, stopping.signal).run(() => process.send?.({ ready: true }));
} catch (error) {
  console.error(error instanceof StartRefusal ? error.message : (error as Error).stack);
  process.exitCode = 1;
}
release?.();
if (process.connected) process.disconnect();
