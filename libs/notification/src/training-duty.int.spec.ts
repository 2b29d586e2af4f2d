import { Test, type TestingModule } from '@nestjs/testing';
import { Pool } from 'pg';
import { CalendarModule, Clock, instantOf, MovedClock } from '@app/calendar';
import { DatabaseModule } from '@app/database';
import { EventingModule } from '@app/eventing';
import { AccountOpened } from '@app/identity/events.js';
import { permissions } from '@app/identity/permissions.rules.js';
import { QueuesModule } from '@app/queues';
import { UnitRegistered } from '@app/registry/events.js';
import { createTestDatabase, LivedPast, type TestDatabase } from '@app/testing';
import { TrainingPlanDueMoved, TrainingPlansRequested, TrainingPlanSubmitted } from '@app/training/events.js';
import { NotificationModule } from './index.js';

const clock = new MovedClock(instantOf('2022-01-01', '08:30:00.000'));
const [A, B] = ['unit-a', 'unit-b'] as const;

describe('the plan of training', () => {
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
    for (const unitId of [A, B]) {
      await past.record(`unit-${unitId}`, new UnitRegistered({ unitId, name: unitId } as UnitRegistered['data']));
      for (const role of ['unit-clerk', 'unit-lead']) {
        const accountId = `${role}-${unitId}`;
        const opened = { accountId, login: accountId, name: accountId, roles: [role], unitId };
        await past.record(`account-${accountId}`, new AccountOpened(opened));
      }
    }
  });

  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  const told = async (account: string): Promise<string[]> => {
    const { rows } = await app
      .get(Pool)
      .query<{ text: string }>('select text from notification where account_id = $1 order by at, text', [account]);
    return rows.map(({ text }) => text);
  };
  const open = async (): Promise<unknown[]> => {
    const { rows } = await app
      .get(Pool)
      .query(`select unit_id, what, link, due_on::text from duty where state = 'open' order by unit_id`);
    return rows as unknown[];
  };
  const owed = (unitId: string, dueOn: string) => ({
    ...{ unit_id: unitId, what: '报送2022年培训计划', link: `/training/plans/${unitId}/2022`, due_on: dueOn },
  });

  it('is owed by every unit that was asked, until it is handed in', async () => {
    const asked = new TrainingPlansRequested({ year: 2022, dueOn: '2022-03-31', units: [A, B] });
    await past.record('training-year-2022', asked);
    expect(await open()).toEqual([owed(A, '2022-03-31'), owed(B, '2022-03-31')]);
    const of = { year: 2022, revision: 1, documentNumber: '1', items: [], late: false };
    await past.record(`training-plan-${A}-2022`, new TrainingPlanSubmitted({ unitId: A, ...of }));
    expect(await open()).toEqual([owed(B, '2022-03-31')]);
  });

  it('is owed by another day where the office says so, and warned of, and goes up when it is missed', async () => {
    await past.record(
      'training-year-2022',
      new TrainingPlanDueMoved({ year: 2022, dueOn: '2022-04-15', reason: '改' }),
    );
    expect(await open()).toEqual([owed(B, '2022-04-15')]);
    await past.liveTo(instantOf('2022-04-20', '09:00:00.000'));
    const heard = await told(`unit-clerk-${B}`);
    for (const words of ['还剩7天：报送2022年培训计划，期限为2022年4月15日', '今天到期', '已逾期1天'])
      expect([words, heard.filter((text) => text.includes(words)).length]).toEqual([words, 1]);
    expect((await told(`unit-lead-${B}`)).some((text) => text.startsWith('催办：'))).toBe(true);
    expect(await told(`unit-clerk-${A}`)).toEqual([]);
  });
});
