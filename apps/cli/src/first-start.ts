import {
  createDatabase,
  DATABASE,
  databaseState,
  dropDatabase,
  fillInHaste,
  markComplete,
  type RunningPostgres,
} from '@app/database/postgres.js';
import { examine, FirstStartMark } from './external-database.js';

/** The database that is to be used, and whether it still has to be filled. */
export interface Prepared {
  readonly url: string;
  readonly first: boolean;
  /** Said once it is filled: from now on nothing of it is ever begun anew. */
  complete(): Promise<void>;
}

/** An interrupted first start left nothing that anybody entered: it is thrown away and begun anew. */
export async function prepareEmbedded(postgres: RunningPostgres): Promise<Prepared> {
  const state = await databaseState(postgres.adminUrl, DATABASE);
  if (state === 'unfinished') await dropDatabase(postgres.adminUrl, DATABASE);
  if (state !== 'complete') {
    await createDatabase(postgres.adminUrl, DATABASE);
    await fillInHaste(postgres.adminUrl, DATABASE);
  }
  return {
    url: postgres.url(DATABASE),
    first: state !== 'complete',
    complete: () => markComplete(postgres.adminUrl, DATABASE),
  };
}

/** A foreign database is never emptied by us: a mark tells the next start that this one did not come to its end. */
export async function prepareExternal(url: string, dataFolder: string, demo: boolean): Promise<Prepared> {
  const { empty } = await examine(url);
  const mark = new FirstStartMark(dataFolder);
  if (!empty) mark.refuseInterrupted(url);
  else if (demo) mark.set();
  return { url, first: empty, complete: async () => mark.clear() };
}
