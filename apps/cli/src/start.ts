import { fileURLToPath } from 'node:url';
import { StartRefusal } from '@app/database/postgres.js';
import { readEnv } from '../../../config/env.js';
import { Installation } from './installation.js';
import { refuseTakenPort, waitForPredecessor } from './free-port.js';

/** Everything on one machine with one command. The environment comes from the launcher and goes on to every process. */
export async function start(environment: NodeJS.ProcessEnv): Promise<void> {
  const env = readEnv(environment);
  const dist = fileURLToPath(new URL('../../../', import.meta.url));
  const installation = new Installation(env, environment, dist);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void installation.leave(0));
  // A terminal that is closed must not end us before we have put everything in order.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  try {
    await waitForPredecessor(env);
    await refuseTakenPort(env);
    await installation.start();
  } catch (error) {
    await installation.leave(1, error instanceof StartRefusal ? error.message : (error as Error).stack);
  }
}
