import type { Server } from 'node:http';
import type { INestApplication } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import request from 'supertest';
import type { SheetData } from 'write-excel-file/node';
import writeExcel from 'write-excel-file/node';
import { CalendarModule, Clock, MovedClock } from '@app/calendar';
import { DatabaseModule } from '@app/database';
import type { ImportAsked } from '@app/documents';
import { EventingModule, EventStore, type AnyEvent } from '@app/eventing';
import { HttpModule, type Account, type SignedInRequest } from '@app/http';
import { UnitRegistered } from '@app/registry/events.js';
import { createTestDatabase, LivedPast, TableImport, told, type TestDatabase } from '@app/testing';
import { MOST_ACCOUNTS, planAccounts } from './account-import.js';
import type { AccountTable } from './account-sheet.js';
import { AccountClosed, AccountOpened } from './events.js';
import { IdentityModule } from './index.js';
import { permissions } from './permissions.rules.js';

const clock = new MovedClock('2022-05-06T01:00:00.000Z');
const ADMIN: Account = { id: 'admin', login: 'admin', name: '马骏', roles: ['admin'] };
const CITY = '11411121YH00007473';
const unit = {
  ...{ unitId: CITY, name: '县城市管理局', shortName: '城管局', kind: 'department' as const, serviceWindow: true },
  ...{ demonstration: 'unnamed' as const, pilot: false, riskClass: 'ordinary' as const, riskScore: 1 },
  ...{ officers: 10, avDevices: 5, aliases: [] },
};
const HEADERS = ['登录名', '姓名', '岗位', '所属单位', '单位信用代码'];
const sheetOf = (data: SheetData): Promise<Buffer> => writeExcel(data).toBuffer();

describe('an import of accounts', () => {
  let database: TestDatabase;
  let app: INestApplication<Server>;
  let asker: Account | undefined;
  let table: TableImport;

  beforeEach(async () => {
    asker = ADMIN;
    database = await createTestDatabase();
    const module = await Test.createTestingModule({
      imports: [
        ...[CalendarModule, DatabaseModule.forRoot(database.url), EventingModule.forRoot(permissions)],
        ...[HttpModule, IdentityModule],
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
    table = new TableImport(app, '/api/accounts');
    const past = new LivedPast(app, clock);
    const before: [string, AnyEvent][] = [
      [`unit-${CITY}`, new UnitRegistered(unit)],
      ['account-zhou', new AccountOpened({ accountId: 'zhou', login: 'zhou', name: '周敏', roles: ['office-staff'] })],
      ['account-gone', new AccountOpened({ accountId: 'gone', login: 'gone', name: '吴用', roles: ['auditor'] })],
      ['account-gone', new AccountClosed({ accountId: 'gone', reason: '调离' })],
    ];
    for (const [stream, event] of before) await past.record(stream, event);
  });

  afterEach(async () => {
    await app.close();
    await database.drop();
  });

  const events = async () => (await app.get(EventStore).after(4, 1000)).map(({ type }) => type);
  const good = () =>
    sheetOf([
      HEADERS,
      ['city.lead', '赵立新', '单位分管领导', '县城市管理局', null],
      ['city.clerk', '王芳', '单位管理人员、监督人员', null, CITY],
      ['Zhou', '周敏', '办公室工作人员', null, null],
    ]);
  const passwords = JSON.stringify({ 2: 'abcd-efgh-jkmn', 3: 'pqrs-tuvw-xyza' });
  const signIn = async (login: string, password: string) =>
    (await request(app.getHttpServer()).post('/api/session').send({ login, password })).status;

  it('names every wrong cell by row and column, and writes nothing', async () => {
    const answer = await table.preview(
      await sheetOf([
        HEADERS,
        ['a', '甲', '科长', null, null],
        ['b', '乙', '单位管理人员', null, null],
        ['c', '丙', '单位管理人员、办公室工作人员', '县城市管理局', null],
        ['d', '丁', '审计人员', '县没有的局', null],
        ['ZHOU', '周密', '审计人员', null, null],
        ['e', '戊', '审计人员', null, null],
        ['E', '己', '审计人员', null, null],
        [null, '庚', null, null, null],
      ]),
    );
    expect(told(answer)).toEqual([
      expect.stringMatching(/^2 wrong 岗位：应当填写“办公室负责人”、.*现在是“科长”$/) as string,
      expect.stringMatching(
        /^3 wrong 所属单位：单位分管领导、单位管理人员、法制审核人员和执法人员的账号应当指定所属单位/,
      ) as string,
      expect.stringMatching(/^4 wrong 岗位：岗位不能兼任/) as string,
      '5 wrong 所属单位：单位名录中没有“县没有的局”',
      '6 conflict 登录名：已被周敏使用，请另取一个',
      '7 conflict ：与第8行的登录名相同，登录名不能重复。',
      '8 conflict ：与第7行的登录名相同，登录名不能重复。',
      '9 wrong 登录名：没有填写',
      '9 wrong 岗位：没有填写',
    ]);
    expect(await events()).toEqual([]);
  });

  it('opens what is new, once, each with the first password it was given; nothing of a password is in the history', async () => {
    const file = await good();
    const seen = await table.preview(file);
    expect(seen).toMatchObject({ added: 2, unchanged: 1, amiss: 0 });
    const first = await table.confirm(file, seen, 1, { passwords });
    expect(first.status).toBe(201);
    expect(await events()).toEqual(['AccountsImported', 'AccountOpened', 'AccountOpened']);
    expect((await table.confirm(file, seen, 1, { passwords })).body).toEqual(first.body);
    expect(await signIn('city.lead', 'abcd-efgh-jkmn')).toBe(200);
    expect(await signIn('CITY.CLERK', 'pqrs-tuvw-xyza')).toBe(200);
    expect(await signIn('zhou', 'abcd-efgh-jkmn')).toBe(401);
    expect(JSON.stringify(await app.get(EventStore).after(0, 1000))).not.toContain('abcd-efgh');
    const again = await table.preview(file);
    expect(again).toMatchObject({ added: 0, unchanged: 3 });
    expect((await table.confirm(file, again, 2, { passwords })).body.code).toBe('no-accounts-to-import');
  });

  it('leaves an account that is there as it is, and says so where the table differs', async () => {
    const { rows } = await table.preview(
      await sheetOf([HEADERS, ['zhou', '周敏', '审计人员', null, null], ['gone', '吴用', '审计人员', null, null]]),
    );
    expect(rows.map(({ state, note }) => [state, note])).toEqual([
      ['unchanged', '已有这个账号，岗位是办公室工作人员，不随表格更改，请在该账号的页面上办理。'],
      ['unchanged', '这个账号已经停用，不随表格恢复。'],
    ]);
  });

  it('takes no account without a password, nor with a weak one, and writes nothing then', async () => {
    const file = await good();
    const seen = await table.preview(file);
    const without = await table.confirm(file, seen, 3, { passwords: JSON.stringify({ 2: 'abcd-efgh-jkmn' }) });
    expect(without).toMatchObject({ status: 422, body: { errors: [{ message: '第3行没有首次密码' }] } });
    for (const given of ['no json', '{"x":"y"}', '{"2":5}', 'null'])
      expect((await table.confirm(file, seen, 4, { passwords: given })).status).toBe(422);
    const weak = JSON.stringify({ 2: 'abcd-city.lead', 3: 'pqrs-tuvw-xyza' });
    expect((await table.confirm(file, seen, 5, { passwords: weak })).body.code).toBe('password-too-weak');
    expect(await events()).toEqual([]);
  });

  it(`opens no more than ${MOST_ACCOUNTS} at once`, () => {
    const rows = Array.from({ length: MOST_ACCOUNTS + 1 }, (_, at) => ({
      ...{ row: at + 2, faults: [], values: { login: `l${at}`, name: '甲', roles: ['auditor'] } },
    }));
    const asked = {
      fileName: '',
      meta: { commandId: 'c', actor: 'admin', roles: ['admin'] },
    } as unknown as ImportAsked;
    expect(() => planAccounts({ rows } as unknown as AccountTable, { accounts: [], units: [] }, asked)).toThrow(
      'accounts-too-many',
    );
  });

  it('is for the administrator alone', async () => {
    asker = { ...ADMIN, id: 'zhou', roles: ['office-director'] };
    expect((await table.tryPreview(await good())).status).toBe(403);
  });
});
