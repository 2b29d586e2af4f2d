import { Test, type TestingModule } from '@nestjs/testing';
import { Pool } from 'pg';
import { CalendarModule, Clock, instantOf, MovedClock } from '@app/calendar';
import { DatabaseModule } from '@app/database';
import { EventingModule, type AnyEvent } from '@app/eventing';
import { AccountOpened } from '@app/identity/events.js';
import { permissions } from '@app/identity/permissions.rules.js';
import {
  HandlingAccepted,
  HandlingFoundInsufficient,
  HandlingReported,
  LetterDelivered,
  LetterDrafted,
  LetterFellOverdue,
  LetterIssued,
  LetterWithdrawn,
  UnitBarred,
  type LetterKind,
} from '@app/opinion/events.js';
import { QueuesModule } from '@app/queues';
import { UnitRegistered } from '@app/registry/events.js';
import { createTestDatabase, LivedPast, type TestDatabase } from '@app/testing';
import { NotificationModule } from './index.js';

const clock = new MovedClock(instantOf('2022-06-01', '09:00:00.000'));
const unitId = 'unit-a';
const documentNumber = '舞法监意〔2022〕1号';
const dueOn = '2022-06-17';

describe('duties about a letter of supervision', () => {
  let database: TestDatabase;
  let app: TestingModule;
  let past: LivedPast;
  let pool: Pool;

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
    [past, pool] = [new LivedPast(app, clock), app.get(Pool)];
    await past.record('unit-a', new UnitRegistered({ unitId, name: '甲局' } as UnitRegistered['data']));
    await account('lead', 'unit-lead', unitId);
    await account('clerk', 'unit-clerk', unitId);
    await account('staff', 'office-staff');
    await account('director', 'office-director');
  });

  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  const account = (accountId: string, role: string, of?: string) =>
    past.record(
      `account-${accountId}`,
      new AccountOpened({
        ...{ accountId, login: accountId, name: accountId, roles: [role], ...(of && { unitId: of }) },
      }),
    );
  const of = (opinionId: string, letter: LetterKind = 'opinion') => ({ opinionId, unitId, letter });
  const tell = (opinionId: string, ...events: AnyEvent[]) => past.record(`opinion-${opinionId}`, ...events);
  const drafted = (opinionId: string, letter: LetterKind = 'opinion') =>
    new LetterDrafted({
      ...{ ...of(opinionId, letter), title: '监督意见', problems: '未公示', demands: '公示', basis: '条例' },
      ...{ days: 10, dayKind: 'working' },
    });
  const issued = (opinionId: string, letter: LetterKind = 'opinion') =>
    new LetterIssued({ ...of(opinionId, letter), year: 2022, number: 1, documentNumber, issuedOn: '2022-06-01' });
  const delivered = (opinionId: string, letter: LetterKind = 'opinion') =>
    new LetterDelivered({
      ...{ ...of(opinionId, letter), documentNumber, dueOn },
      ...{ deliveredOn: '2022-06-02', means: 'direct', receivedBy: '乙某' },
    });
  const reported = (opinionId: string) =>
    new HandlingReported({ ...of(opinionId), round: 1, account: '已公示', evidence: ['f'], dueOn, late: false });
  const open = async (opinionId: string): Promise<string[]> => {
    const { rows } = await pool.query<{ what: string }>(
      `select what from duty where about @> $1::jsonb and state = 'open' order by what`,
      [JSON.stringify({ opinionId })],
    );
    return rows.map(({ what }) => what);
  };
  const told = async (who: string): Promise<string[]> =>
    (
      await pool.query<{ text: string }>('select text from notification where account_id = $1 order by at, text', [who])
    ).rows.map(({ text }) => text);

  it('pass from the director to the office, to the unit’s leader and back', async () => {
    await tell('one', drafted('one'));
    expect(await open('one')).toEqual(['审核签发监督意见书']);
    await tell('one', issued('one'));
    expect(await open('one')).toEqual(['送达监督意见书']);
    await tell('one', delivered('one'));
    expect(await open('one')).toEqual(['办理监督意见书并报告']);
    await tell('one', reported('one'));
    expect(await open('one')).toEqual(['审查监督意见书的办理情况']);
    await tell('one', new HandlingFoundInsufficient({ ...of('one'), round: 1, reason: '不全' }));
    expect(await open('one')).toEqual(['起草监督决定书']);
    await tell('one', drafted('one', 'decision'));
    expect(await open('one')).toEqual(['审核签发监督决定书']);
  });

  it('end with the letter', async () => {
    await tell('two', drafted('two'), issued('two'), delivered('two'), reported('two'));
    await tell('two', new HandlingAccepted({ ...of('two'), round: 1, opinion: '到位' }));
    expect(await open('two')).toEqual([]);
    await tell('three', drafted('three'), issued('three'), delivered('three'));
    await tell('three', new LetterWithdrawn({ ...of('three'), reason: '有误' }));
    expect(await open('three')).toEqual([]);
  });

  it('warn the unit’s leader before and on the day, say that it has passed, and urge the office, once each', async () => {
    await tell('four', drafted('four'), issued('four'), delivered('four'));
    await past.liveTo(instantOf('2022-06-18', '00:10:00.000'));
    await tell('four', new LetterFellOverdue({ ...of('four'), documentNumber, dueOn }));
    const because = { opinionId: 'four', letter: 'opinion', documentNumber, dueOn } as const;
    await past.record('bar', new UnitBarred({ unitId, year: 2022, opinionId: 'four', because }));
    expect(await open('four')).toEqual(['办理监督意见书并报告', '起草监督决定书']);
    await past.liveTo(instantOf('2022-06-20', '09:00:00.000'));
    const heard = await told('lead');
    for (const [words, times] of [
      ['还剩7天', 1],
      ['还剩3天', 1],
      ['还剩1天', 1],
      ['今天到期', 1],
      ['已逾期1天', 1],
      ['评比先进资格已取消', 1],
    ] as const) {
      expect([words, heard.filter((text) => text.includes(words)).length]).toEqual([words, times]);
    }
    const urged = (await told('staff')).filter((text) => text.includes('没有按期办理'));
    expect(urged).toEqual([`甲局没有按期办理监督意见书${documentNumber}，办理期限为2022年6月17日，请依法跟进。`]);
  });
});
