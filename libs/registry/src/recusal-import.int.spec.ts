import type { Server } from 'node:http';
import type { INestApplication } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Test } from '@nestjs/testing';
import type { SheetData } from 'write-excel-file/node';
import writeExcel from 'write-excel-file/node';
import { CalendarModule, Clock, MovedClock } from '@app/calendar';
import { DatabaseModule } from '@app/database';
import { EventingModule, EventStore, idFrom, type AnyCommand } from '@app/eventing';
import { HttpModule, type Account, type SignedInRequest } from '@app/http';
import { permissions } from '@app/identity/permissions.rules.js';
import { createTestDatabase, TableImport, told, type TestDatabase } from '@app/testing';
import { DeclareAbsence, DeclareConflict, RegisterSupervisor, RegisterUnit, RegistryModule } from './index.js';

const CITY = '11411121YH00007473';
const HEALTH = '11411121YH0000376C';
const clock = new MovedClock('2022-05-06T01:00:00.000Z');
const STAFF: Account = { id: 'staff-1', login: 'staff', name: '甲某', roles: ['office-staff'] };
const meta = (nth: number) => ({
  ...{ actor: 'staff-1', roles: ['office-staff'], at: clock.now().toISOString() },
  commandId: idFrom('spec', String(nth)),
});
const unit = (unitId: string, name: string) => ({
  ...{ unitId, name, shortName: name.slice(1), kind: 'department' as const, serviceWindow: true },
  ...{ demonstration: 'unnamed' as const, pilot: false, riskClass: 'ordinary' as const, riskScore: 1 },
  ...{ officers: 10, avDevices: 5, aliases: [] },
});
const person = (supervisorId: string, name: string, of: object = {}) => ({
  ...{ supervisorId, name, organisation: '县司法局', pool: 'member', certificateNumber: `证-${supervisorId}` },
  ...{ expiresOn: '2024-12-31', ...of },
});
const sheetOf = (data: SheetData): Promise<Buffer> => writeExcel(data).toBuffer();

describe('an import of what keeps supervisors away', () => {
  let database: TestDatabase;
  let app: INestApplication<Server>;
  let asker: Account;

  beforeEach(async () => {
    asker = STAFF;
    database = await createTestDatabase();
    const module = await Test.createTestingModule({
      imports: [
        ...[CalendarModule, DatabaseModule.forRoot(database.url), EventingModule.forRoot(permissions)],
        ...[HttpModule, RegistryModule],
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
    const absence = { supervisorId: 'a', absenceId: 'x', from: '2022-06-01', to: '2022-06-03', reason: '培训' };
    const acts: AnyCommand[] = [
      new RegisterUnit(unit(CITY, '县城市管理局'), meta(1)),
      new RegisterUnit(unit(HEALTH, '县卫生健康委员会'), meta(2)),
      new RegisterSupervisor(person('a', '赵一'), meta(3)),
      new RegisterSupervisor(person('b', '钱二', { organisation: '县卫生健康委员会', unitId: HEALTH }), meta(4)),
      new DeclareAbsence(absence, meta(5)),
      new DeclareConflict({ supervisorId: 'a', unitId: CITY, why: 'declared', ground: '曾在该局任职' }, meta(6)),
    ];
    for (const act of acts) await app.get(CommandBus).execute(act);
  });

  afterEach(async () => {
    await app.close();
    await database.drop();
  });

  const since = async (count: number) => (await app.get(EventStore).after(count, 1000)).map(({ type }) => type);
  const absences = () => new TableImport(app, '/api/supervisors/absences');
  const conflicts = () => new TableImport(app, '/api/supervisors/conflicts');
  const DAYS = ['姓名', '监督证号', '起始日期', '截止日期', '原因'];
  const KEPT = ['姓名', '监督证号', '回避的单位', '单位信用代码', '情形', '具体理由'];

  it('names every wrong cell of absences, overlaps in the file among them, and writes nothing', async () => {
    const answer = await absences().preview(
      await sheetOf([
        DAYS,
        ['赵一', '证-z', '2022-07-01', '2022-07-02', '休假'],
        ['赵二', '证-a', '2022-07-01', '2022-07-02', '休假'],
        ['赵一', '证-a', '2022-07-05', '2022-07-01', '休假'],
        ['赵一', '证-a', '2022-05-01', '2022-05-02', '休假'],
        ['赵一', '证-a', '2022-06-03', '2022-06-05', '休假'],
        ['钱二', '证-b', '2022年7月1日', '2022年7月3日', '休假'],
        ['钱二', '证-b', '2022年7月3日', '2022年7月5日', '出差'],
        ['钱二', '证-b', '明天', '2022年7月5日', null],
      ]),
    );
    expect(told(answer)).toEqual([
      '2 wrong 监督证号：名录中没有证号为“证-z”的监督人员',
      '3 wrong 姓名：证号证-a在名录中登记的是赵一，请核对',
      '4 wrong 截止日期：不可安排的截止日期2022年7月1日早于起始日期2022年7月5日，请核对。',
      '5 wrong 截止日期：不可安排的截止日期2022年5月2日已经过去，登记后对今后的抽取没有作用，请核对日期。',
      '6 conflict ：与已登记的不可安排期间（2022年6月1日至2022年6月3日）重叠，请先撤销原登记或调整日期。',
      '8 conflict ：与第7行的期间重叠，同一人的两段期间不能重叠。',
      '9 wrong 起始日期：应当填写日期，如2022年5月31日，现在是“明天”',
      '9 wrong 原因：没有填写',
    ]);
    expect(await since(6)).toEqual([]);
  });

  it('writes absences as previewed, once, several of one person in one act, and leaves what is declared', async () => {
    const file = await sheetOf([
      DAYS,
      ['赵一', '证-a', '2022-06-01', '2022-06-03', '学习'],
      ['赵一', '证-a', '2022-07-01', '2022-07-02', '休假'],
      ['赵一', '证-a', '2022-08-01', '2022-08-02', '休假'],
      ['钱二', '证-b', '2022-07-01', '2022-07-02', '休假'],
    ]);
    const seen = await absences().preview(file);
    expect(seen).toMatchObject({ added: 3, unchanged: 1, amiss: 0 });
    expect(seen.rows[0]?.note).toMatch(/^已经登记，原因不随表格更改/);
    const first = await absences().confirm(file, seen, 1);
    expect(first.status).toBe(201);
    expect(await since(6)).toEqual(['RegisterImported', 'AbsenceDeclared', 'AbsenceDeclared', 'AbsenceDeclared']);
    expect((await absences().confirm(file, seen, 1)).body).toEqual(first.body);
    expect((await absences().confirm(file, seen, 2)).body.code).toBe('import-plan-changed');
    const table = await absences().template();
    expect(await absences().preview(table)).toMatchObject({ added: 0, unchanged: 4, amiss: 0 });
    const again = await absences().preview(table);
    expect((await absences().confirm(table, again, 3)).body.code).toBe('nothing-to-import');
  });

  it('takes declared conflicts by the name or the code of the unit, and names what cannot be declared', async () => {
    const wrong = await conflicts().preview(
      await sheetOf([
        KEPT,
        ['赵一', '证-a', '县没有的局', null, '本人有利害关系', '理由'],
        ['钱二', '证-b', '卫生健康委员会', null, '本人', '理由'],
        ['钱二', '证-b', '城市管理局', null, '朋友', '理由'],
        ['钱二', '证-b', '城市管理局', CITY, '近亲属', '理由'],
        ['钱二', '证-b', '县城市管理局', null, '近亲属', '理由'],
      ]),
    );
    expect(told(wrong)).toEqual([
      '2 wrong 回避的单位：名录中没有“县没有的局”，或者已经注销',
      '3 wrong 回避的单位：监督人员对所在单位一律回避，由系统自动排除，不需要另行申报。',
      '4 wrong 情形：应当填写“本人有利害关系”、“近亲属有利害关系”之一，现在是“朋友”',
      '5 conflict ：与第4、6行是同一人对同一单位的回避，请只保留一行。',
      '6 conflict ：与第4、5行是同一人对同一单位的回避，请只保留一行。',
    ]);
    const file = await sheetOf([
      KEPT,
      ['赵一', '证-a', '县城市管理局', null, '本人有利害关系', '曾在该局任职'],
      ['赵一', '证-a', '随便', HEALTH, '近亲属', '配偶在该委工作'],
    ]);
    const seen = await conflicts().preview(file);
    expect(seen).toMatchObject({ added: 1, unchanged: 1, amiss: 0 });
    expect((await conflicts().confirm(file, seen, 4)).status).toBe(201);
    expect(await since(6)).toEqual(['RegisterImported', 'ConflictDeclared']);
    expect(await conflicts().preview(await conflicts().template())).toMatchObject({ unchanged: 2, amiss: 0 });
  });

  it('is for the office alone', async () => {
    asker = { id: 's', login: 's', name: '赵一', roles: ['supervisor'] };
    const file = await sheetOf([DAYS, ['赵一', '证-a', '2022-07-01', '2022-07-02', '休假']]);
    expect((await absences().tryPreview(file)).status).toBe(403);
    await expect(conflicts().template()).rejects.toThrow(/^403/);
  });
});
