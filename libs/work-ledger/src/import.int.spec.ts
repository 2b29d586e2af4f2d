import type { Server } from 'node:http';
import type { INestApplication } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Test } from '@nestjs/testing';
import request, { type Response } from 'supertest';
import type { SheetData } from 'write-excel-file/node';
import writeExcel from 'write-excel-file/node';
import { CalendarModule, Clock, instantOf, MovedClock } from '@app/calendar';
import { CampaignLaunched, type Task } from '@app/campaign/events.js';
import { DatabaseModule } from '@app/database';
import { readSheet, type ImportPreviewAnswer } from '@app/documents';
import { EventingModule, EventStore, idFrom } from '@app/eventing';
import { HttpModule, type Account, type SignedInRequest } from '@app/http';
import { AccountClosed, AccountOpened } from '@app/identity/events.js';
import { permissions } from '@app/identity/permissions.rules.js';
import { QueuesModule } from '@app/queues';
import { createTestDatabase, LivedPast, type TestDatabase } from '@app/testing';
import { AssignWork, WorkLedgerModule } from './index.js';
import { workColumns } from './work-sheet.js';

const clock = new MovedClock(instantOf('2022-05-10', '09:00:00.000'));
const campaignId = 'campaign-1';
const [A, B] = ['unit-a', 'unit-b'] as const;
const PEOPLE: readonly (readonly [string, string, string, string?])[] = [
  ['zhao', '赵立新', 'unit-lead', A],
  ['wang', '王芳', 'unit-clerk', A],
  ['qian', '钱进', 'unit-clerk', B],
  ['staff', '周敏', 'office-staff'],
  ['admin', '马骏', 'admin'],
];
const ACCOUNTS: Readonly<Record<string, Account>> = Object.fromEntries(
  PEOPLE.map(([id, name, role, unitId]) => [id, { id, login: id, name, roles: [role], unitId }]),
);
const task = (number: number, appliesTo: Task['appliesTo']): Task => ({
  ...{ number, appliesTo, checks: [], category: number < 5 ? '公示' : '记录', title: `任务${number}` },
});
const launched = new CampaignLaunched({
  ...{ campaignId, year: 2022, title: '提升年活动', documentNumber: '1', templateHash: 'h', materials: [], phases: [] },
  ...{ categories: ['公示', '记录'], tasks: [task(1, 'all'), task(2, 'service-window'), task(5, 'all')] },
  units: [
    { unitId: A, name: '甲局', meets: ['all'] },
    { unitId: B, name: '乙局', meets: ['all', 'service-window'] },
  ],
});
const HEADERS = ['序号', '类别', '目标任务', '主管领导', '责任人'];
const PATH = `/api/work-ledgers/${campaignId}/${A}/imports`;
const sheetOf = (data: SheetData): Promise<Buffer> => writeExcel(data).toBuffer();

describe('an import of a work ledger', () => {
  let database: TestDatabase;
  let app: INestApplication<Server>;
  let past: LivedPast;
  let account: Account | undefined = ACCOUNTS.wang;

  beforeEach(async () => {
    database = await createTestDatabase();
    const module = await Test.createTestingModule({
      imports: [
        ...[CalendarModule, DatabaseModule.forRoot(database.url), EventingModule.forRoot(permissions)],
        ...[QueuesModule.onTimetable(), HttpModule, WorkLedgerModule],
      ],
    })
      .overrideProvider(Clock)
      .useValue(clock)
      .compile();
    app = module.createNestApplication();
    app.use((incoming: SignedInRequest, _: unknown, next: () => void) => {
      Object.assign(incoming, { account, receivedAt: clock.now().toISOString() });
      next();
    });
    await app.init();
    past = new LivedPast(app, clock);
    for (const [accountId, name, role, unitId] of PEOPLE) {
      await past.record(
        `account-${accountId}`,
        new AccountOpened({ accountId, login: accountId, name, roles: [role], ...(unitId && { unitId }) }),
      );
    }
    await past.record(`campaign-${campaignId}`, launched);
  });

  afterEach(async () => {
    await app.close();
    await database.drop();
  });

  const events = async () => (await app.get(EventStore).after(0, 1000)).map(({ type }) => type);
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
  const good = () =>
    sheetOf([HEADERS, [1, '公示', '任务1', '赵立新', '王  芳'], [5, '记录', '任务5', '孙志远', '王芳']]);
  const zhao = { name: '赵立新', accountId: 'zhao' };
  const wang = { name: '王芳', accountId: 'wang' };

  it('names every wrong cell by row and column, and writes nothing', async () => {
    const before = await events();
    const answer = await preview(
      await sheetOf([
        HEADERS,
        [1, '公示', '任务5', '赵立新', '王芳'],
        [2, '公示', '任务2', '赵立新', '王芳'],
        [9, null, null, '赵立新', '王芳'],
        ['五', null, null, '赵立新', null],
        [5, null, null, '赵立新', '王芳'],
        [5, null, null, null, '王芳'],
        [1, null, null, null, null],
      ]),
    );
    const told = answer.rows.flatMap(({ row, state, faults }) =>
      faults.map(({ column, message }) => `${row} ${state} ${column}：${message}`),
    );
    expect(told).toEqual([
      '2 wrong 目标任务：与方案第1项目标任务不符，请核对序号',
      '3 wrong 序号：第2项目标任务不适用于本单位，不需要明确主管领导和责任人。',
      '4 wrong 序号：活动方案中没有第9项目标任务，请刷新页面后再填。',
      '5 wrong 序号：应当填写整数，现在是“五”',
      '5 wrong 责任人：没有填写',
      '6 conflict ：与第7行是同一项目标任务，请只保留一行。',
      '7 wrong 主管领导：没有填写',
    ]);
    expect(answer.amiss).toBe(6);
    expect(await events()).toEqual(before);
    account = ACCOUNTS.qian;
    const other = await http()
      .post(`${PATH}/previews`)
      .attach('file', await good(), '台账.xlsx');
    expect(other.status).toBe(403);
    account = ACCOUNTS.wang;
  });

  it('is written as it was previewed, once, with the fact of it; a name that is an account is that account', async () => {
    const [before, file] = [await events(), await good()];
    const seen = await preview(file);
    const first = await confirm(file, seen, 1);
    expect(first.status).toBe(201);
    expect((await events()).slice(before.length)).toEqual(['WorkLedgerImported', 'WorkAssigned', 'WorkAssigned']);
    expect((await confirm(file, seen, 1)).body).toEqual(first.body);
    const { body } = await http().get(`/api/work-ledgers/${campaignId}/${A}`).expect(200);
    expect(body.tasks).toMatchObject([
      { task: 1, lead: zhao, responsible: wang },
      { task: 5, lead: { name: '孙志远' }, responsible: wang },
    ]);
    const again = await preview(file);
    expect(again).toMatchObject({ added: 0, corrected: 0, unchanged: 2, amiss: 0 });
    expect((await confirm(file, again, 2)).body.code).toBe('no-work-to-import');
  });

  it('is refused when file or ledger moved since, and nothing is written', async () => {
    const file = await good();
    const seen = await preview(file);
    const other = await sheetOf([HEADERS, [1, null, null, '赵立新', '孙志远']]);
    expect((await confirm(other, seen, 3)).body.code).toBe('import-file-changed');
    const meta = {
      actor: 'wang',
      roles: ['unit-clerk'],
      unit: A,
      at: clock.now().toISOString(),
      commandId: idFrom('spec', 'act'),
    };
    const rows = [{ task: 1, lead: zhao, responsible: { name: '孙志远' } }];
    await app.get(CommandBus).execute(new AssignWork({ campaignId, unitId: A, rows }, meta));
    const before = await events();
    expect((await confirm(file, seen, 4)).body.code).toBe('import-plan-changed');
    expect((await preview(file)).rows[0]).toMatchObject({
      ...{ state: 'changed', changes: [{ column: '责任人', before: '孙志远', after: '王芳' }] },
    });
    expect(await events()).toEqual(before);
  });

  it('is written as it stands after somebody has left: his row is as it is, and only who is new is looked at', async () => {
    await confirm(await good(), await preview(await good()), 6);
    await past.record('account-wang', new AccountClosed({ accountId: 'wang', reason: '调离' }));
    expect(await preview(await good())).toMatchObject({ unchanged: 2, amiss: 0 });
    const file = await sheetOf([HEADERS, [1, null, null, '孙志远', '王芳'], [5, null, null, '孙志远', '王芳']]);
    const seen = await preview(file);
    expect(seen).toMatchObject({ corrected: 1, unchanged: 1, amiss: 0 });
    expect((await confirm(file, seen, 7)).status).toBe(201);
  });

  it('has a table to fill in, with the tasks that apply and who stands there', async () => {
    await confirm(await good(), await preview(await good()), 5);
    const { body } = await http()
      .get(`${PATH}/template`)
      .buffer(true)
      .parse((answer, done) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.on('end', () => done(null, Buffer.concat(parts)));
      })
      .expect(200);
    const { rows } = await readSheet(body as Buffer, workColumns);
    expect(rows.map(({ values: { task: number, lead } }) => [number, lead])).toEqual([
      [1, '赵立新'],
      [5, '孙志远'],
    ]);
    expect(await preview(body as Buffer)).toMatchObject({ unchanged: 2, amiss: 0, added: 0 });
  });
});
