import { setTimeout as pause } from 'node:timers/promises';
import type { Pool, PoolClient } from 'pg';

const BLOCKED = `select from pg_locks join pg_stat_activity using (pid) where not granted and datname = current_database()`;

/** Goes on as soon as some transaction waits for a lock of another, or at once when `settled` shows that none will. */
export async function untilBlocked(pool: Pool, settled: Promise<unknown>): Promise<void> {
  const over = new AbortController();
  const end = () => over.abort();
  void settled.then(end, end);
  while (!over.signal.aborted && (await pool.query(BLOCKED)).rowCount === 0) await pause(5);
}

/** Lets `act` commit in another transaction just before the next one reads a stream for the nth time. */
export function beforeReading(pool: Pool, stream: string, nth: number, act: () => Promise<unknown>): void {
  const connect = pool.connect.bind(pool) as () => Promise<PoolClient>;
  const interposed = async (): Promise<PoolClient> => {
    Reflect.deleteProperty(pool, 'connect');
    const client = await connect();
    const query = client.query.bind(client) as (...asked: unknown[]) => Promise<unknown>;
    let reads = 0;
    client.query = (async (...asked: unknown[]) => {
      const { name, values } = asked[0] as { name?: string; values?: unknown[] };
      if (name === 'eventing-stream' && values?.[0] === stream && ++reads === nth) await act();
      return query(...asked);
    }) as never;
    return client;
  };
  pool.connect = interposed as never;
}
