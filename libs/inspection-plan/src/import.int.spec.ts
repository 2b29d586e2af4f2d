import type { Server } from 'node:http';
import type { INestApplication } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Test } from '@nestjs/testing';
import request, { type Response } from 'supertest';
import type { SheetData } from 'write-excel-file/node';
import writeExcel from 'write-excel-file/node';
import { CalendarModule, Clock, MovedClock } from '@app/calendar';
import { DatabaseModule } from '@app/database';
import type { ImportPreviewAnswer } from '@app/documents';
import { EventingModule, EventStore, idFrom, type AnyCommand, type Meta } from '@app/eventing';
import { HttpModule, type SignedInRequest } from '@app/http';
import { permissions } from '@app/identity/permissions.rules.js';
import { createTestDatabase, type TestDatabase } from '@app/testing';
import { EnterInspectionItem, InspectionPlanModule, RetireInspectionItem, ReviseInspectionItem } from './index.js';

const clock = new MovedClock('2026-05-06T01:00:00.000Z');
let asked = 0;
const office = (): Meta => ({
  ...{ actor: 'staff-1', roles: ['office-staff'], at: clock.now().toISOString() },
  commandId: idFrom('spec', String(asked++)),
});
const content = {
  ...{ name: '行政执法公示', legalBasis: '《河南省行政执法条例》第三十九条', inspectingBody: '县司法局' },
  ...{ contents: ['事前公开', '事后公开'], methods: ['现场检查'], objectKind: 'enforcement-unit' as const },
};
const HEADERS = ['编号', '抽查事项', '抽查依据', '抽查主体', '抽查内容', '抽查方式', '抽查对象'];
const BASIS = '《行政处罚法》第四十八条';
const sheetOf = (data: SheetData): Promise<Buffer> => writeExcel(data).toBuffer();

describe('an import of inspection items', () => {
  let database: TestDatabase;
  let app: INestApplication<Server>;

  beforeEach(async () => {
    database = await createTestDatabase();
    const module = await Test.createTestingModule({
      imports: [
        ...[CalendarModule, DatabaseModule.forRoot(database.url), EventingModule.forRoot(permissions)],
        ...[HttpModule, InspectionPlanModule],
      ],
    })
      .overrideProvider(Clock)
      .useValue(clock)
      .compile();
    app = module.createNestApplication();
    app.use((incoming: SignedInRequest, _: unknown, next: () => void) => {
      const account = { id: 'staff-1', login: 'office.staff1', name: '甲某', roles: ['office-staff'] };
      Object.assign(incoming, { account, receivedAt: clock.now().toISOString() });
      next();
    });
    await app.init();
    await act(new EnterInspectionItem({ code: 'SX-01', ...content }, office()));
    await act(new EnterInspectionItem({ code: 'SX-02', ...content, name: '案卷制作' }, office()));
    await act(new EnterInspectionItem({ code: 'SX-03', ...content, name: '持证上岗' }, office()));
    await act(new RetireInspectionItem({ code: 'SX-03', reason: '依据修改' }, office()));
  });

  afterEach(async () => {
    await app.close();
    await database.drop();
  });

  const act = (command: AnyCommand) => app.get(CommandBus).execute(command);
  const events = async () => (await app.get(EventStore).after(0, 1000)).map(({ type }) => type);
  const http = () => request(app.getHttpServer());
  const preview = async (file: Buffer): Promise<ImportPreviewAnswer> => {
    const sent = http().post('/api/inspection-items/imports/previews').attach('file', file, '清单.xlsx');
    return (await sent.expect(200)).body as ImportPreviewAnswer;
  };
  const confirm = (file: Buffer, { sha256, plan }: { sha256: string; plan: string }, key: string): Promise<Response> =>
    Promise.resolve(
      http()
        .post('/api/inspection-items/imports')
        .set('Idempotency-Key', key)
        .field('sha256', sha256)
        .field('plan', plan)
        .attach('file', file, '清单.xlsx'),
    );
  const good = () =>
    sheetOf([
      HEADERS,
      ['SX-01', content.name, content.legalBasis, content.inspectingBody, '1. 事前公开\n2、事后公开', '现场检查', null],
      ['SX-02', '案卷制作', BASIS, '县司法局', '案卷完整', '书面检查、网络监测', '行政执法案卷'],
      ['SX-04', '法制审核', BASIS, '县司法局', '（1）审核意见\n（2）集体讨论', '现场检查', null],
    ]);

  it('names every wrong row and what is wrong with it, and writes nothing', async () => {
    const before = await events();
    const answer = await preview(
      await sheetOf([
        HEADERS,
        ['SX-05', '没有依据', null, '县司法局', '内容', '现场检查', null],
        ['SX-06', '依据没有名称', '工作需要', '县司法局', '内容', '现场检查', '单位'],
        ['SX-07', '依据没有名称', '工作需要', '县司法局', '内容', '现场检查', null],
        ['SX-08', '没有内容', BASIS, '县司法局', null, '现场检查', null],
        ['SX-09', '没有方式', BASIS, '县司法局', '内容', null, null],
        [null, '没有编号', BASIS, null, '内容', '现场检查', null],
        ['SX-03', '已经退出', BASIS, '县司法局', '内容', '现场检查', null],
        ['SX-10', '重复', BASIS, '县司法局', '内容', '现场检查', null],
        ['SX-10', '重复', BASIS, '县司法局', '内容', '现场检查', null],
        ['SX-11', '正确', BASIS, '县司法局', '内容', '现场检查', null],
      ]),
    );
    const amiss = answer.rows.flatMap(({ row, state, faults }) =>
      faults.map(({ column, message }) => `${row} ${state} ${column}：${message}`),
    );
    expect(amiss).toEqual([
      expect.stringMatching(/^2 wrong 抽查依据：没有写明抽查依据.*国办发〔2015〕58号/),
      expect.stringMatching(/^3 wrong 抽查对象：应当填写“行政执法单位”、“行政执法案卷”、“行政检查对象”之一/),
      expect.stringMatching(/^4 wrong 抽查依据：抽查依据“工作需要”没有写明/),
      expect.stringMatching(/^5 wrong 抽查内容：没有写明抽查内容/),
      expect.stringMatching(/^6 wrong 抽查方式：没有写明抽查方式/),
      '7 wrong 编号：没有填写',
      '7 wrong 抽查主体：没有填写',
      expect.stringMatching(/^8 conflict ：编号SX-03的抽查事项已经退出清单/),
      expect.stringMatching(/^9 conflict ：与第10行的编号相同/),
      expect.stringMatching(/^10 conflict ：与第9行的编号相同/),
    ]);
    expect(answer).toMatchObject({ added: 1, corrected: 0, amiss: 9 });
    expect(await events()).toEqual(before);
  });

  it('says of the others whether they are new, revised, and what changes, or as they are', async () => {
    const { rows } = await preview(await good());
    expect(rows.map(({ row, state }) => `${row} ${state}`)).toEqual(['2 unchanged', '3 changed', '4 new']);
    expect(rows[1]?.changes).toEqual([
      { column: '抽查依据', before: content.legalBasis, after: BASIS },
      { column: '抽查内容', before: '事前公开；事后公开', after: '案卷完整' },
      { column: '抽查方式', before: '现场检查', after: '书面检查、网络监测' },
      { column: '抽查对象', before: '行政执法单位', after: '行政执法案卷' },
    ]);
  });

  it('is written as it was previewed, with the fact of it, once', async () => {
    const [before, file] = [await events(), await good()];
    const seen = await preview(file);
    const first = await confirm(file, seen, '7f1c2f0e-6d5b-4c9d-9a51-0c3b3a1f0001');
    expect(first.status).toBe(201);
    expect((await events()).slice(before.length)).toEqual([
      ...['InspectionItemsImported', 'InspectionItemRevised', 'InspectionItemListed'],
    ]);
    const again = await confirm(file, seen, '7f1c2f0e-6d5b-4c9d-9a51-0c3b3a1f0001');
    expect(again.body).toEqual(first.body);
    const { body } = await http().get('/api/inspection-items/SX-04').expect(200);
    expect(body).toMatchObject({
      name: '法制审核',
      contents: ['审核意见', '集体讨论'],
      objectKind: 'enforcement-unit',
    });
    const third = await confirm(file, await preview(file), '7f1c2f0e-6d5b-4c9d-9a51-0c3b3a1f0002');
    expect([third.status, third.body.code]).toEqual([409, 'no-items-to-import']);
  });

  it('is refused when file or list moved since, and nothing is written', async () => {
    const file = await good();
    const seen = await preview(file);
    const other = await sheetOf([HEADERS, ['SX-12', '其他', BASIS, '县司法局', '内容', '现场检查', null]]);
    const swapped = await confirm(other, seen, '7f1c2f0e-6d5b-4c9d-9a51-0c3b3a1f0003');
    expect(swapped.body.code).toBe('import-file-changed');
    await act(
      new ReviseInspectionItem({ code: 'SX-02', ...content, name: '案卷制作和归档', reason: '完善' }, office()),
    );
    const before = await events();
    const moved = await confirm(file, seen, '7f1c2f0e-6d5b-4c9d-9a51-0c3b3a1f0004');
    expect(moved.body.code).toBe('import-plan-changed');
    await act(new RetireInspectionItem({ code: 'SX-02', reason: '合并' }, office()));
    const left = await confirm(file, seen, '7f1c2f0e-6d5b-4c9d-9a51-0c3b3a1f0005');
    expect(left.body).toMatchObject({
      code: 'import-row-refused',
      title: expect.stringContaining('第3行不能写入') as string,
    });
    expect(await events()).toEqual([...before, 'InspectionItemRetired']);
  });

  it('takes back what was exported, and finds nothing to change', async () => {
    const { body } = await http()
      .get('/api/inspection-items/exports?retired=false')
      .buffer(true)
      .parse((answer, done) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.on('end', () => done(null, Buffer.concat(parts)));
      })
      .expect(200);
    const answer = await preview(body as Buffer);
    expect(answer.rows.map(({ name, state }) => [name, state])).toEqual([
      ['SX-01 行政执法公示', 'unchanged'],
      ['SX-02 案卷制作', 'unchanged'],
    ]);
    expect(answer.ignored).toEqual(['状态', '退出原因']);
  });

  it('has a template with the headers that are read', async () => {
    const answer = await http().get('/api/inspection-items/imports/template').expect(200);
    expect(answer.headers['content-disposition']).toContain(encodeURIComponent('抽查事项清单模板'));
  });
});
