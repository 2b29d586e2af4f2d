import type { Server } from 'node:http';
import type { INestApplication } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { Test } from '@nestjs/testing';
import { Pool } from 'pg';
import request from 'supertest';
import { CalendarModule, Clock, instantOf, MovedClock } from '@app/calendar';
import { CampaignLaunched, type Phase } from '@app/campaign/events.js';
import { DatabaseModule } from '@app/database';
import { DrawExecuted, DrawFrozen, DrawPublished, RecusedPlaceLeftOpen } from '@app/draw/events.js';
import { EventingModule } from '@app/eventing';
import { HttpModule, type Account, type SignedInRequest } from '@app/http';
import { AccountOpened } from '@app/identity/events.js';
import { permissions } from '@app/identity/permissions.rules.js';
import { PlanAmended, PlanApproved, PlanDrafted, PlanReturned, PlanSubmitted } from '@app/inspection-plan/events.js';
import { QueuesModule } from '@app/queues';
import {
  ExtensionGranted,
  ExtensionRequested,
  IssueClosed,
  IssueReported,
  RectificationReturned,
  RectificationSubmitted,
} from '@app/rectification/events.js';
import { SupervisorRegistered, UnitRegistered } from '@app/registry/events.js';
import { SelfInspectionReturned, SelfInspectionSignedOff } from '@app/self-inspection/events.js';
import {
  InspectionAccepted,
  InspectionAssigned,
  InspectionReassigned,
  InspectionSigned,
  NoticeIssued,
  RecusalApproved,
  RecusalRequested,
} from '@app/supervision/events.js';
import { createTestDatabase, LivedPast, type TestDatabase } from '@app/testing';
import { ListTasks, MarkNoticeRead, NotificationModule } from './index.js';

const clock = new MovedClock('2022-05-06T01:00:00.000Z');
const [A, B, C] = ['unit-a', 'unit-b', 'unit-c'] as const;
const campaignId = 'campaign-1';
const phase = (name: Phase, dueOn: string) => ({ phase: name, name, startsOn: '2022-05-06', dueOn });
const material = (code: string, name: string, of: Phase, dueOn: string) => ({ code, name, phase: of, dueOn });
const launch = (id: string, units: readonly string[]) =>
  new CampaignLaunched({
    ...{ campaignId: id, year: 2022, title: '三项制度提升年活动', documentNumber: '1号', templateHash: 'h' },
    phases: [phase('deployment', '2022-05-15'), phase('self-inspection', '2022-05-31')],
    materials: [
      material('R1', '实施方案', 'deployment', '2022-05-15'),
      material('R3', '问题清单', 'self-inspection', '2022-05-31'),
    ],
    ...{ categories: [], tasks: [] },
    units: units.map((unitId) => ({ unitId, name: `单位${unitId}`, meets: ['all'] })),
  });

describe('notification', () => {
  let database: TestDatabase;
  let app: INestApplication<Server>;
  let past: LivedPast;
  let pool: Pool;
  let account: Account | undefined;

  beforeAll(async () => {
    database = await createTestDatabase();
    const module = await Test.createTestingModule({
      imports: [
        ...[CalendarModule, DatabaseModule.forRoot(database.url), EventingModule.forRoot(permissions)],
        ...[QueuesModule.onTimetable(), HttpModule, NotificationModule],
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
    [past, pool] = [new LivedPast(app, clock), app.get(Pool)];
    for (const unitId of [A, B, C]) {
      await past.record(
        `unit-${unitId}`,
        new UnitRegistered({ unitId, name: `单位${unitId}` } as UnitRegistered['data']),
      );
      await open(`${unitId}.clerk`, 'unit-clerk', unitId);
      await open(`${unitId}.lead`, 'unit-lead', unitId);
    }
    for (const role of ['office-staff', 'office-director', 'observer', 'supervisor']) await open(role, role);
    await open('supervisor-2', 'supervisor');
    for (const [supervisorId, accountId] of [
      ['s1', 'supervisor'],
      ['s2', 'supervisor-2'],
    ] as const) {
      const data = { supervisorId, accountId, name: '某人', organisation: '司法局', pool: 'member' };
      const certificate = { certificateNumber: supervisorId, expiresOn: '2030-01-01' };
      await past.record(supervisorId, new SupervisorRegistered({ ...data, ...certificate }));
    }
    await past.record(campaignId, launch(campaignId, [A, B]));
    await day('2022-05-20');
  });

  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  const open = (accountId: string, role: string, unitId?: string) =>
    past.record(
      `account-${accountId}`,
      new AccountOpened({ accountId, login: accountId, name: accountId, roles: [role], unitId }),
    );
  const day = (date: string) => past.liveTo(instantOf(date, '12:00:00.000'));
  const now = () => past.liveTo(clock.now().toISOString());
  const inbox = async (accountId: string, like = '%'): Promise<string[]> => {
    const { rows } = await pool.query<{ text: string }>(
      'select text from notification where account_id = $1 and text like $2 order by at, text',
      [accountId, like],
    );
    return rows.map(({ text }) => text);
  };
  const tasks = async (actor: string, role: string, unit?: string) =>
    (await app.get(QueryBus).execute(new ListTasks({}, past.meta(actor, [role], unit)))).items;

  it('follows a self-inspection from signing off to return', async () => {
    const own = { campaignId, unitId: A };
    await past.record(`self-${A}`, new SelfInspectionSignedOff({ ...own, issues: 0, late: false }));
    await now();
    expect((await tasks(`${A}.lead`, 'unit-lead', A)).map(({ what }) => what)).toEqual([
      '报送实施方案（R1）',
      '报送问题清单（R3）',
    ]);
    await past.record(
      `self-${A}`,
      new SelfInspectionReturned({ ...own, reason: '第五项无证明材料', dueOn: '2022-06-25' }),
    );
    await now();
    expect(await tasks(`${A}.lead`, 'unit-lead', A)).toEqual([
      expect.objectContaining({ what: '报送实施方案（R1）', dueOn: '2022-05-15', late: true }),
      expect.objectContaining({ what: '报送问题清单（R3）', dueOn: '2022-05-31', late: false }),
      expect.objectContaining({
        what: '完成自查并签字',
        dueOn: '2022-06-25',
        late: false,
        thing: '三项制度提升年活动',
      }),
      expect.objectContaining({ what: '签批自查', dueOn: '2022-06-25', link: `/self-inspections/${campaignId}/${A}` }),
    ]);
    expect((await tasks(`${A}.clerk`, 'unit-clerk', A)).map(({ what }) => what)).not.toContain('签批自查');
  });

  it('follows an issue: who must act, by when, and who is told', async () => {
    const own = { issueId: 'i12', unitId: A };
    const report = {
      campaignId,
      number: 12,
      source: 'double-random' as const,
      text: '公示不全',
      dueOn: '2022-07-20',
      responsible: '某人',
    };
    await past.record('issue-i12', new IssueReported({ ...own, ...report }));
    await now();
    expect(await tasks(`${A}.clerk`, 'unit-clerk', A)).toContainEqual(
      expect.objectContaining({ what: '整改第12号问题', thing: '公示不全', link: '/issues/i12', dueOn: '2022-07-20' }),
    );
    await past.record('issue-i12', new ExtensionRequested({ ...own, dueOn: '2022-08-01', reason: '采购未完成' }));
    await now();
    expect((await tasks('office-director', 'office-director')).map(({ what }) => what)).toContain(
      '审批第12号问题的延期申请',
    );
    expect((await tasks('office-staff', 'office-staff')).map(({ what }) => what)).not.toContain(
      '审批第12号问题的延期申请',
    );
    expect(await inbox('office-director')).toEqual([
      '单位unit-a申请将第12号问题的整改时限延至2022年8月1日：采购未完成',
    ]);
    await past.record(
      'issue-i12',
      new ExtensionGranted({ ...own, dueOn: '2022-08-01', originalDueOn: '2022-07-20', opinion: '同意' }),
    );
    await day('2022-07-30');
    expect(await inbox(`${A}.lead`, '%第12号%')).toEqual([
      '第12号问题列入本单位整改台账，整改时限2022年7月20日：公示不全',
      '第12号问题的延期申请已批准，整改时限延至2022年8月1日。',
      '还剩7天：整改第12号问题，期限为2022年8月1日。',
      '还剩3天：整改第12号问题，期限为2022年8月1日。',
    ]);
    const handedIn = { ...own, round: 1, account: '已补齐', evidence: [], dueOn: '2022-08-01', late: false };
    await past.record('issue-i12', new RectificationSubmitted(handedIn));
    await now();
    expect((await tasks('office-staff', 'office-staff')).map(({ what }) => what)).toContain('核查第12号问题的整改');
    await past.record(
      'issue-i12',
      new RectificationReturned({ ...own, round: 1, reason: '仍缺两项', dueOn: '2022-08-10' }),
    );
    await past.record(
      'issue-i12',
      new RectificationSubmitted({ ...handedIn, round: 2 }),
      new IssueClosed({ ...own, opinion: '同意' }),
    );
    await day('2022-08-12');
    expect((await inbox(`${A}.clerk`, '%第12号%')).slice(-2).sort()).toEqual(
      ['第12号问题已验收销号。', '第12号问题的整改被退回：仍缺两项。请于2022年8月10日前重新提交。'].sort(),
    );
    expect((await tasks('office-staff', 'office-staff')).map(({ link }) => link)).not.toContain('/issues/i12');
  });

  it('tells supervisors of their inspections and asks each until he has signed', async () => {
    const own = { inspectionId: 'n1', unitId: B };
    const draw = { campaignId, drawId: 'd1', drawYear: 2022, drawNumber: 1, drawVersion: 5, item: '三项制度落实情况' };
    await past.record(
      'inspection-n1',
      new InspectionAssigned({
        ...own,
        ...draw,
        supervisors: ['s1', 'sx'],
        assignedOn: '2022-08-12',
        dueOn: '2022-08-20',
      }),
    );
    await past.record('inspection-n1', new InspectionReassigned({ ...own, supervisors: ['s1', 's2'], drawVersion: 6 }));
    const whats = async () => (await tasks('supervisor', 'supervisor')).map(({ what }) => what).sort();
    expect(await whats()).toEqual(['接受检查单位unit-b的任务', '检查单位unit-b'].sort());
    await past.record('inspection-n1', new InspectionAccepted({ ...own, supervisorId: 's1' }));
    await day('2022-08-17');
    expect(await tasks('supervisor', 'supervisor')).toEqual([
      expect.objectContaining({
        what: '检查单位unit-b',
        thing: '三项制度落实情况',
        link: '/inspections/n1',
        dueOn: '2022-08-20',
      }),
    ]);
    await past.record('inspection-n1', new InspectionSigned({ ...own, supervisorId: 's1' }));
    await day('2022-08-21');
    expect(await tasks('supervisor', 'supervisor')).toEqual([]);
    expect(await inbox('supervisor', '还剩%')).toHaveLength(2);
    expect(await inbox('supervisor', '%逾期%')).toEqual([]);
    expect(await inbox('supervisor-2', '%：检查单位unit-b%')).toHaveLength(5);
  });

  it('asks the office for the letter, the unit for its receipt, and the director for a recusal', async () => {
    const own = { inspectionId: 'n2', unitId: B };
    const draw = { campaignId, drawId: 'd1', drawYear: 2022, drawNumber: 1, drawVersion: 5, item: '三项制度落实情况' };
    const days = { assignedOn: '2022-08-21', dueOn: '2022-09-20' };
    const team = { supervisors: ['s1', 's2'] };
    await past.record('inspection-n2', new InspectionAssigned({ ...own, ...draw, ...days, ...team }));
    const whats = async (account: string, role: string, unit?: string) =>
      (await tasks(account, role, unit)).filter(({ link }) => link === '/inspections/n2').map(({ what }) => what);
    expect(await whats('office-staff', 'office-staff')).toEqual(['向单位unit-b发出检查通知书']);
    const letter = { ...own, year: 2022, number: 3, from: '2022-08-25', until: '2022-09-20', announced: true };
    await past.record('inspection-n2', new NoticeIssued({ ...letter, item: draw.item } as NoticeIssued['data']));
    await now();
    expect(await whats('office-staff', 'office-staff')).toEqual([]);
    expect(await whats(`${B}.clerk`, 'unit-clerk', B)).toEqual(['签收检查通知书']);
    expect(await inbox(`${B}.clerk`, '检查通知书〔2022〕3号%')).toHaveLength(1);
    const recusal = { ...own, recusalId: 'r1', supervisorId: 's2' };
    const why = { by: 'self' as const, ground: 'interest' as const, explanation: '利害关系' };
    await past.record('inspection-n2', new RecusalRequested({ ...recusal, ...why }));
    expect(await whats('office-director', 'office-director')).toEqual(['决定监督人员是否回避（检查单位unit-b）']);
    await past.record('inspection-n2', new RecusalApproved({ ...recusal, drawId: 'd1', reason: '属实' }));
    expect(await whats('office-director', 'office-director')).toEqual([]);
    await past.record('recused-place-r1', new RecusedPlaceLeftOpen({ ...recusal, drawId: 'd1' }));
    expect(await whats('office-staff', 'office-staff')).toEqual(['无人递补回避的监督人员（检查单位unit-b）']);
    await past.record('inspection-n2', new InspectionReassigned({ ...own, supervisors: ['s1'], drawVersion: 6 }));
    expect(await whats('office-staff', 'office-staff')).toEqual(['向单位unit-b发出检查通知书']);
  });

  it('asks the office to publish a draw that was carried out, and tells observers when it is', async () => {
    const draw = { drawId: 'd1', year: 2022, number: 1, campaignId, item: '三项制度落实情况', dueOn: '2022-09-30' };
    const times = { revealBy: '2022-06-20T01:00:00.000Z', publishBy: '2022-06-30T01:00:00.000Z' };
    const manifest = { ...times, contributions: [{ kind: 'dice' }] };
    await past.record('draw-d1', new DrawFrozen({ ...draw, manifest } as unknown as DrawFrozen['data']));
    expect((await tasks('office-staff', 'office-staff')).map(({ link }) => link)).not.toContain('/draws/d1');
    await past.record('draw-d1', new DrawExecuted({ drawId: 'd1' } as DrawExecuted['data']));
    expect(await tasks('office-staff', 'office-staff')).toContainEqual(
      expect.objectContaining({ what: '公示2022年第1次抽查抽取结果', link: '/draws/d1' }),
    );
    await past.record('draw-d1', new DrawPublished(draw as unknown as DrawPublished['data']));
    await now();
    expect(await inbox('observer')).toEqual(['2022年第1次抽查的抽取结果已公示：三项制度落实情况']);
  });

  it('follows a plan from submission over return to approval: who must act, and who is told', async () => {
    const of = { planId: 'p1', edition: 1 };
    const content = { title: '2022年度行政执法监督抽查计划', coverage: '0.3', items: [] };
    const waits = async (role: string) =>
      (await tasks(role, role)).filter(({ link }) => link === '/inspection-plans/p1').map(({ what }) => what);
    await past.record('inspection-plan-p1', new PlanDrafted({ ...of, year: 2022, content }), new PlanSubmitted(of));
    await now();
    expect([await waits('office-director'), await waits('office-staff')]).toEqual([['审批2022年度抽查计划'], []]);
    expect(await inbox('office-director', '%抽查计划%')).toEqual(['2022年度抽查计划报请审批。']);
    await past.record('inspection-plan-p1', new PlanReturned({ ...of, reason: '批次过密' }));
    await now();
    expect(await waits('office-director')).toEqual(['修改并重新报送2022年度抽查计划']);
    expect(await inbox('office-staff', '%抽查计划%')).toEqual(['2022年度抽查计划被退回：批次过密。请修改后重新报送。']);
    await past.record('inspection-plan-p1', new PlanSubmitted(of));
    expect(await waits('office-staff')).toEqual([]);
    const approved = { year: 2022, title: content.title, coverage: '0.3', items: [] };
    await past.record('inspection-plan-p1', new PlanApproved({ ...of, ...approved }));
    await now();
    expect(await waits('office-director')).toEqual([]);
    const amended = new PlanAmended({ planId: 'p1', edition: 2, content, reason: '新增专项' });
    await past.record('inspection-plan-p1', amended, new PlanSubmitted({ planId: 'p1', edition: 2 }));
    expect(await waits('office-director')).toEqual(['审批调整后的2022年度抽查计划']);
  });

  describe('over HTTP', () => {
    const signIn = (id: string, roles: string[], unitId?: string) =>
      (account = { id, login: id, name: id, roles, unitId });
    const http = () => request(app.getHttpServer());

    it('shows a person his own inbox, newest first, and how much of it is unread', async () => {
      signIn(`${A}.clerk`, ['unit-clerk'], A);
      const all = await inbox(`${A}.clerk`);
      const { body } = await http().get('/api/notifications?limit=2&sort=-at').expect(200);
      expect(body).toMatchObject({ total: all.length, unread: all.length });
      expect(body.items).toHaveLength(2);
      expect(body.items[0].at >= body.items[1].at).toBe(true);
      expect(body.items[0]).not.toHaveProperty('readAt');
      expect((await http().get('/api/notifications/unread-count').expect(200)).body).toEqual({ unread: all.length });
    });

    it('marks one and then all as read', async () => {
      signIn(`${A}.clerk`, ['unit-clerk'], A);
      const { body } = await http().get('/api/notifications?unread=true');
      const [first] = body.items as { id: string }[];
      expect((await http().post(`/api/notifications/${first!.id}/reads`).expect(201)).body.receipt.events).toHaveLength(
        1,
      );
      expect((await http().post(`/api/notifications/${first!.id}/reads`).expect(201)).body.receipt.events).toEqual([]);
      expect((await http().get('/api/notifications?unread=true')).body.total).toBe(body.total - 1);
      await http().post('/api/notifications/reads').expect(201);
      expect((await http().get('/api/notifications?unread=true')).body).toMatchObject({
        total: 0,
        unread: 0,
        items: [],
      });
      expect((await http().get('/api/notifications')).body.items[0].readAt).toBe(clock.now().toISOString());
    });

    it('does not let anybody mark what lies in the inbox of another', async () => {
      const { rows } = await pool.query<{ id: string }>(
        `select id from notification where account_id = 'unit-b.lead' limit 1`,
      );
      signIn(`${A}.clerk`, ['unit-clerk'], A);
      const { body } = await http().post(`/api/notifications/${rows[0]!.id}/reads`).expect(403);
      expect(body).toMatchObject({ code: 'not-your-notice', title: expect.stringContaining('收件箱') });
      await expect(
        app
          .get(CommandBus)
          .execute(
            new MarkNoticeRead({ noticeId: rows[0]!.id, addressed: true }, past.meta(`${A}.clerk`, ['unit-clerk'], A)),
          ),
      ).rejects.toMatchObject({ code: 'not-your-notice' });
    });

    it('answers what a person must do by when, late first', async () => {
      signIn(`${A}.clerk`, ['unit-clerk'], A);
      const { body } = await http().get('/api/tasks').expect(200);
      expect(body.total).toBe(body.items.length);
      expect(body.items[0]).toEqual({
        ...{
          id: `material-${campaignId}-${A}-R1`,
          urged: 0,
          what: '报送实施方案（R1）',
          thing: '三项制度提升年活动',
          late: true,
        },
        ...{ link: `/materials/${campaignId}/${A}/R1`, dueOn: '2022-05-15' },
      });
      account = undefined;
      await http().get('/api/tasks').expect(401);
    });
  });
});
