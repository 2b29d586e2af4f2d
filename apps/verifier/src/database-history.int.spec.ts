import { jest } from '@jest/globals';
import { Pool } from 'pg';
import { keepCheckpoint, latestCheckpoint, treeState } from '@app/proof/stored.js';
import { Sequencer } from '@app/proof';
import { leafHash, type Envelope } from '@app/eventing/hashing.js';
import { createTestDatabase, type TestDatabase } from '@app/testing';
import { LOG, ORIGIN, syntheticExport } from '@app/testing/synthetic-export.js';
import { checkpointText, formatNote, formatPolicy, signNote, type ExportedEvent } from '@app/transparency';
import { DatabaseHistory } from './database-history.js';
import { noInputs } from './inputs.js';
import { Report } from './report.js';
import { verify } from './verify.js';

const EVENTS = 600;

/** Puts the last `count` events of a made-up history of `until` into the table, as the store would. */
async function record(db: Pool, until: number, count: number): Promise<void> {
  const events = Array.from({ length: until }, (_, n) => ({
    stream: `issue-${n % 7}`,
    type: 'IssueFound',
    data: { n },
  }));
  const lines = String(syntheticExport(events).get('events.ndjson')).trimEnd().split('\n').slice(-count);
  const rows = lines.map((line) => {
    const { envelope, salt, body } = JSON.parse(line) as ExportedEvent;
    const hash = leafHash(Buffer.from(envelope, 'utf8')).toString('hex');
    return { ...(JSON.parse(envelope) as Envelope), salt, body, hash };
  });
  await db.query(
    `insert into event (stream, version, id, type, schema_version, at, actor, body, salt, payload_hash, prev_hash, hash)
     select stream, version, id, type, "schemaVersion", at, actor, body::json, decode(salt, 'hex'),
            decode("payloadHash", 'hex'), decode(prev, 'hex'), decode(hash, 'hex')
       from jsonb_to_recordset($1) as e(stream text, version bigint, id uuid, type text, "schemaVersion" int,
            at timestamptz, actor text, body text, salt text, "payloadHash" text, prev text, hash text)`,
    [JSON.stringify(rows)],
  );
}

describe('the live tables', () => {
  let database: TestDatabase;
  let pool: Pool;

  beforeEach(async () => {
    database = await createTestDatabase();
    pool = new Pool({ connectionString: database.url, max: 4 });
    pool.on('error', () => undefined);
    await record(pool, EVENTS, EVENTS);
    const client = await pool.connect();
    const sequencer = await Sequencer.lead(client);
    while (await sequencer!.step());
    client.release(true);
    const { size, root } = await treeState(pool);
    const note = formatNote(signNote(checkpointText({ origin: ORIGIN, size, root }), LOG));
    await keepCheckpoint(pool, { size, root, note, signedAt: new Date() });
    const policy = formatPolicy({ origin: ORIGIN, logKey: LOG.key, witnesses: [], quorum: 0 });
    await pool.query('insert into log_policy values ($1, $2, now())', [ORIGIN, policy]);
  });

  afterEach(async () => {
    jest.restoreAllMocks();
    await pool.end();
    await database.drop();
  });

  async function checked(): Promise<Report> {
    const live = await DatabaseHistory.open(database.url);
    const report = new Report();
    await verify(noInputs(), report, live);
    await live.close();
    return report;
  }
  const found = async () => {
    const { result, reason } = await checked();
    return reason ? `${result} ${reason.code}` : result;
  };
  /** As the database's owner, whom no trigger stops. */
  async function tampered(table: string, sql: string, ...values: unknown[]): Promise<void> {
    await pool.query(`alter table ${table} disable trigger user`);
    await pool.query(sql, values);
  }

  it('pass, and say what is not signed yet', async () => {
    expect(await found()).toBe('PASS');
    await record(pool, EVENTS + 3, 3);
    jest.spyOn(Date, 'now').mockReturnValue(Date.parse('2022-05-31T00:04:59Z'));
    const { result, lines } = await checked();
    expect(result).toBe('PASS');
    expect(lines).toContainEqual({ outcome: 'note', code: 'tail-unsigned', facts: { count: 3 } });
  });

  it('are no pass when an event is not signed after five minutes', async () => {
    await record(pool, EVENTS + 3, 3);
    jest.spyOn(Date, 'now').mockReturnValue(Date.parse('2022-05-31T00:05:01Z'));
    const { result, reason } = await checked();
    expect(result).toBe('COULD NOT CHECK');
    expect(reason).toEqual({ outcome: 'missing', code: 'tail-late', facts: { count: 3, late: 3 } });
  });

  it.each([
    ['stream', `stream = stream || 'x'`],
    ['version', 'version = version + 1000'],
    ['id', 'id = gen_random_uuid()'],
    ['type', `type = type || 'x'`],
    ['schema_version', 'schema_version = schema_version + 1'],
    ['at', `at = at + interval '1 millisecond'`],
    [
      'at, before our era',
      `at = (to_char(at at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.MS') || '+00 BC')::timestamptz`,
    ],
    ['actor', `actor = actor || 'x'`],
    ['body', `body = (body::text || ' ')::json`],
    ['salt', `salt = set_byte(salt, 3, get_byte(salt, 3) # 1)`],
    ['body and salt, as if erased', 'body = null, salt = null'],
    ['body alone', 'body = null'],
    ['payload_hash', 'payload_hash = set_byte(payload_hash, 3, get_byte(payload_hash, 3) # 1)'],
    ['prev_hash', 'prev_hash = set_byte(prev_hash, 3, get_byte(prev_hash, 3) # 1)'],
    ['hash', 'hash = set_byte(hash, 3, get_byte(hash, 3) # 1)'],
    ['seq', 'seq = seq + 1000000'],
  ])('fail with another %s, and name the event', async (_, change) => {
    await tampered('event', `update event set ${change} where seq = (select seq from event_log where log_index = 300)`);
    const { result, lines } = await checked();
    expect(result).toBe('FAIL');
    const failed = lines.filter(({ outcome }) => outcome === 'failed');
    expect(failed.flatMap(({ facts }) => [facts['index'], facts['expected']])).toContain(300);
  });

  it('fail with the last events deleted, whatever was deleted with them', async () => {
    await tampered('event', 'delete from event where seq > (select seq from event_log where log_index = 590)');
    await tampered('event_log', 'delete from event_log where log_index > 590');
    await tampered('tree_state', 'update tree_state set size = 591');
    expect(await found()).toBe('FAIL root-beyond');
  });

  it('fail with an event put in afterwards', async () => {
    await tampered(
      'event',
      `insert into event select (select min(seq) - 1 from event), stream || 'x', version, gen_random_uuid(), type,
              schema_version, at, actor, body, salt, payload_hash, prev_hash, hash from event limit 1`,
    );
    expect(await found()).toBe('FAIL event-unlogged');
  });

  it('are no pass when the connection drops', async () => {
    const live = await DatabaseHistory.open(database.url);
    const mine = `from pg_stat_activity where application_name = 'yuheng-verify' and datname = current_database()`;
    await pool.query(`select pg_terminate_backend(pid) ${mine}`);
    while ((await pool.query(`select 1 ${mine}`)).rowCount);
    const report = new Report();
    await verify(noInputs(), report, live);
    expect(`${report.result} ${report.reason?.code}`).toBe('COULD NOT CHECK broke');
    await live.close();
  });

  it('fail with another stored tile, and with another note', async () => {
    await tampered(
      'tree_tile',
      `update tree_tile set hashes = set_byte(hashes, 40, get_byte(hashes, 40) # 1) where tile = 1`,
    );
    expect(await found()).toBe('FAIL tile-differs');
    const { note } = (await latestCheckpoint(pool))!;
    await tampered('checkpoint', 'update checkpoint set note = $1', note.replace('\n600\n', '\n0600\n'));
    expect(await found()).toBe('FAIL checkpoint-not-a-checkpoint');
  });
});
