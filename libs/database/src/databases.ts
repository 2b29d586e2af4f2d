import pg from 'pg';

/** Who owns every database of the application and may do nothing else on the server. */
const APPLICATION = 'yuheng';

export async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  // A server that stops while we are connected is told to us by the query that fails.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

export const createApplicationRole = (adminUrl: string, password: string): Promise<void> =>
  withClient(adminUrl, async (client) => {
    const { rowCount } = await client.query('select from pg_roles where rolname = $1', [APPLICATION]);
    if (rowCount) return;
    await client.query(`create role ${APPLICATION} login createrole password ${client.escapeLiteral(password)}`);
  });

/** Kept as the database's comment: a first start that was interrupted must not pass for one that came to its end. */
const COMPLETE = 'complete';

export const databaseState = (adminUrl: string, name: string): Promise<'absent' | 'unfinished' | 'complete'> =>
  withClient(adminUrl, async (client) => {
    const { rows } = await client.query<{ comment: string | null }>(
      `select shobj_description(oid, 'pg_database') as comment from pg_database where datname = $1`,
      [name],
    );
    if (!rows[0]) return 'absent';
    return rows[0].comment === COMPLETE ? 'complete' : 'unfinished';
  });

/** Filled for the first time, a database need not wait for the disk: should that be interrupted, it is begun anew. */
export const fillInHaste = (adminUrl: string, name: string): Promise<void> =>
  withClient(adminUrl, async (client) => {
    await client.query(`alter database ${client.escapeIdentifier(name)} set synchronous_commit = off`);
  });

/** This commit does wait for the disk, and with it for all that came before. */
export const markComplete = (adminUrl: string, name: string): Promise<void> =>
  withClient(adminUrl, async (client) => {
    const database = client.escapeIdentifier(name);
    await client.query(
      `alter database ${database} reset synchronous_commit; comment on database ${database} is '${COMPLETE}'`,
    );
  });

export const createDatabase = (adminUrl: string, name: string, template = 'template0'): Promise<void> =>
  withClient(adminUrl, async (client) => {
    const quoted = [name, APPLICATION, template].map((word) => client.escapeIdentifier(word));
    await client.query(`create database ${quoted[0]} owner ${quoted[1]} template ${quoted[2]}`);
  });

export const dropDatabase = (adminUrl: string, name: string): Promise<void> =>
  withClient(adminUrl, async (client) => {
    await client.query(`drop database if exists ${client.escapeIdentifier(name)} with (force)`);
  });
