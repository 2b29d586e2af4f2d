import type { Server } from 'node:http';
import type { INestApplication } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import type { SheetData } from 'write-excel-file/node';
import writeExcel from 'write-excel-file/node';
import { CalendarModule, Clock, instantOf, MovedClock } from '@app/calendar';
import { DatabaseModule } from '@app/database';
import { EventingModule, EventStore } from '@app/eventing';
import { FilesModule } from '@app/files';
import { HttpModule, type Account, type SignedInRequest } from '@app/http';
import { permissions } from '@app/identity/permissions.rules.js';
import { QueuesModule } from '@app/queues';
import { UnitRegistered } from '@app/registry/events.js';
import { createTestDatabase, createTestFolder, LivedPast, TableImport, told, type TestDatabase } from '@app/testing';
import { CampaignFinished, CampaignLaunched, PhaseClosed, PhaseOpened } from './events.js';
import { CampaignModule } from './index.js';

const clock = new MovedClock(instantOf('2022-06-10', '09:00:00.000'));
const campaignId = 'campaign-1';
const [A, B] = ['11411121YH00007473', '11411121YH0000376C'] as const;
const STAFF: Account = { id: 'staff', login: 'staff', name: '周敏', roles: ['office-staff'] };
const unit = (unitId: string, name: string) => ({
  ...{ unitId, name, shortName: name, kind: 'department' as const, serviceWindow: unitId === A },
  ...{ demonstration: 'unnamed' as const, pilot: false, riskClass: 'ordinary' as const, riskScore: 1 },
  ...{ officers: 10, avDevices: 5, aliases: [] },
});
const launched = new CampaignLaunched({
  ...{ campaignId, year: 2022, title: '提升年活动', documentNumber: '1', templateHash: 'h', categories: [], tasks: [] },
  phases: [
    { phase: 'deployment', name: '安排部署', startsOn: '2022-05-06', dueOn: '2022-05-31' },
    { phase: 'self-inspection', name: '自查互查', startsOn: '2022-06-01', dueOn: '2022-08-31' },
  ],
  materials: [{ code: 'R7', name: '工作总结', phase: 'self-inspection', dueOn: '2022-08-20' }],
  units: [
    { unitId: A, name: '甲局', meets: ['all', 'service-window'] },
    { unitId: B, name: '乙局', meets: ['all'] },
  ],
});
const HEADERS = ['编号', '材料名称', '所属阶段', '报送时限', '适用单位', '其中指定单位', '要求'];
const sheetOf = (data: SheetData): Promise<Buffer> => writeExcel(data).toBuffer();

describe('an import of materials', () => {
  let database: TestDatabase;
  let app: INestApplication<Server>;
  let past: LivedPast;
  let asker: Account;
  let table: TableImport;
  let before: number;

  beforeEach(async () => {
    asker = STAFF;
    database = await createTestDatabase();
    const module = await Test.createTestingModule({
      imports: [
        ...[CalendarModule, DatabaseModule.forRoot(database.url), EventingModule.forRoot(permissions), HttpModule],
        ...[QueuesModule.onTimetable(), FilesModule.forRoot(createTestFolder()), CampaignModule],
      ],
    })
      .overrideProvider(Clock)
      .useValue(clock)
      .compile();
    app = module.createNestApplication();
    app.use((incoming: SignedInRequest, _: unknown, next: () => void) => {
      Object.assign(incoming, { account: asker, receivedAt: clock.now().toISOString() });
      next();
    });
    await app.listen(0, '127.0.0.1');
    past = new LivedPast(app, clock);
    table = new TableImport(app, `/api/campaigns/${campaignId}/materials`);
    await past.record(`unit-${A}`, new UnitRegistered(unit(A, '甲局')));
    await past.record(`unit-${B}`, new UnitRegistered(unit(B, '乙局')));
    const moves = [
      launched,
      new PhaseOpened({ campaignId, phase: 'deployment', dueOn: '2022-05-31' }),
      new PhaseClosed({ campaignId, phase: 'deployment' }),
      new PhaseOpened({ campaignId, phase: 'self-inspection', dueOn: '2022-08-31' }),
    ];
    for (const move of moves) await past.record(`campaign-${campaignId}`, move);
    before = (await app.get(EventStore).after(0, 1000)).length;
  });

  afterEach(async () => {
    await app.close();
    await database.drop();
  });

  const since = async () => (await app.get(EventStore).after(0, 1000)).slice(before);
  const good = () =>
    sheetOf([
      HEADERS,
      ['R7', '工作总结', '自查互查', '2022年8月20日', null, null, null],
      [null, '问题清单', '自查互查', '2022年7月1日', '全部单位', null, '附佐证'],
      ['R20', '窗口台账', '自查互查', '2022年7月1日', '设有政务服务窗口的单位', null, null],
      [null, '专项说明', '自查互查', '2022年7月2日', null, '乙局', null],
    ]);

  it('names every wrong cell by row and column, and writes nothing', async () => {
    const answer = await table.preview(
      await sheetOf([
        HEADERS,
        [null, '一', '动员', '2022-07-01', null, null, null],
        [null, '二', '安排部署', '2022-07-01', null, null, null],
        [null, '三', '自查互查', '2022-06-09', null, null, null],
        [null, '四', '自查互查', '2022-09-01', null, null, null],
        [null, '五', '自查互查', '2022-07-01', '乡镇（街道）', null, null],
        [null, '六', '自查互查', '2022-07-01', null, '甲局、丙局', null],
        ['R7', '七', '自查互查', '2022-07-01', null, null, null],
        ['R9', '八', '自查互查', '2022-07-01', null, null, null],
        ['R9', '九', '自查互查', '2022-07-01', null, null, null],
        [null, '十', '自查互查', '2022-07-01', null, null, null],
        [null, '十', '自查互查', '七月', null, null, null],
      ]),
    );
    expect(told(answer)).toEqual([
      '2 wrong 所属阶段：应当填写“安排部署”、“自查互查”之一，现在是“动员”',
      expect.stringMatching(/^3 wrong 所属阶段：/) as string,
      '4 wrong 报送时限：报送时限不能早于今天。',
      '5 wrong 报送时限：报送时限应当在所属阶段之内（2022年6月1日至2022年8月31日）。',
      '6 wrong 适用单位：所选范围内没有参加本次活动的单位，请另选适用范围。',
      '7 wrong 其中指定单位：“丙局”不是参加这次活动的单位',
      '8 conflict 编号：已经用于“工作总结”，请另编一个号，或者空着由系统编号',
      '10 wrong 编号：材料编号R9已经使用，请另编一个号，或者留空由系统编号。',
      '11 conflict ：与第12行是同一项材料，请只保留一行。',
      '12 wrong 报送时限：应当填写日期，如2022年5月31日，现在是“七月”',
    ]);
    expect(await since()).toEqual([]);
  });

  it('adds what is new, once, numbered on, and leaves what is on the list', async () => {
    const file = await good();
    const seen = await table.preview(file);
    expect(seen).toMatchObject({ added: 3, unchanged: 1, amiss: 0 });
    const first = await table.confirm(file, seen, 1);
    expect(first.status).toBe(201);
    expect((await since()).map(({ type, data }) => [type, (data as { code?: string }).code])).toEqual([
      ['MaterialsImported', undefined],
      ['MaterialAdded', 'R8'],
      ['MaterialAdded', 'R20'],
      ['MaterialAdded', 'R21'],
    ]);
    expect(
      (await since()).map(({ data }) => (data as { units?: { unitId: string }[] }).units?.map((of) => of.unitId)),
    ).toEqual([undefined, [A, B], [A], [B]]);
    expect((await table.confirm(file, seen, 1)).body).toEqual(first.body);
    const again = await table.template();
    expect(await table.preview(again)).toMatchObject({ added: 0, unchanged: 4, amiss: 0 });
    expect((await table.confirm(again, await table.preview(again), 2)).body.code).toBe('no-materials-to-import');
    const moved = await sheetOf([HEADERS, [null, '工作总结', '自查互查', '2022年8月30日', null, null, null]]);
    expect((await table.preview(moved)).rows[0]?.note).toMatch(/^已有这项材料（R7），阶段和时限不随表格更改/);
  });

  it('is refused when the plan moved since the preview, after the campaign, and to anybody but the office', async () => {
    const file = await good();
    const seen = await table.preview(file);
    const other = await sheetOf([HEADERS, [null, '临时材料', '自查互查', '2022-07-01', null, null, null]]);
    await table.confirm(other, await table.preview(other), 3);
    expect((await table.confirm(file, seen, 4)).body.code).toBe('import-plan-changed');
    await past.record(`campaign-${campaignId}`, new CampaignFinished({ campaignId }));
    expect((await table.tryPreview(file)).body.code).toBe('campaign-finished');
    asker = { ...STAFF, roles: ['unit-clerk'], unitId: A };
    expect((await table.tryPreview(file)).status).toBe(403);
  });
});
