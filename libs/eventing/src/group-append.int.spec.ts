import { Test, type TestingModule } from '@nestjs/testing';
import { Pool } from 'pg';
import { DatabaseModule } from '@app/database';
import { createTestDatabase, type TestDatabase } from '@app/testing';
import {
  append,
  Command,
  commandHandlers,
  ConcurrentWrite,
  contribute,
  Event,
  EventingModule,
  EventStore,
  HistorySignal,
  idFrom,
  NO_PREVIOUS,
  projection,
  readStream,
  type Decider,
  type Head,
  type Meta,
} from './index.js';
import { appendAll, chained, isStored } from './append.js';
import { GroupAppend } from './group-append.js';
import { faultOf, type StoredEvent } from '../../history/src/chain.js';

class BeadStrung extends Event('BeadStrung')<{ colour: string }> {}
class StringBead extends Command('StringBead')<{ string: string; colour: string }> {}

const beads: Decider<StringBead, BeadStrung, number> = {
  name: 'beads',
  initial: 0,
  stream: ({ data }) => data.string,
  decide: ({ data: { colour } }) => [new BeadStrung({ colour })],
  evolve: (count) => count + 1,
};

/** Refuses a second red bead, as a read table does. */
const colours = projection<BeadStrung>('colour', {
  BeadStrung: ({ data }, db) => db.query('insert into colour (name) values ($1)', [data.colour]),
});

const meta = { actor: 'somebody', at: '2022-05-06T01:00:00.000Z' };
const nowhere = (name: string): Head => ({ name, version: 0, hash: NO_PREVIOUS });

describe('appends that go together', () => {
  let database: TestDatabase;
  let module: TestingModule;
  let store: EventStore;
  let pool: Pool;
  let asked = 0;

  beforeAll(async () => {
    database = await createTestDatabase();
    const owner = new Pool({ connectionString: database.url });
    await owner.query('create table colour (name text)');
    await owner.query(`create unique index "second-red" on colour (name) where name = 'red'`);
    await owner.end();
    module = await Test.createTestingModule({
      imports: [DatabaseModule.forRoot(database.url), EventingModule.forRoot({ StringBead: ['stringer'] })],
      providers: [
        ...commandHandlers(beads, [StringBead]),
        contribute({ projections: [colours], refusals: { 'second-red': '只能有一颗红的。' } }),
      ],
    }).compile();
    await module.init();
    [store, pool] = [module.get(EventStore), module.get(Pool)];
  });

  afterAll(async () => {
    await module.close();
    await database.drop();
  });

  const commandMeta = (): Meta => ({ ...meta, roles: ['stringer'], commandId: idFrom('bead', String(asked++)) });
  const string = (name: string, colour: string, of = commandMeta()) =>
    store.handle(beads, new StringBead({ string: name, colour }, of));
  const transactions = async (): Promise<Set<string>> =>
    new Set((await pool.query<{ x: string }>('select xmin::text as x from event')).rows.map(({ x }) => x));

  it('share their commits', async () => {
    const before = await transactions();
    await Promise.all(Array.from({ length: 40 }, (_, n) => string(`shared-${n}`, `shade ${n}`)));
    const after = [...(await transactions())].filter((xmin) => !before.has(xmin));
    expect(after.length).toBeLessThan(20);
    for (let n = 0; n < 40; n++) expect((await store.stream(`shared-${n}`)).map(({ version }) => version)).toEqual([1]);
  });

  it('never fail with a neighbour', async () => {
    const outcomes = await Promise.allSettled(
      ['red', 'green', 'red', 'blue', 'red'].map((colour, n) => string(`neighbour-${n}`, colour)),
    );
    expect(outcomes.map(({ status }) => status).filter((status) => status === 'rejected')).toHaveLength(2);
    expect(outcomes[1]).toMatchObject({ status: 'fulfilled' });
    expect(outcomes[3]).toMatchObject({ status: 'fulfilled' });
    const refused = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason as object] : []));
    for (const reason of refused) expect(reason).toMatchObject({ code: 'second-red' });
    const { rows } = await pool.query(
      `select count(*)::int as n from command where receipt->>'stream' like 'neighbour-%'`,
    );
    expect(rows).toEqual([{ n: 3 }]);
  });

  it('are whole or not at all, each by itself', async () => {
    await store.append(nowhere('taken'), [new BeadStrung({ colour: 'first' })], meta);
    const events = [1, 2, 3].map((n) => new BeadStrung({ colour: `of ${n}` }));
    const members = ['free', 'taken', 'other'].map((name) => chained(nowhere(name), events, meta));
    const positions = await appendAll(pool, members);
    expect(positions.map((seqs) => seqs?.length)).toEqual([3, undefined, 3]);
    expect(positions[0]).toEqual([...positions[0]!].sort((a, b) => a - b));
    expect((await store.stream('taken')).map(({ data }) => data)).toEqual([{ colour: 'first' }]);
  });

  it('leave no receipt of a command whose stream had moved on, so that it can be decided again', async () => {
    await append(pool, nowhere('moved'), [new BeadStrung({ colour: 'earlier' })], meta);
    const settlement = { id: idFrom('moved'), fingerprint: Buffer.from('f'), receipt: {} };
    const late = chained(nowhere('moved'), [new BeadStrung({ colour: 'late' })], meta);
    expect(await appendAll(pool, [{ ...late, command: settlement }])).toEqual([undefined]);
    expect((await pool.query('select from command where id = $1', [settlement.id])).rowCount).toBe(0);
  });

  it('continue only the very event that was read', async () => {
    await append(pool, nowhere('chained'), [new BeadStrung({ colour: 'one' })], meta);
    const forged = { name: 'chained', version: 1, hash: 'ab'.repeat(32) };
    await expect(store.append(forged, [new BeadStrung({ colour: 'two' })], meta)).rejects.toThrow(ConcurrentWrite);
    await expect(store.append({ ...forged, version: 7 }, [new BeadStrung({ colour: 'two' })], meta)).rejects.toThrow(
      ConcurrentWrite,
    );
    expect(await store.stream('chained')).toHaveLength(1);
  });

  it('that are stored already are known by their ids', async () => {
    const once = chained(nowhere('asked-again'), [new BeadStrung({ colour: 'once' })], meta);
    const [seqs] = await appendAll(pool, [once]);
    expect(await appendAll(pool, [once])).toEqual([undefined]);
    expect(await isStored(pool, once)).toEqual(seqs);
    expect(await isStored(pool, chained(nowhere('asked-again'), [new BeadStrung({ colour: 'once' })], meta))).toBe(
      undefined,
    );
  });

  it('are not lost with the answer when the connection breaks after the commit', async () => {
    const broken = { ...brokenAfterCommit(pool) } as unknown as Pool;
    const other = new EventStore(broken, { projects: () => false } as never, module.get(HistorySignal));
    const head = await other.append(nowhere('answer-lost'), [new BeadStrung({ colour: 'kept' })], meta);
    expect(await readStream(pool, 'answer-lost')).toMatchObject({ version: 1, hash: head.hash });
  });

  it('count a command once though it names two streams at the same moment', async () => {
    const of = commandMeta();
    const outcomes = await Promise.allSettled([string('key-here', 'white', of), string('key-there', 'white', of)]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const [refused] = outcomes.flatMap((one) => (one.status === 'rejected' ? [one.reason as object] : []));
    expect(refused).toMatchObject({ code: 'idempotency-key-reused' });
    expect([...(await store.stream('key-here')), ...(await store.stream('key-there'))]).toHaveLength(1);
  });

  it('never take the same command along twice', async () => {
    const group = new GroupAppend(pool, { touches: () => false, project: () => Promise.resolve() });
    const command = { id: idFrom('twice-in-a-group'), fingerprint: Buffer.from('f'), receipt: {} };
    const outcomes = await Promise.all(
      ['twice-here', 'twice-there'].map((name) =>
        group.append({ ...chained(nowhere(name), [new BeadStrung({ colour: name })], meta), command }),
      ),
    );
    expect(outcomes.map((recorded) => recorded?.length)).toEqual([1, undefined]);
  });

  it('that lose their connection together each find out what became of them', async () => {
    const broken = { ...brokenAfterCommit(pool) } as unknown as Pool;
    const other = new EventStore(broken, { projects: () => false } as never, module.get(HistorySignal));
    const names = ['lost-1', 'lost-2', 'lost-3'];
    const heads = await Promise.all(
      names.map((name) => other.append(nowhere(name), [new BeadStrung({ colour: name })], meta)),
    );
    expect(heads.map(({ version }) => version)).toEqual([1, 1, 1]);
    for (const name of names) expect(await store.stream(name)).toHaveLength(1);
  });

  it('hold what verifies: every row chains to the one before', async () => {
    let head = nowhere('verified');
    for (let n = 0; n < 3; n++) head = await store.append(head, [new BeadStrung({ colour: `${n}` })], meta);
    const { rows } = await pool.query<StoredEvent>(
      `select stream, version::int as version, id::text as id, type, schema_version as "schemaVersion", actor,
              body::text as body, salt, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at,
              encode(payload_hash, 'hex') as "payloadHash", encode(prev_hash, 'hex') as "prevHash", encode(hash, 'hex') as hash
         from event where stream = 'verified' order by version`,
    );
    expect(rows.map((row, index) => faultOf(row, rows[index - 1]))).toEqual([undefined, undefined, undefined]);
  });
});

/** A pool whose first append is stored and never answered, as when the network goes. */
function brokenAfterCommit(pool: Pool) {
  let first = true;
  const query = async (...asked: unknown[]): Promise<unknown> => {
    const answer = await (pool.query as (...words: unknown[]) => Promise<unknown>).apply(pool, asked);
    const { name } = asked[0] as { name?: string };
    if (name !== 'eventing-append' || !first) return answer;
    first = false;
    throw new Error('Connection terminated unexpectedly');
  };
  return { query };
}
