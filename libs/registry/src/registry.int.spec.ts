import type { Server } from 'node:http';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { Test } from '@nestjs/testing';
import type { INestApplication } from '@nestjs/common';
import request from 'supertest';
import { CalendarModule, Clock, MovedClock } from '@app/calendar';
import { DatabaseModule } from '@app/database';
import { EventingModule, EventStore, idFrom, type AnyCommand, type Meta, type Receipt } from '@app/eventing';
import { HttpModule, type Account, type SignedInRequest } from '@app/http';
import { permissions } from '@app/identity/permissions.rules.js';
import { createTestDatabase, type TestDatabase } from '@app/testing';
import {
  CloseUnit,
  CorrectUnitParticulars,
  DeclareConflict,
  DescribeSupervisor,
  DescribeUnit,
  ListSupervisors,
  ListUnits,
  RegisterSupervisor,
  RegisterUnit,
  RegistryModule,
  ReinstateSupervisor,
  RenewCertificate,
  StandDownSupervisor,
  WithdrawConflict,
} from './index.js';

const CITY_MANAGEMENT = '11411121YH00007473';
const HEALTH = '11411121YH0000376C';
const LAND = '11411121YH00011175';
const TOWNSHIP = '11411121YH00014831';

const clock = new MovedClock('2022-05-06T01:00:00.000Z');
let asked = 0;
const by = (role: string, more: Partial<Meta> = {}): Meta => ({
  actor: `${role}-1`,
  roles: [role],
  at: clock.now().toISOString(),
  commandId: idFrom('spec', String(asked++)),
  ...more,
});
const office = (more: Partial<Meta> = {}) => by('office-staff', more);
const unitClerk = (unit: string) => by('unit-clerk', { unit });

const particulars = (name: string, more: object = {}) => ({
  name,
  shortName: name.slice(3),
  kind: 'department' as const,
  serviceWindow: true,
  demonstration: 'unnamed' as const,
  pilot: false,
  riskClass: 'ordinary' as const,
  officers: 10,
  avDevices: 5,
  aliases: [] as string[],
  ...more,
});
const certificate = (number: string, expiresOn = '2024-12-31') => ({ certificateNumber: number, expiresOn });
const person = (supervisorId: string, name: string, more: object = {}) => ({
  supervisorId,
  name,
  organisation: '舞阳县司法局',
  pool: 'member',
  ...certificate(`豫舞监督2022-${supervisorId}`),
  ...more,
});

describe('registry', () => {
  let database: TestDatabase;
  let app: INestApplication<Server>;
  let commands: CommandBus;
  let queries: QueryBus;
  let account: Account | undefined;

  beforeAll(async () => {
    database = await createTestDatabase();
    const module = await Test.createTestingModule({
      imports: [
        CalendarModule,
        DatabaseModule.forRoot(database.url),
        EventingModule.forRoot(permissions),
        HttpModule,
        RegistryModule,
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
    await register(CITY_MANAGEMENT, '舞阳县城市管理局', { riskClass: 'key', aliases: ['县城市综合执法局'] });
    await register(HEALTH, '舞阳县卫生健康委员会', { officers: 32 });
    await register(TOWNSHIP, '舞泉镇人民政府', { kind: 'township', pilot: true, serviceWindow: false, officers: 21 });
  });

  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  const act = async (command: AnyCommand): Promise<Receipt> => commands.execute(command);
  const register = (unitId: string, name: string, more: object = {}) =>
    act(new RegisterUnit({ unitId, ...particulars(name, more) }, office()));
  const unitIds = async (wanted: object, meta = office()) =>
    (await queries.execute(new ListUnits(wanted, meta))).items.map(({ id }) => id);
  const supervisorIds = async (wanted: object, meta = office()) =>
    (await queries.execute(new ListSupervisors(wanted, meta))).items.map(({ id }) => id);
  const supervisor = async (supervisorId: string, meta = office()) =>
    queries.execute(new DescribeSupervisor({ supervisorId }, meta));

  describe('units', () => {
    it('are found by name, alias and code, by their traits, and in the order asked for', async () => {
      expect(await unitIds({})).toEqual([HEALTH, CITY_MANAGEMENT, TOWNSHIP].sort());
      expect(await unitIds({ q: '综合执法' })).toEqual([CITY_MANAGEMENT]);
      expect(await unitIds({ q: 'yh0000376' })).toEqual([HEALTH]);
      expect(await unitIds({ kind: 'township' })).toEqual([TOWNSHIP]);
      expect(await unitIds({ serviceWindow: 'true', riskClass: 'key' })).toEqual([CITY_MANAGEMENT]);
      expect(await unitIds({ pilot: 'false', sort: '-officers' })).toEqual([HEALTH, CITY_MANAGEMENT]);
    });

    it('come page by page', async () => {
      const first = await queries.execute(new ListUnits({ limit: 2, sort: 'officers' }, office()));
      expect(first).toMatchObject({ total: 3, items: [{ id: CITY_MANAGEMENT }, { id: TOWNSHIP }] });
      const next = await queries.execute(new ListUnits({ limit: 2, sort: 'officers', cursor: first.next }, office()));
      expect(next.items.map(({ id }) => id)).toEqual([HEALTH]);
      expect(next.next).toBeUndefined();
    });

    it('see their own entry and no other', async () => {
      expect(await unitIds({}, unitClerk(HEALTH))).toEqual([HEALTH]);
      expect(await queries.execute(new DescribeUnit({ unitId: HEALTH }, unitClerk(HEALTH)))).toMatchObject({
        name: '舞阳县卫生健康委员会',
        officers: 32,
        version: 1,
      });
      await expect(queries.execute(new DescribeUnit({ unitId: TOWNSHIP }, unitClerk(HEALTH)))).rejects.toMatchObject({
        code: 'not-your-unit',
      });
    });

    it('are registered by the office alone', async () => {
      const command = new RegisterUnit({ unitId: LAND, ...particulars('舞阳县自然资源局') }, unitClerk(LAND));
      await expect(act(command)).rejects.toMatchObject({ code: 'role-may-not' });
    });

    it('do not share a name while both are in the register', async () => {
      await expect(register(LAND, '舞阳县卫生健康委员会')).rejects.toMatchObject({ code: 'unit-name-taken' });
      expect(await app.get(EventStore).stream(`unit-${LAND}`)).toEqual([]);
    });

    it('show a correction at once, and refuse one made on an old page', async () => {
      const unitId = HEALTH;
      const corrected = { unitId, ...particulars('舞阳县卫生健康委员会', { officers: 33 }), reason: '新录用1人' };
      await act(new CorrectUnitParticulars(corrected, office({ expected: 1 })));
      const found = await queries.execute(new DescribeUnit({ unitId }, office()));
      expect(found).toMatchObject({ officers: 33, version: 2 });
      const late = new CorrectUnitParticulars({ ...corrected, officers: 34 }, office({ expected: 1 }));
      await expect(act(late)).rejects.toMatchObject({ code: 'stale-version' });
    });

    it('leave their name free when they are closed', async () => {
      await register(LAND, '舞阳县自然资源局');
      await act(new CloseUnit({ unitId: LAND, reason: '机构改革撤并' }, office()));
      expect(await unitIds({ closed: 'true' })).toEqual([LAND]);
      expect(await unitIds({ closed: 'false' })).not.toContain(LAND);
      await expect(register('11411121YH0001854P', '舞阳县自然资源局')).resolves.toMatchObject({ version: 1 });
    });
  });

  describe('supervisors', () => {
    beforeAll(async () => {
      const own = { unitId: CITY_MANAGEMENT, accountId: 'account-1', organisation: '舞阳县城市管理局' };
      await act(new RegisterSupervisor(person('s1', '岳平章', own), office()));
      await act(new RegisterSupervisor(person('s2', '史怀中', { pool: 'lead' }), office()));
      await act(
        new RegisterSupervisor(person('s3', '龙叙川', certificate('豫舞监督2021-0004', '2022-05-31')), office()),
      );
    });

    it('are known to be expired from the day after their certificate’s last', async () => {
      expect(await supervisor('s3')).toMatchObject({ expired: false });
      clock.moveTo('2022-05-31T15:59:59.999Z');
      expect(await supervisorIds({ expired: 'true' })).toEqual([]);
      clock.moveTo('2022-05-31T16:00:00.000Z');
      expect(await supervisorIds({ expired: 'true' })).toEqual(['s3']);
      expect(await supervisorIds({ expired: 'false' })).toEqual(['s1', 's2']);
      expect(await supervisor('s3')).toMatchObject({ expired: true, expiresOn: '2022-05-31' });
      await act(
        new RenewCertificate({ supervisorId: 's3', ...certificate('豫舞监督2022-0099', '2025-05-31') }, office()),
      );
      expect(await supervisor('s3')).toMatchObject({ expired: false, certificateNumber: '豫舞监督2022-0099' });
    });

    it('do not share a certificate or an account', async () => {
      const sameNumber = person('s4', '贺知行', certificate('豫舞监督2022-s1'));
      await expect(act(new RegisterSupervisor(sameNumber, office()))).rejects.toMatchObject({
        code: 'certificate-number-taken',
      });
      const sameAccount = person('s4', '贺知行', { accountId: 'account-1' });
      await expect(act(new RegisterSupervisor(sameAccount, office()))).rejects.toMatchObject({
        code: 'supervisor-account-taken',
      });
    });

    it('come from units of the register', async () => {
      const stranger = person('s4', '贺知行', { unitId: '11411121YH00022411' });
      await expect(act(new RegisterSupervisor(stranger, office()))).rejects.toMatchObject({
        code: 'unit-not-registered',
      });
    });

    it('declare conflicts with units of the register, which the office may withdraw', async () => {
      const himself = by('supervisor', { actor: 'account-1' });
      const conflict = { supervisorId: 's1', unitId: HEALTH, why: 'relative' as const, ground: '配偶在该单位工作' };
      await act(new DeclareConflict(conflict, himself));
      await act(new DeclareConflict({ ...conflict, unitId: TOWNSHIP, why: 'declared' }, office()));
      expect((await supervisor('s1')).conflicts).toEqual([
        {
          unitId: HEALTH,
          unitName: '舞阳县卫生健康委员会',
          why: 'relative',
          ground: conflict.ground,
          declaredAt: himself.at,
        },
        expect.objectContaining({ unitId: TOWNSHIP, unitName: '舞泉镇人民政府' }),
      ]);
      const unknown = new DeclareConflict({ ...conflict, unitId: '11411121YH00022411' }, office());
      await expect(act(unknown)).rejects.toMatchObject({ code: 'unit-not-registered' });
      const withdrawal = { supervisorId: 's1', unitId: HEALTH, reason: '配偶已调离' };
      await expect(act(new WithdrawConflict(withdrawal, himself))).rejects.toMatchObject({ code: 'role-may-not' });
      await act(new WithdrawConflict(withdrawal, office()));
      expect((await supervisor('s1')).conflicts.map(({ unitId }) => unitId)).toEqual([TOWNSHIP]);
    });

    it('see themselves and nobody else', async () => {
      const himself = by('supervisor', { actor: 'account-1' });
      expect(await supervisorIds({}, himself)).toEqual(['s1']);
      await expect(supervisor('s2', himself)).rejects.toMatchObject({ code: 'not-found' });
      await expect(supervisor('s2', unitClerk(HEALTH))).rejects.toMatchObject({ code: 'role-may-not' });
    });

    it('are stood down and reinstated', async () => {
      await act(new StandDownSupervisor({ supervisorId: 's2', reason: '长期病休' }, office()));
      expect(await supervisorIds({ stoodDown: 'true', pool: 'lead' })).toEqual(['s2']);
      expect(await supervisor('s2')).toMatchObject({ stoodDownBecause: '长期病休', version: 2 });
      await act(new ReinstateSupervisor({ supervisorId: 's2' }, office()));
      expect(await supervisorIds({ stoodDown: 'true' })).toEqual([]);
      expect(await supervisorIds({ q: '0099', sort: '-expiresOn' })).toEqual(['s3']);
    });
  });

  describe('over HTTP', () => {
    const staff: Account = { id: 'staff-1', login: 'office.staff1', name: '钱思齐', roles: ['office-staff'] };

    it('registers, corrects and shows a unit', async () => {
      account = staff;
      const body = { code: '11411121YH0002224R', ...particulars('舞阳县公安局') };
      const { body: made } = await request(app.getHttpServer()).post('/api/units').send(body).expect(201);
      expect(made).toMatchObject({ id: body.code, receipt: { version: 1, events: [{ type: 'UnitRegistered' }] } });
      const { code, ...correction } = { ...body, officers: 186, reason: '核实编制' };
      await request(app.getHttpServer()).post(`/api/units/${code}/corrections`).send(correction).expect(201);
      const { body: shown } = await request(app.getHttpServer()).get(`/api/units/${code}`).expect(200);
      expect(shown).toMatchObject({ officers: 186, version: 2 });
    });

    it('refuses bad input field by field and writes nothing', async () => {
      account = staff;
      const bad = {
        ...particulars('甲'.repeat(101)),
        shortName: '甲',
        code: LAND,
        officers: -1,
        kind: 'ministry',
        colour: 'red',
      };
      const { body } = await request(app.getHttpServer()).post('/api/units').send(bad).expect(422);
      const faults = (body as { errors: { field: string }[] }).errors.map(({ field }) => field);
      expect(faults.sort()).toEqual(['colour', 'kind', 'name', 'officers']);
      const { body: day } = await request(app.getHttpServer())
        .post('/api/supervisors')
        .send({
          name: '贺知行',
          organisation: '舞阳县人大',
          pool: 'lead',
          ...certificate('豫舞监督2022-7', '2022-02-30'),
        })
        .expect(422);
      expect(day).toMatchObject({ errors: [{ field: 'expiresOn' }] });
    });

    it('keeps a unit out of what is not its own', async () => {
      account = { ...staff, id: 'clerk-1', roles: ['unit-clerk'], unitId: HEALTH };
      const { body } = await request(app.getHttpServer()).get(`/api/units/${TOWNSHIP}`).expect(403);
      expect(body).toMatchObject({ code: 'not-your-unit' });
      await request(app.getHttpServer()).get('/api/supervisors').expect(403);
      account = undefined;
      await request(app.getHttpServer()).get('/api/units').expect(401);
    });
  });
});
