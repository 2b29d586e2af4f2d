import type { Server } from 'node:http';
import type { INestApplication } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { Pool } from 'pg';
import request from 'supertest';
import { MaterialSubmitted } from '@app/campaign/events.js';
import { CalendarModule, Clock, MovedClock } from '@app/calendar';
import { DatabaseModule } from '@app/database';
import { EventingModule } from '@app/eventing';
import { Files, FilesModule } from '@app/files';
import { HttpModule, type Account, type SignedInRequest } from '@app/http';
import { permissions } from '@app/identity/permissions.rules.js';
import { QueuesModule } from '@app/queues';
import { IssueReported } from '@app/rectification/events.js';
import { EvidenceAttached } from '@app/self-inspection/events.js';
import { createTestDatabase, createTestFolder, LivedPast, type TestDatabase } from '@app/testing';
import type { SearchAnswer } from './dto.js';
import { SearchModule } from './index.js';

const clock = new MovedClock('2022-05-30T01:00:00.000Z');
const account = (id: string, role: string, unitId?: string): Account => ({
  ...{ id, login: id, name: id, roles: [role] },
  ...(unitId === undefined ? {} : { unitId }),
});
const STAFF = account('staff', 'office-staff');
const CLERK = account('clerk', 'unit-clerk', 'unit-a');

describe('search', () => {
  let database: TestDatabase;
  let app: INestApplication<Server>;
  let asker = STAFF;

  beforeAll(async () => {
    database = await createTestDatabase();
    const module = await Test.createTestingModule({
      imports: [
        ...[CalendarModule, DatabaseModule.forRoot(database.url), EventingModule.forRoot(permissions)],
        ...[QueuesModule.onTimetable(), HttpModule, FilesModule.forRoot(createTestFolder()), SearchModule],
      ],
    })
      .overrideProvider(Clock)
      .useValue(clock)
      .compile();
    app = module.createNestApplication();
    app.use((incoming: SignedInRequest, _: unknown, next: () => void) => {
      Object.assign(incoming, { account: asker, receivedAt: clock.now().toISOString() });
      next();
    });
    await app.init();
    const past = new LivedPast(app, clock);
    const issue = (issueId: string, unitId: string, text: string) =>
      past.record(
        `issue-${issueId}`,
        new IssueReported({
          ...{ issueId, unitId, campaignId: 'campaign-1', number: 1, source: 'complaint', text },
          ...{ dueOn: '2022-06-30', responsible: '甲某' },
        }),
      );
    await issue('1', 'unit-a', '执法记录仪管理不规范，没有管理制度');
    await issue('2', 'unit-b', '公示栏内容陈旧，100%未更新（２０２１年）');
    const meta = past.meta('clerk', ['unit-clerk'], 'unit-a');
    const name = '音像记录管理制度.txt';
    const { id: fileId } = await app.get(Files).keep(name, Buffer.from('制度'), meta);
    const attached = { campaignId: 'campaign-1', unitId: 'unit-a', checkId: '8.1', fileId, name, kind: 'ledger' };
    await past.recordAs(meta, 'self-inspection-campaign-1-unit-a', new EvidenceAttached(attached));
    const material = { campaignId: 'campaign-1', unitId: 'unit-a', code: 'R1', round: 1, files: [] };
    const submitted = new MaterialSubmitted({ ...material, note: '附管理办法', dueOn: '2022-06-30', late: false });
    await past.record('material-campaign-1-unit-a-R1', submitted);
  });
  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  async function search(who: Account, q: string, more = ''): Promise<SearchAnswer> {
    asker = who;
    const { body } = await request(app.getHttpServer())
      .get(`/api/search?q=${encodeURIComponent(q)}${more}`)
      .expect(200);
    return body as SearchAnswer;
  }
  const links = ({ items }: SearchAnswer): (string | undefined)[] => items.map(({ link }) => link).toSorted();

  it('finds a word of two characters in issues, materials and names of evidence, and marks it', async () => {
    const answer = await search(STAFF, '管理');
    expect(answer.counts).toEqual({ issue: 1, material: 1, evidence: 1 });
    expect(links(answer)).toEqual([
      '/issues/1',
      '/materials/campaign-1/unit-a/R1',
      '/self-inspections/campaign-1/unit-a',
    ]);
    const { snippet } = answer.items.find(({ kind }) => kind === 'issue') ?? { snippet: [] };
    expect(snippet.filter(({ hit }) => hit).map(({ text }) => text)).toEqual(['管理', '管理']);
  });

  it('wants every word, wherever it stands, and takes no sign for a pattern', async () => {
    expect(links(await search(STAFF, '制度 记录仪'))).toEqual(['/issues/1']);
    expect(links(await search(STAFF, '度制'))).toEqual([]);
    expect(links(await search(STAFF, '100%'))).toEqual(['/issues/2']);
    expect(links(await search(STAFF, '10_%'))).toEqual([]);
    expect(links(await search(STAFF, '（2021年）'))).toEqual(['/issues/2']);
  });

  it('narrows by kind, unit and campaign, and goes on page by page', async () => {
    expect(links(await search(STAFF, '管理', '&kind=evidence'))).toEqual(['/self-inspections/campaign-1/unit-a']);
    expect((await search(STAFF, '公示', '&unitId=unit-a')).total).toBe(0);
    expect((await search(STAFF, '公示', '&campaignId=campaign-1&unitId=unit-b')).total).toBe(1);
    const first = await search(STAFF, '管理', '&limit=2');
    const second = await search(STAFF, '管理', `&limit=2&cursor=${first.next ?? ''}`);
    expect([first.items.length, second.items.length, second.next]).toEqual([2, 1, undefined]);
  });

  it('finds for a unit its own things alone', async () => {
    expect((await search(CLERK, '公示栏')).total).toBe(0);
    expect((await search(CLERK, '管理')).total).toBe(3);
  });

  it('asks for two characters at least', async () => {
    asker = STAFF;
    await request(app.getHttpServer())
      .get(`/api/search?q=${encodeURIComponent('管')}`)
      .expect(422);
    await request(app.getHttpServer()).get('/api/search').expect(422);
  });

  it('uses the index of pairs', async () => {
    const db = app.get(Pool);
    const { rows } = await db.query<{ pairs: string[] }>(`select bigrams('管理Ab') as pairs`);
    expect(rows[0]?.pairs.toSorted()).toEqual(['ab', '理a', '管理'].toSorted());
  });
});
