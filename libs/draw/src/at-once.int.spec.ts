import { CommandBus } from '@nestjs/cqrs';
import { Test, type TestingModule } from '@nestjs/testing';
import { Pool } from 'pg';
import { CalendarModule, Clock, MovedClock } from '@app/calendar';
import { DatabaseModule } from '@app/database';
import { EventingModule } from '@app/eventing';
import { HttpModule } from '@app/http';
import { permissions } from '@app/identity/permissions.rules.js';
import { QueuesModule } from '@app/queues';
import { createTestDatabase, LivedPast, type TestDatabase } from '@app/testing';
import { DrawModule, FreezeDraw } from './index.js';
import { registerSmallCounty, smallPlan } from './rehearsal-registers.js';

const clock = new MovedClock('2026-06-01T01:00:00.000Z');

describe('two clerks who freeze at once', () => {
  let database: TestDatabase;
  let offices: TestingModule[];
  let pasts: LivedPast[];

  beforeAll(async () => {
    database = await createTestDatabase();
    offices = await Promise.all([start(), start()]);
    pasts = offices.map((app) => new LivedPast(app, clock));
    await registerSmallCounty(pasts[0]!);
  });

  afterAll(async () => {
    for (const app of offices) await app.close();
    await database.drop();
  });

  /** A process of its own, as far as store and connections go. */
  async function start(): Promise<TestingModule> {
    const app = await Test.createTestingModule({
      imports: [
        ...[CalendarModule, DatabaseModule.forRoot(database.url), EventingModule.forRoot(permissions)],
        ...[QueuesModule.onTimetable(), HttpModule, DrawModule],
      ],
    })
      .overrideProvider(Clock)
      .useValue(clock)
      .compile();
    return app.init();
  }

  let asked = 0;
  const freeze = (office: number, drawId: string, planItem: string): Promise<unknown> =>
    offices[office]!.get(CommandBus).execute(
      new FreezeDraw(smallPlan(drawId, clock.now().getTime(), { planItem }), {
        ...pasts[office]!.meta(`clerk-${office}`, ['office-staff']),
        commandId: `00000000-0000-8000-8000-${String(++asked).padStart(12, '0')}`,
      }),
    );
  const numbers = async () =>
    (await offices[0]!.get(Pool).query<{ number: number }>('select number from draw order by number')).rows.map(
      ({ number }) => number,
    );
  const refusals = (outcomes: readonly PromiseSettledResult<unknown>[]) =>
    outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [(outcome.reason as { code?: string }).code] : []));

  it('get one draw of a batch: the other is refused, and no number is lost', async () => {
    for (let round = 1; round <= 5; round++) {
      const item = `item-${round}`;
      const outcomes = await Promise.allSettled([freeze(0, `a${round}`, item), freeze(1, `b${round}`, item)]);
      expect(refusals(outcomes)).toEqual(['draw-already-frozen']);
    }
    expect(await numbers()).toEqual([1, 2, 3, 4, 5]);
  });

  it('get one draw where both press on the same one', async () => {
    const outcomes = await Promise.allSettled([freeze(0, 'same', 'same'), freeze(1, 'same', 'same')]);
    expect(refusals(outcomes)).toEqual(['draw-already-frozen']);
    expect(await numbers()).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('get a draw each of different batches, numbered one after the other', async () => {
    const many = Array.from({ length: 6 }, (_, n) => freeze(n % 2, `many-${n}`, `many-${n}`));
    expect(refusals(await Promise.allSettled(many))).toEqual([]);
    expect(await numbers()).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
  });
});
