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
import { OutsideNumberRegistered } from '@app/notice/events.js';
import { JobRunner, QueuesModule, Timetable } from '@app/queues';
import { UnitClosed, UnitParticularsCorrected, UnitRegistered, type UnitParticulars } from '@app/registry/events.js';
import { createTestDatabase, createTestFolder, LivedPast, type TestDatabase } from '@app/testing';
import {
  CampaignModule,
  ClosePhase,
  CurrentCampaign,
  DescribeCampaign,
  DescribeMaterial,
  ExtendPhase,
  LaunchCampaign,
  ListCampaigns,
  ListCampaignTemplates,
  OpenPhaseEarly,
  SubmitMaterial,
} from './index.js';

const CITY = '11411121YH00007473';
const HEALTH = '11411121YH0000376C';
const TOWNSHIP = '11411121YH00014831';
const GONE = '11411121YH00011175';
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

describe('campaign', () => {
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
    await register(CITY, particulars('县城市管理局'));
    await register(HEALTH, particulars('舞阳县卫生健康委员会'));
    await register(TOWNSHIP, township);
    await register(GONE, particulars('舞阳县自然资源局'));
    await past.record(`unit-${GONE}`, new UnitClosed({ unitId: GONE, reason: '撤并' }));
    const corrected = { unitId: CITY, ...particulars('舞阳县城市管理局'), reason: '名称有误' };
    await past.record(`unit-${CITY}`, new UnitParticularsCorrected(corrected));
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
  const describeCampaign = (meta: Meta = office()) =>
    app.get(QueryBus).execute(new DescribeCampaign({ campaignId }, meta));
  const states = async () => (await describeCampaign()).phases.map(({ state }) => state).join(' ');
  const material = (unitId: string, code: string, meta: Meta = office()) =>
    app.get(QueryBus).execute(new DescribeMaterial({ campaignId, unitId, code }, meta));
  const upload = async (unitId: string) =>
    (await app.get(Files).keep('方案.txt', Buffer.from(`实施方案 ${unitId}`), clerk(unitId))).id;
  const submit = async (unitId: string, code: string, more: object = {}, meta = clerk(unitId)) =>
    new SubmitMaterial({ campaignId, unitId, code, files: [await upload(unitId)], note: '', ...more }, meta);
  const eventTypes = async (stream: string) => (await app.get(EventStore).stream(stream)).map(({ type }) => type);

  describe('the launch', () => {
    const asked = { campaignId, template: 'three-systems-2022', ...notice };

    it('has no current campaign before it', async () => {
      await expect(app.get(QueryBus).execute(new CurrentCampaign({}, office()))).rejects.toMatchObject({
        code: 'not-found',
      });
    });

    it('offers the templates there are', async () => {
      const { items } = await app.get(QueryBus).execute(new ListCampaignTemplates({}, office()));
      expect(items).toMatchObject([{ code: 'three-systems-2022', tasks: 21, checks: 29 }]);
    });

    it('is refused to a unit, and from a template nobody knows', async () => {
      expect(await refused(new LaunchCampaign(asked, clerk(CITY)))).toBe('role-may-not');
      expect(await refused(new LaunchCampaign({ ...asked, template: 'of-2099' }, office()))).toBe('template-unknown');
    });

    it('takes over the template and the units in the register, with the conditions they meet', async () => {
      await act(new LaunchCampaign(asked, office()));
      const [launched] = await app.get(EventStore).stream(`campaign-${campaignId}`);
      expect((launched?.data as { units: unknown }).units).toEqual([
        { unitId: HEALTH, name: '舞阳县卫生健康委员会', meets: ['all', 'service-window', 'demonstration-unnamed'] },
        { unitId: CITY, name: '舞阳县城市管理局', meets: ['all', 'service-window', 'demonstration-unnamed'] },
        { unitId: TOWNSHIP, name: '舞泉镇人民政府', meets: ['all', 'demonstration-named', 'township'] },
      ]);
      const found = await describeCampaign();
      expect(found).toMatchObject({ ...notice, units: 3, version: 1 });
      expect([found.tasks.length, found.materials.length, found.categories.length]).toEqual([21, 7, 6]);
      expect(found.phases[2]).toMatchObject({ phase: 'rectification', startsOn: '2022-06-01', dueOn: '2022-10-31' });
    });

    it('uses a document number once, and none that stands on another paper', async () => {
      const again = { ...asked, campaignId: 'campaign-again' };
      expect(await refused(new LaunchCampaign(again, office()))).toBe('document-number-taken');
      const paper = { prefix: '舞法政办', year: 2022, number: 9, title: '会议通知', issuedOn: '2022-03-01' };
      const documentNumber = '舞法政办〔2022〕9号';
      await past.record('office-number-1', new OutsideNumberRegistered({ ...paper, documentNumber }));
      expect(await refused(new LaunchCampaign({ ...again, documentNumber }, office()))).toBe(
        'document-number-on-paper',
      );
    });

    it('takes no material before the first phase opens', async () => {
      expect(await refused(await submit(CITY, 'R1'))).toBe('campaign-not-begun');
    });
  });

  describe('the phases', () => {
    it('open and close on their days, one overlapping the next on the day they share', async () => {
      expect(await states()).toBe('planned planned planned planned');
      await noon('2022-05-06');
      expect(await states()).toBe('open planned planned planned');
      await past.liveTo('2022-05-14T15:59:59.999Z');
      expect(await states()).toBe('open planned planned planned');
      await past.liveTo('2022-05-14T16:00:00.000Z');
      expect(await states()).toBe('open open planned planned');
      const current = await app.get(QueryBus).execute(new CurrentCampaign({}, clerk(CITY)));
      expect(current.id).toBe('campaign-2022');
      expect(current.phases).toMatchObject([
        { phase: 'deployment', daysLeft: 0 },
        { phase: 'self-inspection', daysLeft: 16 },
      ]);
      expect(current.next).toMatchObject({ phase: 'rectification', startsOn: '2022-06-01' });
    });

    it('are as they were when a job runs again under another id', async () => {
      const before = await eventTypes(`campaign-${campaignId}`);
      const runner = app.get(JobRunner);
      await runner.run('open-phase', { campaignId, phase: 'deployment' }, 'once-more');
      await runner.run('close-phase', { campaignId, phase: 'deployment', dueOn: '2022-05-10' }, 'of-another-day');
      await past.liveTo('2022-05-15T16:00:00.000Z');
      await runner.run('close-phase', { campaignId, phase: 'deployment', dueOn: '2022-05-15' }, 'closed-once-more');
      expect(await eventTypes(`campaign-${campaignId}`)).toEqual([...before, 'PhaseClosed']);
      expect(await states()).toBe('closed open planned planned');
    });

    it('are extended by the director, who moves the materials due with them', async () => {
      const extension = { campaignId, phase: 'self-inspection' as const, dueOn: '2022-06-10', reason: '汛期抢险' };
      expect(await refused(new ExtendPhase(extension, office()))).toBe('role-may-not');
      await act(new ExtendPhase(extension, office('office-director')));
      const { phases, materials } = await describeCampaign();
      expect(phases[1]).toMatchObject({
        dueOn: '2022-06-10',
        originalDueOn: '2022-05-31',
        extensions: [{ from: '2022-05-31', dueOn: '2022-06-10', reason: '汛期抢险' }],
      });
      expect(materials.map(({ code, dueOn }) => `${code} ${dueOn}`)).toEqual([
        'R1 2022-05-15',
        'R2 2022-05-15',
        'R3 2022-06-10',
        'R4 2022-06-10',
        'R5 2022-10-31',
        'R6 2022-10-31',
        'R7 2022-11-30',
      ]);
      expect(await material(CITY, 'R3')).toMatchObject({ dueOn: '2022-06-10', plannedDueOn: '2022-06-10' });
      await noon('2022-06-01');
      expect(await states()).toBe('closed open open planned');
    });

    it('refuse a page that was opened before the last change', async () => {
      const stale = { ...office('office-director'), expected: 1 };
      const extension = { campaignId, phase: 'self-inspection' as const, dueOn: '2022-06-12', reason: '汛期抢险' };
      expect(await refused(new ExtendPhase(extension, stale))).toBe('stale-version');
      const early = new OpenPhaseEarly({ campaignId, phase: 'review', reason: '提前' }, clerk(CITY));
      expect(await refused(early)).toBe('role-may-not');
    });
  });

  describe('the end', () => {
    const asked = { campaignId: 'campaign-2023', template: 'three-systems-2022', ...notice };

    it('comes when the last phase has closed, and late materials are still taken', async () => {
      await noon('2022-12-02');
      expect(await states()).toBe('closed closed closed closed');
      expect((await describeCampaign()).finishedAt).toBeDefined();
      expect((await eventTypes(`campaign-${campaignId}`)).filter((type) => type === 'CampaignFinished')).toHaveLength(
        1,
      );
      expect(await refused(await submit(CITY, 'R7'))).toBe('done');
      expect(await material(CITY, 'R7')).toMatchObject({ state: 'submitted', late: true });
    });

    it('moves the template when another day is named, and refuses a campaign that would be over', async () => {
      const other = { ...asked, documentNumber: '舞法政办〔2023〕1号', year: 2023 };
      expect(await refused(new LaunchCampaign({ ...other, startsOn: '2021-05-06' }, office()))).toBe(
        'campaign-already-over',
      );
      await act(new LaunchCampaign({ ...other, startsOn: '2023-05-06' }, office()));
      const moved = await app.get(QueryBus).execute(new DescribeCampaign({ campaignId: 'campaign-2023' }, office()));
      expect(moved.phases.map(({ startsOn }) => startsOn)).toEqual([
        '2023-05-06',
        '2023-05-15',
        '2023-06-01',
        '2023-11-01',
      ]);
      expect(moved.materials.at(-1)).toMatchObject({ code: 'R7', dueOn: '2023-11-30' });
      expect(moved.templateHash).toBe((await describeCampaign()).templateHash);
      const { items } = await app.get(QueryBus).execute(new ListCampaigns({ sort: '-year' }, office()));
      expect(items.map(({ year }) => year)).toEqual([2023, 2022]);
      const current = await app.get(QueryBus).execute(new CurrentCampaign({}, clerk(CITY)));
      expect(current.id).toBe('campaign-2023');
    });

    it('is reached by a worker that slept through all of it, whatever its jobs’ order', async () => {
      await noon('2023-05-01');
      await past.liveTo('2023-05-01T05:00:00.000Z');
      const timetable = app.get(Timetable);
      const jobs = [];
      for (let job = timetable.takeDue('2023-12-31'); job; job = timetable.takeDue('2023-12-31')) jobs.push(job);
      expect(jobs).toHaveLength(8);
      clock.moveTo('2024-01-02T00:00:00.000Z');
      const runner = app.get(JobRunner);
      for (const job of jobs.reverse()) await runner.run(job.name, job.data, job.id);
      await past.liveTo('2024-01-02T01:00:00.000Z');
      const found = await app.get(QueryBus).execute(new DescribeCampaign({ campaignId: 'campaign-2023' }, office()));
      expect(found.phases.map(({ state }) => state)).toEqual(['closed', 'closed', 'closed', 'closed']);
      expect(found.finishedAt).toBeDefined();
      const late = new ClosePhase(
        { campaignId: 'campaign-2023', phase: 'review', dueOn: '2023-11-30' },
        past.meta('system', ['system']),
      );
      expect((await act(late)).events).toEqual([]);
    });
  });

  describe('over HTTP', () => {
    const staff: Account = { id: 'staff-1', login: 'office.staff1', name: '钱思齐', roles: ['office-staff'] };
    const server = () => request(app.getHttpServer());
    let made: string;

    it('launches, shows and opens early', async () => {
      account = staff;
      const body = {
        template: 'three-systems-2022',
        ...notice,
        year: 2024,
        documentNumber: '舞法政办〔2024〕3号',
        startsOn: '2024-05-06',
      };
      const { body: launched } = await server().post('/api/campaigns').send(body).expect(201);
      made = (launched as { id: string }).id;
      await server().post(`/api/campaigns/${made}/phases/deployment/openings`).send({ reason: '提前部署' }).expect(201);
      const { body: shown } = await server().get('/api/campaigns/current').expect(200);
      expect(shown).toMatchObject({ id: made, phases: [{ phase: 'deployment', openedBecause: '提前部署' }] });
      await server().get(`/api/campaigns/${made}/board`).expect(200);
      await server().get('/api/campaign-templates').expect(200);
      await server().post(`/api/campaigns/${made}/phases/harvest/openings`).send({ reason: '提前' }).expect(422);
    });

    it('goes on showing the campaign that runs when next year’s is launched ahead', async () => {
      const ahead = { ...notice, year: 2025, documentNumber: '舞法政办〔2025〕1号', startsOn: '2025-05-06' };
      await server()
        .post('/api/campaigns')
        .send({ template: 'three-systems-2022', ...ahead })
        .expect(201);
      const { body: shown } = await server().get('/api/campaigns/current').expect(200);
      expect(shown).toMatchObject({ id: made });
    });
  });
});
