import type { Server } from 'node:http';
import type { INestApplication } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { Test } from '@nestjs/testing';
import request from 'supertest';
import { CalendarModule, Clock, MovedClock } from '@app/calendar';
import { DatabaseModule } from '@app/database';
import { EventingModule, EventStore, type AnyCommand } from '@app/eventing';
import { HttpModule, type Account, type SignedInRequest } from '@app/http';
import { permissions } from '@app/identity/permissions.rules.js';
import { QueuesModule } from '@app/queues';
import { ConflictDeclared, SupervisorRegistered } from '@app/registry/events.js';
import { createTestDatabase, LivedPast, type TestDatabase } from '@app/testing';
import { DescribeDraw, DrawModule, FreezeDraw, PublishDraw, ThrowDice, type FreezePlan } from './index.js';
import { registerSmallCounty, smallPlan } from './rehearsal-registers.js';
import { witnesses } from './rehearsal.js';

const clock = new MovedClock('2026-06-01T01:00:00.000Z');
const UNITS = ['U1', 'U2', 'U3', 'U4'];

describe('a freeze that is refused', () => {
  let database: TestDatabase;
  let app: INestApplication<Server>;
  let past: LivedPast;

  beforeAll(async () => {
    database = await createTestDatabase();
    const module = await Test.createTestingModule({
      imports: [
        ...[CalendarModule, DatabaseModule.forRoot(database.url), EventingModule.forRoot(permissions)],
        ...[QueuesModule.onTimetable(), HttpModule, DrawModule],
      ],
    })
      .overrideProvider(Clock)
      .useValue(clock)
      .compile();
    app = module.createNestApplication();
    app.use((incoming: SignedInRequest, _: unknown, next: () => void) => {
      const account: Account = { id: 'clerk', login: 'clerk', name: '办事员', roles: ['office-staff'] };
      Object.assign(incoming, { account, receivedAt: clock.now().toISOString() });
      next();
    });
    await app.init();
    past = new LivedPast(module, clock);
    await registerSmallCounty(past);
  });

  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  const act = (command: AnyCommand): Promise<unknown> => app.get(CommandBus).execute(command);
  const clerk = () => past.meta('clerk', ['office-staff']);
  const plan = (drawId: string, more: Partial<FreezePlan> = {}) => smallPlan(drawId, clock.now().getTime(), more);
  const freeze = (drawId: string, more: Partial<FreezePlan> = {}) => act(new FreezeDraw(plan(drawId, more), clerk()));

  describe('for want of supervisors', () => {
    const slots = ['expert', 'member'];
    const person = (supervisorId: string, pool: string) =>
      past.record(
        `supervisor-${supervisorId}`,
        new SupervisorRegistered({
          ...{ supervisorId, name: '某人', organisation: '司法局', pool },
          ...{ certificateNumber: supervisorId, expiresOn: '2030-01-01' },
        }),
      );

    beforeAll(async () => {
      await person('M2', 'member');
      await person('X1', 'expert');
      for (const unitId of UNITS) {
        const conflict = { supervisorId: 'X1', unitId, why: 'declared' as const, ground: '曾在该单位任职' };
        await past.record('supervisor-X1', new ConflictDeclared(conflict));
      }
    });

    it('names the unit that nobody may inspect', async () => {
      await expect(freeze('bare', { slots })).rejects.toMatchObject({
        code: 'unit-without-candidates',
        facts: { unit: 'U1', pool: 'expert', available: 1, recused: 1, needed: 1 },
      });
    });

    it('says which units lack supervisors, and leaves the batch free for a new freeze by the director', async () => {
      await person('X2', 'expert');
      await freeze('short', { slots, cap: 1 });
      clock.advance(3_600_000);
      const thrown = { digits: '41652361425536142233', witnesses, thrownAt: clock.now().toISOString() };
      await act(new ThrowDice({ drawId: 'short', ...thrown }, clerk()));
      const described = new DescribeDraw({ drawId: 'short' }, past.meta('auditor', ['auditor']));
      const { state, shortage } = await app.get(QueryBus).execute(described);
      expect(state).toBe('infeasible');
      expect(shortage).toMatch(/抽中的U\d局、U\d局共2个单位，每个单位需配备1名expert，共需2人次；能够安排的只有1人次/);
      await expect(act(new PublishDraw({ drawId: 'short' }, clerk()))).rejects.toMatchObject({
        code: 'draw-infeasible',
      });
      const again = { planItem: 'short', slots };
      await expect(freeze('again', again)).rejects.toMatchObject({ code: 'refreeze-needs-director' });
      const director = new FreezeDraw(plan('again', again), past.meta('director', ['office-director']));
      await expect(act(director)).resolves.toMatchObject({ version: 2 });
    });

    it('counts the places of a pool', async () => {
      const pair = ['lead', 'member'];
      await expect(freeze('small', { slots: pair, cap: 1 })).rejects.toMatchObject({
        code: 'pool-too-small',
        facts: { pool: '组长', capacity: 1, needed: 2 },
      });
    });
  });

  describe('over HTTP', () => {
    const freezeOver = (change: object) => {
      const { campaignId, item, legalBasis, notBefore, publishBy, dueOn, observers } = plan('x');
      const rates = { key: '0.5', ordinary: '0.25' };
      const asked = { campaignId, item, legalBasis, notBefore, publishBy, dueOn, observers, rates };
      return request(app.getHttpServer())
        .post('/api/draws')
        .send({ ...asked, planItem: 'http', batch: 1, ...change });
    };

    it('is told field by field what has not the form', async () => {
      const bad = { batch: 0, notBefore: 'tomorrow', observers: [{ name: '甲' }], colour: 'red' };
      const { body } = await freezeOver(bad).expect(422);
      const fields = (body as { errors: { field: string }[] }).errors.map(({ field }) => field);
      expect(fields.sort()).toEqual(['batch', 'colour', 'notBefore', 'observers.0.organisation']);
    });

    const lottery = (game: string, issue: string) => ({ sources: [{ kind: 'lottery', game, issue }] });
    it.each([
      ['no rates', { rates: undefined }, 'rates'],
      ['a rate that is no text', { rates: { key: 0.5, ordinary: '0.2' } }, 'rates.key'],
      ['a list for the rates', { rates: [] }, 'rates'],
      ['an observer that is nothing', { observers: [null, ...witnesses] }, 'observers'],
      ['observers that are no list', { observers: 'everybody' }, 'observers'],
      ['an exemption that is a number', { exemptions: [7] }, 'exemptions'],
      ['half an emoji for a lottery', lottery('\ud83d', '1'), 'sources.0.game'],
      ['half an emoji for its issue', lottery('彩', '\ude00'), 'sources.0.issue'],
      ['a slot that is no text', { slots: ['lead', 5] }, 'slots'],
    ])('has %s', async (_, change, field) => {
      const { body } = await freezeOver(change).expect(422);
      expect((body as { errors: { field: string }[] }).errors[0]?.field).toMatch(new RegExp(`^${field}`));
    });

    it("has an id of the asker's choosing, which names no preparation", async () => {
      const { body } = await freezeOver({ preparation: 'chosen' }).expect(404);
      expect((body as { code: string }).code).toBe('preparation-not-found');
      expect(await app.get(EventStore).stream('draw-chosen')).toEqual([]);
    });
  });
});
