import type { Server } from 'node:http';
import type { INestApplication } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { Pool } from 'pg';
import sharp, { type Sharp } from 'sharp';
import request, { type Response } from 'supertest';
import { CalendarModule, Clock, MovedClock } from '@app/calendar';
import { DatabaseModule, type Page } from '@app/database';
import { EventingModule, type AnyEvent } from '@app/eventing';
import { Files, FilesModule } from '@app/files';
import { HttpModule, type Account, type SignedInRequest } from '@app/http';
import { permissions } from '@app/identity/permissions.rules.js';
import { TalkHeld } from '@app/oversight/events.js';
import { JobRunner, QueuesModule } from '@app/queues';
import { IssueEvidenceAdded, IssueMerged, RectificationSubmitted } from '@app/rectification/events.js';
import { RecheckAssigned, RecheckPassed, RecheckReassigned } from '@app/recheck/events.js';
import { SupervisorRegistered, UnitRegistered, type UnitParticulars } from '@app/registry/events.js';
import { EvidenceAttached } from '@app/self-inspection/events.js';
import { createTestDatabase, createTestFolder, LivedPast, type TestDatabase } from '@app/testing';
import {
  ExamPaperFiled,
  PaperAttendanceEntered,
  TrainingPicturesAdded,
  TrainingSessionClosed,
} from '@app/training/events.js';
import type { EvidenceAnswer, EvidenceItem, EvidenceReuseListAnswer } from './dto.js';
import { EvidenceModule } from './index.js';

const clock = new MovedClock('2022-05-30T01:00:00.000Z');
const [A, B] = ['unit-a', 'unit-b'] as const;
const PEOPLE: Readonly<Record<string, Account>> = Object.fromEntries(
  (
    [
      ['clerk', 'unit-clerk', A],
      ['neighbour', 'unit-clerk', B],
      ['staff', 'office-staff'],
      ['inspector', 'supervisor'],
      ['lent', 'supervisor', B],
    ] as const
  ).map(([id, role, unitId]) => [id, { id, login: id, name: id, roles: [role], unitId }]),
);

/** Stripes that differ from one number to the next. */
function scene(number: number): Sharp {
  const bar = (at: number): string =>
    `<rect x="${(at * 97 * number) % 700}" y="${(at * 53 + number * 211) % 500}" width="${90 + ((at * number) % 130)}" height="${70 + ((at + number) % 120)}" fill="rgb(${(at * 40) % 200},${(number * 70) % 200},${(at * number * 13) % 200})"/>`;
  const bars = Array.from({ length: 12 }, (_, at) => bar(at + 1)).join('');
  return sharp(
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="800" height="600"><rect width="800" height="600" fill="#667"/>${bars}</svg>`,
    ),
  );
}

describe('evidence', () => {
  let database: TestDatabase;
  let app: INestApplication<Server>;
  let past: LivedPast;
  let account: Account | undefined;

  beforeAll(async () => {
    database = await createTestDatabase();
    const module = await Test.createTestingModule({
      imports: [
        ...[CalendarModule, DatabaseModule.forRoot(database.url), EventingModule.forRoot(permissions)],
        ...[QueuesModule.onTimetable(), HttpModule, FilesModule.forRoot(createTestFolder()), EvidenceModule],
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
    for (const [unitId, name] of [
      [A, '甲局'],
      [B, '乙乡'],
    ] as const) {
      const particulars = { name, shortName: name, kind: 'department' } as unknown as UnitParticulars;
      await past.record(`unit-${unitId}`, new UnitRegistered({ unitId, ...particulars }));
    }
  });
  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  const http = () => request(app.getHttpServer());
  const as = async <T>(who: string, asked: () => PromiseLike<Response>): Promise<{ status: number; body: T }> => {
    account = PEOPLE[who];
    const { status, body } = await asked();
    return { status, body: body as T };
  };
  const get = <T>(who: string, path: string) => as<T & { code: string }>(who, () => http().get(`/api${path}`));
  const post = <T>(who: string, path: string, body: object) =>
    as<T & { code: string }>(who, () => http().post(`/api${path}`).send(body));
  const unitOf = (who: string) => PEOPLE[who]?.unitId;
  const metaOf = (who: string) => past.meta(who, PEOPLE[who]?.roles, unitOf(who));
  const keep = async (who: string, name: string, bytes: Buffer): Promise<string> =>
    (await app.get(Files).keep(name, bytes, metaOf(who))).id;

  async function attach(who: string, checkId: string, name: string, bytes: Buffer, kind = 'picture'): Promise<string> {
    const fileId = await keep(who, name, bytes);
    const unitId = unitOf(who) ?? '';
    const event = new EvidenceAttached({ campaignId: 'campaign-1', unitId, checkId, fileId, name, kind });
    await past.recordAs(metaOf(who), `self-inspection-campaign-1-${unitId}`, event);
    return fileId;
  }
  const worked = () => past.liveTo(clock.now().toISOString());
  const reuses = async (state = ''): Promise<EvidenceReuseListAnswer['items']> =>
    (await get<EvidenceReuseListAnswer>('staff', `/evidence-reuses?state=${state}`)).body.items;

  it('of one name in one place is numbered by versions, and the older stays', async () => {
    const first = await attach('clerk', '1.1', '制度.txt', Buffer.from('第一版'), 'red-header-document');
    const second = await attach('clerk', '1.1', '制度.txt', Buffer.from('第二版'), 'red-header-document');
    await attach('clerk', '1.2', '制度.txt', Buffer.from('另一项的'), 'red-header-document');
    const { body } = await get<EvidenceAnswer>('clerk', `/evidence/${second}`);
    expect(body.places).toMatchObject([
      { fileId: second, number: 2, versions: 2, link: '/self-inspections/campaign-1/unit-a' },
    ]);
    expect(body.others).toMatchObject([{ fileId: first, number: 1, versions: 2 }]);
    expect((await get<EvidenceAnswer>('clerk', `/evidence/${first}`)).body.places).toMatchObject([{ number: 1 }]);
  });

  it('named by its id alone has the name it was handed in under', async () => {
    const fileId = await keep('clerk', '整改报告.txt', Buffer.from('已经整改'));
    const submitted = new RectificationSubmitted({
      ...{ issueId: 'issue-1', unitId: A, round: 1, account: '已改', evidence: [fileId] },
      ...{ dueOn: '2022-06-30', late: false },
    });
    await past.recordAs(metaOf('clerk'), 'issue-1', submitted);
    const { body } = await get<{ items: EvidenceItem[] }>('staff', '/evidence?thing=issue');
    expect(body.items).toMatchObject([
      { fileId, name: '整改报告.txt', unitName: '甲局', retention: 'years-30', link: '/issues/issue-1' },
    ]);
  });

  it('has the 保管期限 of its kind until the office gives it another, and can be found by it', async () => {
    const fileId = await attach('clerk', '2.1', '培训照片说明.txt', Buffer.from('照片'), 'picture');
    const found = async (retention: string) =>
      (await get<{ items: EvidenceItem[] }>('staff', `/evidence?q=培训&retention=${retention}`)).body.items.length;
    expect([await found('years-10'), await found('permanent')]).toEqual([1, 0]);
    const given = { fileId, unitId: A, retention: 'permanent', reason: '入选典型经验' };
    expect((await post('clerk', '/evidence/retentions', given)).status).toBe(403);
    expect((await post('staff', '/evidence/retentions', given)).status).toBe(201);
    expect([await found('years-10'), await found('permanent')]).toEqual([0, 1]);
    expect(await post('staff', '/evidence/retentions', { ...given, unitId: B })).toMatchObject({
      status: 409,
      body: { code: 'evidence-not-in-use' },
    });
    const { body } = await get<{ source: string; items: { code: string }[] }>('clerk', '/retention-classes');
    expect(body.source).toContain('国家档案局令第8号');
    expect(body.items.map(({ code }) => code)).toEqual(['permanent', 'years-30', 'years-10']);
  });

  it('of a unit is nothing to another', async () => {
    const fileId = await attach('clerk', '3.1', '内部.txt', Buffer.from('甲局内部'), 'other');
    const { body } = await get<{ items: EvidenceItem[] }>('neighbour', '/evidence');
    expect(body.items).toEqual([]);
    expect((await get('neighbour', `/evidence/${fileId}`)).status).toBe(404);
    expect((await get('inspector', `/evidence/${fileId}`)).status).toBe(404);
    expect((await get('staff', '/evidence/none')).status).toBe(404);
  });

  it('that is a picture handed in by two units is found once, whichever job runs first, and told to the office alone', async () => {
    const original = await scene(3).jpeg({ quality: 95 }).toBuffer();
    const mine = await attach('clerk', '4.1', '培训现场.jpg', original);
    const theirs = await attach(
      'neighbour',
      '4.1',
      '学习照片.jpg',
      await sharp(original).resize({ width: 500 }).jpeg({ quality: 60 }).toBuffer(),
    );
    await attach('clerk', '4.1', '别的照片.jpg', await scene(8).jpeg().toBuffer());
    await attach('clerk', '4.2', '又用一次.jpg', original);
    await worked();
    for (const { name, data, id } of past.done.filter((job) => job.name === 'compare-pictures').toReversed())
      await app.get(JobRunner).run(name, data, id);

    const found = await reuses();
    expect(found).toMatchObject([
      {
        ...{ same: 'picture', state: 'open' },
        later: { fileId: theirs, unitName: '乙乡', name: '学习照片.jpg', link: '/self-inspections/campaign-1/unit-b' },
        earlier: { fileId: mine, unitName: '甲局', name: '培训现场.jpg' },
      },
    ]);
    expect((await get('neighbour', '/evidence-reuses')).status).toBe(403);
    expect((await get('clerk', '/evidence-reuses')).status).toBe(403);
  });

  it('that is a picture used again stays found as it was, when an earlier use comes to light at a second run', async () => {
    const original = await scene(5).jpeg({ quality: 95 }).toBuffer();
    const smaller = (width: number) => sharp(original).resize({ width }).jpeg({ quality: 70 }).toBuffer();
    const first = await attach('clerk', '6.1', '原图.jpg', original);
    const second = await attach('clerk', '6.2', '缩小.jpg', await smaller(600));
    await worked();
    const database = app.get(Pool);
    const { rows } = await database.query<object>('delete from file_picture where id = $1 returning *', [first]);
    const theirs = await attach('neighbour', '6.1', '再缩小.jpg', await smaller(450));
    await worked();
    const found = async () => (await reuses()).filter(({ later }) => later.fileId === theirs);
    expect(await found()).toMatchObject([{ earlier: { fileId: second } }]);
    await database.query('insert into file_picture select * from jsonb_populate_record(null::file_picture, $1)', [
      JSON.stringify(rows[0]),
    ]);
    const { name, data, id } = past.done.findLast((job) => job.name === 'compare-pictures')!;
    await app.get(JobRunner).run(name, data, id);
    expect(await found()).toMatchObject([{ earlier: { fileId: second } }]);
  });

  it('that is a picture of last year is found by its bytes, and what the office says of it is kept', async () => {
    const again = await scene(12).png().toBuffer();
    await attach('clerk', '5.1', '公示栏.png', again);
    await worked();
    const before = (await reuses()).length;
    clock.moveTo('2023-05-30T01:00:00.000Z');
    await attach('clerk', '5.1', '今年公示栏.png', again);
    await worked();
    const found = (await reuses()).find(({ same }) => same === 'bytes');
    expect((await reuses()).length).toBe(before + 1);
    expect(found).toMatchObject({ distance: 0, later: { on: '2023-05-30' }, earlier: { on: '2022-05-30' } });
    const path = `/evidence-reuses/${found?.id ?? ''}/decisions`;
    expect((await post('staff', path, { verdict: 'perhaps', note: '?' })).status).toBe(422);
    expect((await post('staff', path, { verdict: 'confirmed', note: '沿用去年的照片' })).status).toBe(201);
    expect((await post('staff', path, { verdict: 'excused', note: '改口' })).body.code).toBe(
      'evidence-reuse-already-decided',
    );
    expect(await reuses('confirmed')).toMatchObject([{ note: '沿用去年的照片', decidedBy: 'staff' }]);
    expect((await post('staff', '/evidence-reuses/none/decisions', { verdict: 'excused', note: '无' })).status).toBe(
      404,
    );
  });

  it('of its own issues, rechecks and talks is opened by a unit whoever handed it in, and by no other', async () => {
    const opened = async (who: string, fileId: string) => (await get(who, `/files/${fileId}/description`)).status;
    const before = await keep('staff', '整改前.txt', Buffer.from('整改前'));
    expect(await opened('clerk', before)).toBe(404);
    const added = {
      issueId: 'i7',
      unitId: A,
      fileId: before,
      name: '整改前.txt',
      side: 'before',
    } as const;
    await past.recordAs(metaOf('staff'), 'issue-i7', new IssueEvidenceAdded(added));
    const minutes = await keep('staff', '约谈记录.txt', Buffer.from('记录'));
    const held = { talkId: 't1', unitId: A, heldOn: '2022-05-30', participants: [], minutes: '', commitments: [] };
    await past.recordAs(metaOf('staff'), 'talk-t1', new TalkHeld({ ...held, files: [minutes] }));
    expect([await opened('clerk', before), await opened('clerk', minutes)]).toEqual([200, 200]);
    expect([await opened('neighbour', before), await opened('neighbour', minutes)]).toEqual([404, 404]);
  });

  it('of a training for the county is opened by the units that were there, once it is closed, and by no other', async () => {
    const opened = async (who: string, fileId: string) => (await get(who, `/files/${fileId}/description`)).status;
    const keepHere = (name: string) => keep('staff', name, Buffer.from(name));
    const [picture, paper, list] = [
      await keepHere('会场.txt'),
      await keepHere('试卷.txt'),
      await keepHere('签到表.txt'),
    ];
    const [sessionId, stream] = ['s1', 'training-session-s1'];
    const record = (event: AnyEvent) => past.recordAs(metaOf('staff'), stream, event);
    await record(new TrainingPicturesAdded({ sessionId, pictures: [picture] }));
    await record(new ExamPaperFiled({ sessionId, title: '考试', fullMark: 100, passMark: 60, fileId: paper }));
    const attendance = [{ officerId: 'o1', ofUnit: A, hours: 4 }];
    await record(new PaperAttendanceEntered({ sessionId, attendance, reason: '网络故障', fileId: list }));
    expect([await opened('clerk', picture), await opened('clerk', paper)]).toEqual([404, 404]);
    const of = { title: '行政处罚法', kind: 'business', day: '2022-05-30', hours: 4 } as const;
    await record(new TrainingSessionClosed({ sessionId, ...of, attendance }));
    expect([await opened('clerk', picture), await opened('clerk', paper)]).toEqual([200, 200]);
    // Who of other units was there stands in the list.
    expect(await opened('clerk', list)).toBe(404);
    expect([await opened('neighbour', picture), await opened('neighbour', paper)]).toEqual([404, 404]);
  });

  it('of an issue that is rechecked is opened by those drawn for it, as far as it was there, and by no others', async () => {
    for (const [supervisorId, accountId] of [
      ['s1', 'inspector'],
      ['s2', 'lent'],
    ] as const)
      await past.record(
        `supervisor-${supervisorId}`,
        new SupervisorRegistered({ supervisorId, accountId } as unknown as SupervisorRegistered['data']),
      );
    const handIn = async (issueId: string, text: string): Promise<string> => {
      const fileId = await keep('clerk', `${text}.txt`, Buffer.from(text));
      const named = { issueId, unitId: A, fileId, name: `${text}.txt`, side: 'after' } as const;
      await past.recordAs(metaOf('clerk'), `issue-${issueId}`, new IssueEvidenceAdded(named));
      return fileId;
    };
    const [own, merged, other] = [
      await handIn('i8', '整改后'),
      await handIn('i9', '并入'),
      await handIn('i10', '别的'),
    ];
    const merger = { issueId: 'i9', unitId: A, number: 9, into: 'i8', intoNumber: 8, reason: '同一问题' };
    await past.record('issue-i9', new IssueMerged(merger));
    const recheck = { recheckId: 'r8', issueId: 'i8', unitId: A };
    const assigned = { ...recheck, supervisors: ['s1'] } as unknown as RecheckAssigned['data'];
    await past.record('recheck-r8', new RecheckAssigned(assigned));
    const later = await handIn('i8', '重新整改');
    const opened = async (who: string) =>
      Promise.all(
        [own, merged, other, later].map(
          async (id) =>
            await app
              .get(Files)
              .describe(id, metaOf(who))
              .then(
                () => true,
                () => false,
              ),
        ),
      );
    expect(await opened('inspector')).toEqual([true, true, false, false]);
    expect(await opened('lent')).toEqual([false, false, false, false]);
    await past.record('recheck-r8', new RecheckReassigned({ ...recheck, supervisors: ['s2'] }));
    expect(await opened('inspector')).toEqual([false, false, false, false]);
    expect(await opened('lent')).toEqual([true, true, false, false]);
  });

  it("found in another unit by a supervisor who serves in one is his and that unit's, not his unit's", async () => {
    const fileId = await keep('lent', '复查照片.txt', Buffer.from('复查'));
    const passed = {
      recheckId: 'r1',
      issueId: 'i7',
      unitId: A,
      campaignId: 'campaign-1',
      note: '',
      evidence: [fileId],
    };
    await past.recordAs(metaOf('lent'), 'recheck-r1', new RecheckPassed(passed as unknown as RecheckPassed['data']));
    const opened = async (who: string) => (await get(who, `/files/${fileId}/description`)).status;
    expect([await opened('neighbour'), await opened('lent'), await opened('clerk')]).toEqual([404, 200, 200]);
    const { body } = await get<Page<EvidenceItem>>('neighbour', '/evidence');
    expect(body.items.map((item) => item.fileId)).not.toContain(fileId);
    expect([body.total, body.next]).toEqual([body.items.length, undefined]);
  });
});
