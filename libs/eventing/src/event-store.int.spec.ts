import { CommandBus } from '@nestjs/cqrs';
import { Test, type TestingModule } from '@nestjs/testing';
import { Pool } from 'pg';
import { DatabaseModule } from '@app/database';
import { createTestDatabase, untilBlocked, type TestDatabase } from '@app/testing';
import {
  append,
  Command,
  commandHandlers,
  ConcurrentWrite,
  contribute,
  deed,
  Event,
  EventingModule,
  EventStore,
  FollowerRun,
  hold,
  idFrom,
  LeaseLost,
  NO_PREVIOUS,
  projection,
  readStream,
  refuseIf,
  Rejection,
  type Decider,
  type Meta,
  type Receipt,
  type Recorded,
} from './index.js';

class NoteWritten extends Event('NoteWritten')<{ noteId: string; text: string }> {}
class WriteNote extends Command('WriteNote')<{ noteId: string; text: string; most?: number }> {}

const note: Decider<WriteNote, NoteWritten, number> = {
  name: 'note',
  initial: 0,
  stream: ({ data }) => `note-${data.noteId}`,
  decide({ data: { noteId, text, most } }, written) {
    refuseIf(most !== undefined && written >= most, 'note-is-full');
    return text === '' ? [] : [new NoteWritten({ noteId, text })];
  },
  evolve: (written) => written + 1,
};

const notes = projection<NoteWritten>('note', {
  NoteWritten: ({ data }, db) => db.query('insert into note (id, text) values ($1, $2)', [data.noteId, data.text]),
});

const nowhere = (name: string) => ({ name, version: 0, hash: NO_PREVIOUS });

let commands = 0;
const meta = (more: Partial<Meta> = {}): Meta => ({
  actor: 'somebody',
  roles: ['writer'],
  at: '2022-05-06T01:00:00.000Z',
  commandId: idFrom('spec', String(commands++)),
  ...more,
});

describe('event store', () => {
  let database: TestDatabase;
  let module: TestingModule;
  let store: EventStore;
  let bus: CommandBus;
  let pool: Pool;

  beforeAll(async () => {
    database = await createTestDatabase();
    module = await Test.createTestingModule({
      imports: [DatabaseModule.forRoot(database.url), EventingModule.forRoot({ WriteNote: ['writer'] })],
      providers: [
        ...commandHandlers(note, [WriteNote]),
        contribute({ projections: [notes], refusals: { 'note-is-full': '写满了。', 'note-text-taken': '重复。' } }),
      ],
    }).compile();
    const owner = new Pool({ connectionString: database.url });
    await owner.query('create table note (id text, text text)');
    await owner.query('create unique index "note-text-taken" on note (text) where text like $$unique%$$');
    await owner.end();
    await module.init();
    [store, bus, pool] = [module.get(EventStore), module.get(CommandBus), module.get(Pool)];
  });

  afterAll(async () => {
    await module.close();
    await database.drop();
  });

  const write = (noteId: string, text: string, asked = meta(), most?: number): Promise<Receipt> =>
    bus.execute(new WriteNote({ noteId, text, most }, asked));
  const texts = async (noteId: string): Promise<string[]> =>
    (await pool.query<{ text: string }>('select text from note where id = $1', [noteId])).rows.map(({ text }) => text);

  it('records what was decided and projects it in one transaction', async () => {
    const receipt = await write('one', '第一条', meta({ unit: 'unit-1' }));
    expect(receipt).toMatchObject({ stream: 'note-one', version: 1, events: [{ type: 'NoteWritten' }] });
    const [event] = await store.stream('note-one');
    expect(event).toMatchObject({ actor: 'somebody', unit: 'unit-1', at: '2022-05-06T01:00:00.000Z', version: 1 });
    expect(event?.hash).toBe(receipt.events[0]?.hash);
    expect(await texts('one')).toEqual(['第一条']);
  });

  it('has the effect of one command id once, and answers with the first receipt', async () => {
    const asked = meta();
    const [first, second] = await Promise.all([write('twice', '一次', asked), write('twice', '一次', asked)]);
    expect(second).toEqual(first);
    expect(await write('twice', '一次', asked)).toEqual(first);
    expect(await texts('twice')).toHaveLength(1);
  });

  it('answers with the first receipt when the same command is recorded while it decides', async () => {
    const asked = new WriteNote({ noteId: 'raced', text: '一次', most: 1 }, meta());
    let first: Receipt | undefined;
    const second = await store.handle(note, asked, async (command) => {
      first ??= await store.handle(note, asked);
      return command;
    });
    expect(second).toEqual(first);
    expect(await texts('raced')).toEqual(['一次']);
  });

  it('decides on what was looked up right before, and once for a command id whatever is found then', async () => {
    const asked = new WriteNote({ noteId: 'known', text: '' }, meta());
    const found = ['甲', '乙'];
    const lookUp = () => Promise.resolve(new WriteNote({ ...asked.data, text: found.shift() ?? '' }, asked.meta));
    const first = await store.handleKnowing(note, asked, lookUp);
    expect(await store.handleKnowing(note, asked, lookUp)).toEqual(first);
    expect([await texts('known'), found]).toEqual([['甲'], []]);
  });

  it('refuses a command id used for something else', async () => {
    const asked = meta();
    await write('reused', '甲', asked);
    await expect(write('reused', '乙', asked)).rejects.toMatchObject({ code: 'idempotency-key-reused' });
    expect(await texts('reused')).toEqual(['甲']);
  });

  it('refuses a version the asker did not see', async () => {
    await write('stale', '甲');
    await expect(write('stale', '乙', meta({ expected: 0 }))).rejects.toMatchObject({ code: 'stale-version' });
    await write('stale', '丙', meta({ expected: 1 }));
    expect(await texts('stale')).toEqual(['甲', '丙']);
  });

  it('refuses at the bus whoever lacks the role', async () => {
    await expect(async () => write('barred', '甲', meta({ roles: ['reader'] }))).rejects.toMatchObject({
      code: 'role-may-not',
    });
    expect(await store.stream('note-barred')).toEqual([]);
  });

  it('writes nothing when a read table refuses, and names the rule', async () => {
    await write('first', 'unique');
    await expect(write('second', 'unique')).rejects.toMatchObject({ code: 'note-text-taken' });
    expect(await store.stream('note-second')).toEqual([]);
  });

  it('records a command with all that it entails, or nothing of it', async () => {
    const asked = new WriteNote({ noteId: 'whole', text: '全部' }, meta());
    const entail = (...all: [string, string][]) =>
      all.map(([noteId, text]) =>
        deed(note, new WriteNote({ noteId, text, most: 2 }, meta()), ({ code }) => new Rejection(code, { noteId })),
      );
    const handle = (...all: [string, string][]) =>
      store.handleWhole(note, asked, async () => ({ command: asked, entails: entail(...all) }));
    await expect(handle(['a', '甲'], ['b', '一'], ['b', '二'], ['b', '三'])).rejects.toMatchObject({
      ...{ code: 'note-is-full', facts: { noteId: 'b' } },
    });
    await expect(handle(['a', 'unique whole'], ['b', 'unique whole'])).rejects.toMatchObject({
      ...{ code: 'note-text-taken', facts: { noteId: 'b' } },
    });
    expect([...(await texts('whole')), ...(await texts('a')), ...(await texts('b'))]).toEqual([]);
    const receipt = await handle(['a', '甲'], ['b', '一'], ['b', '二']);
    expect([await texts('whole'), await texts('a'), await texts('b')]).toEqual([['全部'], ['甲'], ['一', '二']]);
    expect(await handle(['a', '乙'])).toEqual(receipt);
    expect(await texts('a')).toEqual(['甲']);
  });

  it('finds a whole again when a stream it goes by has moved on before it is recorded in', async () => {
    await write('read', '一');
    const asked = new WriteNote({ noteId: 'copy', text: '抄录' }, meta());
    let others = 1;
    const copy = () =>
      store.handleWhole(note, asked, async (db) => {
        const { events, ...seen } = await readStream(db, 'note-read');
        const text = events.map(({ data }) => (data as { text: string }).text).join('');
        // Another transaction commits between what is looked up here and what is decided on it.
        if (others-- > 0) await write('read', '二');
        const entails = [deed(note, new WriteNote({ noteId: 'read', text: `抄${text}` }, meta()))];
        return { command: asked, entails, seen: [seen] };
      });
    await copy();
    expect(await texts('read')).toEqual(['一', '二', '抄一二']);
    expect(await texts('copy')).toEqual(['抄录']);
  });

  it('lets those who hold the same thing take turns until their transactions end', async () => {
    const [one, order] = [await pool.connect(), [] as string[]];
    await one.query('begin');
    await hold(one, 'thing');
    const other = store.handle(note, new WriteNote({ noteId: 'turn', text: '后' }, meta()), async (command, db) => {
      await hold(db, 'another thing');
      order.push('holds another');
      await hold(db, 'thing');
      order.push('holds it too');
      return command;
    });
    await untilBlocked(pool, other);
    order.push('first one ends');
    await one.query('commit');
    one.release();
    await other;
    expect(order).toEqual(['holds another', 'first one ends', 'holds it too']);
  });

  it('lets concurrent writers of one stream decide again on what the other wrote', async () => {
    const outcomes = await Promise.allSettled([1, 2, 3, 4].map((n) => write('busy', `第${n}条`, meta(), 2)));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(2);
    const refused = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason as Error] : []));
    for (const reason of refused) {
      expect(reason instanceof ConcurrentWrite || (reason as { code?: string }).code === 'note-is-full').toBe(true);
    }
    expect((await store.stream('note-busy')).map(({ version }) => version)).toEqual([1, 2]);
  });

  it.each(['update event set actor = $$x$$', 'delete from event', 'truncate event'])(
    'does not let the application %s',
    async (statement) => {
      await expect(pool.query(statement)).rejects.toThrow(/permission denied|append-only/);
    },
  );

  it('does not let the owner change a row by a plain statement either', async () => {
    const owner = new Pool({ connectionString: database.url });
    await expect(owner.query('update event set actor = $$x$$')).rejects.toThrow(/append-only/);
    await expect(owner.query('delete from event')).rejects.toThrow(/append-only/);
    await owner.end();
  });

  describe('readers', () => {
    it('never pass an event whose append commits late', async () => {
      const before = (await store.after(0, 10_000)).at(-1)?.seq ?? 0;
      const slow = await pool.connect();
      await slow.query('begin');
      await append(slow, nowhere('slow'), [new NoteWritten({ noteId: 'slow', text: '先写后提交' })], meta());
      await write('fast', '后写先提交');
      expect(await store.after(before, 100)).toEqual([]);
      await slow.query('commit');
      slow.release();
      expect((await store.after(before, 100)).map(({ stream }) => stream)).toEqual(['slow', 'note-fast']);
    });

    it('are not stalled by an idle transaction that appends nothing', async () => {
      const before = (await store.after(0, 10_000)).at(-1)?.seq ?? 0;
      const idle = await pool.connect();
      await idle.query('begin');
      await idle.query('insert into note values ($1, $2)', ['idle', '不提交']);
      await write('lively', '照读不误');
      expect((await store.after(before, 100)).map(({ stream }) => stream)).toEqual(['note-lively']);
      await idle.query('rollback');
      idle.release();
    });
  });

  describe('a follower', () => {
    const collect = () => {
      const seen: Recorded[] = [];
      return {
        seen,
        name: `spec-${commands++}`,
        handle: async (batch: readonly Recorded[]) => void seen.push(...batch),
      };
    };

    it('is given every event once, in order, and goes on where it stopped', async () => {
      const follower = collect();
      await new FollowerRun(pool, follower).step();
      const run = new FollowerRun(pool, follower);
      await pool.query('update follower set lease_until = now() where name = $1', [follower.name]);
      await write('followed', '新的一条');
      await run.step();
      expect(follower.seen.map(({ seq }) => seq)).toEqual((await store.after(0, 10_000)).map(({ seq }) => seq));
    });

    it('is run by one process at a time', async () => {
      const follower = collect();
      const [one, other] = [new FollowerRun(pool, follower), new FollowerRun(pool, follower)];
      expect(await one.step()).toBeGreaterThan(0);
      await write('leased', '一条');
      expect(await other.step()).toBe(0);
      expect(await one.step()).toBe(1);
    });

    it('keeps nothing of a batch when its lease went to another meanwhile', async () => {
      const follower = collect();
      const stolen = {
        ...follower,
        handle: async () => {
          await takeOver(follower.name);
        },
      };
      const takeOver = (name: string) => pool.query('update follower set token = token + 1 where name = $1', [name]);
      await expect(new FollowerRun(pool, stolen).step()).rejects.toThrow(LeaseLost);
      const { rows } = await pool.query<{ seq: string }>('select seq from follower where name = $1', [follower.name]);
      expect(rows[0]?.seq).toBe('0');
    });

    it('is given a batch again when its handler failed', async () => {
      const follower = collect();
      let failing = true;
      const flaky = {
        ...follower,
        handle: async (batch: readonly Recorded[]) => {
          if (failing) throw new Error('not now');
          follower.seen.push(...batch);
        },
      };
      const run = new FollowerRun(pool, flaky);
      await expect(run.step()).rejects.toThrow('not now');
      failing = false;
      await run.step();
      expect(follower.seen.length).toBeGreaterThan(0);
    });

    it('goes on after reading ahead failed once', async () => {
      const name = `ahead-${commands++}`;
      const many = Array.from({ length: 1100 }, (_, n) => new NoteWritten({ noteId: name, text: `${n}` }));
      await append(pool, nowhere(name), many, meta());
      const [follower, failing] = [collect(), { once: true }];
      const torn = Object.create(pool) as Pool;
      torn.query = ((...asked: unknown[]) => {
        const ahead = (asked[0] as { values?: number[] }).values?.[0] !== 0;
        if ((asked[0] as { name?: string }).name === 'eventing-after' && ahead && failing.once) {
          failing.once = false;
          return Promise.reject(new Error('Connection terminated unexpectedly'));
        }
        return (pool.query as (...words: unknown[]) => unknown).apply(pool, asked);
      }) as typeof pool.query;
      const run = new FollowerRun(torn, follower);
      await run.step();
      await expect(run.step()).rejects.toThrow('terminated');
      while ((await run.step()) > 0);
      const all = (await store.after(0, 100_000)).map(({ seq }) => seq);
      expect(follower.seen.map(({ seq }) => seq)).toEqual(all);
      expect(failing.once).toBe(false);
    });
  });
});
