import { mkdtempSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { INestApplication } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import request, { type Response } from 'supertest';
import type { SheetData } from 'write-excel-file/node';
import writeExcel from 'write-excel-file/node';
import { CalendarModule, Clock, instantOf, MovedClock } from '@app/calendar';
import { CampaignLaunched, PhaseOpened, type Task } from '@app/campaign/events.js';
import { DatabaseModule } from '@app/database';
import { readSheet, type ImportPreviewAnswer } from '@app/documents';
import { EventingModule, EventStore, idFrom } from '@app/eventing';
import { FilesModule } from '@app/files';
import { HttpModule, type Account, type SignedInRequest } from '@app/http';
import { AccountOpened } from '@app/identity/events.js';
import { permissions } from '@app/identity/permissions.rules.js';
import { QueuesModule } from '@app/queues';
import { SelfInspectionSignedOff } from '@app/self-inspection/events.js';
import { createTestDatabase, LivedPast, type TestDatabase } from '@app/testing';
import { RectificationModule } from './index.js';
import { unitColumns } from './issue-sheet.js';

const clock = new MovedClock(instantOf('2022-05-20', '09:00:00.000'));
const campaignId = 'campaign-1';
const [A, B] = ['unit-a', 'unit-b'] as const;
const account = (id: string, role: string, unitId?: string): Account => ({
  ...{ id, login: id, name: id, roles: [role], unitId },
});
const CLERK = account('clerk', 'unit-clerk', A);
const STAFF = account('staff', 'office-staff');
const [DISCLOSURE, RECORDING] = ['提升行政执法信息公示效能', '全面落实行政执法全过程记录制度'];
const task = (number: number, category: string, appliesTo: Task['appliesTo'], title: string, ...texts: string[]) => ({
  ...{ number, category, appliesTo, title },
  checks: texts.map((text, at) => ({ id: `${number}.${at + 1}`, text, evidence: [] })),
});
const launched = new CampaignLaunched({
  ...{ campaignId, year: 2022, title: '活动', documentNumber: '1', templateHash: 'h', phases: [], materials: [] },
  categories: [DISCLOSURE, RECORDING],
  tasks: [
    task(1, DISCLOSURE, 'all', '事前公开项目', '查看红头文件', '查看公示情况'),
    task(2, DISCLOSURE, 'service-window', '窗口公示', '查看窗口'),
    task(3, RECORDING, 'all', '配足设备', '查看设备信息表'),
  ],
  units: [A, B].map((unitId) => ({ unitId, name: `${unitId}局`, meets: ['all'] as const })),
});
const SIX = ['类别', '目标任务', '具体内容', '自查问题', '整改时限', '整改责任人'];
const LONG = ['单位', '问题来源', '类别', '问题', '整改时限', '整改责任人'];
const [DUE, PATH] = ['2022年6月10日', `/api/issue-ledgers/${campaignId}/imports`];
const sheetOf = (data: SheetData): Promise<Buffer> => writeExcel(data).toBuffer();

describe('an import of issues', () => {
  const folder = mkdtempSync(join(tmpdir(), 'yuheng-import-'));
  let database: TestDatabase;
  let app: INestApplication<Server>;
  let asking: Account;
  let past: LivedPast;

  beforeEach(async () => {
    asking = CLERK;
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
    past = new LivedPast(app, clock);
    const opened = new PhaseOpened({ campaignId, phase: 'self-inspection', dueOn: '2022-05-31' });
    await past.record(campaignId, launched, opened);
    await past.record('p1', new AccountOpened({ accountId: 'p1', login: 'p1', name: '某乙', roles: [], unitId: A }));
  });

  afterEach(async () => {
    await app.close();
    await database.drop();
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const events = async () => (await app.get(EventStore).after(0, 20_000)).map(({ type }) => type);
  const http = () => request(app.getHttpServer());
  const preview = async (file: Buffer): Promise<ImportPreviewAnswer> =>
    (await http().post(`${PATH}/previews`).attach('file', file, '台账.xlsx').expect(200)).body as ImportPreviewAnswer;
  const confirm = (file: Buffer, { sha256, plan }: { sha256: string; plan: string }, nth: number): Promise<Response> =>
    Promise.resolve(
      http()
        .post(PATH)
        .set('Idempotency-Key', idFrom('spec', String(nth)))
        .field('sha256', sha256)
        .field('plan', plan)
        .attach('file', file, '台账.xlsx'),
    );
  const told = ({ rows }: ImportPreviewAnswer) =>
    rows.flatMap(({ row, state, faults }) =>
      faults.map(({ column, message }) => `${row} ${state} ${column}：${message}`),
    );
  const good = () =>
    sheetOf([
      SIX,
      [`一、${DISCLOSURE}`, '1．事前公开项目', '1、查看红头文件', '没有制度', DUE, '某乙'],
      [null, null, null, '制度没有公布', DUE, '某甲'],
      [null, null, '【查看公示情况】', null, null, null],
      [`二、${RECORDING}`, '3．配足设备', '查看设备信息表', '设备不足', '20220620', '某甲'],
    ]);

  it('names every wrong cell of a unit by row and column, and writes nothing', async () => {
    const before = await events();
    const answer = await preview(
      await sheetOf([
        SIX,
        ['三、其他', '1．事前公开项目', '查看红头文件', '类别不对', DUE, '某甲'],
        [DISCLOSURE, '没有这项任务', '查看红头文件', '任务不对', DUE, '某甲'],
        [DISCLOSURE, '1', '查看设备信息表', '内容不是这项任务的', DUE, '某甲'],
        [DISCLOSURE, '窗口公示', '查看窗口', '窗口没有公示', DUE, '某甲'],
        [DISCLOSURE, '1', '查看红头文件', '日期不对', '下个月', null],
        [null, null, null, '已经过期', '2022-05-19', '某甲'],
        [null, null, null, '重复', DUE, '某甲'],
        [null, null, null, '重复', DUE, '某甲'],
        [null, null, null, '长'.repeat(1001), DUE, '某甲'],
        [null, null, '查看公示情况', '无', null, '某甲'],
        [null, null, null, '正确', DUE, '某甲'],
      ]),
    );
    expect(told(answer)).toEqual([
      `2 wrong 类别：应当是“${DISCLOSURE}”，现在是“三、其他”`,
      '3 wrong 目标任务：“没有这项任务”不是本次活动的目标任务',
      '4 wrong 具体内容：“查看设备信息表”不是该目标任务的具体内容，应当是“查看红头文件”、“查看公示情况”之一',
      '5 wrong 具体内容：该项具体内容不适用于本单位，不能据此上报自查问题。',
      '6 wrong 整改时限：应当填写日期，如2022年5月31日，现在是“下个月”',
      '6 wrong 整改责任人：没有填写',
      '7 wrong 整改时限：期限2022年5月19日早于今天（2022年5月20日），请另定不早于今天的日期。',
      '8 conflict ：与第9行是同一个问题，请只保留一行。',
      '9 conflict ：与第8行是同一个问题，请只保留一行。',
      '10 wrong 自查问题：不得超过1000个字，现在是1001个字',
    ]);
    expect(answer).toMatchObject({ added: 1, amiss: 9 });
    expect(await events()).toEqual(before);
    const refused = await confirm(Buffer.from('no table'), answer, 0);
    expect(refused.body.code).toBe('sheet-unreadable');
  });

  it('goes on downwards where cells are left out or said again, and passes over no row that somebody began', async () => {
    const answer = await preview(
      await sheetOf([
        SIX,
        [DISCLOSURE, '1', '查看公示情况', '一', DUE, '某甲'],
        [null, '1', null, '二', DUE, '某甲'],
        [DISCLOSURE, '1', null, '三', DUE, '某甲'],
        [RECORDING, '3', null, '四', DUE, '某甲'],
        [RECORDING, '3', '查看设备信息表', null, DUE, null],
        [null, null, null, null, null, '某甲'],
        [null, null, null, null, '下个月', null],
        [null, null, null, '无', DUE, '某甲'],
        [null, null, '查看设备信息表', null, null, null],
      ]),
    );
    expect(told(answer)).toEqual([
      '5 wrong 具体内容：没有填写',
      '6 wrong 自查问题：没有填写',
      '6 wrong 整改责任人：没有填写',
      '7 wrong 自查问题：没有填写',
      '7 wrong 整改时限：没有填写',
      '8 wrong 整改时限：应当填写日期，如2022年5月31日，现在是“下个月”',
      '8 wrong 自查问题：没有填写',
      '8 wrong 整改责任人：没有填写',
    ]);
    expect(answer).toMatchObject({ added: 3, amiss: 4 });
  });

  it('is written as it was previewed, once, with the fact of it and numbers without a gap', async () => {
    const [before, file] = [await events(), await good()];
    const seen = await preview(file);
    expect([told(seen), seen.added]).toEqual([[], 3]);
    const first = await confirm(file, seen, 1);
    expect(first.status).toBe(201);
    expect((await events()).slice(before.length)).toEqual(['IssuesImported', ...Array(3).fill('IssueReported')]);
    expect((await confirm(file, seen, 1)).body).toEqual(first.body);
    const { body } = await http().get(`/api/issues?campaignId=${campaignId}&sort=number`).expect(200);
    expect(body.items).toMatchObject([
      { number: 1, text: '没有制度', checkId: '1.1', category: DISCLOSURE, responsible: '某乙', responsibleId: 'p1' },
      { number: 2, text: '制度没有公布', checkId: '1.1', dueOn: '2022-06-10', responsible: '某甲' },
      { number: 3, text: '设备不足', checkId: '3.1', category: RECORDING, dueOn: '2022-06-20', unitId: A },
    ]);
    const again = await preview(file);
    expect(again).toMatchObject({ added: 0, unchanged: 3, amiss: 0 });
    expect((await confirm(file, again, 2)).body.code).toBe('no-issues-to-import');
  });

  it('is refused when file or ledger moved since, and nothing is written', async () => {
    const file = await good();
    const seen = await preview(file);
    const other = await sheetOf([SIX, [null, '1', '查看红头文件', '另一个', DUE, '某甲']]);
    expect((await confirm(other, seen, 3)).body.code).toBe('import-file-changed');
    const entry = { campaignId, source: 'self-inspection', checkId: '1.1', text: '没有制度', responsible: '某甲' };
    await http()
      .post('/api/issues')
      .send({ ...entry, dueOn: '2022-06-10' })
      .expect(201);
    const before = await events();
    expect((await confirm(file, seen, 4)).body.code).toBe('import-plan-changed');
    expect((await preview(file)).rows[0]).toMatchObject({ state: 'unchanged' });
    const signed = { campaignId, unitId: A, dueOn: '2022-05-31', late: false, issues: 1, answers: [] };
    await past.record(`self-inspection-${A}`, new SelfInspectionSignedOff(signed));
    const left = await confirm(file, seen, 5);
    expect(left.body).toMatchObject({ code: 'import-row-refused' });
    expect(left.body.title).toContain('第3行不能写入：本单位自查结果已经分管领导签字上报');
    expect(await events()).toEqual([...before, 'SelfInspectionSignedOff']);
  });

  it('takes from the office what reached it of any unit, and nothing that comes by itself', async () => {
    asking = STAFF;
    const row = (unit: string, source: string, category: string, text: string) => [
      ...[unit, source, category, text, DUE, '某甲'],
    ];
    const wrong = await sheetOf([
      LONG,
      row('不在的局', '互查', RECORDING, '单位不对'),
      row('unit-a局', '自查', RECORDING, '由单位上报'),
      row('unit-a局', '听说', RECORDING, '来源不对'),
      row('unit-a局', '投诉', '其他', '类别不对'),
      [null, '投诉', RECORDING, null, DUE, '某甲'],
    ]);
    expect(told(await preview(wrong))).toEqual([
      expect.stringMatching(/^2 wrong 单位：该单位不在本次活动的单位名单中/),
      expect.stringMatching(/^3 wrong 问题来源：本单位上报自查发现的问题/),
      expect.stringMatching(/^4 wrong 问题来源：应当填写“自查”、“互查”/),
      expect.stringMatching(/^5 wrong 类别：问题类别应当从活动方案/),
      '6 wrong 单位：没有填写',
      '6 wrong 问题：没有填写',
    ]);
    const file = await sheetOf([
      LONG,
      row('unit-a局', '互查', `二、${RECORDING}`, '记录不全'),
      row('unit-b局', '投诉', DISCLOSURE, '没有公示'),
    ]);
    expect((await confirm(file, await preview(file), 6)).status).toBe(201);
    const { body } = await http().get('/api/issues?sort=number').expect(200);
    expect(body.items).toMatchObject([
      { number: 1, unitId: A, source: 'mutual-inspection', category: RECORDING },
      { number: 2, unitId: B, source: 'complaint', category: DISCLOSURE },
    ]);
  });

  it('has a table to fill in: a unit its own checks in the six columns, the office the words allowed', async () => {
    const table = async () => {
      const sent = http()
        .get(`${PATH}/template`)
        .buffer(true)
        .parse((answer, done) => {
          const parts: Buffer[] = [];
          answer.on('data', (part: Buffer) => parts.push(part));
          answer.on('end', () => done(null, Buffer.concat(parts)));
        });
      return (await sent.expect(200)).body as Buffer;
    };
    const { rows, ignored } = await readSheet(await table(), unitColumns);
    expect([rows.map(({ values }) => values.check), ignored]).toEqual([
      ['查看红头文件', '查看公示情况', '查看设备信息表'],
      [],
    ]);
    expect(rows[0]?.values).toMatchObject({ category: `一、${DISCLOSURE}`, task: '1．事前公开项目' });
    expect(await preview(await table())).toMatchObject({ added: 0, amiss: 0, rows: [] });
    asking = account('stranger', 'unit-clerk', 'unit-c');
    const { body } = await http().get(`${PATH}/template`).expect(409);
    expect(body).toMatchObject({ code: 'issue-unit-not-in-campaign' });
    asking = STAFF;
    await expect(readSheet(await table(), unitColumns)).rejects.toMatchObject({ code: 'sheet-header-missing' });
    await http().get('/api/issue-ledgers/none/imports/template').expect(404);
  });
});
