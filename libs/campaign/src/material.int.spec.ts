import type { Server } from 'node:http';
import type { INestApplication } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { Test } from '@nestjs/testing';
import request from 'supertest';
import { CalendarModule, Clock, instantOf, MovedClock } from '@app/calendar';
import { DatabaseModule } from '@app/database';
import { EventingModule, EventStore, type AnyCommand, type Meta, type Receipt } from '@app/eventing';
import { Files, FilesModule } from '@app/files';
import { HttpModule, type Account, type SignedInRequest } from '@app/http';
import { permissions } from '@app/identity/permissions.rules.js';
import { QueuesModule } from '@app/queues';
import { UnitParticularsCorrected, UnitRegistered, type UnitParticulars } from '@app/registry/events.js';
import { createTestDatabase, createTestFolder, LivedPast, type TestDatabase } from '@app/testing';
import {
  AcceptMaterial,
  CampaignModule,
  DescribeMaterial,
  ExtendPhase,
  LaunchCampaign,
  ListMaterials,
  ReturnMaterial,
  ShowBoard,
  SubmitMaterial,
} from './index.js';
import { STANDINGS } from './standing.rules.js';

const CITY = '11411121YH00007473';
const HEALTH = '11411121YH0000376C';
const TOWNSHIP = '11411121YH00014831';
const LATECOMER = '11411121YH00011175';
const campaignId = 'campaign-2022';

const clock = new MovedClock('2022-05-05T01:00:00.000Z');
const particulars = (name: string, more: Partial<UnitParticulars> = {}): UnitParticulars => ({
  name,
  shortName: name,
  kind: 'department',
  serviceWindow: true,
  demonstration: 'candidate',
  pilot: false,
  riskClass: 'ordinary',
  officers: 10,
  avDevices: 5,
  aliases: [],
  ...more,
});
const notice = { year: 2022, title: '“三项制度”提升年活动', documentNumber: '舞法政办〔2022〕2号' };
const township = particulars('舞泉镇人民政府', { kind: 'township', serviceWindow: false, demonstration: 'named' });

describe('material', () => {
  let database: TestDatabase;
  let app: INestApplication<Server>;
  let past: LivedPast;
  let account: Account | undefined;

  beforeAll(async () => {
    database = await createTestDatabase();
    const module = await Test.createTestingModule({
      imports: [
        CalendarModule,
        DatabaseModule.forRoot(database.url),
        EventingModule.forRoot(permissions),
        QueuesModule.onTimetable(),
        HttpModule,
        FilesModule.forRoot(createTestFolder()),
        CampaignModule,
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
    past = new LivedPast(app, clock);
    await register(CITY, particulars('舞阳县城市管理局'));
    await register(HEALTH, particulars('舞阳县卫生健康委员会'));
    await register(TOWNSHIP, township);
    await act(new LaunchCampaign({ campaignId, template: 'three-systems-2022', ...notice }, office()));
    await register(LATECOMER, particulars('舞阳县自然资源局'));
    await noon('2022-05-20');
    await extend('2022-06-10');
    await noon('2022-06-01');
  });

  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  const register = (unitId: string, of: UnitParticulars) =>
    past.record(`unit-${unitId}`, new UnitRegistered({ unitId, ...of }));
  const office = (role = 'office-staff') => past.meta(`${role}-1`, [role]);
  const clerk = (unitId: string) => past.meta(`clerk-of-${unitId}`, ['unit-clerk'], unitId);
  const act = async (command: AnyCommand): Promise<Receipt> => app.get(CommandBus).execute(command);
  const refused = (command: AnyCommand) =>
    act(command).then(
      () => 'done',
      (error: unknown) => (error as { code?: string }).code,
    );
  const noon = (day: string) => past.liveTo(instantOf(day, '12:00:00.000'));
  const extend = (dueOn: string) =>
    act(
      new ExtendPhase({ campaignId, phase: 'self-inspection', dueOn, reason: '汛期抢险' }, office('office-director')),
    );
  const board = (meta: Meta = office()) => app.get(QueryBus).execute(new ShowBoard({ campaignId }, meta));
  const listed = async (wanted: object, meta: Meta = office()) => {
    const { items } = await app.get(QueryBus).execute(new ListMaterials({ campaignId, ...wanted }, meta));
    return items.map(({ unitId, code }) => `${unitId} ${code}`);
  };
  const material = (unitId: string, code: string, meta: Meta = office()) =>
    app.get(QueryBus).execute(new DescribeMaterial({ campaignId, unitId, code }, meta));
  const upload = async (unitId: string) =>
    (await app.get(Files).keep('方案.txt', Buffer.from(`实施方案 ${unitId}`), clerk(unitId))).id;
  const submit = async (unitId: string, code: string, more: object = {}, meta = clerk(unitId)) =>
    new SubmitMaterial({ campaignId, unitId, code, files: [await upload(unitId)], note: '', ...more }, meta);
  const eventTypes = async (stream: string) => (await app.get(EventStore).stream(stream)).map(({ type }) => type);

  describe('the materials', () => {
    it('are handed in, held against the deadline, returned, handed in again and accepted', async () => {
      await act(await submit(CITY, 'R1', { note: '补报' }));
      expect(await material(CITY, 'R1')).toMatchObject({ state: 'submitted', late: true, round: 1, version: 1 });
      const back = { campaignId, unitId: CITY, code: 'R1', reason: '缺少责任分工', dueOn: '2022-06-05' };
      await act(new ReturnMaterial(back, office()));
      expect(await material(CITY, 'R1')).toMatchObject({
        state: 'returned',
        dueOn: '2022-06-05',
        plannedDueOn: '2022-05-15',
      });
      await act(await submit(CITY, 'R1'));
      await act(new AcceptMaterial({ campaignId, unitId: CITY, code: 'R1' }, office()));
      const { rounds, ...done } = await material(CITY, 'R1', clerk(CITY));
      expect(done).toMatchObject({ state: 'accepted', late: true, round: 2, version: 4 });
      const at = clock.now().toISOString();
      const shared = { files: [await upload(CITY)], submittedAt: at, submittedBy: `clerk-of-${CITY}` };
      expect(rounds).toEqual([
        {
          ...{ ...shared, round: 1, note: '补报', dueOn: '2022-05-15', late: true },
          returned: { at, by: 'office-staff-1', reason: '缺少责任分工', dueOn: '2022-06-05' },
        },
        {
          ...{ ...shared, round: 2, note: '', dueOn: '2022-06-05', late: false },
          accepted: { at, by: 'office-staff-1' },
        },
      ]);
    });

    it('are handed in by the unit, once per command, with files that are its own', async () => {
      const command = await submit(HEALTH, 'R3');
      const [first, second] = [await act(command), await act(command)];
      expect(second).toEqual(first);
      expect(await eventTypes(`material-${campaignId}-${HEALTH}-R3`)).toEqual(['MaterialSubmitted']);
      expect(await refused(await submit(TOWNSHIP, 'R3', { files: [await upload(CITY)] }))).toBe('file-unknown');
      expect(await refused(await submit(TOWNSHIP, 'R3', { unitId: CITY }))).toBe('not-your-unit');
      expect(await refused(await submit(TOWNSHIP, 'R3', {}, office()))).toBe('role-may-not');
      expect(await refused(await submit(TOWNSHIP, 'R9'))).toBe('material-not-expected');
      expect(await refused(await submit(LATECOMER, 'R3'))).toBe('material-not-expected');
    });

    it('are looked at by the office, on the page as it is now', async () => {
      const of = { campaignId, unitId: HEALTH, code: 'R3' };
      expect(await refused(new AcceptMaterial(of, clerk(HEALTH)))).toBe('role-may-not');
      expect(await refused(new AcceptMaterial(of, { ...office(), expected: 0 }))).toBe('stale-version');
      expect(await refused(new AcceptMaterial(of, { ...office(), expected: 1 }))).toBe('done');
    });

    it('take from an extension what it gives, and lose nothing a return gave', async () => {
      await act(await submit(TOWNSHIP, 'R3'));
      const back = { campaignId, unitId: TOWNSHIP, code: 'R3', reason: '过于笼统', dueOn: '2022-06-18' };
      await act(new ReturnMaterial(back, office()));
      await extend('2022-06-15');
      expect((await material(TOWNSHIP, 'R3')).dueOn).toBe('2022-06-18');
      await extend('2022-06-20');
      expect((await material(TOWNSHIP, 'R3')).dueOn).toBe('2022-06-20');
      expect(await material(HEALTH, 'R3')).toMatchObject({ state: 'accepted', dueOn: '2022-06-10' });
    });
  });

  describe('the board', () => {
    it('shows every unit × phase × material as of today', async () => {
      await noon('2022-06-14');
      const { phases, rows, asOf } = await board();
      expect(asOf).toBe('2022-06-14');
      expect(phases.map((of) => of.materials.map(({ code }) => code))).toEqual([
        ['R1', 'R2'],
        ['R3', 'R4'],
        ['R5', 'R6'],
        ['R7'],
      ]);
      const shown = rows.map(({ unitId, cells }) => [
        unitId,
        ...cells.map((of) => `${of.code} ${of.state}${of.late ? ' late' : ''}`),
      ]);
      const later = ['R5 not-due', 'R6 not-due', 'R7 not-due'];
      expect(shown).toEqual([
        [HEALTH, 'R1 missing-late late', 'R2 missing-late late', 'R3 accepted', 'R4 due-soon', ...later],
        [CITY, 'R1 accepted late', 'R2 missing-late late', 'R3 due-soon', 'R4 due-soon', ...later],
        [TOWNSHIP, 'R1 missing-late late', 'R2 missing-late late', 'R3 returned', 'R4 due-soon', ...later],
      ]);
    });

    it('shows a unit its own row and nothing of another', async () => {
      expect((await board(clerk(HEALTH))).rows.map(({ unitId }) => unitId)).toEqual([HEALTH]);
      expect(await listed({ state: 'missing-late' }, clerk(HEALTH))).toEqual([`${HEALTH} R1`, `${HEALTH} R2`]);
      expect(await listed({ unitId: CITY }, clerk(HEALTH))).toEqual([]);
      await expect(material(CITY, 'R1', clerk(HEALTH))).rejects.toMatchObject({ code: 'not-your-unit' });
    });

    it.each(['2022-06-14', '2022-06-20', '2022-06-21', '2022-10-23', '2022-10-24'])(
      'is told in the list by the same rule on %s',
      async (day) => {
        await noon(day);
        const cells = (await board()).rows.flatMap(({ unitId, cells: row }) =>
          row.map(({ code, state, late }) => ({ state, late, key: `${unitId} ${code}` })),
        );
        const keys = (wanted: (of: (typeof cells)[number]) => boolean) => cells.filter(wanted).map(({ key }) => key);
        for (const state of STANDINGS) {
          expect((await listed({ state, limit: 100 })).sort()).toEqual(keys((of) => of.state === state).sort());
        }
        expect((await listed({ late: 'true', limit: 100 })).sort()).toEqual(keys(({ late }) => late).sort());
        expect((await listed({ late: 'false', limit: 100 })).sort()).toEqual(keys(({ late }) => !late).sort());
      },
    );

    it('lists page by page, sorted and narrowed', async () => {
      expect(await listed({ code: 'R1', sort: '-unitName' })).toEqual([`${CITY} R1`, `${HEALTH} R1`, `${TOWNSHIP} R1`]);
      expect(await listed({ q: '卫生', phase: 'deployment' })).toEqual([`${HEALTH} R1`, `${HEALTH} R2`]);
      const first = await app.get(QueryBus).execute(new ListMaterials({ campaignId, limit: 4 }, office()));
      expect(first).toMatchObject({ total: 21, next: expect.any(String) });
      const then = await listed({ limit: 4, cursor: first.next });
      expect(then[0]).toBe(`${HEALTH} R5`);
      expect(await listed({ sort: '-submittedAt', limit: 2 })).toContain(`${CITY} R1`);
    });

    it('names a unit as the register does now', async () => {
      const corrected = { unitId: TOWNSHIP, ...township, name: '舞阳县舞泉镇人民政府', reason: '名称不全' };
      await past.record(`unit-${TOWNSHIP}`, new UnitParticularsCorrected(corrected));
      expect((await board()).rows.at(-1)).toMatchObject({ unitName: '舞阳县舞泉镇人民政府' });
    });
  });

  describe('over HTTP', () => {
    const server = () => request(app.getHttpServer());
    const staff: Account = { id: 'staff-1', login: 'office.staff1', name: '钱思齐', roles: ['office-staff'] };
    const unitClerk = (unitId: string): Account => ({ ...staff, id: 'clerk-1', roles: ['unit-clerk'], unitId });

    it('hands in a material, and returns it', async () => {
      account = unitClerk(CITY);
      const file = await app.get(Files).keep('方案.txt', Buffer.from('实施方案'), { ...clerk(CITY), actor: 'clerk-1' });
      const path = `/api/materials/${campaignId}/${CITY}/R5`;
      const { body } = await server()
        .post(`${path}/submissions`)
        .send({ files: [file.id] })
        .expect(201);
      expect(body).toMatchObject({ id: `${campaignId}/${CITY}/R5`, receipt: { version: 1 } });
      const { body: bad } = await server()
        .post(`${path}/submissions`)
        .send({ files: [], note: 1, colour: 'red' })
        .expect(422);
      expect((bad as { errors: { field: string }[] }).errors.map(({ field }) => field).sort()).toEqual([
        'colour',
        'files',
        'note',
      ]);
      account = unitClerk(HEALTH);
      await server().get(path).expect(403);
      account = staff;
      await server().post(`${path}/returns`).send({ reason: '缺少分工', dueOn: '2022-13-01' }).expect(422);
      await server()
        .post(`${path}/returns`)
        .set('If-Match', '"7"')
        .send({ reason: '缺少分工', dueOn: '2022-11-20' })
        .expect(409);
      await server()
        .post(`${path}/returns`)
        .set('If-Match', '"1"')
        .send({ reason: '缺少分工', dueOn: '2022-11-20' })
        .expect(201);
      const { body: list } = await server()
        .get(`/api/campaigns/${campaignId}/materials?state=returned&code=R5&late=`)
        .expect(200);
      expect(list).toMatchObject({ total: 1, items: [{ unitId: CITY, code: 'R5', version: 2 }] });
      await server().get(`/api/campaigns/${campaignId}/materials?state=lost`).expect(422);
      await server().get(`/api/campaigns/nowhere`).expect(404);
    });
  });
});
