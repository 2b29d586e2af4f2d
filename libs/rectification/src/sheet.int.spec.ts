import { mkdtempSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { INestApplication } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { Pool } from 'pg';
import request from 'supertest';
import { CalendarModule, Clock, instantOf, MovedClock } from '@app/calendar';
import { CampaignLaunched, PhaseOpened } from '@app/campaign/events.js';
import { DatabaseModule } from '@app/database';
import { readSheet, text, whole, XLSX } from '@app/documents';
import { EventingModule } from '@app/eventing';
import { FilesModule } from '@app/files';
import { HttpModule, type Account, type SignedInRequest } from '@app/http';
import { permissions } from '@app/identity/permissions.rules.js';
import { QueuesModule } from '@app/queues';
import { createTestDatabase, LivedPast, type TestDatabase } from '@app/testing';
import { RectificationModule } from './index.js';
import { issueSheet } from './sheets.js';

const clock = new MovedClock(instantOf('2022-05-20', '09:00:00.000'));
const campaignId = 'campaign-1';
const [A, B] = ['unit-a', 'unit-b'] as const;
const account = (id: string, role: string, unitId?: string): Account => ({
  ...{ id, login: id, name: id, roles: [role], unitId },
});
const ACCOUNTS = {
  clerk: account('clerk', 'unit-clerk', A),
  neighbour: account('neighbour', 'unit-clerk', B),
  staff: account('staff', 'office-staff'),
  admin: account('admin', 'admin'),
};
type Who = keyof typeof ACCOUNTS;

const launched = new CampaignLaunched({
  ...{ campaignId, year: 2022, title: '活动', documentNumber: '1', templateHash: 'h', phases: [], materials: [] },
  ...{ categories: ['recording'] },
  tasks: [
    {
      ...{ number: 1, category: 'recording', appliesTo: 'all' as const, title: '记录' },
      checks: [{ id: '1.1', text: '查看', evidence: [] }],
    },
  ],
  units: [A, B].map((unitId) => ({ unitId, name: `${unitId}局`, meets: ['all'] })),
});
const COLUMNS = {
  number: { header: '编号', read: whole(1, 100_000) },
  text: { header: '问题', read: text(2000) },
  unit: { header: '单位', read: text(99) },
  dueOn: { header: '整改时限', read: text(40) },
};

describe('a list as a table', () => {
  const folder = mkdtempSync(join(tmpdir(), 'yuheng-sheet-'));
  let database: TestDatabase;
  let app: INestApplication<Server>;
  let asking: Account;

  beforeAll(async () => {
    database = await createTestDatabase();
    const module = await Test.createTestingModule({
      imports: [
        ...[CalendarModule, DatabaseModule.forRoot(database.url), EventingModule.forRoot(permissions)],
        ...[QueuesModule.onTimetable(), HttpModule, FilesModule.forRoot(folder), RectificationModule],
      ],
    })
      .overrideProvider(Clock)
      .useValue(clock)
      .compile();
    app = module.createNestApplication();
    app.use((incoming: SignedInRequest, _: unknown, next: () => void) => {
      Object.assign(incoming, { account: asking, receivedAt: clock.now().toISOString() });
      next();
    });
    await app.init();
    const opened = new PhaseOpened({ campaignId, phase: 'self-inspection', dueOn: '2022-05-31' });
    await new LivedPast(app, clock).record(campaignId, launched, opened);
    for (const [who, words] of [
      ['clerk', '=1+1'],
      ['neighbour', '配备不足'],
      ['clerk', '记录不全'],
    ] as const)
      await report(who, words);
  });

  afterAll(async () => {
    await app.close();
    await database.drop();
    rmSync(folder, { recursive: true, force: true });
  });

  const report = async (who: Who, words: string): Promise<void> => {
    asking = ACCOUNTS[who];
    const entry = { campaignId, source: 'self-inspection', checkId: '1.1', text: words, responsible: '某甲' };
    await request(app.getHttpServer())
      .post('/api/issues')
      .send({ ...entry, dueOn: '2022-06-10' })
      .expect(201);
  };
  const ask = (who: Who, query: string) => {
    asking = ACCOUNTS[who];
    return request(app.getHttpServer())
      .get(`/api/issues?${query}`)
      .set('Accept', XLSX)
      .buffer(true)
      .parse((response, done) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => done(null, Buffer.concat(chunks)));
      });
  };
  const table = async (who: Who, query = '') => {
    const { body } = await ask(who, query).expect('Content-Type', XLSX).expect(200);
    return readSheet(body as Buffer, COLUMNS);
  };
  const numbers = async (who: Who, query = '') => (await table(who, query)).rows.map(({ values }) => values.number);

  it('holds every row of the question in its order, whatever page is asked for', async () => {
    expect(await numbers('staff')).toEqual([1, 2, 3]);
    expect(await numbers('staff', 'sort=-number&limit=1&cursor=MQ')).toEqual([3, 2, 1]);
    expect(await numbers('staff', `unitId=${A}&q=${encodeURIComponent('不全')}`)).toEqual([3]);
    expect((await table('staff')).rows[0]?.values).toEqual({
      ...{ number: 1, text: '=1+1', unit: 'unit-a局', dueOn: '2022年6月10日' },
    });
  });

  it('has the columns that are chosen, in the order in which they are chosen', async () => {
    const { present, ignored } = await table('staff', 'columns=dueOn,state,number');
    expect([present, ignored]).toEqual([['dueOn', 'number'], ['状态']]);
    const { body, status } = await ask('staff', 'columns=constructor');
    expect(status).toBe(422);
    expect(JSON.parse((body as Buffer).toString())).toMatchObject({ code: 'invalid-input' });
  });

  it('can be of single rows', async () => {
    asking = ACCOUNTS.staff;
    const { body } = await request(app.getHttpServer()).get('/api/issues?limit=2').expect(200);
    const [, second] = (body as { items: { id: string }[] }).items;
    expect(await numbers('staff', `only=${second?.id}`)).toEqual([2]);
  });

  it('shows nobody more than the list does', async () => {
    expect(await numbers('neighbour')).toEqual([2]);
    expect((await ask('admin', '')).status).toBe(403);
    expect((await ask('staff', 'state=nonsense')).status).toBe(422);
  });

  it('is longer than a page: nothing is repeated or left out', async () => {
    const db = app.get(Pool);
    const { rows } = await db.query<{ names: string }>(
      `select string_agg(quote_ident(column_name), ', ') as names from information_schema.columns
        where table_name = 'issue' and is_generated = 'NEVER' and column_name not in ('id', 'number')`,
    );
    await db.query(
      `insert into issue (id, number, ${rows[0]?.names}) select n::text, n, ${rows[0]?.names}
         from issue, generate_series(4, 4500) n where number = 1`,
    );
    const all = await numbers('staff', 'columns=number&sort=number');
    expect(all).toEqual(Array.from({ length: 4500 }, (_, at) => at + 1));
  });

  it('says in words whatever the list has', () =>
    expect(Object.values(issueSheet.columns).every(({ header }) => /^\p{Script=Han}+$/u.test(header))).toBe(true));
});
