import { mkdtempSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { INestApplication } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { Pool } from 'pg';
import request from 'supertest';
import writeExcel from 'write-excel-file/node';
import { CalendarModule, Clock, MovedClock } from '@app/calendar';
import { DatabaseModule } from '@app/database';
import { EventingModule, EventStore } from '@app/eventing';
import { FilesModule } from '@app/files';
import { HttpModule, type SignedInRequest } from '@app/http';
import { AccountOpened } from '@app/identity/events.js';
import { permissions } from '@app/identity/permissions.rules.js';
import { InspectionResultModule } from '@app/inspection-result';
import { ResultAwaited } from '@app/inspection-result/events.js';
import { ReviewExtended, SubmittedForReview } from '@app/legal-review/events.js';
import { NoticeModule } from '@app/notice';
import {
  OfficeNoticeDelivered,
  OfficeNoticeDrafted,
  OfficeNoticeReceived,
  OfficeNoticeSigned,
} from '@app/notice/events.js';
import { DeadlinePaused } from '@app/notification/events.js';
import { NotificationModule } from '@app/notification';
import { OpinionModule } from '@app/opinion';
import { LetterDelivered, LetterDrafted, LetterIssued } from '@app/opinion/events.js';
import { JobRunner, QueuesModule } from '@app/queues';
import { UnitClosed, UnitRegistered } from '@app/registry/events.js';
import { createTestDatabase, LivedPast, type TestDatabase } from '@app/testing';
import { WorkingCalendarModule } from './index.js';

const clock = new MovedClock('2026-09-14T02:00:00.000Z');
const folder = mkdtempSync(join(tmpdir(), 'yuheng-calendar-'));

describe('the working calendar', () => {
  let database: TestDatabase;
  let app: INestApplication<Server>;
  let past: LivedPast;

  beforeAll(async () => {
    database = await createTestDatabase();
    const module = await Test.createTestingModule({
      imports: [
        ...[CalendarModule, DatabaseModule.forRoot(database.url), EventingModule.forRoot(permissions)],
        ...[QueuesModule.onTimetable(), HttpModule, FilesModule.forRoot(folder)],
        ...[InspectionResultModule, OpinionModule, NotificationModule, NoticeModule, WorkingCalendarModule],
      ],
    })
      .overrideProvider(Clock)
      .useValue(clock)
      .compile();
    app = module.createNestApplication();
    app.use((incoming: SignedInRequest, _: unknown, next: () => void) => {
      const account = { id: 'staff', login: 'staff', name: '甲某', roles: ['office-staff'] };
      Object.assign(incoming, { account, receivedAt: clock.now().toISOString() });
      next();
    });
    await app.init();
    past = new LivedPast(app, clock);
    const opened = { accountId: 'staff', login: 'staff', name: '甲某', roles: ['office-staff'] };
    await past.record('account-staff', new AccountOpened(opened));
    await past.record('unit-U1', new UnitRegistered({ unitId: 'U1', name: '甲局' } as UnitRegistered['data']));
    const result = { inspectionId: 'n1', unitId: 'U1', endedOn: '2026-09-14', workingDays: 20, dueOn: '2026-10-16' };
    await past.record('inspection-result-n1', new ResultAwaited(result));
    const of = { opinionId: 'o1', unitId: 'U1', letter: 'opinion' as const };
    const text = { title: '整改公示', problems: '…', demands: '…', basis: '条例' };
    await past.record(
      'opinion-o1',
      new LetterDrafted({ ...of, ...text, days: 15, dayKind: 'working', source: { kind: 'issue', id: 'i' } }),
      new LetterIssued({ ...of, year: 2026, number: 1, documentNumber: '1号', issuedOn: '2026-09-14' }),
      new LetterDelivered({
        ...{ ...of, documentNumber: '1号', deliveredOn: '2026-09-14', means: '直接送达', receivedBy: '乙某' },
        dueOn: '2026-10-10',
      }),
    );
    await now();
  });

  afterAll(async () => {
    await app.close();
    await database.drop();
    rmSync(folder, { recursive: true });
  });

  const now = () => past.liveTo(clock.now().toISOString());
  const http = () => request(app.getHttpServer());
  const get = async (path: string) => (await http().get(`/api/working-years${path}`).expect(200)).body;
  const post = (path: string, body: object) => http().post(`/api/working-years${path}`).send(body);
  const armed = async () =>
    (await app.get(Pool).query('select key, due_on::text from deadline where open order by key')).rows;
  /** The built-in table with Wednesday 23 September off, and no other change. */
  const corrected = async () => {
    const { holidays, workdays } = await get('/2026');
    return { year: 2026, holidays: [...holidays, '2026-09-23'], workdays, source: '国办发明电〔2026〕9号' };
  };

  it('knows the built-in years, and says where it knows none', async () => {
    expect(await get('/2026')).toMatchObject({ arranged: true, editions: [] });
    expect((await get('/2026')).holidays).toContain('2026-10-01');
    expect(await get('/2031')).toMatchObject({ arranged: false, holidays: [] });
    expect((await get('')).items[0]).toMatchObject({ year: expect.any(Number) });
    await http().get('/api/working-years/soon').expect(400);
  });

  it('reads a table from a file, tells its faults, and writes nothing', async () => {
    const file = await writeExcel([
      ['日期', '安排', '说明'],
      ['2027年1月1日', '放假', '元旦'],
      ['2027-02-20', '班', null],
      ['某日', '放假', null],
    ]).toBuffer();
    const { body } = await http().post('/api/working-years/sheets').attach('file', file, '2027.xlsx').expect(200);
    expect(body).toMatchObject({ year: 2027, holidays: ['2027-01-01'], workdays: ['2027-02-20'] });
    expect(body.faults).toMatchObject([{ row: 4, column: '日期' }]);
    await http().post('/api/working-years/sheets').expect(422);
  });

  it('shows beforehand what a table would change and move', async () => {
    const preview = (await post('/previews', await corrected()).expect(200)).body;
    expect(preview).toMatchObject({
      added: { holidays: ['2026-09-23'], workdays: [] },
      removed: { holidays: [], workdays: [] },
      moves: [
        { what: '办理监督意见书', unitName: '甲局', link: '/opinions/o1', from: '2026-10-10', to: '2026-10-12' },
        { what: '检查结果公示', unitName: '甲局', link: '/inspections/n1', from: '2026-10-16', to: '2026-10-19' },
      ],
    });
    await post('/previews', { ...(await corrected()), holidays: ['2025-01-01'] }).expect(409);
    expect(await armed()).toMatchObject([{ due_on: '2026-10-10' }, { due_on: '2026-10-16' }]);
  });

  it('moves what is open with a corrected table, records what moved, and warns by the new day', async () => {
    await post('', { ...(await corrected()), source: '' }).expect(422);
    await post('', await corrected()).expect(201);
    await now();
    expect(await armed()).toEqual([
      { key: 'handle-opinion-o1', due_on: '2026-10-12' },
      { key: 'publish-result-n1', due_on: '2026-10-19' },
    ]);
    const { editions } = await get('/2026');
    expect(editions).toMatchObject([
      {
        edition: 1,
        importedBy: '甲某',
        source: '国办发明电〔2026〕9号',
        moves: [{ from: '2026-10-10' }, { to: '2026-10-19' }],
      },
    ]);
    const version = async (stream: string) => (await app.get(EventStore).stream(stream)).length;
    const before = [await version('opinion-o1'), await version('inspection-result-n1')];
    for (const { name, id, data } of past.done) await app.get(JobRunner).run(name, data, `${id}-again`);
    await now();
    expect([await version('opinion-o1'), await version('inspection-result-n1')]).toEqual(before);
    await past.liveTo('2026-10-10T23:00:00.000Z');
    const { rows } = await app
      .get(Pool)
      .query(
        `select 1 from event where type = 'DeadlineWarned' and body -> 'data' ->> 'key' = 'handle-opinion-o1' and body -> 'data' ->> 'moment' = 'overdue'`,
      );
    expect(rows).toEqual([]);
    expect((await http().get('/api/opinions/o1').expect(200)).body.opinion).toMatchObject({ dueOn: '2026-10-12' });
  });

  it('moves nothing of a unit that was closed', async () => {
    const unitId = 'U2';
    await past.record('unit-U2', new UnitRegistered({ unitId, name: '丙局' } as UnitRegistered['data']));
    const result = { inspectionId: 'n2', unitId, endedOn: '2026-10-09', workingDays: 20, dueOn: '2026-11-05' };
    await past.record('inspection-result-n2', new ResultAwaited(result));
    const { holidays, workdays } = await get('/2026');
    const table = { year: 2026, workdays, source: '国办发明电〔2026〕10号' };
    const preview = async (): Promise<string> =>
      JSON.stringify(
        (await post('/previews', { ...table, holidays: [...holidays, '2026-11-03'] }).expect(200)).body.moves,
      );
    expect(await preview()).toContain('丙局');
    await past.record('unit-U2', new UnitClosed({ unitId, reason: '撤并' }));
    expect(await preview()).not.toContain('丙局');
  });

  it('moves the day by which a notice is signed for, of those who have not signed', async () => {
    const [officeNoticeId, documentNumber] = ['w1', '舞法政办〔2026〕9号'];
    const units = ['U1', 'U3'];
    await past.record('unit-U3', new UnitRegistered({ unitId: 'U3', name: '丁局' } as UnitRegistered['data']));
    const text = { title: '表彰决定', body: '…', named: [], addressees: units, receiptDays: 3, open: false };
    const signed = { kind: 'commendation' as const, title: text.title, prefix: '舞法政办', year: 2026, number: 9 };
    const dueOn = '2026-11-20';
    await past.record(
      `office-notice-${officeNoticeId}`,
      new OfficeNoticeDrafted({ officeNoticeId, campaignId: 'c', year: 2026, kind: 'commendation', ...text }),
      new OfficeNoticeSigned({ officeNoticeId, ...signed, documentNumber, signedOn: '2026-11-16' }),
      new OfficeNoticeDelivered({
        ...{
          officeNoticeId,
          documentNumber,
          title: text.title,
          units,
          receiptDays: 3,
          deliveredOn: '2026-11-17',
          dueOn,
        },
      }),
      new OfficeNoticeReceived({ officeNoticeId, unitId: 'U3', documentNumber, receivedOn: '2026-11-18', late: false }),
    );
    const { holidays, workdays } = await get('/2026');
    const table = { year: 2026, workdays, holidays: [...holidays, '2026-11-19'], source: '国办发明电〔2026〕11号' };
    const { moves } = (await post('/previews', table).expect(200)).body as { moves: { what: string }[] };
    expect(moves.filter(({ what }) => what === '签收文件')).toMatchObject([
      { unitName: '甲局', link: '/office-notices/w1', from: dueOn, to: '2026-11-23' },
    ]);
    await post('', table).expect(201);
    await now();
    const { rows } = await app
      .get(Pool)
      .query('select due_on::text from office_notice where id = $1', [officeNoticeId]);
    expect(rows).toEqual([{ due_on: '2026-11-23' }]);
    expect(await armed()).toContainEqual({ key: 'receive-office-notice-w1-U1', due_on: '2026-11-23' });
  });

  it('names the legal review of a case whose day would move, and leads to it', async () => {
    const clock = { submittedOn: '2026-10-28', days: 5, dueOn: '2026-11-04' };
    const submitted = { legalCaseId: 'c1', unitId: 'U1', round: 1, proposal: '罚款', materials: [], ...clock };
    await past.record('legal-case-c1', new SubmittedForReview(submitted));
    const { holidays, workdays } = await get('/2026');
    const table = { year: 2026, workdays, holidays: [...holidays, '2026-11-03'], source: '国办发明电〔2026〕10号' };
    expect((await post('/previews', table).expect(200)).body.moves).toContainEqual(
      expect.objectContaining({ what: '法制审核', link: '/legal-cases/c1', from: '2026-11-04', to: '2026-11-05' }),
    );
    // While the office lets it stand still no table moves it, also where its period is extended meanwhile.
    const paused = {
      key: 'legal-review-c1',
      subject: '审核',
      link: '/',
      on: '2026-10-29',
      dueOn: '2026-11-04',
      reason: '',
    };
    await past.record('pause-c1', new DeadlinePaused({ unitId: 'U1', legalCaseId: 'c1', ...paused }));
    const longer = { legalCaseId: 'c1', unitId: 'U1', round: 1, days: 1, from: '2026-11-04', dueOn: '2026-11-05' };
    await past.record('legal-case-c1', new ReviewExtended({ ...longer, reason: '案情复杂' }));
    expect(JSON.stringify((await post('/previews', table).expect(200)).body.moves)).not.toContain('/legal-cases/c1');
  });
});
