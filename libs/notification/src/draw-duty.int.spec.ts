import { QueryBus } from '@nestjs/cqrs';
import { Test, type TestingModule } from '@nestjs/testing';
import { Pool } from 'pg';
import { CalendarModule, Clock, MovedClock } from '@app/calendar';
import { DatabaseModule } from '@app/database';
import {
  DrawExecuted,
  DrawFrozen,
  DrawInfeasible,
  DrawOverdue,
  DrawPrepared,
  DrawPublished,
  DrawVoided,
  PartyReleased,
  PreparationLapsed,
  RevealCommitted,
  RevealMade,
  RevealMissed,
  SourcesAwaited,
} from '@app/draw/events.js';
import { EventingModule, type AnyEvent } from '@app/eventing';
import { AccountOpened } from '@app/identity/events.js';
import { permissions } from '@app/identity/permissions.rules.js';
import { QueuesModule } from '@app/queues';
import { createTestDatabase, LivedPast, type TestDatabase } from '@app/testing';
import { NotificationModule } from './index.js';
import { ListTasks } from './queries.js';

const clock = new MovedClock('2026-06-01T01:00:00.000Z');
const [deadline, revealBy, publishBy] = [
  '2026-06-02T01:00:00.000Z',
  '2026-06-02T01:30:00.000Z',
  '2026-06-10T10:00:00.000Z',
];
const parties = ['jw', 'rd', 'zx'].map((accountId) => ({ party: `p-${accountId}`, name: accountId, accountId }));

describe('duties about a draw', () => {
  let database: TestDatabase;
  let app: TestingModule;
  let past: LivedPast;

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
    past = new LivedPast(app, clock);
    for (const accountId of ['jw', 'rd', 'zx']) await account(accountId, 'observer');
    await account('staff', 'office-staff');
  });

  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  const account = (accountId: string, role: string) =>
    past.record(
      `account-${accountId}`,
      new AccountOpened({ ...{ accountId, login: accountId, name: accountId, roles: [role] } }),
    );
  async function tell(drawId: string, ...events: AnyEvent[]): Promise<void> {
    await past.record(`draw-${drawId}`, ...events);
    await past.liveTo(clock.now().toISOString());
  }
  const tasks = async (who: string, role = 'observer'): Promise<string[]> =>
    (await app.get(QueryBus).execute(new ListTasks({}, past.meta(who, [role])))).items
      .map(({ what, dueOn = '' }) => `${what} ${dueOn}`)
      .sort();
  /** What somebody was told since this was asked last. */
  async function told(who: string): Promise<string[]> {
    const { rows } = await app
      .get(Pool)
      .query<{ text: string }>('delete from notification where account_id = $1 returning text', [who]);
    return rows.map(({ text }) => text);
  }

  const about = { campaignId: 'campaign-1', item: '三项制度' };
  const prepared = (drawId: string) =>
    new DrawPrepared({
      ...{ drawId, kind: 'supervision', ...about, planItem: 'JH-01', batch: 1 },
      ...{ parties, freezeDeadline: deadline, preparedBy: 'staff' },
    });
  const committed = (drawId: string, who: string) =>
    new RevealCommitted({ drawId, party: `p-${who}`, commit: '0'.repeat(64) });
  const frozen = (drawId: string, ...reveals: string[]) =>
    new DrawFrozen({
      ...{ drawId, year: 2026, number: 3, ...about },
      manifest: {
        ...{ revealBy, publishBy },
        contributions: [{ kind: 'dice' }, ...reveals.map((who) => ({ kind: 'reveal', party: `p-${who}` }))],
      },
    } as unknown as DrawFrozen['data']);
  const executed = (drawId: string) => new DrawExecuted({ drawId } as DrawExecuted['data']);

  it('ask each party for its commitment and its reveal, and tell of both once', async () => {
    await tell('one', prepared('one'));
    expect(await told('jw')).toEqual(['请在2026年6月2日 09时00分前为抽查交存承诺：三项制度']);
    expect(await tasks('jw')).toEqual(['在2026年6月2日 09时00分前交存抽查的承诺 2026-06-02']);
    expect(await tasks('staff', 'office-staff')).toEqual(['在2026年6月2日 09时00分前冻结抽查名录 2026-06-02']);
    await tell('one', committed('one', 'jw'), committed('one', 'rd'));
    await tell('one', new PartyReleased({ drawId: 'one', party: 'p-zx', reason: '无法取得联系' }));
    expect([await tasks('jw'), await tasks('zx')]).toEqual([[], []]);
    await told('zx');
    await tell('one', frozen('one', 'jw', 'rd'));
    expect(await told('jw')).toEqual(['抽查名录已经冻结，请在2026年6月2日 09时30分前揭示：三项制度']);
    expect(await tasks('rd')).toEqual(['在2026年6月2日 09时30分前揭示抽查的数 2026-06-02']);
    expect(await told('zx')).toEqual([]);
    expect([await tasks('zx'), await tasks('staff', 'office-staff')]).toEqual([[], []]);
    await tell('one', new RevealMade({ drawId: 'one', party: 'p-jw', value: '' }));
    await tell('one', new RevealMissed({ drawId: 'one', party: 'p-rd' }));
    expect([await tasks('jw'), await tasks('rd')]).toEqual([[], []]);
    expect(await told('staff')).toEqual(['外部参与方p-rd没有按时揭示，2026年第3次抽查照常进行。']);
  });

  it('lead the office from the seed to the publication, and say once that it is late', async () => {
    await tell('one', new SourcesAwaited({ drawId: 'one', kinds: ['dice', 'lottery'] }));
    expect(await told('staff')).toEqual(['2026年第3次抽查约定的时间已到，请投掷骰子、录入开奖号码。']);
    expect(await tasks('staff', 'office-staff')).toEqual(['投掷骰子、录入开奖号码：2026年第3次抽查 ']);
    await tell('one', executed('one'));
    expect(await told('staff')).toEqual(['2026年第3次抽查已经产生抽取结果，请按期公示。']);
    expect(await tasks('staff', 'office-staff')).toEqual(['公示2026年第3次抽查抽取结果 2026-06-10']);
    await tell('one', new DrawOverdue({ drawId: 'one', publishBy }));
    await past.liveTo('2026-06-20T00:00:00.000Z');
    expect(await told('staff')).toEqual(['2026年第3次抽查超过公示期限（2026年6月10日 18时00分），还没有公示。']);
    await tell('one', new DrawPublished({ drawId: 'one', year: 2026, number: 3, ...about } as DrawPublished['data']));
    expect(await tasks('staff', 'office-staff')).toEqual([]);
  });

  it('end with a preparation that lapses, a draw that cannot be done or is voided', async () => {
    await told('staff');
    await tell('two', prepared('two'));
    await tell('two', new PreparationLapsed({ drawId: 'two', freezeDeadline: deadline }));
    expect(await told('staff')).toEqual(['抽查到2026年6月2日 09时00分没有冻结名录，准备已经终止。']);
    await tell('three', frozen('three'), new SourcesAwaited({ drawId: 'three', kinds: ['drand'] }));
    await tell('three', new DrawInfeasible({ drawId: 'three', sentence: '监督人员不足。' }));
    expect((await told('staff')).sort()).toEqual([
      '2026年第3次抽查没有完成：监督人员不足。',
      '2026年第3次抽查约定的时间已到，请录入公共信标。',
    ]);
    await tell('four', prepared('four'), new DrawVoided({ drawId: 'four', reason: '改期' }));
    await tell('five', frozen('five'), executed('five'), new DrawVoided({ drawId: 'five', reason: '有误' }));
    expect([await tasks('jw'), await tasks('staff', 'office-staff')]).toEqual([[], []]);
  });
});
