import { CommandBus } from '@nestjs/cqrs';
import { Test, type TestingModule } from '@nestjs/testing';
import { CalendarModule, Clock, MovedClock } from '@app/calendar';
import { DatabaseModule, withClient } from '@app/database';
import { EventingModule, EventStore } from '@app/eventing';
import { HttpModule } from '@app/http';
import { permissions } from '@app/identity/permissions.rules.js';
import { QueuesModule } from '@app/queues';
import { UnitClosed } from '@app/registry/events.js';
import { createTestDatabase, LivedPast, type TestDatabase } from '@app/testing';
import { DrawModule, FreezeDraw, ThrowDice } from './index.js';
import { witnesses } from './rehearsal.js';
import { registerSmallCounty, smallPlan } from './rehearsal-registers.js';

const clock = new MovedClock('2026-06-01T01:00:00.000Z');

describe('lists that somebody changed in the database after the freeze', () => {
  let database: TestDatabase;
  let app: TestingModule;
  let past: LivedPast;

  beforeAll(async () => {
    database = await createTestDatabase();
    app = await Test.createTestingModule({
      imports: [
        ...[CalendarModule, DatabaseModule.forRoot(database.url), EventingModule.forRoot(permissions)],
        ...[QueuesModule.onTimetable(), HttpModule, DrawModule],
      ],
    })
      .overrideProvider(Clock)
      .useValue(clock)
      .compile();
    await app.init();
    past = new LivedPast(app, clock);
    await registerSmallCounty(past);
  });

  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  const clerk = () => past.meta('clerk', ['office-staff']);
  const freeze = (drawId: string) =>
    app.get(CommandBus).execute(new FreezeDraw(smallPlan(drawId, clock.now().getTime()), clerk()));
  function dice(drawId: string): Promise<unknown> {
    clock.advance(3_600_000);
    const thrown = { digits: '41652361425536142233', witnesses, thrownAt: clock.now().toISOString() };
    return app.get(CommandBus).execute(new ThrowDice({ drawId, ...thrown }, clerk()));
  }
  const recorded = async (drawId: string) =>
    (await app.get(EventStore).stream(`draw-${drawId}`)).map(({ type }) => type);

  /** What the database's owner can do and nobody else. */
  async function tamper(drawId: string, from: string, to: string): Promise<void> {
    await withClient(database.url, async (owner) => {
      await owner.query('alter table event disable trigger user');
      const { rowCount } = await owner.query(
        `update event set body = regexp_replace(body::text, $2, $3)::json
          where stream = $1 and type = 'RollsSealed' and body::text ~ $2`,
        [`draw-${drawId}`, from, to],
      );
      await owner.query('alter table event enable trigger user');
      expect(rowCount).toBe(1);
    });
  }
  const dropOut = ['("id":"U2"[^}]*"eligible":)true', '\\1false,"reason":"免检"'] as const;

  it('are not drawn from: the refusal names list and row, and nothing is written', async () => {
    await freeze('one');
    await tamper('one', ...dropOut);
    await expect(dice('one')).rejects.toMatchObject({
      code: 'rolls-changed',
      facts: { list: '监督对象名录', rows: 'U2局（U2）（按名录库改回，即与冻结时的指纹一致）' },
    });
    expect(await recorded('one')).toEqual(['RollsSealed', 'DrawFrozen']);
  });

  it('name the supervisor whose row was changed', async () => {
    await freeze('two');
    await tamper('two', '("id":"M1"[^}]*"cap":)5', '\\11');
    await expect(dice('two')).rejects.toMatchObject({
      facts: { list: '监督人员名录', rows: 'member某（M1）（按名录库改回，即与冻结时的指纹一致）' },
    });
  });

  it('name every row that differs from the register where the register has changed in the same row too', async () => {
    await freeze('three');
    await past.record('unit-U2', new UnitClosed({ unitId: 'U2', reason: '撤销' }));
    await tamper('three', ...dropOut);
    await expect(dice('three')).rejects.toMatchObject({ facts: { list: '监督对象名录', rows: 'U2局（U2）' } });
    expect(await recorded('three')).toEqual(['RollsSealed', 'DrawFrozen']);
  });

  it('are drawn from when only the register has changed since', async () => {
    await freeze('four');
    await past.record('unit-U3', new UnitClosed({ unitId: 'U3', reason: '撤销' }));
    await dice('four');
    expect((await recorded('four')).at(-1)).toBe('DrawExecuted');
  });
});
