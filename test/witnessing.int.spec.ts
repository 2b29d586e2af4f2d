import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { INestApplicationContext } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { Pool } from 'pg';
import { CalendarModule, Clock, MovedClock } from '@app/calendar';
import { DatabaseModule, withClient } from '@app/database';
import { EventingModule } from '@app/eventing';
import { HistoryModule } from '@app/history';
import { HttpModule } from '@app/http';
import { permissions } from '@app/identity/permissions.rules.js';
import { latestCheckpoint, ProofModule, WitnessRounds } from '@app/proof';
import { JobRunner, QueuesModule, Timetable, type JobRequest } from '@app/queues';
import { createTestDatabase, createTestFolder, recordAnyEvents, type TestDatabase } from '@app/testing';
import { formatVerifierKey, noteSigner, parseNote, verifyNote } from '@app/transparency';
import { CosignedMemory } from '../apps/witness/src/cosigned-memory.js';
import { witnessServer } from '../apps/witness/src/server.js';
import { keysByOrigin } from '../apps/witness/src/trusted-logs.js';
import { Witness } from '../apps/witness/src/witness.js';
import { SignedLog } from './signed-log.js';

const clock = new MovedClock('2022-05-31T02:00:00.000Z');
const signer = noteSigner('witness.example/a', 'cosignature-v1', Buffer.alloc(32, 3));

const UNGUARDED = ['event', 'event_log', 'checkpoint', 'cosignature']
  .map((table) => `alter table ${table} disable trigger user;`)
  .join(' ');

describe('asking the witnesses', () => {
  let database: TestDatabase;
  let app: INestApplicationContext;
  let pool: Pool;
  let log: SignedLog;
  let folder: string;
  let servers: Server[];

  beforeEach(async () => {
    database = await createTestDatabase();
    app = await Test.createTestingModule({
      imports: [
        ...[CalendarModule, DatabaseModule.forRoot(database.url), EventingModule.forRoot(permissions)],
        ...[QueuesModule.onTimetable(), HttpModule, HistoryModule, ProofModule],
      ],
    })
      .overrideProvider(Clock)
      .useValue(clock)
      .compile();
    app.useLogger(false);
    await app.init();
    pool = app.get(Pool);
    log = new SignedLog(pool);
    folder = createTestFolder();
    servers = [];
  });

  afterEach(async () => {
    for (const server of servers) {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    }
    await app.close();
    await database.drop();
  });

  const listen = async (server: Server): Promise<string> => {
    servers.push(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  };
  /** The program of the other body, with its folder. */
  const witness = (): Promise<string> => {
    const memory = new CosignedMemory(folder, signer.key);
    memory.begin(log.origin);
    const trusted = keysByOrigin([{ origin: log.origin, vkey: formatVerifierKey(log.signer.key) }])!;
    const ignore = { answered: () => undefined, failed: () => undefined };
    return listen(witnessServer(new Witness(signer, trusted, memory), () => true, ignore));
  };
  const answering = (answer: (response: ServerResponse) => void): Promise<string> =>
    listen(createServer((_, response) => answer(response)));
  const policy = (url: string, key = signer.key): Promise<void> => log.publish([{ key, url }], 1);
  async function sign(count: number): Promise<void> {
    await recordAnyEvents(pool, count);
    await log.sign();
  }
  /** What a look of the worker asks the queue for. */
  async function asked(): Promise<JobRequest[]> {
    await new WitnessRounds(pool, app.get(Timetable), clock).round();
    const jobs = [];
    for (let job; (job = app.get(Timetable).takeDue(clock.now().toISOString()));) jobs.push(job);
    return jobs;
  }
  const run = ({ name, data, id }: JobRequest): Promise<unknown> => app.get(JobRunner).run(name, data, id);
  async function ask(): Promise<void> {
    for (const job of await asked()) await run(job);
  }
  const cosigned = async (): Promise<number[]> =>
    (await pool.query<{ size: string }>('select size from cosignature order by size')).rows.map(({ size }) =>
      Number(size),
    );
  const alarms = async () =>
    (await pool.query<{ part: string; code: string }>('select part, code from proof_alarm')).rows;
  const asOwner = (sql: string) => withClient(database.url, (client) => client.query(sql));
  /** The database as it was earlier: what a restore of an old backup leaves. */
  const restoreTo = (size: number): Promise<unknown> =>
    asOwner(`
      ${UNGUARDED}
      delete from cosignature where size > ${size}; delete from checkpoint where size > ${size};
      delete from event where seq > (select max(seq) from event_log where log_index < ${size});
      delete from event_log; delete from tree_tile;
      update tree_state set size = 0, seq = 0, root = sha256(''), frontier = '';`);

  it('brings a cosignature under each newest checkpoint, from the size cosigned before', async () => {
    await policy(await witness());
    await sign(5);
    await ask();
    await sign(300);
    await ask();
    expect(await cosigned()).toEqual([5, 305]);
    const note = parseNote((await latestCheckpoint(pool))!.note)!;
    expect(verifyNote(note, [log.signer.key, signer.key]).valid).toHaveLength(2);
  });

  it('asks once per checkpoint, witness and hour, and nobody when all have signed', async () => {
    await policy(await witness());
    expect(await asked()).toEqual([]);
    await sign(5);
    const [job] = await asked();
    expect(job?.id).toBe(`witness-5-${signer.key.id}-2022-05-31T02`);
    expect(await asked()).toEqual([]);
    clock.advance(3_600_000);
    const [again] = await asked();
    expect(again?.id).toBe(`witness-5-${signer.key.id}-2022-05-31T03`);
    await run(job!);
    await run(job!);
    await run(again!);
    expect(await cosigned()).toEqual([5]);
    expect(await asked()).toEqual([]);
  });

  it('asks for the newest checkpoint alone', async () => {
    await policy(await witness());
    await sign(5);
    const [older] = await asked();
    await sign(4);
    await run(older!);
    expect(await cosigned()).toEqual([]);
    await ask();
    expect(await cosigned()).toEqual([9]);
  });

  it('follows on what the witness says when its own answer was lost', async () => {
    await policy(await witness());
    await sign(5);
    await ask();
    await asOwner(`${UNGUARDED} delete from cosignature`);
    await sign(4);
    await ask();
    await asOwner(`${UNGUARDED} delete from cosignature`);
    clock.advance(3_600_000);
    await ask();
    expect(await cosigned()).toEqual([9]);
    expect(await alarms()).toEqual([]);
  });

  it('raises the alarm when the witness knows more than the restored system', async () => {
    await policy(await witness());
    await sign(5);
    await ask();
    await sign(10);
    await ask();
    await restoreTo(5);
    await sign(2);
    await expect(ask()).rejects.toMatchObject({ name: 'UnfitJob' });
    expect(await alarms()).toEqual([{ part: 'witness witness.example/a', code: 'witness-knows-more' }]);
    expect(await cosigned()).toEqual([5]);
  });

  it.each([
    ['as many', 10],
    ['more', 30],
  ])('raises the alarm when %s events stand where others were witnessed', async (_, count) => {
    await policy(await witness());
    await sign(5);
    await ask();
    await sign(10);
    await ask();
    await restoreTo(5);
    await sign(count);
    clock.advance(3_600_000);
    await expect(ask()).rejects.toMatchObject({ name: 'UnfitJob' });
    expect(await alarms()).toEqual([{ part: 'witness witness.example/a', code: 'witness-knows-another' }]);
    expect(await cosigned()).toEqual([5]);
  });

  it('takes the alarm back when the witness agrees again', async () => {
    await policy(await answering((response) => response.writeHead(422).end()));
    await sign(5);
    await expect(ask()).rejects.toMatchObject({ name: 'UnfitJob' });
    expect(await alarms()).toHaveLength(1);
    await policy(await witness());
    await sign(1);
    await ask();
    expect(await alarms()).toEqual([]);
  });

  it('leaves the alarm while the witness knows a later tree and has not agreed', async () => {
    await policy(await answering((response) => response.writeHead(422).end()));
    await sign(5);
    await expect(ask()).rejects.toMatchObject({ name: 'UnfitJob' });
    const later = { 'content-type': 'text/x.tlog.size' };
    await policy(await answering((response) => response.writeHead(409, later).end('7\n')));
    await recordAnyEvents(pool, 4);
    await log.grow();
    clock.advance(3_600_000);
    await ask();
    expect([await cosigned(), await alarms()]).toMatchObject([[], [{ code: 'witness-knows-another' }]]);
  });

  it.each([
    ['a witness that does not know the log', 404],
    ['a witness that does not accept its key', 403],
    ['a witness that finds it malformed', 400],
  ])('says so and does not insist: %s', async (_, status) => {
    await policy(await answering((response) => response.writeHead(status).end()));
    await sign(5);
    await expect(ask()).rejects.toMatchObject({ name: 'UnfitJob' });
    expect(await alarms()).toEqual([]);
  });

  it.each<[string, (response: ServerResponse) => void]>([
    ['a fault', (response) => response.writeHead(500).end()],
    ['a proxy’s page', (response) => response.writeHead(200).end('<html>')],
    ['nothing', (response) => response.writeHead(200).end()],
    ['no answer', (response) => response.destroy()],
    ['an answer without end', (response) => endless(response)],
    ['a way elsewhere', (response) => response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end()],
    ['a size that is none', (response) => response.writeHead(409, { 'content-type': 'text/x.tlog.size' }).end('x')],
    ['another’s signature', (response) => response.writeHead(200).end(`\u2014 a.example ${'A'.repeat(100)}\n`)],
  ])('tries again later after %s', async (_, answer) => {
    await policy(await answering(answer));
    await sign(5);
    await expect(ask()).rejects.toMatchObject({ name: 'WitnessSilent' });
    expect([await cosigned(), await alarms()]).toEqual([[], []]);
  });

  it.each(['', 'nowhere', 'file:///etc/passwd', 'http://127.0.0.1:1/'])('survives the address "%s"', async (url) => {
    await policy(url);
    await sign(5);
    await expect(ask()).rejects.toMatchObject({ name: 'WitnessSilent' });
  });
});

/** Sends until nobody listens. */
function endless(response: ServerResponse): void {
  response.writeHead(200);
  const more = (): void => {
    while (!response.destroyed && response.write('x'.repeat(65_536)));
  };
  response.on('drain', more);
  more();
}
