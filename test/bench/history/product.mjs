import 'reflect-metadata';
import { pg } from './pg.mjs';

const from = (path) => import(new URL(`../../../dist/${path}`, import.meta.url).href);

/** The built product, piece by piece. */
export async function load() {
  const [eventing, replay, database, client] = await Promise.all([
    from('libs/eventing/src/index.js'),
    from('libs/replay/src/index.js'),
    from('libs/database/src/index.js'),
    from('libs/database/src/preparing-client.js'),
  ]);
  return { ...eventing, ...replay, ...database, ...client, pg, from };
}
