import { createPostgresBackend, Queue, runMigrations, Worker, type Job, type WorkerOptions } from 'bullmq';
import pg from 'pg';

/** Where the queue lives: Redis when an address is given, the product's own Postgres otherwise. */
export interface QueueBackend {
  readonly databaseUrl: string;
  readonly redisUrl?: string;
}

export const QUEUE = 'yuheng';

const postgres = ({ databaseUrl }: QueueBackend) => ({
  connection: { connectionString: databaseUrl, max: 4, schema: 'bullmq' },
});

/** One Redis may serve several installations: the database's name keeps their keys apart. */
const redis = ({ databaseUrl }: QueueBackend, url: string) => ({
  connection: { url, maxRetriesPerRequest: null },
  prefix: `yuheng-${new URL(databaseUrl).pathname.slice(1)}`,
});

export const openQueue = (backend: QueueBackend): Queue =>
  backend.redisUrl
    ? new Queue(QUEUE, redis(backend, backend.redisUrl))
    : (new Queue(QUEUE, postgres(backend), createPostgresBackend) as unknown as Queue);

export const openWorker = (
  backend: QueueBackend,
  run: (job: Job) => Promise<unknown>,
  options: Omit<WorkerOptions, 'connection'>,
): Worker =>
  backend.redisUrl
    ? new Worker(QUEUE, run, { ...options, ...redis(backend, backend.redisUrl) })
    : (new Worker(QUEUE, run, { ...options, ...postgres(backend) }, createPostgresBackend) as unknown as Worker);

/** Creates or updates BullMQ's own tables in Postgres. Nothing of it is used on Redis. */
export async function migrateQueue(databaseUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await runMigrations(client);
  } finally {
    await client.end();
  }
}
