import { Test, type TestingModule } from '@nestjs/testing';
import { CalendarModule, MovedClock } from '@app/calendar';
import { DatabaseModule } from '@app/database';
import { EventingModule, EventStore } from '@app/eventing';
import { AccountOpened } from '@app/identity/events.js';
import { permissions } from '@app/identity/permissions.rules.js';
import { Jobs, QueuesModule, QueueWorkerModule } from '@app/queues';
import { IssueReported } from '@app/rectification/events.js';
import { createTestDatabase, LivedPast, type TestDatabase } from '@app/testing';
import { Deadlines } from './deadlines.js';
import { NotificationModule } from './index.js';
import { remindersOf } from './jobs.js';

const KEY = 'issue-i1';

async function until(met: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 30_000;
  while (!(await met())) {
    if (Date.now() > end) throw new Error('waited in vain');
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

describe('the chain on a real queue', () => {
  let database: TestDatabase;
  let module: TestingModule;

  beforeAll(async () => {
    database = await createTestDatabase();
    module = await Test.createTestingModule({
      imports: [
        ...[CalendarModule, DatabaseModule.forRoot(database.url), EventingModule.forRoot(permissions)],
        QueuesModule.forRoot({ databaseUrl: database.url, redisUrl: database.redisUrl }),
        ...[QueueWorkerModule, NotificationModule],
      ],
    }).compile();
    await module.init();
  });

  afterAll(async () => {
    await module.close();
    await database.drop();
  });

  const moments = async (): Promise<unknown[]> =>
    (await module.get(EventStore).stream(`deadline-${KEY}`)).flatMap(({ type, data }) =>
      type === 'DeadlineWarned' ? [(data as { moment: string }).moment] : [],
    );

  it('gives each step of a deadline long past once and in order, however its jobs run', async () => {
    const past = new LivedPast(module, new MovedClock('2022-07-01T02:00:00.000Z'));
    const opened = { accountId: 'clerk', login: 'clerk', name: 'clerk', roles: ['unit-clerk'], unitId: 'unit-a' };
    await past.record('account-clerk', new AccountOpened(opened));
    const issue = { issueId: 'i1', unitId: 'unit-a', campaignId: 'c', number: 1, source: 'complaint' as const };
    await past.record(KEY, new IssueReported({ ...issue, text: '…', dueOn: '2022-07-20', responsible: '某人' }));
    await until(async () => (await moments()).length === 4);
    const standing = await module.get(Deadlines).of(KEY);
    const again = standing ? remindersOf(standing).map((job, nth) => ({ ...job, id: `${job.id}-again-${nth}` })) : [];
    expect(again.map(({ id }) => id)).toHaveLength(4);
    await module.get(Jobs).add([...again].reverse());
    await until(async () => Object.values(await module.get(Jobs).counts()).every((count) => count === 0));
    expect(await moments()).toEqual(['overdue', 'lead', 'office', 'director']);
  });
});
