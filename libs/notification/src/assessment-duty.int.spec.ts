import { Test, type TestingModule } from '@nestjs/testing';
import { Pool } from 'pg';
import {
  AssessmentOpened,
  AssessmentPublished,
  BallotDayExtended,
  BallotsOpened,
  RatersInvited,
} from '@app/assessment/events.js';
import { CalendarModule, Clock, instantOf, MovedClock } from '@app/calendar';
import { DatabaseModule } from '@app/database';
import { EventingModule, type AnyEvent } from '@app/eventing';
import { AccountOpened } from '@app/identity/events.js';
import { permissions } from '@app/identity/permissions.rules.js';
import { QueuesModule } from '@app/queues';
import { createTestDatabase, LivedPast, type TestDatabase } from '@app/testing';
import { NotificationModule } from './index.js';

const clock = new MovedClock(instantOf('2022-11-01', '09:00:00.000'));

describe('duties about 外部评议', () => {
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
    for (const [accountId, role] of [
      ['staff', 'office-staff'],
      ['director', 'office-director'],
    ] as const)
      await past.record(
        `account-${accountId}`,
        new AccountOpened({ accountId, login: accountId, name: accountId, roles: [role] }),
      );
  });

  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  const tell = (id: string, ...events: AnyEvent[]) => past.record(`assessment-${id}`, ...events);
  const opened = (assessmentId: string, how: 'external' | 'manual') =>
    new AssessmentOpened({
      ...{
        assessmentId,
        year: 2022,
        number: 1,
        title: '年终考核',
        campaignId: 'c1',
        from: '2022-01-01',
        to: '2022-11-30',
      },
      scheme: {
        ...{ code: 's', version: 1, title: '', source: '', rankBy: 'all', levels: [] },
        items: [{ code: '1', group: '评议', name: '满意度', weight: 100, criterion: '', how }],
      },
      ...{ units: [], leastBallots: 2, ballotsBy: '2022-11-10' },
    });
  const invited = (assessmentId: string) => new RatersInvited({ assessmentId, category: 'deputy', links: [] });
  const open = async (assessmentId: string): Promise<string[]> => {
    const { rows } = await app
      .get(Pool)
      .query<{ line: string }>(
        `select concat_ws(' ', due_on::text, what) as line from duty where about @> $1::jsonb and state = 'open' order by 1`,
        [JSON.stringify({ assessmentId })],
      );
    return rows.map(({ line }) => line);
  };
  const told = async (who: string): Promise<string[]> =>
    (
      await app
        .get(Pool)
        .query<{ text: string }>('select text from notification where account_id = $1 order by at, text', [who])
    ).rows.map(({ text }) => text);

  it('are the office’s: to invite by the last day, and to open the box on the day after', async () => {
    await tell('a', opened('a', 'external'));
    expect(await open('a')).toEqual(['2022-11-10 邀请年终考核外部评议人员', '2022-11-11 年终考核外部评议期满开箱']);
    await tell('a', invited('a'));
    expect(await open('a')).toEqual(['2022-11-11 年终考核外部评议期满开箱']);
    await tell('b', opened('b', 'manual'));
    expect(await open('b')).toEqual([]);
  });

  it('warn before the day, move with it, and go up to the director where nobody opens', async () => {
    await past.liveTo(instantOf('2022-11-08', '09:00:00.000'));
    expect((await told('staff')).filter((text) => text.includes('还剩3天'))).toHaveLength(1);
    const extended = { from: '2022-11-10', ballotsBy: '2022-11-20', reason: '人数不足' };
    await tell('a', new BallotDayExtended({ assessmentId: 'a', ...extended }));
    expect(await open('a')).toEqual(['2022-11-21 年终考核外部评议期满开箱']);
    await past.liveTo(instantOf('2022-11-12', '09:00:00.000'));
    expect((await told('staff')).filter((text) => text.includes('逾期'))).toEqual([]);
    await past.liveTo(instantOf('2022-11-25', '09:00:00.000'));
    expect((await told('staff')).filter((text) => text.includes('逾期1天'))).toHaveLength(1);
    expect((await told('director')).filter((text) => text.includes('提请领导督办'))).toHaveLength(1);
  });

  it('end with the box, and with the publication', async () => {
    await tell('a', new BallotsOpened({ assessmentId: 'a', ballots: 2, used: [] }));
    expect(await open('a')).toEqual([]);
    await tell('c', opened('c', 'external'), invited('c'));
    const published = { assessment: 'c', year: 2022, campaign: 'c1', title: '年终考核', rule: '', ranking: [] };
    await tell('c', new AssessmentPublished(published));
    expect(await open('c')).toEqual([]);
  });
});
