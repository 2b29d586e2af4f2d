import type { Server } from 'node:http';
import type { INestApplication } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import request, { type Response } from 'supertest';
import { CalendarModule, Clock, instantOf, MovedClock } from '@app/calendar';
import { DatabaseModule } from '@app/database';
import { EventingModule } from '@app/eventing';
import { FilesModule } from '@app/files';
import { HttpModule, type Account, type SignedInRequest } from '@app/http';
import { permissions } from '@app/identity/permissions.rules.js';
import { NotificationModule } from '@app/notification/notification.module.js';
import { QueuesModule } from '@app/queues';
import { UnitParticularsCorrected, UnitRegistered, type UnitParticulars } from '@app/registry/events.js';
import { CheckAnswered, SelfInspectionSignedOff } from '@app/self-inspection/events.js';
import { SelfInspectionModule } from '@app/self-inspection/self-inspection.module.js';
import { createTestDatabase, createTestFolder, LivedPast, type TestDatabase } from '@app/testing';
import type { CampaignAnswer } from './campaign.dto.js';
import { CampaignModule } from './index.js';
import type { BoardAnswer } from './material.dto.js';
import type { CampaignPlanAnswer, MigrationPreviewAnswer } from './migration.dto.js';
import type { TemplateDetailAnswer } from './template-answer.dto.js';

const CITY = '11411121YH00007473';
const TOWN = '11411121YH00014831';
const clock = new MovedClock('2022-05-05T01:00:00.000Z');
const staff: Account = { id: 'staff-1', login: 'office.staff1', name: '钱思齐', roles: ['office-staff'] };
const director: Account = { id: 'director-1', login: 'office.director', name: '周正', roles: ['office-director'] };
const clerk: Account = { id: 'clerk-1', login: 'city.clerk', name: '刘敏', roles: ['unit-clerk'], unitId: CITY };
const unit = (name: string, more: Partial<UnitParticulars>): UnitParticulars => ({
  ...{ name, shortName: name, kind: 'department', serviceWindow: false, demonstration: 'unnamed', pilot: false },
  ...{ riskClass: 'ordinary', officers: 10, avDevices: 5, aliases: [] },
  ...more,
});

describe('campaign templates and running plans', () => {
  let database: TestDatabase;
  let app: INestApplication<Server>;
  let past: LivedPast;
  let account: Account = staff;
  let templateId: string;
  let campaignId: string;

  beforeAll(async () => {
    database = await createTestDatabase();
    const module = await Test.createTestingModule({
      imports: [
        ...[CalendarModule, DatabaseModule.forRoot(database.url), EventingModule.forRoot(permissions)],
        ...[QueuesModule.onTimetable(), HttpModule, FilesModule.forRoot(createTestFolder())],
        ...[CampaignModule, SelfInspectionModule, NotificationModule],
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
    await register(CITY, unit('城市管理局', {}));
    await register(TOWN, unit('舞泉镇', { kind: 'township', pilot: true }));
  });

  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  const register = (unitId: string, of: UnitParticulars) =>
    past.record(`unit-${unitId}`, new UnitRegistered({ unitId, ...of }));
  const get = async <T>(path: string, as = staff): Promise<T> => {
    account = as;
    const { body } = await request(app.getHttpServer()).get(`/api${path}`).expect(200);
    return body as T;
  };
  const post = (path: string, body: object, as = staff): Promise<Response> => {
    account = as;
    return request(app.getHttpServer()).post(`/api${path}`).send(body);
  };
  const made = async (path: string, body: object, as = staff): Promise<string> => {
    const { body: answer, status } = await post(path, body, as);
    expect([status, answer]).toEqual([201, expect.objectContaining({ id: expect.any(String) })]);
    return (answer as { id: string }).id;
  };
  const refused = async (path: string, body: object, as = staff) => {
    const { status, body: problem } = await post(path, body, as);
    return `${status} ${(problem as { code: string }).code}`;
  };
  const template = () => get<TemplateDetailAnswer>(`/campaign-templates/${templateId}`);
  const plan = () => get<CampaignPlanAnswer>(`/campaigns/${campaignId}/plan`);

  describe('a template', () => {
    it('begins as a copy of the shipped one, with nothing lost', async () => {
      const basis = { kind: 'shipped', of: 'three-systems-2022' };
      templateId = await made('/campaign-templates', { title: '本县方案', year: 2022, basis });
      const shipped = await get<TemplateDetailAnswer>('/campaign-templates/three-systems-2022');
      const own = await template();
      expect(own).toMatchObject({ shipped: false, edition: 1, basis, faults: [] });
      expect(own.content).toEqual({ ...shipped.content, title: '本县方案' });
      expect(own.content.phases[2]?.duties).toHaveLength(6);
      expect(own.content.tasks[4]?.checks[0]?.computed).toEqual({ measure: 'device-ratio', devices: 1, officers: 2 });
    });

    it('is sent back as it was read, and kept with its faults named field by field', async () => {
      const { content } = await template();
      await made(`/campaign-templates/${templateId}/revisions`, content);
      expect((await template()).edition).toBe(1);
      const [first, ...others] = content.materials;
      const gaps = { ...content, materials: [{ ...first, name: '', dueOn: '' }, ...others] };
      await made(`/campaign-templates/${templateId}/revisions`, gaps);
      expect(await template()).toMatchObject({
        edition: 2,
        faults: [
          { field: 'materials.0.name', message: '材料R1的名称没有填写。' },
          { field: 'materials.0.dueOn', message: '材料R1没有时限。' },
        ],
      });
      const wrong = await post(`/campaign-templates/${templateId}/revisions`, { ...content, year: 1999 });
      expect([wrong.status, (wrong.body as { errors: unknown }).errors]).toEqual([
        422,
        [{ field: 'year', message: '数值过小（限2000）' }],
      ]);
    });

    it('is the office’s business, and refuses a page that was opened before the last change', async () => {
      const basis = { kind: 'campaign', of: 'nowhere' };
      const draft = { title: '方案', year: 2022, basis };
      expect(await refused('/campaign-templates', draft)).toBe('409 template-basis-unknown');
      expect(await refused('/campaign-templates', draft, clerk)).toBe('403 role-may-not');
      expect(await refused('/campaign-templates/none/revisions', (await template()).content)).toBe(
        '404 template-not-found',
      );
      account = staff;
      const { content } = await template();
      await request(app.getHttpServer())
        .post(`/api/campaign-templates/${templateId}/revisions`)
        .set('If-Match', '"1"')
        .send({ ...content, shortTitle: '另一简称' })
        .expect(409);
    });
  });

  describe('a launch', () => {
    const launch = { title: '提升年活动', year: 2022, documentNumber: '舞法政办〔2022〕2号' };

    it('takes no template with faults, and freezes the one it takes with its version and hash', async () => {
      expect(await refused('/campaigns', { ...launch, template: templateId })).toBe('409 template-unfit');
      const { content } = await template();
      const mended = {
        ...content,
        materials: [
          { ...content.materials[0], name: '实施方案', dueOn: '2022-05-15' },
          ...content.materials.slice(1),
          { code: 'R8', name: '试点方案', phase: 'rectification', dueOn: '2022-09-30', appliesTo: 'pilot' },
        ],
      };
      await made(`/campaign-templates/${templateId}/revisions`, mended);
      campaignId = await made('/campaigns', { ...launch, template: templateId });
      const { hash } = await template();
      expect(await get<CampaignAnswer>(`/campaigns/${campaignId}`)).toMatchObject({
        ...{ template: templateId, templateVersion: 3, templateHash: hash, plan: 1 },
      });
      await made(`/campaign-templates/${templateId}/revisions`, { ...mended, shortTitle: '后来的简称' });
      const { materials } = await plan();
      expect(materials.map(({ code }) => code).join()).toBe('R1,R2,R3,R4,R5,R6,R7,R8');
      const { rows } = await get<BoardAnswer>(`/campaigns/${campaignId}/board`);
      expect(rows.map(({ unitId, cells }) => [unitId, cells.length])).toEqual([
        [CITY, 7],
        [TOWN, 8],
      ]);
    });

    it('is from no template that was retired', async () => {
      const basis = { kind: 'template', of: templateId };
      const other = await made('/campaign-templates', { title: '又一方案', year: 2023, basis });
      await made(`/campaign-templates/${other}/retirements`, { reason: '重复' });
      const again = { ...launch, documentNumber: '另一号', template: other };
      expect(await refused('/campaigns', again)).toBe('409 template-unknown');
      expect(await refused('/campaigns', { ...launch, documentNumber: '另一号' })).toBe('409 launch-without-plan');
      const { items } = await get<{ items: { code: string; retiredAt?: string }[] }>('/campaign-templates');
      expect(items.map(({ code, retiredAt }) => [code, retiredAt !== undefined])).toEqual([
        [templateId, false],
        ['three-systems-2022', false],
        [other, true],
      ]);
    });
  });

  describe('while the campaign runs', () => {
    it('asks for a further material: each unit it applies to has it on its board and as its duty', async () => {
      await past.liveTo(instantOf('2022-05-20', '09:00:00.000'));
      const more = { name: '典型案例', phase: 'self-inspection', dueOn: '2022-05-31', note: '附照片' };
      expect(await refused(`/campaigns/${campaignId}/materials`, more, clerk)).toBe('403 role-may-not');
      await made(`/campaigns/${campaignId}/materials`, more);
      await past.liveTo(instantOf('2022-05-20', '09:01:00.000'));
      const { phases, rows } = await get<BoardAnswer>(`/campaigns/${campaignId}/board`, clerk);
      expect(phases[1]?.materials.map(({ code }) => code)).toEqual(['R3', 'R4', 'R9']);
      expect(rows[0]?.cells.find(({ code }) => code === 'R9')).toMatchObject({ dueOn: '2022-05-31', round: 0 });
      const { items } = await get<{ items: { what: string }[] }>('/tasks?limit=100', clerk);
      expect(items.map(({ what }) => what)).toContain('报送典型案例（R9）');
      expect(await get(`/materials/${campaignId}/${CITY}/R9`)).toMatchObject({
        note: '附照片',
        plannedDueOn: '2022-05-31',
      });
    });

    it('shows what a changed plan would do, and does it once the director agrees to exactly that', async () => {
      const of = { campaignId, unitId: CITY };
      await past.record(
        `self-inspection-${campaignId}-${CITY}`,
        ...['1.1', '4.1'].map((checkId) => new CheckAnswered({ ...of, checkId, answer: 'conforming', note: '' })),
        new SelfInspectionSignedOff({ ...of, issues: 0, late: false }),
      );
      const { phases, materials, categories, tasks } = await plan();
      const content = { phases, materials, categories, tasks };
      const [first, ...others] = content.tasks;
      const answerBy = '2022-06-10';
      const extra = { id: '22.1', text: '查看专项整治方案', evidence: ['plan', '视频'] };
      const added = { number: 22, category: first?.category, title: '专项整治', appliesTo: 'all', checks: [extra] };
      const changed = {
        ...content,
        phases: content.phases.map((one) => (one.code === 'rectification' ? { ...one, dueOn: '2022-10-20' } : one)),
        materials: content.materials
          .filter(({ code }) => code !== 'R4')
          .map((one) => (one.phase === 'rectification' && one.code !== 'R8' ? { ...one, dueOn: '2022-10-20' } : one)),
        tasks: [...others.filter(({ number }) => number !== 4), { ...first, checks: [] }, added],
      };
      const { status, body } = await post(`/campaigns/${campaignId}/migration-previews`, {
        content: changed,
        answerBy,
      });
      const preview = body as MigrationPreviewAnswer;
      expect([status, preview.version, preview.faults]).toEqual([200, 2, []]);
      expect(preview.effects[0]).toMatchObject({
        ...{ unitId: CITY, gained: ['22.1'], answersKept: 0, setAside: ['1.1', '4.1'], reopened: true },
        ...{ materialsLost: ['R4'], materialsGained: [] },
        moved: [
          { code: 'R5', from: '2022-10-31', to: '2022-10-20' },
          { code: 'R6', from: '2022-10-31', to: '2022-10-20' },
        ],
      });
      const path = `/campaigns/${campaignId}/migrations`;
      const asked = { content: changed, answerBy, reason: '上级部署专项整治', preview: preview.hash };
      expect(await refused(path, asked)).toBe('403 role-may-not');
      expect(await refused(path, { ...asked, preview: '0'.repeat(64) }, director)).toBe(
        '409 migration-not-as-previewed',
      );
      await made(path, asked, director);
      await past.liveTo(instantOf('2022-05-20', '09:05:00.000'));
      const kept = await get<{ items: { effects: object[] }[] }>(path);
      expect(kept.items[0]?.effects).toEqual(preview.effects);
      const own = await get<{ items: { effects: { unitId: string }[] }[] }>(path, clerk);
      expect(own.items[0]?.effects.map(({ unitId }) => unitId)).toEqual([CITY]);
    });

    it('the board, the duties and the self-inspection have followed', async () => {
      const { rows } = await get<BoardAnswer>(`/campaigns/${campaignId}/board`, clerk);
      expect(rows[0]?.cells.map(({ code, dueOn }) => `${code} ${dueOn}`)).toEqual([
        ...['R1 2022-05-15', 'R2 2022-05-15', 'R3 2022-05-31', 'R9 2022-05-31'],
        ...['R5 2022-10-20', 'R6 2022-10-20', 'R7 2022-11-30'],
      ]);
      const { items } = await get<{ items: { what: string; dueOn: string }[] }>('/tasks?limit=100', clerk);
      const due = new Map(items.map(({ what, dueOn }) => [what, dueOn]));
      expect([due.get('报送整改方案（R5）'), due.has('报送自查自纠报告（R4）')]).toEqual(['2022-10-20', false]);
      expect(await get(`/self-inspections/${campaignId}/${CITY}`)).toMatchObject({
        ...{ state: 'returned', dueOn: '2022-06-10', answered: 0, plan: 2 },
        returnReason: expect.stringMatching(/22.1项应当作答。上级部署专项整治$/),
        formerAnswers: [
          { id: '1.1', text: expect.stringMatching(/./) },
          { id: '4.1', answer: 'conforming' },
        ],
      });
      expect(await get(`/self-inspections/${campaignId}/${TOWN}`)).toMatchObject({ state: 'not-started' });
      const phases = (await get<CampaignAnswer>(`/campaigns/${campaignId}`)).phases;
      expect(phases[2]).toMatchObject({ dueOn: '2022-10-20', originalDueOn: '2022-10-20' });
    });

    it('a phase closes on the day it was moved to', async () => {
      await past.liveTo(instantOf('2022-10-21', '09:00:00.000'));
      const { phases } = await get<CampaignAnswer>(`/campaigns/${campaignId}`);
      expect(phases.map(({ state }) => state)).toEqual(['closed', 'closed', 'closed', 'planned']);
    });
  });

  describe('the year after', () => {
    it('goes on with last year’s plan, on the same days of the new year', async () => {
      const corrected = { unitId: CITY, reason: '更名', ...unit('综合执法局', {}) };
      await past.record(`unit-${CITY}`, new UnitParticularsCorrected(corrected));
      // Asked of one unit by name, it is no part of a plan for all.
      const further = { name: '个别单位补充说明', phase: 'review', dueOn: '2022-11-20', only: [CITY] };
      await made(`/campaigns/${campaignId}/materials`, further);
      const next = { title: '巩固年活动', year: 2023, documentNumber: '舞法政办〔2023〕1号', clonedFrom: campaignId };
      const clone = await made('/campaigns', next);
      const found = await get<CampaignAnswer>(`/campaigns/${clone}`);
      expect(found).toMatchObject({ clonedFrom: campaignId, plan: 1 });
      expect(found.template).toBeUndefined();
      expect(found.phases.map(({ startsOn, dueOn }) => `${startsOn} ${dueOn}`)).toEqual([
        ...['2023-05-06 2023-05-15', '2023-05-15 2023-05-31', '2023-06-01 2023-10-20', '2023-11-01 2023-11-30'],
      ]);
      expect(found.materials.map(({ code }) => code).join()).toBe('R1,R2,R3,R5,R6,R7,R8,R9');
      expect(JSON.stringify(found.tasks)).toContain('查看单位2023年行政处罚案卷');
    });

    it('and so does a template made from it, which a launch remembers', async () => {
      const basis = { kind: 'campaign', of: campaignId };
      const code = await made('/campaign-templates', { title: '巩固方案', year: 2024, basis });
      const launch = { title: '又一年', year: 2024, documentNumber: '舞法政办〔2024〕1号', template: code };
      const id = await made('/campaigns', launch);
      expect(await get(`/campaigns/${id}`)).toMatchObject({
        template: code,
        templateVersion: 1,
        clonedFrom: campaignId,
      });
    });
  });
});
