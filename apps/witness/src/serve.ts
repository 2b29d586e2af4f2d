import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { FolderLock } from './folder-lock.js';
import { Refusal } from './refusal.js';
import { witnessServer } from './server.js';
import { keysByOrigin } from './trusted-logs.js';
import { Witness, type Answer } from './witness.js';
import type { WitnessFolder } from './witness-folder.js';
import type { Words } from './words.js';

interface Place {
  readonly folder: string;
  readonly host: string;
  readonly port: number;
}

/** Witnesses until the process is told to stop. Throws Refusal, FolderInUse, MemoryLost. */
export async function serve(home: WitnessFolder, place: Place, words: Words, say: (line: string) => void) {
  const { logs, memory, signer } = home;
  if (logs.length === 0) throw new Refusal(words.nothingTrusted);
  const lock = new FolderLock(place.folder);
  lock.take();
  try {
    // A record that is gone or damaged stops the start, not the first request.
    for (const { origin } of logs) memory.last(origin);
    const witness = new Witness(signer, keysByOrigin(logs) ?? new Map(), memory);
    const log = (line: string): void => say(`${new Date().toLocaleString('sv-SE')}  ${line}`);
    const server = witnessServer(witness, () => lock.isHeld(), {
      answered: (answer) => log(lineOf(answer, words)),
      failed: (error) => log(words.broken(error instanceof Error ? error.message : String(error))),
    });
    await listen(server, place, words);
    say(words.serving(place.host, (server.address() as AddressInfo).port));
    await untilToldToStop(server);
    say(words.stopped);
  } finally {
    lock.release();
  }
}

function lineOf({ refused, origin = '', from = 0, to = 0 }: Answer, words: Words): string {
  const told = refused ? words.refused[refused] : words.cosigned(from, to);
  return `${origin}  ${told}`.trim();
}

async function listen(server: Server, { host, port }: Place, words: Words): Promise<void> {
  server.listen(port, host);
  await once(server, 'listening').catch((error: unknown) => {
    throw (error as NodeJS.ErrnoException).code === 'EADDRINUSE' ? new Refusal(words.portTaken(port)) : error;
  });
}

async function untilToldToStop(server: Server): Promise<void> {
  const stop = (): void => {
    server.close();
    server.closeIdleConnections();
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop);
  await once(server, 'close');
}
