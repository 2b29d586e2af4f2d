import { CommandBus } from '@nestjs/cqrs';
import { Test, type TestingModule } from '@nestjs/testing';
import { Pool } from 'pg';
import { CalendarModule, Clock, instantOf, MovedClock } from '@app/calendar';
import { CampaignLaunched, PhaseOpened } from '@app/campaign/events.js';
import { DatabaseModule } from '@app/database';
import { append, EventingModule, EventStore, hold, NO_PREVIOUS } from '@app/eventing';
import { Files, FilesModule } from '@app/files';
import { HttpModule } from '@app/http';
import { permissions } from '@app/identity/permissions.rules.js';
import { OversightProposed } from '@app/oversight/events.js';
import { QueuesModule } from '@app/queues';
import {
  beforeReading,
  createTestDatabase,
  createTestFolder,
  LivedPast,
  untilBlocked,
  type TestDatabase,
} from '@app/testing';
import {
  AddIssueEvidence,
  ClaimIssue,
  CloseIssue,
  MergeIssue,
  PlanRectification,
  ReopenIssue,
  ReportIssue,
  StartRectification,
  SubmitRectification,
} from './commands.js';
import { RectificationModule } from './index.js';

const clock = new MovedClock(instantOf('2022-06-01', '09:00:00.000'));
const [campaignId, unitId] = ['campaign-1', 'unit-a'];

describe('while it is being decided', () => {
  let database: TestDatabase;
  let module: TestingModule;
  let past: LivedPast;
  let file: string;

  beforeAll(async () => {
    database = await createTestDatabase();
    module = await Test.createTestingModule({
      imports: [
        ...[CalendarModule, DatabaseModule.forRoot(database.url), EventingModule.forRoot(permissions)],
        ...[QueuesModule.onTimetable(), HttpModule, FilesModule.forRoot(createTestFolder()), RectificationModule],
      ],
    })
      .overrideProvider(Clock)
      .useValue(clock)
      .compile();
    await module.init();
    past = new LivedPast(module, clock);
    await past.record(
      campaignId,
      new CampaignLaunched({
        ...{ campaignId, year: 2022, title: '活动', documentNumber: '1', templateHash: 'h', phases: [], materials: [] },
        ...{ categories: ['recording'], units: [{ unitId, name: '甲局', meets: ['all'] }] },
        tasks: [
          {
            ...{ number: 1, category: 'recording', appliesTo: 'all', title: '音像记录' },
            checks: [{ id: '1.1', text: '查看', evidence: [] }],
          },
        ],
      }),
      new PhaseOpened({ campaignId, phase: 'self-inspection', dueOn: '2022-06-30' }),
    );
    file = (await module.get(Files).keep('照片.txt', Buffer.from('照片'), clerk())).id;
  });

  afterAll(async () => {
    await module.close();
    await database.drop();
  });

  const clerk = () => past.meta('clerk', ['unit-clerk'], unitId);
  const staff = () => past.meta('staff', ['office-staff']);
  const ask = (command: object): Promise<unknown> => module.get(CommandBus).execute(command as ClaimIssue);
  const report = async (issueId: string): Promise<void> => {
    const issue = { issueId, campaignId, unitId, source: 'complaint' as const, category: 'recording', text: issueId };
    await ask(new ReportIssue({ ...issue, dueOn: '2022-07-31', responsible: '韩某' }, staff()));
  };
  const events = async (stream: string) =>
    (await module.get(EventStore).stream(stream)) as { type: string; data: object }[];

  /** Lets `act` commit between what is looked up in a stream and what is decided on it. */
  const beforeDeciding = (stream: string, act: () => Promise<unknown>): void =>
    beforeReading(module.get(Pool), stream, 2, act);

  it('on a merger, evidence that comes in goes on with the one that stays', async () => {
    await report('merged');
    await report('survivor');
    const evidence = { issueId: 'merged', side: 'before' as const, files: [{ fileId: file, name: '' }] };
    beforeDeciding('issue-merged', () => ask(new AddIssueEvidence(evidence, clerk())));
    await ask(new MergeIssue({ issueId: 'merged', into: 'survivor', reason: '同一问题' }, staff()));
    const told = (await events('issue-merged')).map(({ type }) => type);
    expect(told).toEqual(['IssueReported', 'IssueEvidenceAdded', 'IssueMerged']);
    expect((await events('issue-survivor')).at(-1)).toMatchObject({
      ...{ type: 'MergeReceived', data: { evidence: [{ fileId: file, side: 'before' }] } },
    });
  });

  it('on a merger, nothing is put on the board, and no clock stopped, unseen: they take turns', async () => {
    await report('overseen');
    const pool = module.get(Pool);
    const other = await pool.connect();
    await other.query('begin');
    await hold(other, 'issue-overseen');
    const merging = ask(new MergeIssue({ issueId: 'overseen', into: 'survivor', reason: '同一问题' }, staff()));
    await untilBlocked(pool, merging);
    const listing = { level: 'office' as const, reason: '久拖不改', dueOn: '2022-07-31' };
    const proposed = new OversightProposed({ issueId: 'overseen', unitId, campaignId, ...listing });
    await append(other, { name: 'oversight-overseen', version: 0, hash: NO_PREVIOUS }, [proposed], staff());
    await other.query('commit');
    other.release();
    await expect(merging).rejects.toMatchObject({ code: 'issue-under-oversight' });
    expect((await events('issue-overseen')).map(({ type }) => type)).toEqual(['IssueReported']);
  });

  it('on a recheck, a closure that came in between stays closed', async () => {
    await report('rechecked');
    const issueId = 'rechecked';
    await ask(new ClaimIssue({ issueId }, clerk()));
    await ask(new PlanRectification({ issueId, measures: '措施', responsible: '韩某' }, clerk()));
    const close = async (): Promise<void> => {
      await ask(new StartRectification({ issueId }, clerk()));
      await ask(new SubmitRectification({ issueId, account: '已整改', evidence: [file] }, clerk()));
      await ask(new CloseIssue({ issueId, opinion: '同意销号' }, staff()));
    };
    await close();
    const closure = (await module.get(EventStore).stream(`issue-${issueId}`)).at(-1)!.id;
    const again = { issueId, reason: '反弹', dueOn: '2022-07-15' };
    beforeDeciding(`issue-${issueId}`, async () => {
      await ask(new ReopenIssue(again, staff()));
      await close();
    });
    await ask(new ReopenIssue({ ...again, closure }, staff()));
    const told = (await events(`issue-${issueId}`)).map(({ type }) => type);
    expect(told.filter((type) => type === 'IssueReopened')).toHaveLength(1);
    expect(told.at(-1)).toBe('IssueClosed');
  });
});
