import { CommandBus, QueryBus } from '@nestjs/cqrs';
import type { TestingModule } from '@nestjs/testing';
import { Test } from '@nestjs/testing';
import { Pool } from 'pg';
import { CalendarModule, Clock, MovedClock } from '@app/calendar';
import { CampaignLaunched } from '@app/campaign/events.js';
import { DatabaseModule } from '@app/database';
import {
  EventingModule,
  EventStore,
  FollowerRun,
  idFrom,
  type AnyCommand,
  type AnyEvent,
  type Meta,
  type Receipt,
} from '@app/eventing';
import { permissions } from '@app/identity/permissions.rules.js';
import { JobRunner, QueuesModule, ReactionFollower, Timetable } from '@app/queues';
import { SupervisorRegistered, UnitRegistered } from '@app/registry/events.js';
import { RecusalApproved, ReplacementRequested } from '@app/supervision/events.js';
import { createTestDatabase, type TestDatabase } from '@app/testing';
import {
  DescribeDraw,
  DrawModule,
  FreezeDraw,
  PublishDraw,
  ReadDrawBundle,
  ThrowDice,
  verifyBundleText,
} from './index.js';

const clock = new MovedClock('2026-06-01T01:00:00.000Z');
const [campaignId, drawId] = ['campaign-1', 'draw-1'];
const observers = [
  { name: '甲某', organisation: '县纪委监委' },
  { name: '乙某', organisation: '县人大' },
];

let asked = 0;
const by = (actor: string, ...roles: string[]): Meta => ({
  ...{ actor, roles, at: clock.now().toISOString(), commandId: idFrom('spec', String(asked++)) },
});
const clerk = () => by('clerk', 'office-staff');

/** Two units, both drawn, and three experts who inspect one each: there is one spare. */
describe('an approved recusal', () => {
  let database: TestDatabase;
  let module: TestingModule;

  beforeAll(async () => {
    database = await createTestDatabase();
    module = await Test.createTestingModule({
      imports: [
        ...[CalendarModule, DatabaseModule.forRoot(database.url), EventingModule.forRoot(permissions)],
        ...[QueuesModule.onTimetable(), DrawModule],
      ],
    })
      .overrideProvider(Clock)
      .useValue(clock)
      .compile();
    await module.init();
    const campaign = { campaignId, year: 2026, categories: [], units: [] } as unknown as CampaignLaunched['data'];
    await record('campaign', new CampaignLaunched(campaign));
    for (const unitId of ['U1', 'U2']) {
      const unit = { unitId, name: `${unitId}局`, shortName: unitId, riskClass: 'ordinary' } as UnitRegistered['data'];
      await record(`unit-${unitId}`, new UnitRegistered(unit));
    }
    for (const id of ['L1', 'L2']) await register(id, 'lead');
    for (const id of ['S1', 'S2', 'S3']) await register(id, 'expert');
    await hold();
  });

  afterAll(async () => {
    await module.close();
    await database.drop();
  });

  const record = (stream: string, ...events: AnyEvent[]) =>
    module
      .get(EventStore)
      .handle(
        { name: 'spec', initial: null, stream: () => stream, decide: () => events, evolve: (state) => state },
        { type: 'Spec', data: { asked }, meta: clerk() },
      );
  const register = (supervisorId: string, pool: string) =>
    record(
      supervisorId,
      new SupervisorRegistered({
        ...{ supervisorId, name: `${supervisorId}某`, organisation: '县司法局', pool },
        ...{ certificateNumber: supervisorId, expiresOn: '2030-01-01' },
      }),
    );
  const act = async (command: AnyCommand): Promise<Receipt> => module.get(CommandBus).execute(command);

  async function hold(): Promise<void> {
    const hours = (count: number) => new Date(clock.now().getTime() + count * 3_600_000).toISOString();
    const basis = { campaignId, item: '三项制度', planItem: 'JH-01', batch: 1, legalBasis: '《条例》第三十九条' };
    const strata = [{ id: 'ordinary', method: 'srs' as const, rule: 'N' }];
    const terms = { strata, slots: ['lead', 'expert'], cap: 1, exemptions: [], observers, dueOn: '2026-09-01' };
    const times = { notBefore: hours(1), publishBy: hours(100) };
    await act(new FreezeDraw({ ...{ drawId, ...basis }, ...terms, ...times }, clerk()));
    clock.advance(2 * 3_600_000);
    const thrownAt = clock.now().toISOString();
    await act(new ThrowDice({ drawId, digits: '41652361425536142233', witnesses: observers, thrownAt }, clerk()));
    await act(new PublishDraw({ drawId }, clerk()));
  }

  /** Does every job the history asks for, each twice over. */
  async function follow(): Promise<void> {
    const run = new FollowerRun(module.get(Pool), module.get(ReactionFollower));
    for (;;) {
      while ((await run.step()) > 0);
      const job = module.get(Timetable).takeDue(clock.now().toISOString());
      if (!job) break;
      for (let told = 0; told < 2; told++) await module.get(JobRunner).run(job.name, job.data, job.id);
    }
    await run.release();
  }

  const sheet = () => module.get(QueryBus).execute(new DescribeDraw({ drawId }, clerk()));
  const teamOf = async (unitId: string): Promise<string> =>
    (await sheet()).objects.find((unit) => unit.unitId === unitId)?.team?.[1]?.supervisorId ?? '';
  const leftOpen = async (recusalId: string) =>
    (await module.get(EventStore).stream(`recused-place-${recusalId}`)).map(({ type, data }) => ({ type, data }));
  const recusalOf = (unitId: string, supervisorId: string, recusalId: string) => ({
    ...{ inspectionId: `inspection-${unitId}`, unitId, recusalId, supervisorId, drawId, reason: '情况属实' },
  });

  it('lets the spare of the protocol step in, once however often it is told', async () => {
    const [out, other] = [await teamOf('U1'), await teamOf('U2')];
    const spare = ['S1', 'S2', 'S3'].find((id) => id !== out && id !== other);
    const approved = new RecusalApproved(recusalOf('U1', out, 'r1'));
    await record('inspection-U1', approved);
    await follow();
    // Another recusal of the same person says again what is done already.
    await record('inspection-U1', new RecusalApproved({ ...approved.data, recusalId: 'r1-again' }));
    await follow();
    expect((await sheet()).changes).toMatchObject([{ seq: 1, object: 'U1', out, in: spare, reason: 'recused' }]);
    expect([await teamOf('U1'), await teamOf('U2')]).toEqual([spare, other]);
    expect([await leftOpen('r1'), await leftOpen('r1-again')]).toEqual([[], []]);
    const text = await module.get(QueryBus).execute(new ReadDrawBundle({ number: '2026-1' }, by('public', 'public')));
    expect(verifyBundleText(text)).toMatchObject({ outcome: 'pass', replacedSupervisors: 1 });
  });

  it('leaves the place open where nobody is free, and says so once each time it is asked', async () => {
    const of = recusalOf('U2', await teamOf('U2'), 'r2');
    await record('inspection-U2', new RecusalApproved(of));
    await follow();
    const { reason, ...place } = of;
    expect(reason).toBe('情况属实');
    expect(await leftOpen('r2')).toEqual([{ type: 'RecusedPlaceLeftOpen', data: place }]);
    await record('inspection-U2', new ReplacementRequested(of));
    await follow();
    expect(await leftOpen('r2')).toHaveLength(2);
    expect((await sheet()).changes).toHaveLength(1);
    expect(await teamOf('U2')).toBe(of.supervisorId);
  });

  it('is not filled by somebody who joined the register after the lists were locked', async () => {
    await register('S4', 'expert');
    await record('inspection-U2', new ReplacementRequested(recusalOf('U2', await teamOf('U2'), 'r2')));
    await follow();
    expect(await leftOpen('r2')).toHaveLength(3);
  });
});
