import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDERS = ['apps', 'libs', 'test'];
const OPENS_A_QUEUE = /QueuesModule\.forRoot|redisUrl|AppModule|startApi/;

/** The integration specs that put jobs into a queue, as paths below `root`. All others do the same on either backend. */
export const queueSpecs = (root) =>
  FOLDERS.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.int.spec.ts') && !path.includes('node_modules'))
      .map((path) => join(folder, path)),
  ).filter((path) => OPENS_A_QUEUE.test(readFileSync(join(root, path), 'utf8')));
