import type { Server } from 'node:http';
import type { INestApplication } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { Test } from '@nestjs/testing';
import request, { type Response } from 'supertest';
import { CalendarModule, Clock, MovedClock } from '@app/calendar';
import { DatabaseModule } from '@app/database';
import {
  EventingModule,
  EventStore,
  idFrom,
  type AnyCommand,
  type AnyEvent,
  type Meta,
  type Receipt,
} from '@app/eventing';
import { QueuesModule } from '@app/queues';
import { HttpModule, type Account, type SignedInRequest } from '@app/http';
import { permissions } from '@app/identity/permissions.rules.js';
import { UnitClosed } from '@app/registry/events.js';
import { createTestDatabase, LivedPast, type TestDatabase } from '@app/testing';
import { Pool } from 'pg';
import {
  DescribeDraw,
  DrawModule,
  FreezeDraw,
  ListDraws,
  PreviewRolls,
  publishedBundles,
  PublishDraw,
  ReadDrawBundle,
  ReplaceObject,
  ReplaceSupervisor,
  ThrowDice,
  verifyBundle,
  verifyBundleText,
  VoidDraw,
  type DrawBundle,
  type FreezePlan,
} from './index.js';
import { registerCounty } from './rehearsal-registers.js';

const clock = new MovedClock('2026-06-01T01:00:00.000Z');
const observers = [
  { name: '甲某', organisation: '县纪委监委' },
  { name: '乙某', organisation: '县人大' },
];
const RATES = { key: '0.5', ordinary: '0.25' };
const strataOf = (rates: Record<string, string>) =>
  Object.entries(rates).map(([id, rate]) => ({ id, method: 'srs' as const, rule: `ceil(${rate}*N)` }));
const DIGITS = '41652361425536142233';

let asked = 0;
const by = (actor: string, ...roles: string[]): Meta => ({
  actor,
  roles,
  at: clock.now().toISOString(),
  commandId: idFrom('spec', String(asked++)),
});
const clerk = () => by('clerk', 'office-staff');
const director = () => by('director', 'office-director');
const visitor = () => by('public', 'public');

describe('draw', () => {
  let database: TestDatabase;
  let app: INestApplication<Server>;
  let past: LivedPast;
  let commands: CommandBus;
  let queries: QueryBus;
  let account: Account | undefined;

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
      Object.assign(incoming, { account, receivedAt: clock.now().toISOString() });
      next();
    });
    await app.init();
    [commands, queries] = [app.get(CommandBus), app.get(QueryBus)];
    past = new LivedPast(app, clock);
    await registerCounty(past);
  });

  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  const record = (stream: string, ...events: AnyEvent[]) => past.record(stream, ...events);
  const act = async (command: AnyCommand): Promise<Receipt> => commands.execute(command);
  const plan = (drawId: string, more: Partial<FreezePlan> = {}): FreezePlan => ({
    ...{ drawId, campaignId: 'campaign-1', item: '“三项制度”落实情况', planItem: drawId, batch: 1 },
    legalBasis: '《河南省行政执法条例》第三十九条',
    strata: strataOf(RATES),
    ...{ slots: ['lead', 'member'], cap: 5, exemptions: [], observers },
    notBefore: new Date(clock.now().getTime() + 3_600_000).toISOString(),
    publishBy: new Date(clock.now().getTime() + 5 * 86_400_000).toISOString(),
    dueOn: '2026-09-01',
    ...more,
  });
  const freeze = async (drawId: string, more: Partial<FreezePlan> = {}) =>
    act(new FreezeDraw(plan(drawId, more), clerk()));
  const dice = (drawId: string) =>
    act(new ThrowDice({ drawId, digits: DIGITS, witnesses: observers, thrownAt: clock.now().toISOString() }, clerk()));
  const publish = (drawId: string) => act(new PublishDraw({ drawId }, clerk()));
  const describeFor = (drawId: string, meta: Meta) => queries.execute(new DescribeDraw({ drawId }, meta));
  /** What an export takes along, from a connection of its own. */
  const published = async (seq = Number.MAX_SAFE_INTEGER) => {
    const db = await app.get(Pool).connect();
    try {
      const found = [];
      for await (const draw of publishedBundles(db, seq)) found.push(draw);
      return found;
    } finally {
      db.release();
    }
  };
  const bundle = async (number: string) => queries.execute(new ReadDrawBundle({ number }, visitor()));

  it('locks the registers as they stand, with a reason for everybody left out', async () => {
    const rolls = await queries.execute(new PreviewRolls({}, clerk()));
    expect(rolls.strata).toEqual(
      expect.arrayContaining([
        { id: 'key', eligible: 4 },
        { id: 'ordinary', eligible: 8 },
      ]),
    );
    await freeze('first', { exemptions: [{ unitId: 'T8', reason: '本年度已接受上级检查' }] });
    const sheet = await describeFor('first', clerk());
    expect(sheet).toMatchObject({
      label: '2026-1',
      state: 'frozen',
      frozenByName: '李某',
      objectCount: 12,
      eligibleCount: 11,
      drawnCount: 4,
    });
    expect(sheet.supervisors.find(({ supervisorId }) => supervisorId === 'M6')).toMatchObject({
      available: false,
      reason: 'certificate-expired',
    });
    expect(sheet.supervisors.find(({ supervisorId }) => supervisorId === 'M7')).toMatchObject({ reason: 'stood-down' });
    expect(sheet.objects.find(({ unitId }) => unitId === 'T8')).toMatchObject({ reason: '本年度已接受上级检查' });
    expect(sheet.recusals).toEqual([
      { unitId: 'K1', supervisorId: 'M5', why: 'own-unit' },
      { unitId: 'K2', supervisorId: 'L1', why: 'relative' },
    ]);
  });

  it('shows nothing that lets anybody compute a lot before publication', async () => {
    const text = await bundle('2026-1');
    expect(verifyBundle(JSON.parse(text))).toMatchObject({ stage: 'frozen', outcome: 'pass' });
    const { rows } = await app.get(Pool).query<{ value: string }>('select value from draw_pepper');
    expect(JSON.stringify(await app.get(EventStore).stream('draw-first'))).not.toContain(rows[0]?.value);
    expect(text).not.toContain('salt');
  });

  it('throws the dice once, at the time named, and keeps the result from all but the office', async () => {
    await expect(dice('first')).rejects.toMatchObject({ code: 'dice-before-time' });
    clock.advance(3_600_000);
    await dice('first');
    await expect(dice('first')).rejects.toMatchObject({ code: 'dice-already-thrown' });
    const office = await describeFor('first', clerk());
    expect(office.objects.filter(({ drawn }) => drawn).length).toBe(4);
    const lots = office.objects.filter(({ stratum, lot }) => stratum === 'key' && lot).map(({ lot }) => lot ?? '');
    expect(office.objects.find(({ rank, stratum }) => rank === 2 && stratum === 'key')?.lot).toBe(lots.toSorted()[1]);
    expect(office.strata.find(({ id }) => id === 'key')?.cutOff).toBe(lots.toSorted()[1]);
    const observer = await describeFor('first', by('observer', 'observer'));
    expect(observer).toMatchObject({ resultSealed: true, digits: DIGITS });
    expect(observer.objects.some(({ lot, team, drawn }) => lot ?? team ?? drawn)).toBe(false);
    expect(observer.order).toBeUndefined();
    await expect(describeFor('first', by('supervisor', 'supervisor'))).rejects.toMatchObject({
      code: 'draw-not-found',
    });
    expect(JSON.parse(await bundle('2026-1'))).not.toHaveProperty('result');
  });

  it('publishes a bundle that anybody can verify, without a name in it', async () => {
    await publish('first');
    await expect(publish('first')).rejects.toMatchObject({ code: 'draw-already-published' });
    const text = await bundle('2026-1');
    const verification = verifyBundleText(text);
    expect(verification.checks.filter(({ outcome }) => outcome !== 'ok')).toEqual([]);
    expect(verification).toMatchObject({ stage: 'published', outcome: 'pass' });
    expect(text).not.toMatch(/某|配偶/);
    const { result, rows } = JSON.parse(text) as DrawBundle;
    expect(Object.values(result.assignments).flat()).not.toContain('M6');
    const forged = { ...(JSON.parse(text) as DrawBundle), rows: { ...rows, objects: rows.objects.slice(1) } };
    expect(verifyBundle(forged)).toMatchObject({ outcome: 'fail' });
    const seen = await describeFor('first', by('supervisor', 'supervisor'));
    expect(seen.objects.filter(({ team }) => team?.length === 2)).toHaveLength(4);
    expect(seen.recusals).toBeUndefined();
  });

  it('replaces by the protocol, approved by the director, and the verifier replays it', async () => {
    const [drawn] = (await describeFor('first', clerk())).objects.filter(({ team }) => team);
    const out = drawn?.team?.[1]?.supervisorId ?? '';
    const change = {
      drawId: 'first',
      object: drawn?.unitId ?? '',
      out,
      reason: 'ill' as const,
      explanation: '某某住院',
      documentHash: '0'.repeat(64),
    };
    await expect(act(new ReplaceSupervisor(change, clerk()))).rejects.toMatchObject({ code: 'role-may-not' });
    await act(new ReplaceSupervisor(change, director()));
    const gone = { ...change, out: change.object, reason: 'closed' as const, explanation: '机构撤销' };
    await expect(act(new ReplaceObject(gone, director()))).rejects.toMatchObject({ code: 'unit-not-closed' });
    await record(`unit-${gone.out}`, new UnitClosed({ unitId: gone.out, reason: '机构撤销' }));
    await act(new ReplaceObject(gone, director()));
    const text = await bundle('2026-1');
    expect(verifyBundleText(text)).toMatchObject({ outcome: 'pass', replacedObjects: 1, replacedSupervisors: 1 });
    expect(text).not.toMatch(/住院|撤销/);
    expect(await published()).toEqual([{ number: '2026-1', bundle: text }]);
    expect(await published(20)).toEqual([]);
    const { changes, objects } = await describeFor('first', director());
    expect(changes).toMatchObject([
      { seq: 1, explanation: '某某住院' },
      { seq: 2, explanation: '机构撤销' },
    ]);
    expect(objects.find(({ unitId }) => unitId === gone.out)).not.toHaveProperty('team');
  });

  it('freezes one batch once: of two clerks at the same moment one wins, and no number is lost', async () => {
    const attempts = ['rival-a', 'rival-b'].map((drawId) => freeze(drawId, { planItem: 'JH-02' }));
    const outcomes = await Promise.allSettled(attempts);
    const refused = outcomes.filter((outcome) => outcome.status === 'rejected');
    expect(refused).toMatchObject([{ reason: { code: 'draw-already-frozen' } }]);
    await freeze('other-batch', { planItem: 'JH-02', batch: 2 });
    const { items } = await queries.execute(new ListDraws({ sort: 'number' }, clerk()));
    expect(items.map(({ label }) => label)).toEqual(['2026-1', '2026-2', '2026-3']);
    expect(items.map(({ frozenByName }) => frozenByName)).toEqual(['李某', '李某', '李某']);
  });

  it('may be frozen anew only after a void, which stays in the census', async () => {
    const { items } = await queries.execute(new ListDraws({ q: 'JH-02' }, clerk()));
    const open = items.find(({ batch }) => batch === 1)!;
    await expect(freeze('third', { planItem: 'JH-02' })).rejects.toMatchObject({ code: 'draw-already-frozen' });
    await act(new VoidDraw({ drawId: open.id, reason: '名录漏列单位' }, clerk()));
    await freeze('third', { planItem: 'JH-02' });
    clock.advance(3_600_000);
    const reason = '重复';
    await expect(act(new VoidDraw({ drawId: 'third', reason }, clerk()))).rejects.toMatchObject({
      code: 'void-needs-director',
    });
    await act(new VoidDraw({ drawId: 'third', reason }, director()));
    const { body } = await request(app.getHttpServer()).get('/api/public/draws').expect(200);
    expect(body).toMatchObject({
      census: { frozen: 4, executed: 1, infeasible: 0, published: 1, voided: 2 },
      total: 3,
    });
    const states = (body as { items: { number: string; state: string }[] }).items.map(({ number, state }) => [
      number,
      state,
    ]);
    expect(states).toEqual(
      expect.arrayContaining([
        ['2026-1', 'published'],
        [open.label, 'voided'],
        ['2026-4', 'voided'],
      ]),
    );
  });

  describe('over HTTP', () => {
    const staff: Account = { id: 'clerk', login: 'clerk', name: '办事员', roles: ['office-staff'] };
    const post = (path: string, body: object = {}) => request(app.getHttpServer()).post(path).send(body);
    const codeOf = ({ body }: Response) => (body as { code: string }).code;
    const body = () => {
      const { campaignId, item, legalBasis, notBefore, publishBy, dueOn } = plan('x');
      return {
        campaignId,
        item,
        legalBasis,
        rates: RATES,
        notBefore,
        publishBy,
        dueOn,
        observers,
        planItem: 'http',
        batch: 1,
      };
    };

    it('holds a draw from the freeze to the public bundle', async () => {
      account = staff;
      await request(app.getHttpServer()).get('/api/draws/rolls').expect(200);
      const made = await post('/api/draws', body()).expect(201);
      const { id } = made.body as { id: string };
      clock.advance(3_600_000);
      const thrown = { digits: DIGITS, witnesses: observers, thrownAt: clock.now().toISOString() };
      expect(codeOf(await post(`/api/draws/${id}/dice`, { ...thrown, digits: '12' }).expect(409))).toBe(
        'dice-digits-wrong',
      );
      await post(`/api/draws/${id}/dice`, thrown).expect(201);
      await readingsAreOnRecord(id);
      await post(`/api/draws/${id}/publications`).expect(201);
      const { body: sheet } = await request(app.getHttpServer()).get(`/api/draws/${id}`).expect(200);
      const { label } = sheet as { label: string };
      account = undefined;
      const found = await request(app.getHttpServer()).get(`/api/public/draws/${label}/bundle`).expect(200);
      expect(found.headers['content-type']).toMatch(/^application\/json/);
      expect(verifyBundleText(found.text)).toMatchObject({ outcome: 'pass' });
      await request(app.getHttpServer()).get('/api/public/draws/2026-99/bundle').expect(404);
      await request(app.getHttpServer()).get('/api/public/draws/latest/bundle').expect(404);
      await request(app.getHttpServer()).get(`/api/draws/${id}`).expect(401);
    });

    /** The office's first reading of a sealed result, and nobody else's: others are not shown it. */
    async function readingsAreOnRecord(drawId: string): Promise<void> {
      const observer: Account = { id: 'observer', login: 'observer', name: '观察员', roles: ['observer'] };
      const readings = async () => (await app.get(EventStore).stream(`draw-reading-${drawId}`)).map(({ data }) => data);
      const look = () => request(app.getHttpServer()).get(`/api/draws/${drawId}`).expect(200);
      account = observer;
      await look();
      expect(await readings()).toEqual([]);
      account = staff;
      await Promise.all([look(), look()]);
      expect(await readings()).toEqual([{ drawId, accountId: 'clerk' }]);
    }

    it('keeps units out until a draw is published, and from acting at all', async () => {
      account = { id: 'lead', login: 'lead', name: '分管领导', roles: ['unit-lead'], unitId: 'K1' };
      await post('/api/draws', body()).expect(403);
      const { body: list } = await request(app.getHttpServer()).get('/api/draws').expect(200);
      const states = (list as { items: { state: string }[] }).items.map(({ state }) => state);
      expect(new Set(states)).toEqual(new Set(['published', 'voided']));
    });
  });
});
