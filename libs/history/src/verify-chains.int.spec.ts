import { Test, type TestingModule } from '@nestjs/testing';
import { Pool } from 'pg';
import { CalendarModule, MovedClock } from '@app/calendar';
import { DatabaseModule } from '@app/database';
import { PayloadErased } from '@app/erasure/events.js';
import { EventingModule } from '@app/eventing';
import { permissions } from '@app/identity/permissions.rules.js';
import { QueuesModule } from '@app/queues';
import { IssueClaimed, IssueClosed, IssueReopened } from '@app/rectification/events.js';
import { createTestDatabase, LivedPast, type TestDatabase } from '@app/testing';
import { HistoryModule, verifyChains, VerifyHistory, VerifyHistoryHandler, type Verification } from './index.js';

const flipped = (column: string) => `set_byte(${column}, 5, get_byte(${column}, 5) # 1)`;

/** For every column of a row: what one changed byte of it is, and how the verifier calls it. */
const TAMPERINGS: readonly [column: string, change: string, aspects: readonly string[]][] = [
  ['seq', 'seq + 256', ['seq']],
  ['stream', `overlay(stream placing 'x' from 1)`, ['missing', 'envelope', 'envelope-or-hash']],
  ['version', 'version + 256', ['missing']],
  [
    'id',
    `overlay(id::text placing case when left(id::text, 1) = '0' then '1' else '0' end from 1)::uuid`,
    ['envelope', 'envelope-or-hash'],
  ],
  ['type', `overlay(type placing 'X' from 1)`, ['envelope', 'envelope-or-hash']],
  ['schema_version', 'schema_version + 1', ['envelope', 'envelope-or-hash']],
  ['at', `at + interval '1 millisecond'`, ['envelope', 'envelope-or-hash']],
  ['actor', `overlay(actor placing 'X' from 1)`, ['envelope', 'envelope-or-hash']],
  ['body', `overlay(body::text placing 'X' from 3)::json`, ['body-or-salt']],
  ['salt', flipped('salt'), ['body-or-salt']],
  ['payload_hash', flipped('payload_hash'), ['payload-hash']],
  ['prev_hash', flipped('prev_hash'), ['prev-hash']],
  ['hash', flipped('hash'), ['hash', 'envelope-or-hash']],
];

describe('the verification of the history', () => {
  let database: TestDatabase;
  let app: TestingModule;
  let owner: Pool;
  let past: LivedPast;

  beforeAll(async () => {
    database = await createTestDatabase();
    app = await Test.createTestingModule({
      imports: [
        ...[CalendarModule, DatabaseModule.forRoot(database.url), EventingModule.forRoot(permissions)],
        ...[QueuesModule.onTimetable(), HistoryModule],
      ],
    }).compile();
    await app.init();
    past = new LivedPast(app, new MovedClock('2022-05-06T01:00:00.123Z'));
    for (const issueId of ['1', '2', '3']) {
      const of = { issueId, unitId: 'unit-a' };
      const [claimed, closed] = [new IssueClaimed(of), new IssueClosed({ ...of, opinion: '同意销号' })];
      await past.recordAs(
        past.meta('office', [], issueId === '2' ? 'unit-a' : undefined),
        `issue-${issueId}`,
        claimed,
        closed,
      );
      await past.record(`issue-${issueId}`, new IssueReopened({ ...of, reason: '又发', dueOn: '2022-06-01' }));
    }
    await past.record('issue-4', new IssueClaimed({ issueId: '4', unitId: 'unit-a' }));
    owner = new Pool({ connectionString: database.url, max: 1 });
    await owner.query('alter table event disable trigger user');
    for (const table of ['event', 'history_about', 'command'])
      await owner.query(`create table kept_${table} as table ${table}`);
  });

  afterEach(async () => {
    for (const table of ['event', 'history_about', 'command']) {
      await owner.query(`truncate ${table}`);
      await owner.query(`insert into ${table} select * from kept_${table}`);
    }
  });

  afterAll(async () => {
    await owner.end();
    await app.close();
    await database.drop();
  });

  async function verify(): Promise<Verification> {
    const db = await owner.connect();
    try {
      return await verifyChains(db);
    } finally {
      db.release();
    }
  }
  const broken = async () => (await verify()).broken;

  it('finds nothing wrong with what the product wrote', async () =>
    expect(await verify()).toEqual({ events: 10, streams: 4, erased: 0, receipts: 7 }));

  it('runs under the rights of the application', async () =>
    expect(await app.get(VerifyHistoryHandler).execute()).toMatchObject({ events: 10, receipts: 7 }));

  it.each(TAMPERINGS)('finds one changed byte of %s in every row', async (column, change, aspects) => {
    const { rows } = await owner.query<{ stream: string; version: number }>(
      'select stream, version::int from kept_event',
    );
    expect(rows).toHaveLength(10);
    for (const { stream, version } of rows) {
      const { rowCount } = await owner.query(
        `update event set ${column} = ${change} where stream = $1 and version = $2`,
        [stream, version],
      );
      expect(rowCount).toBe(1);
      const found = await broken();
      expect(aspects).toContain(found?.aspect);
      if (column !== 'stream') expect(found).toMatchObject({ stream, version });
      await owner.query('truncate event');
      await owner.query('insert into event select * from kept_event');
    }
  });

  it('knows every column of a row', async () => {
    const { rows } = await owner.query<{ name: string }>(
      `select column_name::text as name from information_schema.columns where table_schema = 'public' and table_name = 'event'`,
    );
    expect(rows.map(({ name }) => name).sort()).toEqual(TAMPERINGS.map(([column]) => column).sort());
  });

  it('finds the same day and hour before our era', async () => {
    await owner.query(`update event set at = at - interval '4043 years' where stream = 'issue-1' and version = 1`);
    expect(await broken()).toEqual({ stream: 'issue-1', version: 1, aspect: 'envelope' });
  });

  it('finds a deleted row in the middle', async () => {
    await owner.query(`delete from event where stream = 'issue-2' and version = 2`);
    expect(await broken()).toEqual({ stream: 'issue-2', version: 2, aspect: 'missing' });
  });

  it('finds a deleted first row', async () => {
    await owner.query(`delete from event where stream = 'issue-2' and version = 1`);
    expect(await broken()).toEqual({ stream: 'issue-2', version: 1, aspect: 'missing' });
  });

  it('finds a row deleted in the middle even when those after it move up', async () => {
    await owner.query(`delete from event where stream = 'issue-2' and version = 2`);
    await owner.query(`update event set version = 2 where stream = 'issue-2' and version = 3`);
    expect(await broken()).toEqual({ stream: 'issue-2', version: 2, aspect: 'prev-hash' });
  });

  it('finds two rows of one stream that changed places', async () => {
    for (const [from, to] of [
      [2, 10],
      [3, 2],
      [10, 3],
    ]) {
      await owner.query(`update event set version = $2 where stream = 'issue-1' and version = $1`, [from, to]);
    }
    expect(await broken()).toMatchObject({ stream: 'issue-1', version: 2 });
  });

  it('finds two rows of different streams whose content changed places', async () => {
    await owner.query(
      `update event e set body = k.body, salt = k.salt, payload_hash = k.payload_hash from kept_event k
        where e.version = 2 and k.version = 2 and (e.stream, k.stream) in (('issue-1', 'issue-3'), ('issue-3', 'issue-1'))`,
    );
    expect(await broken()).toEqual({ stream: 'issue-1', version: 2, aspect: 'envelope' });
  });

  it('finds a row that was replaced together with its own hashes', async () => {
    await owner.query(
      `update event e set (id, at, actor, body, salt, payload_hash, prev_hash, hash) =
         (select gen_random_uuid(), k.at, k.actor, k.body, k.salt, k.payload_hash, k.prev_hash, k.hash from kept_event k where k.stream = 'issue-3' and k.version = 1)
        where stream = 'issue-1' and version = 1`,
    );
    expect(await broken()).toMatchObject({ stream: 'issue-1', version: 1 });
  });

  it('finds two rows in one place where the constraint against it was taken away', async () => {
    await owner.query('alter table event drop constraint event_pkey');
    await owner.query(
      `insert into event select seq + 1000, stream, version, gen_random_uuid(), type, schema_version, at, actor, body, salt, payload_hash, prev_hash, hash
         from event where stream = 'issue-3' and version = 3`,
    );
    expect(await broken()).toEqual({ stream: 'issue-3', version: 3, aspect: 'duplicate' });
    await owner.query('truncate event');
    await owner.query('alter table event add constraint event_pkey primary key (stream, version)');
  });

  describe('where content was erased', () => {
    const ofErased = `stream = 'issue-1' and version = 2`;
    const erase = () => owner.query(`update event set body = null, salt = null where ${ofErased}`);

    /** As the product does it: an event that names the row, and the function that does what it says. */
    async function eraseByOrder(): Promise<void> {
      const { rows } = await owner.query<{ id: string; type: string }>(`select id, type from event where ${ofErased}`);
      const named = { ...rows[0]!, stream: 'issue-1', version: 2, remainder: { data: { issueId: '1' } } };
      const document = { documentNumber: '1', orderedOn: '2022-05-01', issuedBy: '局', basis: '法', evidence: '' };
      const ordered = { erasureId: '1', count: 1, events: [named], files: [], proposedBy: 'staff', ...document };
      const { events } = await past.record('erasure-1', new PayloadErased(ordered));
      await owner.query('select erase_payloads($1)', [events[0]!.id]);
    }
    afterEach(() => owner.query('delete from erased_payload'));

    it('accepts it where an event of the history says so, and its place in the chain holds', async () => {
      await eraseByOrder();
      expect(await verify()).toEqual({ events: 11, streams: 5, erased: 1, receipts: 8 });
    });

    it('finds it where no event says so', async () => {
      await erase();
      expect(await broken()).toEqual({ stream: 'issue-1', version: 2, aspect: 'erased-unordered' });
    });

    it('finds it where it is still there, or there again', async () => {
      await eraseByOrder();
      await owner.query(
        `update event e set body = k.body, salt = k.salt from kept_event k where k.id = e.id and e.stream = 'issue-1'`,
      );
      expect(await broken()).toEqual({ stream: 'issue-1', version: 2, aspect: 'not-erased' });
    });

    it('finds it where what is left is not what the event says', async () => {
      await eraseByOrder();
      await owner.query(`update erased_payload set remainder = '{"data":{"issueId":"2"}}'`);
      expect(await broken()).toEqual({ stream: 'issue-1', version: 2, aspect: 'remainder' });
    });

    it('finds it where the event that said so was changed', async () => {
      await eraseByOrder();
      await owner.query(`update event set body = '{"data":{"events":7}}' where stream = 'erasure-1'`);
      expect(await broken()).toMatchObject({ stream: 'erasure-1', aspect: 'body-or-salt' });
    });

    it.each(['body', 'salt'])('does not accept an erased %s alone', async (column) => {
      await owner.query(`update event set ${column} = null where ${ofErased}`);
      expect(await broken()).toEqual({ stream: 'issue-1', version: 2, aspect: 'body-or-salt' });
    });
  });

  describe('at the end of a stream', () => {
    const cut = () => owner.query(`delete from event where stream = 'issue-2' and version = 3`);
    const cutIndex = () =>
      owner.query(
        'delete from history_about where seq = (select seq from kept_event where stream = $1 and version = 3)',
        ['issue-2'],
      );

    it('finds a deleted last row by the index', async () => {
      await cut();
      expect(await broken()).toEqual({ stream: 'issue-2', version: 3, aspect: 'seq' });
    });

    it('finds it by the receipts where the index was cut too', async () => {
      await Promise.all([cut(), cutIndex()]);
      expect(await broken()).toEqual({ stream: 'issue-2', version: 3, aspect: 'receipt' });
    });

    it('does not see it when receipts, index and row were all cut: that takes a signed checkpoint', async () => {
      await Promise.all([cut(), cutIndex()]);
      await owner.query(`delete from command where receipt->>'stream' = 'issue-2' and (receipt->>'version')::int = 3`);
      expect(await verify()).toEqual({ events: 9, streams: 4, erased: 0, receipts: 6 });
    });
  });

  it('names a question in the permission table', () => expect(permissions[VerifyHistory.type]).toContain('auditor'));
});
