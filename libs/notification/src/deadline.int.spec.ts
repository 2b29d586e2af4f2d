import { Test, type TestingModule } from '@nestjs/testing';
import { Pool } from 'pg';
import { CalendarModule, Clock, instantOf, MovedClock } from '@app/calendar';
import {
  CampaignLaunched,
  MaterialReturned,
  MaterialSubmitted,
  PhaseExtended,
  type Phase,
} from '@app/campaign/events.js';
import { DatabaseModule } from '@app/database';
import { EventingModule, EventStore } from '@app/eventing';
import { AccountClosed, AccountOpened } from '@app/identity/events.js';
import { permissions } from '@app/identity/permissions.rules.js';
import { JobRunner, QueuesModule, Timetable, type JobRequest } from '@app/queues';
import { IssueReported } from '@app/rectification/events.js';
import { UnitClosed, UnitRegistered } from '@app/registry/events.js';
import { createTestDatabase, LivedPast, type TestDatabase } from '@app/testing';
import { Deadlines } from './deadlines.js';
import { NotificationModule } from './index.js';
import { RemindersAtStart } from './reminders-at-start.js';

const clock = new MovedClock('2022-05-06T01:00:00.000Z');
const [A, B, C] = ['unit-a', 'unit-b', 'unit-c'] as const;
const campaignId = 'campaign-1';
const phase = (name: Phase, dueOn: string) => ({ phase: name, name, startsOn: '2022-05-06', dueOn });
const material = (code: string, name: string, of: Phase, dueOn: string) => ({ code, name, phase: of, dueOn });
const launch = (id: string, units: readonly string[]) =>
  new CampaignLaunched({
    ...{ campaignId: id, year: 2022, title: '三项制度提升年活动', documentNumber: '1号', templateHash: 'h' },
    phases: [phase('deployment', '2022-05-15'), phase('self-inspection', '2022-05-31')],
    materials: [
      material('R1', '实施方案', 'deployment', '2022-05-15'),
      material('R3', '问题清单', 'self-inspection', '2022-05-31'),
    ],
    ...{ categories: [], tasks: [] },
    units: units.map((unitId) => ({ unitId, name: `单位${unitId}`, meets: ['all'] })),
  });

/** The report of the year is the office's. */
const OF_UNITS = `key not like '%-year-report-%'`;

describe('deadlines', () => {
  let database: TestDatabase;
  let app: TestingModule;
  let past: LivedPast;
  let store: EventStore;
  let pool: Pool;
  let timetable: Timetable;

  beforeAll(async () => {
    database = await createTestDatabase();
    app = await Test.createTestingModule({
      imports: [
        ...[CalendarModule, DatabaseModule.forRoot(database.url), EventingModule.forRoot(permissions)],
        ...[QueuesModule.onTimetable(), NotificationModule],
      ],
    })
      .overrideProvider(Clock)
      .useValue(clock)
      .compile();
    await app.init();
    [past, store, pool, timetable] = [
      new LivedPast(app, clock),
      app.get(EventStore),
      app.get(Pool),
      app.get(Timetable),
    ];
    for (const unitId of [A, B, C]) {
      await past.record(
        `unit-${unitId}`,
        new UnitRegistered({ unitId, name: `单位${unitId}` } as UnitRegistered['data']),
      );
      await open(`${unitId}.clerk`, 'unit-clerk', unitId);
      await open(`${unitId}.lead`, 'unit-lead', unitId);
    }
  });

  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  const open = (accountId: string, role: string, unitId?: string) =>
    past.record(
      `account-${accountId}`,
      new AccountOpened({ accountId, login: accountId, name: accountId, roles: [role], unitId }),
    );
  const day = (date: string) => past.liveTo(instantOf(date, '12:00:00.000'));
  const now = () => past.liveTo(clock.now().toISOString());
  const inbox = async (accountId: string, like = '%'): Promise<string[]> => {
    const { rows } = await pool.query<{ text: string }>(
      'select text from notification where account_id = $1 and text like $2 order by at, text',
      [accountId, like],
    );
    return rows.map(({ text }) => text);
  };
  const of = (unitId: string, code: string) => ({ campaignId, unitId, code, round: 1 });
  const stream = (unitId: string, code: string) => `material-${campaignId}-${unitId}-${code}`;

  it('arms every material and the self-inspection of every unit at the launch', async () => {
    await past.record(campaignId, launch(campaignId, [A, B]));
    await now();
    const { rows } = await pool.query<{ key: string; due_on: string }>(
      `select key, due_on::text from deadline where open and ${OF_UNITS} order by key`,
    );
    expect(rows).toHaveLength(6);
    expect(rows).toContainEqual({ key: `material-${campaignId}-${A}-R3`, due_on: '2022-05-31' });
    expect(rows).toContainEqual({ key: `self-inspection-${campaignId}-${B}`, due_on: '2022-05-31' });
  });

  it('warns clerk and lead at each of the five moments', async () => {
    await day('2022-05-16');
    const due = '报送实施方案（R1），期限为2022年5月15日';
    const warnings = [
      `还剩7天：${due}。`,
      `还剩3天：${due}。`,
      `还剩1天：${due}。`,
      '今天到期：报送实施方案（R1），请于今日办结。',
      `已逾期1天：${due}，请立即办理。`,
    ];
    for (const person of [`${A}.clerk`, `${B}.clerk`]) expect(await inbox(person, '%R1%')).toEqual(warnings);
    expect(await inbox(`${A}.lead`, '%R1%')).toEqual([
      ...warnings.slice(0, 4),
      '催办：单位unit-a逾期1天未报送实施方案（R1），期限为2022年5月15日。',
    ]);
    expect(await inbox(`${C}.clerk`)).toEqual([]);
    const { rows } = await pool.query<{ at: Date }>(
      `select at from notification where account_id = 'unit-a.lead' order by at`,
    );
    expect(rows.map(({ at }) => at.toISOString())).toEqual([
      ...['2022-05-08T00:30:00.000Z', '2022-05-12T00:30:00.000Z', '2022-05-14T00:30:00.000Z'],
      ...['2022-05-15T00:30:00.000Z', '2022-05-15T16:10:00.000Z'],
    ]);
  });

  it('warns exactly once each when every job runs twice, and in the wrong order', async () => {
    const { rows: before } = await pool.query('select count(*) from notification');
    const version = (await store.stream(`deadline-${stream(A, 'R1')}`)).length;
    for (const { name, id, data } of [...past.done].reverse()) await app.get(JobRunner).run(name, data, id);
    for (const { name, id, data } of [...past.done].reverse())
      await app.get(JobRunner).run(name, data, `${id}-lost-and-asked-again`);
    await now();
    expect((await pool.query('select count(*) from notification')).rows).toEqual(before);
    expect(await store.stream(`deadline-${stream(A, 'R1')}`)).toHaveLength(version);
  });

  it('stops warning once the material is handed in, and arms its deadline again when it is returned', async () => {
    const submitted = { ...of(A, 'R3'), files: [], note: '', dueOn: '2022-05-31', late: false };
    await past.record(stream(A, 'R3'), new MaterialSubmitted(submitted));
    await day('2022-05-29');
    expect(await inbox(`${A}.clerk`, '%R3%')).toEqual([]);
    expect(await inbox(`${B}.clerk`, '%R3%')).toHaveLength(2);
    await past.record(
      stream(A, 'R3'),
      new MaterialReturned({ ...of(A, 'R3'), reason: '缺少整改责任人。', dueOn: '2022-06-03' }),
    );
    await day('2022-06-04');
    expect(await inbox(`${A}.clerk`, '%R3%')).toEqual([
      '问题清单（R3）被退回：缺少整改责任人。请于2022年6月3日前重新报送。',
      '还剩3天：重新报送问题清单（R3），期限为2022年6月3日。',
      '还剩1天：重新报送问题清单（R3），期限为2022年6月3日。',
      '今天到期：重新报送问题清单（R3），请于今日办结。',
      '已逾期1天：重新报送问题清单（R3），期限为2022年6月3日，请立即办理。',
    ]);
    await past.record(
      stream(A, 'R3'),
      new MaterialSubmitted({ ...submitted, round: 2, dueOn: '2022-06-03', late: true }),
    );
    await now();
    expect((await store.stream(`deadline-${stream(A, 'R3')}`)).at(-1)?.type).toBe('DeadlineMet');
  });

  it('arms again when the jobs of a return and of what was handed in after it run in the wrong order', async () => {
    await past.record(stream(B, 'R3'), new MaterialReturned({ ...of(B, 'R3'), reason: '重做', dueOn: '2022-06-20' }));
    await past.record(
      stream(B, 'R3'),
      new MaterialSubmitted({ ...of(B, 'R3'), files: [], note: '', dueOn: '2022-06-20', late: false }),
    );
    await past.record(stream(B, 'R3'), new MaterialReturned({ ...of(B, 'R3'), reason: '再做', dueOn: '2022-06-25' }));
    await past.follow();
    const jobs: JobRequest[] = [];
    for (let job = timetable.takeDue('2022-06-04'); job; job = timetable.takeDue('2022-06-04')) jobs.push(job);
    for (const { name, data, id } of jobs.reverse()) await app.get(JobRunner).run(name, data, id);
    const { rows } = await pool.query('select due_on::text, open from deadline where key = $1', [stream(B, 'R3')]);
    expect(rows).toEqual([{ due_on: '2022-06-25', open: true }]);
    await now();
  });

  it('moves deadlines with an extended phase, but never forward for a unit that was given more time', async () => {
    const materials = [{ code: 'R3', dueOn: '2022-06-22' }];
    const extended = {
      campaignId,
      phase: 'self-inspection' as const,
      from: '2022-05-31',
      dueOn: '2022-06-22',
      reason: '汛期',
      materials,
    };
    await past.record(campaignId, new PhaseExtended(extended));
    await now();
    const { rows } = await pool.query(
      `select key, due_on::text from deadline where open and ${OF_UNITS} and due_on > $1 order by key`,
      ['2022-06-04'],
    );
    expect(rows).toEqual([
      { key: stream(B, 'R3'), due_on: '2022-06-25' },
      { key: `self-inspection-${campaignId}-${A}`, due_on: '2022-06-22' },
      { key: `self-inspection-${campaignId}-${B}`, due_on: '2022-06-22' },
    ]);
    expect(await inbox(`${C}.lead`)).toEqual(['自查阶段延长至2022年6月22日：汛期']);
  });

  it('asks again for every reminder when the queue was lost', async () => {
    await past.record(
      'issue-i13',
      new IssueReported({
        ...{
          issueId: 'i13',
          unitId: B,
          campaignId,
          number: 13,
          source: 'self-inspection',
          text: '…',
          dueOn: '2022-09-10',
          responsible: '某人',
        },
      }),
    );
    await now();
    await past.record(
      'issue-i14',
      new IssueReported({
        ...{
          issueId: 'i14',
          unitId: B,
          campaignId,
          number: 14,
          source: 'self-inspection',
          text: '…',
          dueOn: '2022-09-10',
          responsible: '某人',
        },
      }),
    );
    await past.follow();
    while (timetable.takeDue('9999'));
    const found = new Timetable();
    await new RemindersAtStart(found, app.get(Deadlines)).onApplicationBootstrap();
    const jobs = found.remaining().filter(({ id }) => /issue-i1[34]/.test(id));
    expect(jobs.map(({ name, runAt }) => `${name} ${runAt ?? 'at once'}`).sort()).toEqual([
      'keep-deadline at once',
      ...[
        ...['2022-09-03T00:30', '2022-09-07T00:30', '2022-09-09T00:30', '2022-09-10T00:30', '2022-09-10T16:05'],
        ...['2022-09-10T16:10', '2022-09-13T16:10', '2022-09-17T16:10'],
      ].map((at) => `remind-of-deadline ${at}:00.000Z`),
    ]);
    await timetable.add(found.remaining().map((job) => ({ ...job, id: `${job.id}-again` })));
    await day('2022-09-11');
    expect(await inbox(`${B}.clerk`, '%第13号%')).toHaveLength(5);
    expect(await inbox(`${B}.clerk`, '%第14号%')).toHaveLength(5);
  });

  it('warns nobody who left, and nobody of a unit that was closed', async () => {
    await past.record(`account-${B}.clerk`, new AccountClosed({ accountId: `${B}.clerk`, reason: '调离' }));
    await past.record(
      'issue-i15',
      new IssueReported({
        ...{
          issueId: 'i15',
          unitId: B,
          campaignId,
          number: 15,
          source: 'self-inspection',
          text: '…',
          dueOn: '2022-10-10',
          responsible: '某人',
        },
      }),
    );
    await day('2022-10-04');
    expect(await inbox(`${B}.clerk`, '%第15号%')).toEqual([]);
    expect(await inbox(`${B}.lead`, '%第15号%')).toHaveLength(1);
    await past.record(`unit-${B}`, new UnitClosed({ unitId: B, reason: '撤并' }));
    await day('2022-10-12');
    expect(await inbox(`${B}.lead`, '%第15号%')).toHaveLength(1);
    expect((await store.stream('deadline-issue-i15')).at(-1)?.type).toBe('DeadlineDropped');
  });

  it('arms the hundreds of deadlines of a whole county', async () => {
    await past.record(
      'campaign-2',
      launch(
        'campaign-2',
        Array.from({ length: 100 }, (_, n) => `unit-${n}`),
      ),
    );
    await now();
    const { rows } = await pool.query(`select count(*)::int as armed from deadline where key like '%campaign-2%'`);
    expect(rows).toEqual([{ armed: 300 }]);
  }, 90_000);
});
