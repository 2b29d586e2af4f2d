import type { INestApplicationContext } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { Test } from '@nestjs/testing';
import { Pool } from 'pg';
import { CalendarModule, Clock, MovedClock } from '@app/calendar';
import { CampaignLaunched } from '@app/campaign/events.js';
import { DatabaseModule } from '@app/database';
import { DescribeDraw, DrawModule, FreezeDraw, ThrowDice } from '@app/draw';
import { EventingModule, EventStore } from '@app/eventing';
import { HistoryModule } from '@app/history';
import { HttpModule } from '@app/http';
import { permissions } from '@app/identity/permissions.rules.js';
import { ProofModule } from '@app/proof';
import { QueuesModule } from '@app/queues';
import { SupervisorRegistered, UnitRegistered } from '@app/registry/events.js';
import { createTestDatabase, LivedPast, type TestDatabase } from '@app/testing';
import { cosign, noteSigner, parseNote, signatureLine } from '@app/transparency';
import { SignedLog } from './signed-log.js';

const START = '2026-06-01T01:00:00.000Z';
const at = (minutes: number): string => new Date(Date.parse(START) + minutes * 60_000).toISOString();

const observers = [
  { name: '甲某', organisation: '县纪委监委' },
  { name: '乙某', organisation: '县人大' },
];
const bodies = ['a', 'b', 'c'].map((name, index) =>
  noteSigner(`witness.example/${name}`, 'cosignature-v1', Buffer.alloc(32, 3 + index)),
);

describe('a draw under a signed history', () => {
  let database: TestDatabase;
  let app: INestApplicationContext;
  let past: LivedPast;
  let log: SignedLog;
  let clock: MovedClock;

  beforeEach(async () => {
    database = await createTestDatabase();
    clock = new MovedClock(START);
    app = await Test.createTestingModule({
      imports: [
        ...[CalendarModule, DatabaseModule.forRoot(database.url), EventingModule.forRoot(permissions)],
        ...[QueuesModule.onTimetable(), HttpModule, HistoryModule, DrawModule, ProofModule],
      ],
    })
      .overrideProvider(Clock)
      .useValue(clock)
      .compile();
    await app.init();
    past = new LivedPast(app, clock);
    log = new SignedLog(app.get(Pool));
    await register();
  });

  afterEach(async () => {
    await app.close();
    await database.drop();
  });

  async function register(): Promise<void> {
    const campaign = { campaignId: 'campaign-1', year: 2026, title: '活动', documentNumber: '1', templateHash: 'h' };
    await past.record(
      'campaign-1',
      new CampaignLaunched({ ...campaign, phases: [], materials: [], categories: [], tasks: [], units: [] }),
    );
    for (const unitId of ['U1', 'U2', 'U3', 'U4']) {
      const particulars = { unitId, name: `${unitId}局`, shortName: unitId, riskClass: 'ordinary' };
      await past.record(`unit-${unitId}`, new UnitRegistered(particulars as UnitRegistered['data']));
    }
    for (const [supervisorId, pool] of [
      ['L1', 'lead'],
      ['M1', 'member'],
    ] as const) {
      const certificate = { certificateNumber: supervisorId, expiresOn: '2030-01-01' };
      await past.record(
        `supervisor-${supervisorId}`,
        new SupervisorRegistered({ supervisorId, name: '某人', organisation: '司法局', pool, ...certificate }),
      );
    }
  }

  const clerk = () => past.meta('clerk', ['office-staff']);
  const freeze = () =>
    app.get(CommandBus).execute(
      new FreezeDraw(
        {
          ...{ drawId: 'one', campaignId: 'campaign-1', item: '事项', planItem: 'one', batch: 1 },
          ...{ legalBasis: '《条例》第三十九条', slots: ['lead', 'member'], cap: 5, exemptions: [], observers },
          strata: [{ id: 'ordinary', method: 'srs', rule: 'ceil(0.5*N)' }],
          ...{ notBefore: at(60), publishBy: at(6000), dueOn: '2026-09-01' },
        },
        clerk(),
      ),
    );
  const dice = (thrownAt: string): Promise<unknown> =>
    app
      .get(CommandBus)
      .execute(
        new ThrowDice({ drawId: 'one', digits: '41652361425536142233', witnesses: observers, thrownAt }, clerk()),
      );
  const cosigned = async () => (await app.get(QueryBus).execute(new DescribeDraw({ drawId: 'one' }, clerk()))).cosigned;
  const recorded = async () => (await app.get(EventStore).stream('draw-one')).map(({ type }) => type);
  const commandsKept = async () => (await app.get(Pool).query('select from command')).rowCount;
  const policy = (quorum: number) =>
    log.publish(
      bodies.map(({ key }) => ({ key, url: 'http://127.0.0.1:1/' })),
      quorum,
    );

  /** The witness signs the checkpoint of this size, as its answer would be kept. */
  async function sign(size: number, body: (typeof bodies)[number], time: string): Promise<void> {
    const { rows } = await app.get(Pool).query<{ note: string }>('select note from checkpoint where size = $1', [size]);
    const line = signatureLine(cosign(parseNote(rows[0]!.note)!.text, body, Date.parse(time) / 1000));
    await app.get(Pool).query('insert into cosignature values ($1, $2, $3, $4)', [size, body.key.name, line, time]);
  }

  it('takes no seed before the quorum has signed the freeze, writes nothing of it, and takes it afterwards', async () => {
    await policy(2);
    const before = await log.sign();
    for (const body of bodies) await sign(before, body, at(1));
    await freeze();
    clock.moveTo(at(70));
    const written = await commandsKept();
    const refused = { code: 'freeze-not-cosigned' };
    await expect(dice(at(65))).rejects.toMatchObject({ ...refused, facts: { signatures: 0, quorum: 2 } });
    const size = await log.sign();
    await sign(size, bodies[0]!, at(20));
    await expect(dice(at(65))).rejects.toMatchObject({ ...refused, facts: { signatures: 1, quorum: 2 } });
    expect(await cosigned()).toEqual({ signatures: 1, quorum: 2 });
    expect(await recorded()).toEqual(['RollsSealed', 'DrawFrozen']);
    expect(await commandsKept()).toBe(written);
    await sign(size, bodies[1]!, at(61));
    expect(await cosigned()).toEqual({ signatures: 2, quorum: 2, at: at(61) });
    await expect(dice(at(60))).rejects.toMatchObject({ code: 'seed-before-cosigned' });
    expect(await recorded()).toEqual(['RollsSealed', 'DrawFrozen']);
    await dice(at(61));
    expect(await recorded()).toEqual(['RollsSealed', 'DrawFrozen', 'DiceThrown', 'DrawExecuted']);
  });

  it('counts no signature of a body that is not among the witnesses', async () => {
    await log.publish([{ key: bodies[0]!.key, url: 'http://127.0.0.1:1/' }], 1);
    await freeze();
    clock.moveTo(at(70));
    const size = await log.sign();
    await sign(size, bodies[2]!, at(20));
    await expect(dice(at(65))).rejects.toMatchObject({ code: 'freeze-not-cosigned' });
    await sign(size, bodies[0]!, at(21));
    await dice(at(65));
    expect((await recorded()).at(-1)).toBe('DrawExecuted');
  });

  it('is content with the own signature of the log where there is no witness', async () => {
    await log.publish();
    await freeze();
    clock.moveTo(at(70));
    await expect(dice(at(65))).rejects.toMatchObject({ code: 'freeze-not-cosigned', facts: { quorum: 0 } });
    await log.sign();
    await dice(at(65));
    expect((await recorded()).at(-1)).toBe('DrawExecuted');
  });
});
