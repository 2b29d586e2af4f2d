import { Test, type TestingModule } from '@nestjs/testing';
import { takeWhile, toArray, firstValueFrom, map } from 'rxjs';
import { CalendarModule, Clock, MovedClock } from '@app/calendar';
import { DatabaseModule } from '@app/database';
import { EventingModule, type Meta } from '@app/eventing';
import { HistoryModule } from '@app/history';
import { permissions } from '@app/identity/permissions.rules.js';
import { QueuesModule } from '@app/queues';
import { IssueClosed } from '@app/rectification/events.js';
import { FindingRecorded, InspectionConcluded, NoticeIssued, VisitRecorded } from '@app/supervision/events.js';
import { createTestDatabase, LivedPast, type TestDatabase } from '@app/testing';
import { LiveFeed } from './live-feed.js';
import { LiveHttp } from './live.http.js';

describe('the live feed', () => {
  const clock = new MovedClock('2026-06-01T01:00:00.000Z');
  let database: TestDatabase;
  let module: TestingModule;
  let past: LivedPast;

  beforeAll(async () => {
    database = await createTestDatabase();
    module = await Test.createTestingModule({
      imports: [
        ...[CalendarModule, DatabaseModule.forRoot(database.url), EventingModule.forRoot(permissions)],
        ...[QueuesModule.onTimetable(), HistoryModule],
      ],
      controllers: [LiveHttp],
      providers: [LiveFeed],
    })
      .overrideProvider(Clock)
      .useValue(clock)
      .compile();
    await module.init();
    past = new LivedPast(module, clock);
  });

  afterAll(async () => {
    await module.close();
    await database.drop();
  });

  /** What somebody hears until the closing of `issueId` is told. */
  const heard = (issueId: string, asker: Pick<Meta, 'actor' | 'roles' | 'unit'>): Promise<string[]> =>
    firstValueFrom(
      module
        .get(LiveHttp)
        .follow({ ...asker, at: clock.now().toISOString(), commandId: 'live' })
        .pipe(
          map(({ data }) => data as { type: string; stream: string }),
          takeWhile(({ stream }) => stream !== `issue-${issueId}`, true),
          map(({ type }) => type),
          toArray(),
        ),
    );
  const of = { inspectionId: 'n1', unitId: 'u1' };
  const close = (issueId: string) =>
    past.record(`issue-${issueId}`, new IssueClosed({ issueId, unitId: 'u1', opinion: '同意' }));

  it('keeps from a unit that it will be inspected unannounced, and what is found, until it may read them', async () => {
    const [unit, office] = [
      heard('i1', { actor: 'clerk-u1', roles: ['unit-clerk'], unit: 'u1' }),
      heard('i1', { actor: 'staff', roles: ['office-staff'] }),
    ];
    await past.record('inspection-n1', new NoticeIssued({ ...of, announced: false } as NoticeIssued['data']));
    await past.record('inspection-n1', new VisitRecorded({ ...of } as VisitRecorded['data']));
    await past.record('inspection-n1', new FindingRecorded({ ...of } as FindingRecorded['data']));
    await close('i1');
    expect(await unit).toEqual(['IssueClosed']);
    expect(await office).toEqual(['NoticeIssued', 'VisitRecorded', 'FindingRecorded', 'IssueClosed']);
  });

  it('tells it with the conclusion, and no other unit at all', async () => {
    const unit = heard('i2', { actor: 'clerk-u1', roles: ['unit-clerk'], unit: 'u1' });
    await past.record('inspection-n1', new InspectionConcluded({ ...of, result: 'no-problem-found', findings: 0 }));
    await past.record('issue-i9', new IssueClosed({ issueId: 'i9', unitId: 'u2', opinion: '同意' }));
    await close('i2');
    expect(await unit).toEqual(['InspectionConcluded', 'IssueClosed']);
  });
});
