import type { Server } from 'node:http';
import type { INestApplication } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import type { SheetData } from 'write-excel-file/node';
import writeExcel from 'write-excel-file/node';
import { CalendarModule, Clock, instantOf, MovedClock } from '@app/calendar';
import { CampaignFinished, CampaignLaunched, type Check, type Task } from '@app/campaign/events.js';
import { DatabaseModule } from '@app/database';
import { readSheet } from '@app/documents';
import { EventingModule, EventStore } from '@app/eventing';
import { HttpModule, type Account, type SignedInRequest } from '@app/http';
import { permissions } from '@app/identity/permissions.rules.js';
import { QueuesModule } from '@app/queues';
import { CheckAnswered } from '@app/self-inspection/events.js';
import { createTestDatabase, LivedPast, TableImport, told, type TestDatabase } from '@app/testing';
import { figureColumns } from './figure-sheet.js';
import { ComputedCheckModule } from './index.js';

const clock = new MovedClock(instantOf('2022-05-20', '09:00:00.000'));
const campaignId = 'campaign-1';
const [A, B] = ['11411121YH00001017', '11411121YH00001025'] as const;
const account = (id: string, role: string, unitId?: string): Account => ({
  ...{ id, login: id, name: id, roles: [role] },
  ...(unitId && { unitId }),
});
const STAFF = account('staff', 'office-staff');
const task = (number: number, check: Omit<Check, 'text' | 'evidence'>, appliesTo: Task['appliesTo'] = 'all'): Task => ({
  ...{ number, appliesTo, category: '', title: '', checks: [{ text: '', evidence: [], ...check }] },
});
const launched = new CampaignLaunched({
  ...{ campaignId, year: 2022, title: '提升年活动', documentNumber: '1', templateHash: 'h', materials: [], phases: [] },
  categories: [],
  tasks: [
    task(1, { id: '1.2', computed: { measure: 'advance-disclosure', items: ['清单', '监督方式'] } }),
    task(5, { id: '5.1', computed: { measure: 'device-ratio', devices: 1, officers: 2 } }),
    task(14, { id: '14.1', computed: { measure: 'training-hours', hours: 60 } }),
  ],
  units: [
    { unitId: A, name: '甲局', meets: ['all'] },
    { unitId: B, name: '乙镇', meets: ['all'] },
  ],
});
const HEADERS = ['单位', '数据截至日期', '行政执法人员人数', '音像记录设备台数', '事前公开项目'];
const sheetOf = (data: SheetData): Promise<Buffer> => writeExcel(data).toBuffer();

describe('an import of figures', () => {
  let database: TestDatabase;
  let app: INestApplication<Server>;
  let past: LivedPast;
  let asker: Account;
  let table: TableImport;

  beforeEach(async () => {
    asker = STAFF;
    database = await createTestDatabase();
    const module = await Test.createTestingModule({
      imports: [
        ...[CalendarModule, DatabaseModule.forRoot(database.url), EventingModule.forRoot(permissions)],
        ...[QueuesModule.onTimetable(), HttpModule, ComputedCheckModule],
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
    table = new TableImport(app, `/api/computed-checks/${campaignId}`);
    await past.record(`campaign-${campaignId}`, launched);
  });

  afterEach(async () => {
    await app.close();
    await database.drop();
  });

  const events = async () => (await app.get(EventStore).after(0, 1000)).map(({ type }) => type);
  const good = () =>
    sheetOf([HEADERS, ['甲局', '2022年5月20日', 5, 2, '清单、监督方式'], ['乙镇', '2022年5月19日', 4, 2, null]]);

  it('names every wrong cell by row and column, and writes nothing', async () => {
    const before = await events();
    const hours = [...HEADERS, '全部培训学时', '政治理论教育和党性教育学时', '有效执法证件数', '窗口公示项目'];
    const answer = await table.preview(
      await sheetOf([
        hours,
        ['丙局', '2022年5月20日', 5],
        ['甲局', null, 5],
        ['乙镇', '2022年5月21日', 5],
        ['甲局', '2022年5月20日', 5.5],
        ['甲局', null, null],
      ]),
    );
    expect(told(answer)).toEqual([
      '2 wrong 单位：“丙局”不是这次活动的单位，请核对',
      '3 wrong 数据截至日期：没有填写',
      '4 wrong 数据截至日期：数据截至日期2022年5月21日还没有到，请填写今天或者以前的日期。',
      '5 wrong 行政执法人员人数：应当填写整数，现在是“5.5”',
    ]);
    const alone = async (row: SheetData[number]) => told(await table.preview(await sheetOf([hours, row])));
    expect(await alone(['甲局', '2022年5月20日', null, null, '清单、别的'])).toEqual([
      '2 wrong 事前公开项目：事前公开项目中没有“别的”这一项，请刷新页面后按列出的项目勾选。',
    ]);
    expect(await alone(['甲局', '2022年5月20日', 5, null, null, 60.3])).toEqual([
      expect.stringMatching(/^2 wrong 全部培训学时：.*以半个学时为单位/) as string,
    ]);
    expect(await alone(['甲局', '2022年5月20日', 5, null, null, 60, 61])).toEqual([
      expect.stringMatching(/^2 wrong 政治理论教育和党性教育学时：.*多于全部培训60学时/) as string,
    ]);
    expect(await alone(['甲局', '2022年5月20日', 5, null, null, null, null, 6])).toEqual([
      expect.stringMatching(/^2 wrong 有效执法证件数：有效执法证件6个，多于/) as string,
    ]);
    expect(await alone(['甲局', '2022年5月20日', 5, null, null, null, null, null, '监督'])).toEqual([
      '2 wrong 窗口公示项目：窗口公示项目不适用于本单位，不需要填报。',
    ]);
    const twice = await table.preview(
      await sheetOf([HEADERS, ['甲局', '2022年5月20日', 5], ['甲局', '2022年5月20日', 6]]),
    );
    expect(told(twice)[0]).toBe('2 conflict ：与第3行是同一个单位，只能保留一行。');
    expect(await events()).toEqual(before);
  });

  it('is written as it was previewed, once, with the fact of it, and held against the answers of each unit', async () => {
    const said = new CheckAnswered({ campaignId, unitId: A, checkId: '5.1', answer: 'conforming', note: '' });
    await past.record(`self-inspection-${campaignId}-${A}`, said);
    const [before, file] = [await events(), await good()];
    const seen = await table.preview(file);
    expect(seen).toMatchObject({ added: 2, corrected: 0, amiss: 0 });
    const first = await table.confirm(file, seen, 1);
    expect(first.status).toBe(201);
    expect((await events()).slice(before.length)).toEqual([
      ...['FiguresImported', 'FiguresEntered', 'ContradictionFound', 'FiguresEntered'],
    ]);
    expect((await table.confirm(file, seen, 1)).body).toEqual(first.body);
    const again = await table.preview(file);
    expect(again).toMatchObject({ added: 0, corrected: 0, unchanged: 2 });
    expect((await table.confirm(file, again, 2)).body.code).toBe('no-figures-to-import');
    expect(await table.preview(await table.template())).toMatchObject({ unchanged: 2, amiss: 0 });
  });

  it('states a figure anew where it has changed, or holds for a later day', async () => {
    const file = await good();
    await table.confirm(file, await table.preview(file), 3);
    const changed = await table.preview(await sheetOf([HEADERS, ['甲局', '2022-05-20', 5, 3, '清单、监督方式']]));
    expect(changed.rows[0]?.changes).toEqual([{ column: '音像记录设备台数', before: '2', after: '3' }]);
    const later = await table.preview(await sheetOf([HEADERS, ['乙镇', '2022-05-20', 4, 2]]));
    expect(later.rows[0]).toMatchObject({
      ...{ state: 'changed', changes: [{ column: '数据截至日期', before: '2022-05-19', after: '2022-05-20' }] },
    });
  });

  it('is refused when the figures moved since the preview, and takes nothing once the campaign has finished', async () => {
    const file = await good();
    const seen = await table.preview(file);
    const other = await sheetOf([HEADERS, ['甲局', '2022-05-20', 9, 9]]);
    await table.confirm(other, await table.preview(other), 4);
    expect((await table.confirm(file, seen, 5)).body.code).toBe('import-plan-changed');
    await past.record(`campaign-${campaignId}`, new CampaignFinished({ campaignId }));
    expect(told(await table.preview(file))[0]).toBe('2 wrong ：这次活动已经结束，不再填报数据。');
  });

  it('of a unit is of its own figures alone', async () => {
    asker = account('clerk', 'unit-clerk', A);
    expect(told(await table.preview(await good()))).toEqual(['3 wrong 单位：“乙镇”不是本单位，只能填报本单位的数据']);
    const { rows } = await readSheet(await table.template(), figureColumns);
    expect(rows.map(({ values: { unit, code } }) => [unit, code])).toEqual([['甲局', A]]);
    asker = account('stranger', 'unit-clerk', 'other');
    expect((await table.tryPreview(await good())).body.code).toBe('computed-checks-not-found');
    asker = account('observer', 'observer');
    expect((await table.tryPreview(await good())).status).toBe(403);
  });
});
