import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { dirname, join } from 'node:path';
import type { INestApplication } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { unzipSync } from 'fflate';
import { Pool } from 'pg';
import request, { type Response } from 'supertest';
import { CalendarModule, Clock, instantOf, MovedClock } from '@app/calendar';
import { CampaignLaunched, CampaignMigrated, MaterialAccepted, MaterialSubmitted } from '@app/campaign/events.js';
import { DatabaseModule, WholeReads } from '@app/database';
import { readSheet, text } from '@app/documents';
import { EventingModule, EventStore } from '@app/eventing';
import { Files, FilesModule } from '@app/files';
import { HistoryModule } from '@app/history';
import { HttpModule, type Account, type SignedInRequest } from '@app/http';
import { AccountOpened } from '@app/identity/events.js';
import { permissions } from '@app/identity/permissions.rules.js';
import { DeadlinePaused, DeadlineResumed } from '@app/notification/events.js';
import { ProofModule } from '@app/proof';
import { QueuesModule } from '@app/queues';
import {
  IssueClaimed,
  IssueClosed,
  IssueDeadlineMoved,
  IssueReported,
  RectificationPlanned,
  RectificationReturned,
} from '@app/rectification/events.js';
import { UnitRegistered, type UnitParticulars } from '@app/registry/events.js';
import { CheckAnswered } from '@app/self-inspection/events.js';
import { createTestDatabase, createTestFolder, LivedPast, type TestDatabase } from '@app/testing';
import { YearArchive } from './archive.js';
import { PaperModule, PaperPlacesModule } from './index.js';
import { PaperPlaces } from './print-files.js';

const clock = new MovedClock(instantOf('2022-05-20', '09:00:00.000'));
const [A, B, campaignId] = ['unit-a', 'unit-b', 'campaign-1'] as const;
const account = (id: string, role: string, unitId?: string): Account => ({
  ...{ id, login: id, name: id, roles: [role] },
  ...(unitId === undefined ? {} : { unitId }),
});
const WHO = {
  staff: account('staff', 'office-staff'),
  clerk: account('clerk', 'unit-clerk', A),
  neighbour: account('neighbour', 'unit-clerk', B),
};
type Who = keyof typeof WHO;

const particulars = (name: string): UnitParticulars => ({
  ...{ name, shortName: name, kind: 'department', serviceWindow: true, demonstration: 'unnamed', pilot: false },
  ...{ riskClass: 'ordinary', officers: 1, avDevices: 1, aliases: [] },
});
const launched = new CampaignLaunched({
  ...{
    campaignId,
    year: 2022,
    title: '三项制度提升年活动',
    documentNumber: '〔2022〕2号',
    templateHash: '',
    phases: [],
  },
  materials: [
    { code: 'R1', name: '实施方案', phase: 'deployment', dueOn: '2022-05-25' },
    { code: 'R3', name: '问题清单', phase: 'self-inspection', dueOn: '2022-05-31' },
  ],
  categories: ['信息公示'],
  tasks: [
    {
      ...{ number: 1, category: '信息公示', title: '事前公开', appliesTo: 'all' },
      checks: ['1.1', '1.2'].map((id) => ({ id, text: `核查${id}`, evidence: [] })),
    },
  ],
  units: [
    { unitId: A, name: '甲局', meets: ['all'] },
    { unitId: B, name: '乙局', meets: ['all'] },
  ],
});
const of = { issueId: 'issue-1', unitId: A };
const subject = { kind: 'issue-list', campaignId, unitId: A };
const receiptOf = { kind: 'receipt', campaignId, unitId: A, code: 'R1' };

describe('prints', () => {
  let database: TestDatabase;
  let app: INestApplication<Server>;
  let past: LivedPast;
  let who: Account | undefined;
  let fileId: string;

  beforeAll(async () => {
    database = await createTestDatabase();
    const module = await Test.createTestingModule({
      imports: [
        ...[CalendarModule, DatabaseModule.forRoot(database.url), EventingModule.forRoot(permissions)],
        ...[
          QueuesModule.onTimetable(),
          HttpModule,
          FilesModule.forRoot(createTestFolder()),
          HistoryModule,
          ProofModule,
        ],
        ...[PaperPlacesModule.forRoot(createTestFolder(), 'https://yuheng.example', '/no/such/soffice'), PaperModule],
      ],
    })
      .overrideProvider(Clock)
      .useValue(clock)
      .compile();
    app = module.createNestApplication();
    app.use((incoming: SignedInRequest, _: unknown, next: () => void) => {
      Object.assign(incoming, { account: who, receivedAt: clock.now().toISOString() });
      next();
    });
    await app.init();
    past = new LivedPast(app, clock);
    for (const [id, name] of [
      [A, '甲局'],
      [B, '乙局'],
    ] as const) {
      await past.record(`unit-${id}`, new UnitRegistered({ unitId: id, ...particulars(name) }));
    }
    const { id: accountId, login, roles } = WHO.staff;
    await past.record('account-staff', new AccountOpened({ accountId, login, name: '丙某', roles }));
    await past.record(`campaign-${campaignId}`, launched);
    const bytes = Buffer.from('方案全文');
    fileId = (await app.get(Files).keep('方案.txt', bytes, past.meta('clerk', ['unit-clerk'], A))).id;
  });

  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  const ask = async (as: Who | undefined, method: 'get' | 'post', path: string, body?: object): Promise<Response> => {
    who = as && WHO[as];
    const asked = request(app.getHttpServer())[method](path).buffer(true);
    const answer = await (body ? asked.send(body) : asked.parse(binary as never));
    return answer;
  };
  const binary = (response: NodeJS.ReadableStream, done: (error: Error | null, body: unknown) => void) => {
    const pieces: Buffer[] = [];
    response.on('data', (piece: Buffer) => pieces.push(piece));
    response.on('end', () => done(null, Buffer.concat(pieces)));
  };
  const read = async (as: Who | undefined, path: string) => {
    const { status, body } = await ask(as, 'get', path);
    return { status, body: body as Buffer, text: (body as Buffer).toString('utf8') };
  };
  const json = async (as: Who, path: string) => JSON.parse((await read(as, path)).text);
  const print = (as: Who, body: object) => ask(as, 'post', '/api/prints', body);
  const printed = async (as: Who, body: object) => {
    const answer = await print(as, body);
    expect([answer.status, answer.body.code]).toEqual([201, undefined]);
    return json(as, `/api/prints/${answer.body.id as string}`);
  };
  const wordsOf = (docx: Buffer): string =>
    Buffer.from(unzipSync(docx)['word/document.xml']!)
      .toString('utf8')
      .replace(/<[^>]+>/g, '');
  const wordsFor = async (unitId: string): Promise<string> => {
    const { id } = await printed('staff', { kind: 'rectification-ledger', campaignId, unitId });
    return wordsOf((await read('staff', `/api/prints/${id as string}/file`)).body);
  };
  const refused = async (as: Who, body: object) => (await print(as, body)).body.code;
  const report = new IssueReported({
    ...{ ...of, campaignId, number: 1, source: 'self-inspection', checkId: '1.1', category: '信息公示' },
    ...{ text: '公示栏未更新', dueOn: '2022-06-30', responsible: '丁某' },
  });

  it('are refused where there is nothing to print, or somebody else is meant', async () => {
    expect(await refused('clerk', subject)).toBe('nothing-to-print');
    expect(await refused('clerk', receiptOf)).toBe('nothing-to-print');
    expect(await refused('neighbour', subject)).toBe('not-your-unit');
    expect(await refused('clerk', { kind: 'circular', campaignId })).toBe('print-of-county');
    expect(await refused('staff', { ...subject, unitId: 'unit-c' })).toBe('print-unit-not-in-campaign');
    expect((await print('staff', { ...subject, kind: 'letter' })).status).toBe(422);
  });

  it('are versions of what they say, and the same again is no new one', async () => {
    await past.record(
      'self-inspection-a',
      new CheckAnswered({ campaignId, unitId: A, checkId: '1.1', answer: 'partly', note: '' }),
    );
    await past.record('issue-1', report);
    const first = await printed('clerk', subject);
    expect(first).toMatchObject({
      kindWord: '问题清单',
      version: 1,
      newest: true,
      unitName: '甲局',
      printedOn: '2022-05-20',
    });
    await past.liveTo(instantOf('2022-05-24'));
    expect(await printed('staff', subject)).toEqual(first);
    await past.record('issue-1', new RectificationPlanned({ ...of, measures: '逐项更新', responsible: '戊某' }));
    const second = await printed('clerk', subject);
    expect(second).toMatchObject({ version: 2, newest: true, printedOn: '2022-05-24' });
    expect(second.sha256).not.toBe(first.sha256);
    expect(await json('clerk', `/api/prints/${first.id as string}`)).toMatchObject({ version: 1, newest: false });
    expect((await json('clerk', '/api/prints')).total).toBe(2);
    expect((await json('neighbour', '/api/prints')).total).toBe(0);
  });

  it('are the file whose hash was recorded, for whoever has sight of it', async () => {
    const { id, fileSha256, size } = await printed('clerk', subject);
    const { body } = await read('clerk', `/api/prints/${id as string}/file`);
    expect([createHash('sha256').update(body).digest('hex'), body.length]).toEqual([fileSha256, size]);
    expect((await read('neighbour', `/api/prints/${id as string}/file`)).status).toBe(404);
  });

  it('tell of a past moment what was so then, as a thing of its own', async () => {
    const asOf = '2022-05-20';
    const then = await printed('clerk', { ...subject, kind: 'rectification-ledger', asOf });
    const now = await printed('clerk', { ...subject, kind: 'rectification-ledger' });
    expect([then.version, now.version]).toEqual([1, 1]);
    expect(then.asOf).toBe('2022-05-20T15:59:59.999Z');
    expect(then.sha256).not.toBe(now.sha256);
  });

  it('tell a state no revised plan changes', async () => {
    const ofB = { issueId: 'issue-2', unitId: B };
    const plan = (measures: string) => new RectificationPlanned({ ...ofB, measures, responsible: '己某' });
    await past.record('issue-2', new IssueReported({ ...report.data, ...ofB, number: 2 }), new IssueClaimed(ofB));
    await past.record('issue-2', plan('先做'));
    expect(await wordsFor(B)).toContain('已定措施');
    const back = { ...ofB, round: 1, reason: '不全', dueOn: '2022-06-30' };
    await past.record('issue-2', new RectificationReturned(back), plan('再做'));
    const words = await wordsFor(B);
    expect([words.includes('已退回'), words.includes('已定措施'), words.includes('再做')]).toEqual([true, false, true]);
  });

  it('call nothing overdue while its clock stands still, and tell the day it moved to', async () => {
    const ofB = { issueId: 'issue-2', unitId: B, dueOn: '2022-05-10' };
    const about = { key: 'issue-issue-2', subject: '', link: '', ...ofB, reason: '待规范发布' };
    await past.record('issue-2', new RectificationReturned({ ...ofB, round: 2, reason: '不全' }));
    expect(await wordsFor(B)).toContain('（逾期）');
    await past.record('deadline-issue-issue-2', new DeadlinePaused({ ...about, on: '2022-05-09' }));
    expect(await wordsFor(B)).not.toContain('（逾期）');
    const moved = { ...about, from: ofB.dueOn, dueOn: '2022-06-08' };
    await past.record(
      'deadline-issue-issue-2',
      new DeadlineResumed({ ...moved, on: '2022-06-07', pausedOn: '2022-05-09', days: 29, counts: 'calendar-days' }),
    );
    await past.record('issue-2', new IssueDeadlineMoved({ ...ofB, from: ofB.dueOn, dueOn: moved.dueOn, reason: '' }));
    const words = await wordsFor(B);
    expect([words.includes('（逾期）'), words.includes('2022年6月8日')]).toEqual([false, true]);
  });

  it('of every kind are written from what others announced', async () => {
    const round = { campaignId, unitId: A, code: 'R1', round: 1 };
    await past.recordAs(
      past.meta('clerk', ['unit-clerk'], A),
      'material-1',
      new MaterialSubmitted({ ...round, files: [fileId], note: '', dueOn: '2022-05-25', late: false }),
    );
    await past.recordAs(past.meta('staff'), 'material-1', new MaterialAccepted({ ...round, late: false }));
    await past.record('issue-1', new IssueClosed({ ...of, opinion: '同意' }));
    for (const kind of ['self-inspection-ledger', 'rectification-plan', 'rectification-ledger', 'work-summary']) {
      expect(await printed('clerk', { kind, campaignId, unitId: A })).toMatchObject({ kind });
    }
    expect(await printed('clerk', receiptOf)).toMatchObject({ code: 'R1', version: 1 });
  });

  it('are to be had as a table, a ledger, when its turn among the exports has come', async () => {
    const path = `/api/prints/tables?kind=rectification-ledger&campaignId=${campaignId}&unitId=${A}`;
    let goOn = () => {};
    const until = new Promise<void>((resolve) => (goOn = resolve));
    const other = app.get(WholeReads).run(() => until, { whose: 'clerk' });
    expect(await json('clerk', path)).toMatchObject({ status: 409, code: 'export-under-way' });
    goOn();
    await other;
    const { body } = await read('clerk', path);
    const { rows } = await readSheet(body, { text: { header: '存在问题', read: text(99) } });
    expect(rows.map(({ values }) => values.text)).toEqual(['公示栏未更新']);
  });

  it('can be checked by anybody, by the hash of the contents or of the file, and nobody is named', async () => {
    const { items } = await json('staff', '/api/prints?kind=issue-list&sort=version');
    const [first, second] = items as { sha256: string; fileSha256: string }[];
    const old = await read(undefined, `/public/prints/${first!.sha256}`);
    expect(old.text).toContain('已经不是最新的：2022年5月24日打印了第2版');
    const latest = await read(undefined, `/public/prints/${second!.sha256}`);
    expect(latest.text).toContain('它是最新的版本');
    for (const words of ['问题清单', '甲局', '第2版', '2022年5月24日']) expect(latest.text).toContain(words);
    for (const name of ['丁某', '戊某', 'clerk']) expect(latest.text).not.toContain(name);
    expect((await read(undefined, `/public/prints/${second!.fileSha256}`)).text).toContain('docx文件校验码');
    const typed = encodeURIComponent(second!.sha256.toUpperCase().replace(/(.{8})/g, '$1 '));
    expect((await read(undefined, `/public/prints?sha256=${typed}`)).text).toContain('它是最新的版本');
    expect((await read(undefined, `/public/prints/${'0'.repeat(64)}`)).status).toBe(404);
    expect((await read(undefined, '/public/prints/abc')).text).toContain('校验码不完整');
  });

  describe('that take long', () => {
    const order = async (as: Who, path: string, body: object = {}) =>
      ask(as, 'post', `/api/paper-orders/${path}`, body);
    let orderId: string;

    it('are refused where they cannot be made', async () => {
      const { items } = await json('clerk', '/api/prints');
      expect((await order('clerk', `pdfs/${items[0].id as string}`)).body).toMatchObject({ code: 'print-without-pdf' });
      expect((await order('neighbour', `pdfs/${items[0].id as string}`)).body.code).toBe('print-not-found');
      expect((await order('clerk', 'archives', { unitId: A, year: 2021 })).body.code).toBe('archive-year-unknown');
      expect((await order('neighbour', 'archives', { unitId: A, year: 2022 })).body.code).toBe('not-your-unit');
      expect(await json('clerk', '/api/prints/pdf')).toEqual({ possible: false, why: '没有安装LibreOffice' });
    });

    it('are made by a job, and fetched by whoever ordered them', async () => {
      orderId = (await order('clerk', 'archives', { unitId: A, year: 2022 })).body.id;
      expect((await read('clerk', `/api/paper-orders/${orderId}/file`)).status).toBe(409);
      await past.liveTo(instantOf('2022-05-25'));
      const ready = await json('clerk', `/api/paper-orders/${orderId}`);
      expect(ready).toMatchObject({ state: 'ready', file: '甲局2022年度档案.zip', keptUntil: '2022-05-31' });
      const { body } = await read('clerk', `/api/paper-orders/${orderId}/file`);
      expect(createHash('sha256').update(body).digest('hex')).toBe(ready.sha256);
      expect((await read('staff', `/api/paper-orders/${orderId}/file`)).status).toBe(404);
    });

    it('hold a whole year, every file of it under its hash', async () => {
      const { body } = await read('clerk', `/api/paper-orders/${orderId}/file`);
      const folder = createTestFolder();
      const files = unzipSync(body);
      for (const [name, bytes] of Object.entries(files)) {
        mkdirSync(dirname(join(folder, name)), { recursive: true });
        writeFileSync(join(folder, name), bytes);
      }
      const checked = execFileSync('sha256sum', ['-c', 'manifest.sha256'], { cwd: folder, encoding: 'utf8' });
      expect(checked.match(/: OK$/gm)).toHaveLength(Object.keys(files).length - 1);
      const names = Object.keys(files).join('\n');
      expect(names).toMatch(/打印件\/001 三项制度提升年活动问题清单（第1版）\.docx/);
      expect(names).toMatch(/台账\/三项制度提升年活动 自查自纠台账\.xlsx/);
      expect(names).toContain(`佐证材料/${fileId.slice(0, 8)} 方案.txt`);
      const history = Buffer.from(files['历史记录/history.jsonl']!).toString('utf8').trim().split('\n');
      const types = history.map((line) => (JSON.parse(line) as { type: string }).type);
      expect(types).toEqual(expect.arrayContaining(['UnitRegistered', 'IssueReported', 'DocumentPrinted']));
      const recorded = await app.get(EventStore).stream(`paper-order-${orderId}`);
      expect(recorded.map(({ type }) => type)).toEqual(['PaperOrdered', 'OrderFilled', 'ArchiveMade']);
    });

    it('are refused beyond what one zip holds', async () => {
      const path = join(createTestFolder(), 'year.zip');
      const places = Object.assign(app.get(PaperPlaces), { largestArchive: 2000 });
      const written = app
        .get(YearArchive)
        .write(path, { unitId: A, year: 2022 }, past.meta('clerk', ['unit-clerk'], A), () => Promise.resolve());
      await expect(written).rejects.toMatchObject({ code: 'archive-too-large' });
      Object.assign(places, { largestArchive: undefined });
    });

    it('are taken away when their time is over', async () => {
      await past.liveTo(instantOf('2022-06-01', '12:00:00.000'));
      expect(await json('clerk', `/api/paper-orders/${orderId}`)).toMatchObject({ state: 'cleared' });
      expect((await read('clerk', `/api/paper-orders/${orderId}/file`)).status).toBe(410);
    });

    it('are all that concerns the county, with what is open of a unit that was let go under its name', async () => {
      const ofB = { issueId: 'issue-3', unitId: B, number: 3, dueOn: '2022-05-10' };
      await past.record('issue-3', new IssueReported({ ...report.data, ...ofB }));
      const { title, tasks, materials } = launched.data;
      const effects = launched.data.units.map((unit) => ({
        ...{ ...unit, gained: [], lost: [], materialsGained: [], moved: [] },
        ...(unit.unitId === B ? { materialsLost: ['R1', 'R3'], letGo: { openIssues: [2, 3] } } : { materialsLost: [] }),
      }));
      const change = { campaignId, title, tasks, materials, effects } as unknown as CampaignMigrated['data'];
      await past.record(`campaign-${campaignId}`, new CampaignMigrated(change));
      expect(await wordsFor(B)).toContain('填报单位：乙局');
      let words = '';
      for (const kind of ['county-ledger', 'circular']) {
        expect(await refused('staff', { kind, campaignId })).toBe('print-by-order');
        const { id } = (await order('staff', 'prints', { kind, campaignId })).body;
        await past.liveTo(clock.now().toISOString());
        const ready = await json('staff', `/api/paper-orders/${id as string}`);
        expect(ready).toMatchObject({ state: 'ready', what: 'print' });
        const { body } = await read('staff', `/api/paper-orders/${id as string}/file`);
        words = wordsOf(body);
      }
      for (const told of ['参加单位1个', '整改逾期的单位：乙局。', '乙局（不再参加）']) expect(words).toContain(told);
    });

    it('are refused beyond 5,000 rows, with the way that is left', async () => {
      await app.get(Pool).query(
        `insert into paper_issue (id, campaign_id, number, unit_id, source, text, responsible, due_on, state)
         select 'long-' || n, 'long', n, $1, 'complaint', '', '', '2022-06-30', 'reported'
           from generate_series(1, 5001) n`,
        [A],
      );
      const { body } = await order('staff', 'prints', { kind: 'county-ledger', campaignId: 'long' });
      expect(body.code).toBe('print-too-long');
      expect(body.title).toContain('导出Excel表格（xlsx）：共5001行，上限5000行');
    });
  });
});
