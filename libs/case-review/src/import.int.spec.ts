import type { INestApplication } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Test } from '@nestjs/testing';
import type { Server } from 'node:http';
import request, { type Response } from 'supertest';
import type { SheetData } from 'write-excel-file/node';
import writeExcel from 'write-excel-file/node';
import { CalendarModule, Clock, MovedClock } from '@app/calendar';
import { DatabaseModule } from '@app/database';
import type { ImportPreviewAnswer } from '@app/documents';
import { EventingModule, EventStore, idFrom, type Meta } from '@app/eventing';
import { HttpModule, type Account, type SignedInRequest } from '@app/http';
import { permissions } from '@app/identity/permissions.rules.js';
import { QueuesModule } from '@app/queues';
import { UnitRegistered } from '@app/registry/events.js';
import { createTestDatabase, type TestDatabase } from '@app/testing';
import { CaseReviewModule, ListCaseFiles, SignOffCaseCatalogue } from './index.js';

const clock = new MovedClock('2026-06-01T01:00:00.000Z');
let asked = 0;
const by = (actor: string, roles: string[], unit?: string): Meta => ({
  ...{ actor, roles, at: clock.now().toISOString(), commandId: idFrom('spec', String(asked++)) },
  ...(unit === undefined ? {} : { unit }),
});
const of = { unitId: 'U1', year: 2026 };
const PATH = '/api/case-catalogues/U1/2026/imports';
const HEADERS = ['文号', '种类', '结案日期'];
const sheetOf = (data: SheetData): Promise<Buffer> => writeExcel(data).toBuffer();
const clerkOf = (unitId: string): Account => ({
  ...{ id: `clerk-${unitId}`, login: 'clerk', name: '甲某', roles: ['unit-clerk'], unitId },
});

describe('an import of case files', () => {
  let database: TestDatabase;
  let app: INestApplication<Server>;
  let account: Account;

  beforeEach(async () => {
    account = clerkOf('U1');
    database = await createTestDatabase();
    const module = await Test.createTestingModule({
      imports: [
        ...[CalendarModule, DatabaseModule.forRoot(database.url), EventingModule.forRoot(permissions)],
        ...[QueuesModule.onTimetable(), HttpModule, CaseReviewModule],
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
    for (const unitId of ['U1', 'U2']) {
      const registered = new UnitRegistered({ unitId, name: `${unitId}局` } as UnitRegistered['data']);
      await app
        .get(EventStore)
        .handle(
          { name: 'spec', initial: null, stream: () => `unit-${unitId}`, decide: () => [registered], evolve: (s) => s },
          { type: 'Spec', data: { asked }, meta: by('somebody', []) },
        );
    }
  });

  afterEach(async () => {
    await app.close();
    await database.drop();
  });

  const events = async () => (await app.get(EventStore).after(0, 1000)).map(({ type }) => type);
  const http = () => request(app.getHttpServer());
  const preview = async (file: Buffer): Promise<ImportPreviewAnswer> =>
    (await http().post(`${PATH}/previews`).attach('file', file, '目录.xlsx').expect(200)).body as ImportPreviewAnswer;
  const confirm = (file: Buffer, { sha256, plan }: { sha256: string; plan: string }, nth: number): Promise<Response> =>
    Promise.resolve(
      http()
        .post(PATH)
        .set('Idempotency-Key', idFrom('spec', String(nth)))
        .field('sha256', sha256)
        .field('plan', plan)
        .attach('file', file, '目录.xlsx'),
    );
  const good = () =>
    sheetOf([HEADERS, ['舞城罚〔2026〕1号', '行政处罚', '2026年3月1日'], ['舞城许〔2026〕2号', '许可', '20260302']]);

  it('names every wrong cell by row and column, and writes nothing', async () => {
    const files = [{ caseNumber: '舞城罚〔2026〕9号', kind: 'penalty' as const, closedOn: '2026-03-09' }];
    await app.get(CommandBus).execute(new ListCaseFiles({ ...of, files }, by('clerk', ['unit-clerk'], 'U1')));
    const before = await events();
    const answer = await preview(
      await sheetOf([
        HEADERS,
        ['2026年1号', '行政处罚', '2026年3月1日'],
        ['舞城罚〔2026〕2号', '罚款', '2026年3月1日'],
        ['舞城罚〔2025〕3号', '行政处罚', '2025年3月1日'],
        ['舞城罚〔2026〕4号', '行政处罚', '2026年7月1日'],
        ['舞城罚〔2026〕5号', '行政处罚', null],
        ['舞城罚〔2026〕6号', '行政处罚', '2026年3月1日'],
        ['舞城罚〔2026〕6号', '行政处罚', '2026年3月1日'],
        ['舞城罚〔2026〕9号', '行政许可', '2026年3月9日'],
        ['舞城罚〔2026〕10号', '行政处罚', '2026年3月1日'],
      ]),
    );
    const told = answer.rows.flatMap(({ row, state, faults }) =>
      faults.map(({ column, message }) => `${row} ${state} ${column}：${message}`),
    );
    expect(told).toEqual([
      expect.stringMatching(/^2 wrong 文号：第2行文号“2026年1号”不规范/),
      expect.stringMatching(/^3 wrong 种类：应当填写“行政处罚”/),
      expect.stringMatching(/^4 wrong 结案日期：第4行.*不在2026年/),
      expect.stringMatching(/^5 wrong 结案日期：第5行.*晚于今天/),
      '6 wrong 结案日期：没有填写',
      '7 conflict ：与第8行的文号相同，同一文号只登记一次。',
      '8 conflict ：与第7行的文号相同，同一文号只登记一次。',
      '9 conflict 种类：目录中登记的是“行政处罚”，登记有误的请先划去',
    ]);
    expect(answer).toMatchObject({ added: 1, amiss: 8 });
    expect(await events()).toEqual(before);
    account = clerkOf('U2');
    expect(
      (
        await http()
          .post(`${PATH}/previews`)
          .attach('file', await good(), '目录.xlsx')
      ).status,
    ).toBe(403);
  });

  it('is written as it was previewed, once, with the fact of it', async () => {
    const [before, file] = [await events(), await good()];
    const seen = await preview(file);
    const first = await confirm(file, seen, 1);
    expect(first.status).toBe(201);
    expect((await events()).slice(before.length)).toEqual(['CaseFilesImported', 'CaseFilesListed']);
    expect((await confirm(file, seen, 1)).body).toEqual(first.body);
    const { body } = await http().get('/api/case-catalogues/U1/2026').expect(200);
    expect(body.files).toMatchObject([
      { id: 'U1:2026-1', caseNumber: '舞城罚〔2026〕1号', kind: 'penalty', closedOn: '2026-03-01' },
      { id: 'U1:2026-2', caseNumber: '舞城许〔2026〕2号', kind: 'licence', closedOn: '2026-03-02' },
    ]);
    const again = await preview(file);
    expect(again).toMatchObject({ added: 0, unchanged: 2, amiss: 0 });
    expect((await confirm(file, again, 2)).body.code).toBe('no-cases-to-import');
  });

  it('is refused when file or catalogue moved since, and nothing is written', async () => {
    const file = await good();
    const seen = await preview(file);
    const other = await sheetOf([HEADERS, ['舞城罚〔2026〕7号', '行政处罚', '2026年3月1日']]);
    expect((await confirm(other, seen, 3)).body.code).toBe('import-file-changed');
    const files = [{ caseNumber: '舞城罚〔2026〕1号', kind: 'penalty' as const, closedOn: '2026-03-01' }];
    await app.get(CommandBus).execute(new ListCaseFiles({ ...of, files }, by('clerk', ['unit-clerk'], 'U1')));
    expect((await confirm(file, seen, 4)).body.code).toBe('import-plan-changed');
    await app.get(CommandBus).execute(new SignOffCaseCatalogue({ ...of, count: 1 }, by('lead', ['unit-lead'], 'U1')));
    const before = await events();
    const { body } = await confirm(file, seen, 5);
    expect(body.code).toBe('import-row-refused');
    expect(body.title).toContain('第3行不能写入：单位负责人已经确认目录完整');
    expect(await events()).toEqual(before);
  });

  it('has a table to fill in', async () => {
    const answer = await http().get(`${PATH}/template`).expect(200);
    expect(answer.headers['content-disposition']).toContain(encodeURIComponent('2026年案卷目录模板'));
  });
});
